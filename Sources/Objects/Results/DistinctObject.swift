/// One real meeting, service, study…, with everything that partners told of it.
package struct DistinctObject: Sendable, Hashable {
    /// The first of ``keys``.
    package let id: String
    /// Every key that names this object and no other, the identifier's first, then exact conditions', then single lines'.
    /// A decision may use any of them, so that one taken when fewer partners had declared still holds.
    package let keys: [String]
    package let kind: String
    /// Sorted by partner, period and source.
    package let declarations: [Declaration]
    /// Every field that somebody filled, in alphabetical order.
    package let fields: [FieldSummary]
    /// Why the declarations are one object; empty where there is nothing to explain.
    package let links: [ObjectLink]

    /// Those who told it, sorted by code.
    package var partners: [Partner] {
        Set(declarations.map(\.partner)).sorted { ($0.code, $0.type) < ($1.code, $1.type) }
    }

    /// Fields on which the partners differ.
    package var contradictions: [FieldSummary] { fields.filter(\.isContradicted) }

    package func field(_ name: String) -> FieldSummary? { fields.first { $0.field == name } }

    /// The displayed value of a field; nil where nobody filled it.
    package func shown(_ name: String) -> FieldValue? { field(name)?.shown }

    /// Every code that anybody told in a field.
    package func codes(_ name: String) -> Set<String> {
        var codes: Set<String> = []
        for told in field(name)?.values ?? [] {
            switch told.value {
            case .code(let code): codes.insert(code)
            case .codes(let several): codes.formUnion(several)
            default: break
            }
        }
        return codes
    }
}

/// A reason for which lines of different partners are one object.
package enum ObjectLink: Sendable, Hashable {
    /// They share this key; by the line keys of those who do.
    case key(String, lines: [String])
    case decision(Decision)
}

/// What the partners told in one field of one object, side by side.
package struct FieldSummary: Sendable, Hashable {
    package struct Told: Sendable, Hashable {
        package let value: FieldValue
        /// Those who told it, sorted by code.
        package let partners: [Partner]
        package let sources: [Source]
    }

    package let field: String
    /// Different values, the displayed one or its largest part first where it is one of them, then in their order.
    package let values: [Told]
    /// The value to display, never a mean. Several codes: all that anybody told, as each partner lists those it knows.
    /// Otherwise, among the values that could be read, the one told by the partner who leads the object; else the one
    /// whose statement is dated last, else sent last, else told by most partners, else the first in alphabetical order.
    package let shown: FieldValue
    /// Partners exclude one another. Sets that complete one another, spellings of one text, and a month beside a day of
    /// it do not.
    package let isContradicted: Bool
}
