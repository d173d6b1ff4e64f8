/// Columns of linked counts that follow from cells whose sums are held, one after the other: the last unknown one of a sum, all
/// of a sum of nobody, a part of nobody.
struct KnownColumns: Sendable {
    /// By column its number, where it is known.
    private var values: [Int?]
    /// The others, ascending.
    let unknown: [Int]
    private let position: [Int?]

    init(_ counts: LinkedCounts, isHeld: [Bool]) {
        var values = [Int?](repeating: nil, count: counts.columns)
        var hasLearnt = true
        while hasLearnt {
            hasLearnt = false
            for (index, cell) in counts.cells.enumerated() where isHeld[index] {
                let open = cell.columns.filter { values[$0] == nil }
                guard !open.isEmpty else { continue }
                let rest = cell.columns.reduce(cell.count) { $0 - (values[$1] ?? 0) }
                guard open.count == 1 || rest == 0 else { continue }
                for column in open { values[column] = rest }
                hasLearnt = true
            }
            for relation in counts.relations {
                let open = (
                    part: relation.part.filter { values[$0] == nil }, whole: relation.whole.filter { values[$0] == nil }
                )
                func sum(_ columns: [Int]) -> Int { columns.reduce(0) { $0 + (values[$1] ?? 0) } }
                let rest = sum(relation.whole) - sum(relation.part)
                if open.whole.isEmpty, !open.part.isEmpty, rest == 0 || relation.isEqual && open.part.count == 1 {
                    for column in open.part { values[column] = rest }
                    hasLearnt = true
                } else if relation.isEqual, open.part.isEmpty, !open.whole.isEmpty, rest == 0 || open.whole.count == 1 {
                    for column in open.whole { values[column] = -rest }
                    hasLearnt = true
                }
            }
        }
        let unknown = values.indices.filter { values[$0] == nil }
        var position = [Int?](repeating: nil, count: counts.columns)
        for (index, column) in unknown.enumerated() { position[column] = index }
        self.values = values
        self.unknown = unknown
        self.position = position
    }

    /// Positions in ``unknown`` of those columns that are not known.
    func unknown(of columns: [Int]) -> [Int] { columns.compactMap { position[$0] } }

    /// The people of all columns.
    ///
    /// - Parameter unknown: of those that are not known; others may follow.
    func people(_ unknown: [Double]) -> [Double] {
        values.indices.map { column in values[column].map { Double($0) } ?? position[column].map { unknown[$0] } ?? 0 }
    }

    /// The known people of some columns.
    func sum(of columns: [Int]) -> Int { columns.reduce(0) { $0 + (values[$1] ?? 0) } }
}
