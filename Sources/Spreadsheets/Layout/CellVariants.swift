/// What a cell may come to show when a reader changes a drop-down: its width and height must hold all of it.
struct CellVariants {
    var lists: [String: [String]] = [:]
    /// Tables that formulas look into, by name.
    var tables: [String: TablePlan] = [:]

    func texts(of cell: Cell) -> [String] {
        switch cell {
        case .choice(let selected, let list): [selected] + (lists[list] ?? [])
        case .formula(.lookup(let table, let column, _, _, let otherwise), _):
            [cell.plainText, otherwise]
                + (tables[table]?.rows.compactMap { $0.indices.contains(column) ? $0[column].plainText : nil } ?? [])
        case .text, .number, .integer, .percent, .date, .link, .formula: [cell.plainText]
        }
    }
}
