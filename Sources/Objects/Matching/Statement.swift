/// What one partner says of one object, however often it says it: its declarations that are alike in every identifying
/// field.
struct Statement {
    let partner: Partner
    /// Tells the identifying fields, in which all declarations are alike.
    let first: Declaration
    /// Sorted; one for each place where it is written.
    let declarations: [Declaration]
    /// Folded value of the rule's identifier.
    let identifier: String?
    let identifierKey: String?
    /// Keys of the exact conditions that it can fulfil: two statements fulfil one together exactly when they share a key.
    let exactKeys: [String]
    /// Names this statement whatever others declare.
    let lineKey: String

    var keys: [String] { (identifierKey.map { [$0] } ?? []) + exactKeys + [lineKey] }
}

extension MatchingRule {
    /// The distinct statements in an order that does not depend on the order of the declarations, and the declarations
    /// that nothing identifies.
    func statements(of declarations: [Declaration]) -> (statements: [Statement], unidentified: [Declaration]) {
        let fields = identifyingFields
        var alike: [String: [Declaration]] = [:]
        var unidentified: [Declaration] = []
        for declaration in Set(declarations) {
            let told = fields.compactMap { field in
                declaration.identities[field].map { "/\(field)=\($0)" }
            }
            if told.isEmpty {
                unidentified.append(declaration)
            } else {
                alike[declaration.partnerKey + told.joined(), default: []].append(declaration)
            }
        }
        let statements = alike.sorted { $0.key < $1.key }
            .map { statement(of: $0.value.sorted(by: Declaration.comesFirst), identity: $0.key) }
        return (statements, unidentified.sorted(by: Declaration.comesFirst))
    }

    private func statement(of declarations: [Declaration], identity: String) -> Statement {
        let first = declarations[0]
        let named = identifier.flatMap(first.exact)
        return Statement(
            partner: first.partner, first: first, declarations: declarations, identifier: named,
            identifierKey: named.map { "\(kind)/\(identifier ?? "")=\($0)" },
            exactKeys: exact.flatMap { keys(of: first, for: $0) },
            lineKey: "\(kind)/@\(first.partnerKey)/\(Self.digest(identity))")
    }

    /// `meetings/DATE=2025-03-12/KIND=GT/LEAD=caf69/PUBL=RPE`: one for each element, of each combination where several
    /// fields need a common one; none where a field is blank, or for a condition without fields.
    private func keys(of declaration: Declaration, for condition: ExactCondition) -> [String] {
        guard !(condition.same + condition.common).isEmpty else { return [] }
        var keys = [kind]
        for field in condition.same.sorted() {
            guard let value = declaration.exact(field) else { return [] }
            keys = keys.map { "\($0)/\(field)=\(value)" }
        }
        for field in condition.common.sorted() {
            let elements = declaration.elements(field)
            keys = keys.flatMap { key in elements.map { "\(key)/\(field)=\($0)" } }
        }
        return keys
    }

    /// FNV-1a with 64 bits (Fowler, Noll and Vo), in 16 hexadecimal digits: short, and the same in every run.
    private static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
