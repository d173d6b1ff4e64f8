extension Formula {
    /// Longest literal text and longest key that spreadsheet programs accept in a formula.
    private static let longestText = 255
    /// Half of the length of a formula that Excel accepts, so that addresses need no counting.
    private static let longestFormula = 4096

    /// A formula refers to what there is, and its stored result is the one that it gives.
    func violation(showing: Cell, in own: TablePlan, _ names: PlanNames) -> PlanRule? {
        switch self {
        case .lookup(let name, let column, let key, let separator, let otherwise):
            guard let table = names.tables[name] else { return .unknownTable }
            let texts = key.compactMap { own.rows.indices.contains($0) ? own.rows[$0] : nil }
                .compactMap { $0.indices.contains(1) ? $0[1] : nil }
            guard table.columns.indices.contains(column), !key.isEmpty, texts.count == key.count,
                texts.allSatisfy(\.isKey)
            else { return .formulaReference }
            let wanted = texts.map(\.plainText).joined(separator: separator)
            let isTooLong = [separator, otherwise, wanted].contains { $0.utf16.count > Self.longestText }
            if isTooLong || separator.utf16.count * key.count > Self.longestFormula { return .formulaTooLong }
            if let rule = TextRule.line.violation(in: otherwise) ?? separator.controlViolation { return rule }
            let keys = names.lookups[name] ?? LookupKeys(of: table)
            if let rule = keys.violation { return rule }
            let row = keys.rows[wanted.lowercased()].map { table.rows[$0] }
            let found = row.flatMap { $0.indices.contains(column) ? $0[column] : nil }
            return showing.isResult(of: found ?? .text(otherwise)) ? nil : .formulaResult
        case .position: return .formulaReference
        }
    }
}

/// The first column of a table that formulas look into.
struct LookupKeys {
    /// Row by key in lower case: to MATCH, upper and lower case are equal.
    var rows: [String: Int] = [:]
    var violation: PlanRule?

    /// MATCH finds the first of two equal keys, and takes `*`, `?` and `~` for more than themselves. A question mark is
    /// accepted where it stands for no other key, for labels are questions.
    init(of table: TablePlan) {
        for (index, row) in table.rows.enumerated() {
            guard let first = row.first, first.isText else { continue }
            let key = first.plainText.lowercased()
            if rows.updateValue(index, forKey: key) != nil { violation = .duplicateLookupKey }
            if key.contains("*") || key.contains("~") { violation = .wildcardLookupKey }
        }
        if violation == nil, hasAmbiguousQuestion { violation = .wildcardLookupKey }
    }

    private var hasAmbiguousQuestion: Bool {
        let mark = UInt16(UInt8(ascii: "?"))
        let keys = Dictionary(grouping: rows.keys.map { Array($0.utf16) }, by: \.count)
        return keys.values.contains { alike in
            alike.contains { pattern in
                pattern.contains(mark)
                    && alike.contains { key in
                        key != pattern && zip(pattern, key).allSatisfy { $0 == mark || $0 == $1 }
                    }
            }
        }
    }
}

extension Cell {
    /// Whether a formula may make a key of the cell.
    fileprivate var isKey: Bool {
        switch self {
        case .text, .choice: true
        case .number, .integer, .percent, .date, .link, .formula: false
        }
    }

    /// Whether the cell is what a formula shows that finds `found`; its format may differ.
    fileprivate func isResult(of found: Cell) -> Bool {
        switch self {
        case .text(let text): found.isText && found.plainText == text
        case .number, .integer, .percent: shownNumber == found.shownNumber && storageViolation == nil
        case .date, .link, .choice, .formula: false
        }
    }

    private var storageViolation: PlanRule? { shownNumber?.storageViolation }
}

extension String {
    /// A separator may be a space.
    fileprivate var controlViolation: PlanRule? { TextRule.line.violation(in: "x" + self) }

}
