/// Which statements a key names.
struct KeyDirectory {
    /// Statements by identifier, and by key of an exact condition.
    let byIdentifier: [String: [Int]]
    let byExactKey: [String: [Int]]
    private let byLineKey: [String: Int]
    private let identifiers: [String?]

    init(_ statements: [Statement]) {
        var byIdentifier: [String: [Int]] = [:]
        var byExactKey: [String: [Int]] = [:]
        var byLineKey: [String: Int] = [:]
        for (index, statement) in statements.enumerated() {
            if let key = statement.identifierKey { byIdentifier[key, default: []].append(index) }
            for key in Set(statement.exactKeys) { byExactKey[key, default: []].append(index) }
            byLineKey[statement.lineKey] = index
        }
        (self.byIdentifier, self.byExactKey, self.byLineKey) = (byIdentifier, byExactKey, byLineKey)
        identifiers = statements.map(\.identifier)
    }

    enum Named {
        case statements(Set<Int>)
        /// Lines with different identifiers, and no line without one.
        case several
        case nothing
    }

    /// The statements that a decision means by a key. Where lines with different identifiers share the key of an exact
    /// condition, the lines without an identifier are meant: the others are called by their identifiers.
    func statements(named key: String) -> Named {
        if let line = byLineKey[key] { return .statements([line]) }
        if let members = byIdentifier[key] { return .statements(Set(members)) }
        guard let members = byExactKey[key] else { return .nothing }
        guard Set(members.compactMap { identifiers[$0] }).count > 1 else { return .statements(Set(members)) }
        let unidentified = members.filter { identifiers[$0] == nil }
        return unidentified.isEmpty ? .several : .statements(Set(unidentified))
    }
}
