extension TablePlan {
    /// Rows of a sheet less the 10,000 kept for what stands above and below a table.
    static let maximumRows = 1_038_576
    static let maximumColumns = 256

    func violations(on place: PlanPlace, in names: PlanNames) -> [PlanViolation] {
        var found = TableName.violation(name).map { [PlanViolation($0, place, name)] } ?? []
        if columns.isEmpty { found.append(PlanViolation(.tableWithoutColumn, place, name)) }
        if rows.isEmpty { found.append(PlanViolation(.tableWithoutRow, place, name)) }
        if rows.count > Self.maximumRows || columns.count > Self.maximumColumns {
            found.append(PlanViolation(.tableTooLarge, place, name))
        }
        found += headerViolations(on: place)
        for (row, cells) in rows.enumerated() {
            if cells.count != columns.count {
                found.append(PlanViolation(.rowLength, place.at(row: row + 1), String(cells.count)))
            }
            for (column, cell) in cells.enumerated() {
                guard let rule = cell.violation(in: self, names) else { continue }
                found.append(PlanViolation(rule, place.at(row: row + 1, column: column + 1), "\(cell.plainText)"))
            }
        }
        return found
    }

    private func headerViolations(on place: PlanPlace) -> [PlanViolation] {
        var found: [PlanViolation] = []
        var names: Set<FoldedName> = []
        for (column, header) in columns.map(\.header).enumerated() {
            let place = place.at(row: 0, column: column + 1)
            if let rule = TextRule.header.violation(in: header) { found.append(PlanViolation(rule, place, header)) }
            if !names.insert(FoldedName(header)).inserted {
                found.append(PlanViolation(.duplicateHeader, place, header))
            }
        }
        return found
    }
}

extension Cell {
    /// - Parameter table: the table that the cell stands in, whose second column makes the keys of its formulas.
    func violation(in table: TablePlan, _ names: PlanNames) -> PlanRule? {
        switch self {
        case .text(let text): TextRule.cell.violation(in: text)
        case .number(let value, let format): value.storageViolation ?? format.violation
        case .percent(let value, let decimals):
            value.storageViolation ?? NumberFormat.percent(decimals: decimals).violation
        case .integer(let value): value.magnitude > 999_999_999_999_999 ? .numberTooLarge : nil
        case .date(let date, _): date.serial == nil ? .invalidDate : nil
        case .link(let text, let sheet):
            TextRule.cell.violation(in: text) ?? (names.sheets.contains(sheet) ? nil : .unknownLinkTarget)
        case .choice(let selected, let list):
            TextRule.line.violation(in: selected) ?? names.violation(ofChoice: selected, in: list)
        case .formula(let formula, let showing): formula.violation(showing: showing, in: table, names)
        }
    }
}

extension Double {
    /// The library writes NaN and infinities as words that damage the file; Excel stops at 9.99E+307.
    var storageViolation: PlanRule? {
        guard isFinite else { return .numberNotFinite }
        return magnitude > 9.99e307 ? .numberTooLarge : nil
    }
}

extension NumberFormat {
    var violation: PlanRule? {
        guard (0...9).contains(decimals) else { return .invalidFormat }
        switch self {
        case .grouped, .plain, .percent: return nil
        case .unit(_, let suffix), .signedUnit(_, let suffix), .signlessUnit(_, let suffix):
            return TextRule(maximum: 20).violation(in: suffix) != nil || suffix.contains("\"") ? .invalidFormat : nil
        }
    }
}

/// Names of tables as Excel accepts them.
enum TableName {
    static func violation(_ name: String) -> PlanRule? {
        if let rule = TextRule.header.violation(in: name) { return rule }
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
            name.unicodeScalars.allSatisfy(isAllowed), !looksLikeReference(name)
        else { return .tableNameInvalid }
        return nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "." || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    /// "A1" to "XFD1048576", "R", "C", "R1C1": addresses in one of the two notations; or a truth value.
    static func looksLikeReference(_ name: String) -> Bool {
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        let rest = name.dropFirst(letters.count)
        if letters.count <= 3, !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
        let upper = name.uppercased()
        if ["R", "C", "TRUE", "FALSE"].contains(upper) { return true }
        return upper.first == "R" && upper.allSatisfy { "RC0123456789".contains($0) } && upper.dropFirst().contains("C")
    }
}
