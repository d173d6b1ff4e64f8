/// Disjoint sets of the numbers 0 ..< count (union by size, path halving; Tarjan 1975).
struct UnionFind {
    private var parent: [Int]
    private var size: [Int]

    init(count: Int) {
        parent = Array(0..<count)
        size = Array(repeating: 1, count: count)
    }

    mutating func root(of member: Int) -> Int {
        var node = member
        while parent[node] != node {
            parent[node] = parent[parent[node]]
            node = parent[node]
        }
        return node
    }

    mutating func unite(_ first: Int, _ second: Int) {
        var (large, small) = (root(of: first), root(of: second))
        guard large != small else { return }
        if size[large] < size[small] { swap(&large, &small) }
        parent[small] = large
        size[large] += size[small]
    }

    mutating func unite(_ members: some Sequence<Int>) {
        var first: Int?
        for member in members {
            if let first { unite(first, member) } else { first = member }
        }
    }

    /// For each member the number of its set; sets are numbered in the order of their first members.
    mutating func labels() -> [Int] {
        var numbers: [Int: Int] = [:]
        return parent.indices.map { member in
            let next = numbers.count
            let root = root(of: member)
            if let number = numbers[root] { return number }
            numbers[root] = next
            return next
        }
    }
}

extension Array where Element == Int {
    /// The members of each label 0, 1, …, in their order.
    var membersByLabel: [[Int]] {
        var members = [[Int]](repeating: [], count: (self.max() ?? -1) + 1)
        for (member, label) in enumerated() { members[label].append(member) }
        return members
    }
}
