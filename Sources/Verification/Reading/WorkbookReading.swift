/// A workbook as a stranger reads it from its file.
struct WorkbookReading {
    /// Names of all parts of the package, sorted.
    var parts: [String] = []
    /// Whether a content type says that the package holds macros.
    var isMacroEnabled = false
    /// Addresses outside of the package, with the part that names them.
    var externalTargets: [(part: String, target: String)] = []
    /// What no sheet shows, with the part that holds it; the whole package where that is empty.
    var leftovers: [(part: String, kind: Leftover)] = []
    var properties = PropertiesReading()
    var styles = StyleBook()
    var sheets: [SheetReading] = []
    /// Names given to cells and formulas.
    var names: [NameReading] = []

    struct NameReading {
        var name: String
        var sheet: Int?
        var isHidden: Bool
        var formula: String
    }

    func sheet(named name: String) -> SheetReading? {
        // Programs find sheets whatever their case.
        sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The table of this name and its sheet.
    func table(named name: String) -> (sheet: SheetReading, table: TableReading)? {
        for sheet in sheets {
            for table in sheet.tables where table.displayName.lowercased() == name.lowercased() {
                return (sheet, table)
            }
        }
        return nil
    }

    /// Whether this is the plain grid of all figures: one sheet that begins with its header row and carries no table.
    var isPlainGrid: Bool { sheets.count == 1 && sheets[0].tables.isEmpty && sheets[0].drawings.isEmpty }
}
