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
        /// Lines with different identifiers, and none without one.
        case several
        case nothing
    }

    /// Whether the key names a single line.
    func isLine(_ key: String) -> Bool { byLineKey[key] != nil }

    /// The statements that a decision means by a key. The key of an exact condition means the lines without an identifier
    /// where there are any, so that a line with one that comes later does not change what was decided; lines with an
    /// identifier are called by it.
    func statements(named key: String) -> Named {
        if let line = byLineKey[key] { return .statements([line]) }
        if let members = byIdentifier[key] { return .statements(Set(members)) }
        guard let members = byExactKey[key] else { return .nothing }
        let unidentified = members.filter { identifiers[$0] == nil }
        guard unidentified.isEmpty else { return .statements(Set(unidentified)) }
        return Set(members.map { identifiers[$0] }).count == 1 ? .statements(Set(members)) : .several
    }
}
