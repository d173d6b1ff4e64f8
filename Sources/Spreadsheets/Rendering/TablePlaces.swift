/// Where the tables and lists of a workbook stand, as formulas and drop-downs refer to them.
struct TablePlaces {
    private var places: [String: Place] = [:]
    private var lists: [String: String] = [:]

    struct Place: Equatable {
        var sheet: String
        /// Rows of the sheet below the header, from 0.
        var rows: Range<Int>

        func cell(row: Int, column: Int) -> String { "\(sheet)!\(Self.address(row: rows.lowerBound + row, column))" }

        func column(_ column: Int) -> String {
            let (first, last) = (rows.lowerBound, rows.upperBound - 1)
            return "\(sheet)!\(Self.address(row: first, column)):\(Self.address(row: last, column))"
        }

        /// `$A$1` for row 0, column 0.
        private static func address(row: Int, _ column: Int) -> String {
            var letters = ""
            var rest = column + 1
            while rest > 0 {
                let digit = (rest - 1) % 26
                letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
                rest = (rest - 1) / 26
            }
            return "$\(letters)$\(row + 1)"
        }
    }

    init(of layouts: [SheetLayout], choices: ChoiceListsPlan?) {
        for layout in layouts {
            guard let table = layout.table else { continue }
            places[table.plan.name] = Place(
                sheet: SheetReference.quoted(layout.name), rows: (table.headerRow + 1)..<(table.lastRow + 1))
        }
        guard let choices, var place = places[choices.tableName] else { return }
        for list in choices.lists {
            place.rows = place.rows.lowerBound..<(place.rows.lowerBound + list.values.count)
            lists[list.name] = "=" + place.column(1)
            place.rows = place.rows.upperBound..<place.rows.upperBound
        }
    }

    /// The range of a list as a drop-down refers to it.
    func range(ofList name: String) -> String? { lists[name] }

    /// - Parameter own: the table that the formula stands in.
    func text(of formula: Formula, in own: String) -> String? {
        switch formula {
        case .lookup(let table, let column, let key, let separator, let otherwise):
            guard let place = places[table], let home = places[own] else { return nil }
            let wanted = key.map { home.cell(row: $0, column: 1) }.joined(separator: "&\(Self.literal(separator))&")
            return
                "=IFERROR(INDEX(\(place.column(column)),MATCH(\(wanted),\(place.column(0)),0)),\(Self.literal(otherwise)))"
        case .position(let table, let row, let among, let outside):
            guard let place = places[table] else { return nil }
            let (outside, shown) = ("\(outside.asStored)", place.cell(row: row, column: 1))
            return "="
                + among.reversed().reduce(shown) { inner, row in
                    "IF(ISNUMBER(\(place.cell(row: row, column: 1))),\(inner),\(outside))"
                }
        }
    }

    private static func literal(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}

/// A sheet's name as formulas, links and print areas refer to it: always in quotes, which are never wrong.
enum SheetReference {
    static func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
}
