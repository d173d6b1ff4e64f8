/// Unites statements by shared keys as far as nothing keeps them apart, in a way that depends on no order.
///
/// Sharing a key is not transitive where something contradicts it: a line without an agenda code may share the date and
/// convenor of two lines whose codes differ. Such a chain is cut like this:
/// 1. classes linked by keys, directly or through others, form a component; without two classes that are kept apart in
///    it, the component is one object.
/// 2. Otherwise the classes of the component that are kept apart from another one of it are its *anchors*. Two anchors
///    that share a key and are not kept apart are united, unless a chain of them would join two that are kept apart:
///    then all of that chain stay single.
/// 3. The other classes, linked among themselves, join the anchor they share a key with if it is the only one. With two
///    or more they stay an object of their own, *contested*: uniting them with either would be a guess.
struct Clustering {
    /// Class of each statement.
    private(set) var labels: [Int]

    /// One step: the classes of `labels` are united by `keys`.
    /// - Parameters:
    ///   - keys: statements by key; each list is one key's.
    ///   - keptApart: which statements may not be one object.
    mutating func unite(by keys: some Sequence<[Int]>, keptApart: KeptApart) {
        let classes = labels.membersByLabel
        let links = keys.map { key in Set(key.map { labels[$0] }).sorted() }.filter { $0.count > 1 }
        var union = UnionFind(count: classes.count)
        for link in links { union.unite(link) }
        let component = union.labels()
        var linksOf: [Int: [[Int]]] = [:]
        for link in links { linksOf[component[link[0]], default: []].append(link) }
        var result = UnionFind(count: classes.count)
        for (number, members) in component.membersByLabel.enumerated() where members.count > 1 {
            let own = linksOf[number] ?? []
            let anchors = keptApart.anchors(among: members, classes: classes)
            if anchors.isEmpty {
                result.unite(members)
            } else {
                Self.cut(own, at: anchors, into: &result)
            }
        }
        let joined = result.labels()
        labels = labels.map { joined[$0] }
    }

    init(labels: [Int]) {
        self.labels = labels
    }

    /// Steps 2 and 3 for one component.
    private static func cut(_ links: [[Int]], at anchors: [Int: Set<Int>], into result: inout UnionFind) {
        var anchorChains = result
        var others = result
        for link in links {
            let linked = link.filter { anchors[$0] != nil }
            for (position, one) in linked.enumerated() {
                for other in linked[(position + 1)...] where anchors[one]?.contains(other) != true {
                    anchorChains.unite(one, other)
                }
            }
            others.unite(link.filter { anchors[$0] == nil })
        }
        var broken: Set<Int> = []
        for (anchor, opposed) in anchors {
            let root = anchorChains.root(of: anchor)
            if opposed.contains(where: { anchorChains.root(of: $0) == root }) { broken.insert(root) }
        }
        func group(of anchor: Int) -> Int {
            let root = anchorChains.root(of: anchor)
            return broken.contains(root) ? anchor : root
        }
        var neighbours: [Int: Set<Int>] = [:]
        for link in links {
            let groups = link.filter { anchors[$0] != nil }.map(group)
            for other in link where anchors[other] == nil {
                neighbours[others.root(of: other), default: []].formUnion(groups)
            }
        }
        for node in Set(links.joined()).sorted() {
            if anchors[node] != nil {
                result.unite(node, group(of: node))
            } else {
                let root = others.root(of: node)
                result.unite(node, root)
                if let groups = neighbours[root], groups.count == 1, let only = groups.first {
                    result.unite(node, only)
                }
            }
        }
    }
}

/// What keeps statements apart: decisions and, where it is told, the identifier.
struct KeptApart {
    let byDecision: [IndexPair: Decision]
    /// Identifier of each statement.
    let identifiers: [String?]
    private let opposedByDecision: [Int: [Int]]

    init(byDecision: [IndexPair: Decision], identifiers: [String?]) {
        self.byDecision = byDecision
        self.identifiers = identifiers
        var opposed: [Int: [Int]] = [:]
        for pair in byDecision.keys {
            opposed[pair.first, default: []].append(pair.second)
            opposed[pair.second, default: []].append(pair.first)
        }
        opposedByDecision = opposed
    }

    /// The classes of a component that are kept apart from others of it, and from which.
    func anchors(among members: [Int], classes: [[Int]]) -> [Int: Set<Int>] {
        var anchors: [Int: Set<Int>] = [:]
        var classOf: [Int: Int] = [:]
        for member in members {
            for statement in classes[member] where opposedByDecision[statement] != nil { classOf[statement] = member }
        }
        for (statement, member) in classOf {
            for other in opposedByDecision[statement] ?? [] {
                if let opposed = classOf[other], opposed != member { anchors[member, default: []].insert(opposed) }
            }
        }
        let named = members.compactMap { member -> (member: Int, names: Set<String>)? in
            let names = Set(classes[member].compactMap { identifiers[$0] })
            return names.isEmpty ? nil : (member, names)
        }
        guard Set(named.map(\.names)).count > 1 else { return anchors }
        for (position, one) in named.enumerated() {
            for other in named[(position + 1)...] where one.names.isDisjoint(with: other.names) {
                anchors[one.member, default: []].insert(other.member)
                anchors[other.member, default: []].insert(one.member)
            }
        }
        return anchors
    }
}
