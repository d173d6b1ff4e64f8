/// A column of numbers some of which are missing, in the width of the numbers: the largest value of an unsigned type and
/// the smallest of a signed one stand for none.
package struct OptionalColumn<Value: FixedWidthInteger & Sendable>: Sendable, Equatable {
    @usableFromInline var stored: [Value]

    @inlinable static var none: Value { Value.isSigned ? .min : .max }

    init(_ stored: [Value]) {
        self.stored = stored
    }

    static func stored(_ value: Value?) -> Value { value ?? none }
}

extension OptionalColumn: RandomAccessCollection, ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Value?...) {
        stored = elements.map { Self.stored($0) }
    }

    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { stored.count }

    @inlinable
    package subscript(row: Int) -> Value? {
        let value = stored[row]
        return value == Self.none ? nil : value
    }
}
