internal import TextFolding
internal import Timestamps

extension MatchingRule {
    /// What the declarations of one object say, field by field.
    func summaries(of declarations: [Declaration]) -> [FieldSummary] {
        let leads = Set(declarations.compactMap { lead.flatMap($0.leadCode) })
        let names = Set(declarations.flatMap(\.fields.keys))
        return names.sorted().compactMap { name in
            let statements = declarations.compactMap { declaration in
                declaration.fields[name].map { value in
                    FieldStatement(
                        value: value, identity: declaration.identities[name] ?? "", declaration: declaration,
                        isLead: leads.contains(declaration.partnerKey),
                        dated: dated.flatMap { declaration.date(in: $0) })
                }
            }
            return Self.summary(of: statements, field: name)
        }
    }

    private static func summary(of statements: [FieldStatement], field: String) -> FieldSummary? {
        var alike: [String: [FieldStatement]] = [:]
        for statement in statements { alike[statement.identity, default: []].append(statement) }
        let told = alike.sorted { $0.key < $1.key }.compactMap { Candidate(statements: $0.value, identity: $0.key) }
        let readable = told.filter { !$0.value.isUnreadableDate }
        guard let best = (readable.isEmpty ? told : readable).min(by: { $0.isShownBefore($1) }) else { return nil }
        let values = [best] + told.filter { $0.identity != best.identity }
        return FieldSummary(
            field: field, values: values.map(\.told), shown: union(of: told) ?? best.value,
            isContradicted: readable.indices.contains { index in
                readable[..<index].contains { $0.excludes(readable[index]) }
            })
    }

    /// All codes, where every value is a set of codes.
    private static func union(of told: [Candidate]) -> FieldValue? {
        var union: Set<String> = []
        for candidate in told {
            guard case .codes(let codes) = candidate.value else { return nil }
            union.formUnion(codes)
        }
        return .codes(union)
    }
}

/// One declaration's value of a field.
private struct FieldStatement {
    let value: FieldValue
    let identity: String
    let declaration: Declaration
    let isLead: Bool
    let dated: DeclaredDate?
}

/// One value of a field with all who told it.
private struct Candidate {
    let identity: String
    let value: FieldValue
    let told: FieldSummary.Told
    private let isLead: Bool
    private let dated: DeclaredDate?
    private let submitted: Int64?

    init?(statements: [FieldStatement], identity: String) {
        guard let value = statements.map(\.value).min(by: { $0.written < $1.written }) else { return nil }
        self.identity = identity
        self.value = value
        let partners = Set(statements.map(\.declaration.partner))
        told = FieldSummary.Told(
            value: value, partners: partners.sorted { ($0.code, $0.type) < ($1.code, $1.type) },
            sources: Set(statements.map(\.declaration.source)).sorted())
        isLead = statements.contains(where: \.isLead)
        dated = statements.compactMap(\.dated).max()
        submitted = statements.compactMap(\.declaration.source.submitted?.seconds).max()
    }

    func isShownBefore(_ other: Self) -> Bool {
        if isLead != other.isLead { return isLead }
        if dated != other.dated { return Self.isLater(dated, other.dated) }
        if submitted != other.submitted { return Self.isLater(submitted, other.submitted) }
        if told.partners.count != other.told.partners.count { return told.partners.count > other.told.partners.count }
        return identity < other.identity
    }

    /// Whether both cannot be true of one object.
    func excludes(_ other: Self) -> Bool {
        switch (value, other.value) {
        case (.codes, .codes): false
        case (.date(let one), .date(let other)):
            if let one = one.date, let other = other.date { !one.isCompatible(with: other) } else { false }
        default: identity != other.identity
        }
    }

    private static func isLater<Value: Comparable>(_ one: Value?, _ other: Value?) -> Bool {
        guard let one else { return false }
        return other.map { one > $0 } ?? true
    }
}

extension Declaration {
    fileprivate func leadCode(in field: String) -> String? {
        fields[field].map { TextFolding.key($0.written) }
    }

    fileprivate func date(in field: String) -> DeclaredDate? {
        guard case .date(let date) = fields[field] else { return nil }
        return date.date
    }
}

extension FieldValue {
    fileprivate var isUnreadableDate: Bool {
        if case .date(let date) = self { return date.date == nil }
        return false
    }
}
