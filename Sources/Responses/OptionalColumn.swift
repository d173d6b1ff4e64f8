/// A column of numbers some of which are missing, in the width of the numbers: the largest value of an unsigned type and
/// the smallest of a signed one stand for none.
package struct OptionalColumn<Value: FixedWidthInteger & Sendable>: Sendable, Equatable {
    let stored: [Value]

    private static var none: Value { Value.isSigned ? .min : .max }

    init(_ stored: [Value]) {
        self.stored = stored
    }

    static func stored(_ value: Value?) -> Value { value ?? none }
}

extension OptionalColumn: RandomAccessCollection, ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Value?...) {
        self.init(elements.map { Self.stored($0) })
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { stored.count }

    package subscript(row: Int) -> Value? {
        let value = stored[row]
        return value == Self.none ? nil : value
    }
}
