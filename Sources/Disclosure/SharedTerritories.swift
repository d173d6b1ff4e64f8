/// The territories that each space shares with a first one, those together that no told cell tells apart in any space: whoever can
/// be in one of them can be in any other. Of hundreds of small places where nobody answered one is left.
struct SharedTerritories {
    /// By space, atoms of it and those of the first space that hold the same people.
    let bySpace: [[(own: [Int], other: [Int])]]

    /// - Parameters:
    ///   - shared: by space, each territory's atoms; of the first space, which comes first, none.
    ///   - classes: by space, of atoms that the same told cells hold.
    init(_ shared: [[(own: [Int], other: [Int])]], classes: [AtomClasses]) {
        // Of an atom of the first space what tells it and its territory apart.
        var labels = classes[0].ofAtom.map { [$0] }
        var known: [[Int]: Int] = [:]
        let keys = zip(shared, classes).map { pairs, classes in
            pairs.map { pair in
                let key = pair.own.map { classes.ofAtom[$0] }.sorted()
                let index = known[key] ?? known.count
                known[key] = index
                for atom in pair.other { labels[atom].append(index) }
                return index
            }
        }
        bySpace = zip(shared, keys).map { pairs, keys in
            var together: [(own: [Int], other: [Int])] = []
            var indexOfKey: [[[Int]]: Int] = [:]
            for (pair, key) in zip(pairs, keys) {
                let labels = [[key]] + pair.other.map { labels[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
                if let index = indexOfKey[labels] {
                    together[index].own += pair.own
                    together[index].other += pair.other
                } else {
                    indexOfKey[labels] = together.count
                    together.append(pair)
                }
            }
            return together
        }
    }
}
