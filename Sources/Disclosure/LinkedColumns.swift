internal import CellSuppression

/// From which to which publication somebody is there.
struct Presence {
    let first: Int
    let last: Int

    /// - Parameter hasLosses: whether anybody may have gone.
    static func all(publications: Int, hasLosses: Bool) -> [Presence] {
        (0..<publications).flatMap { first in
            ((hasLosses ? first : publications - 1)..<publications).map { Presence(first: first, last: $0) }
        }
    }

    /// Presences within which some people of one table are some of another: where nobody went or says something else, those who came
    /// at the same time; else all who were there in a publication.
    static func times(_ presences: [Presence], publications: Int, hasLosses: Bool) -> [[Int]] {
        guard hasLosses else { return presences.indices.map { [$0] } }
        return (0..<publications).map { publication in presences.indices.filter { presences[$0].holds(publication) } }
    }

    func holds(_ publication: Int) -> Bool { (first...last).contains(publication) }
}

/// Columns of one table in one space: a class of atoms × a presence.
struct Block {
    private let presences: [Presence]
    private let classes: AtomClasses
    private let starts: [Int]

    init(_ presences: [Presence], _ classes: AtomClasses, _ counts: inout LinkedCounts) {
        self.presences = presences
        self.classes = classes
        var starts: [Int] = []
        for _ in presences { starts.append(counts.addColumns(classes.count).lowerBound) }
        self.starts = starts
    }

    /// Of the first presence.
    var start: Int { starts[0] }

    func column(_ number: Int, _ presence: Int) -> Int { starts[presence] + number }

    /// Those of atoms, of who was there in a publication, ascending.
    func columns(_ atoms: [Int], in publication: Int) -> [Int] {
        columns(atoms, during: presences.indices.filter { presences[$0].holds(publication) })
    }

    /// Those of atoms, in some presences, ascending.
    func columns(_ atoms: [Int], during time: [Int]) -> [Int] { time.flatMap { columns(atoms, $0) }.sorted() }

    /// Those of atoms, in every presence, ascending.
    func columns(_ atoms: [Int]) -> [Int] { presences.indices.flatMap { columns(atoms, $0) }.sorted() }

    /// Those of atoms, ascending.
    func columns(_ atoms: [Int], _ presence: Int) -> [Int] {
        Set(atoms.map { starts[presence] + classes.ofAtom[$0] }).sorted()
    }
}

/// Atoms that the same sets hold: nobody can tell them apart.
struct AtomClasses {
    let ofAtom: [Int]
    let count: Int

    init(of atoms: Int, sets: [[Int]]) {
        var setsOfAtom = Array(repeating: [Int](), count: atoms)
        for (index, set) in sets.enumerated() {
            for atom in set { setsOfAtom[atom].append(index) }
        }
        var known: [[Int]: Int] = [:]
        ofAtom = setsOfAtom.map { sets in
            if let index = known[sets] { return index }
            known[sets] = known.count
            return known.count - 1
        }
        count = known.count
    }

    /// How many people each class has.
    func sums(of atomCounts: [Int]) -> [Int] {
        var sums = [Int](repeating: 0, count: count)
        for (atom, people) in atomCounts.enumerated() { sums[ofAtom[atom]] += people }
        return sums
    }

    /// Steps of atoms as steps of classes.
    func steps(_ move: [Step]) -> [Step] {
        var changes: [Int: Int] = [:]
        for step in move { changes[ofAtom[step.index], default: 0] += step.change }
        return changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { Step(index: $0.key, change: $0.value) }
    }
}
