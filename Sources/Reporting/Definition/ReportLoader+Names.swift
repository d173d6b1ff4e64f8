internal import Definitions
internal import Spreadsheets
internal import TextFolding

/// What a report and its sheets are called.
extension ReportLoader {
    /// Sheets beyond which a workbook needs a table of contents, and in second place.
    private static let fewSheets = 3

    /// A pipeline calls a report by its file's name, and the workbooks bear the report's own: they must be one.
    static func judgeName(of definition: ReportDefinition, at path: String, problems: ProblemCollector) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name = file.hasSuffix(".yaml") ? String(file.dropLast(".yaml".count)) : file
        guard definition.id != name else { return }
        problems.report(ReportCode.nameDiffers, at: definition.place, ["expected": name, "got": definition.id])
    }

    /// The table of contents, and the question that each of its lines tells.
    static func judgeContents(_ sheets: [SheetDefinition], at place: SourcePlace, problems: ProblemCollector) {
        let contents = SheetDefinition.Kind.contents
        if sheets.count > fewSheets, sheets[1].kind != contents {
            problems.report(ReportCode.contentsMissing, at: place, ["kind": contents.rawValue])
        }
        guard sheets.contains(where: { $0.kind == contents }) else { return }
        for sheet in sheets where sheet.question == nil && sheet.kind != contents {
            problems.report(
                ReportCode.keyNeeded, at: sheet.place, ["key": "question", "kind": sheet.kind.rawValue])
        }
    }

    /// Names that spreadsheet programs refuse, and names that are one to them in a language.
    static func judgeNames(of sheets: [DefinitionNode], problems: ProblemCollector) {
        let names = sheets.map(names)
        for language in languages.all {
            var first: [String: SourcePlace] = [:]
            for own in names {
                guard let name = own[language] ?? own[languages.base] else { continue }
                if own[language] != nil, SheetName.violation(name.value) != nil {
                    problems.report(
                        ReportCode.sheetNameInvalid, at: name.place, ["language": language, "name": name.value])
                }
                let keys = keys(of: name.value, in: language)
                if let other = keys.lazy.compactMap({ first[$0] }).first {
                    // Where both fall back, the base language has told it.
                    guard language == languages.base || own[language] != nil else { continue }
                    problems.report(
                        ReportCode.sheetNameRepeated, at: name.place,
                        ["first": "\(other.line)", "language": language, "name": name.value])
                }
                for key in keys where first[key] == nil { first[key] = name.place }
            }
        }
    }

    /// What may stand once only: the name to a spreadsheet program and, in the base language, the table's name made of it.
    private static func keys(of name: String, in language: String) -> [String] {
        let printed = Typography.printed(name, in: language)
        return [SheetName.key(printed)] + (language == languages.base ? ["\u{0}" + TextFolding.key(printed)] : [])
    }

    /// A sheet's name by language, where it stands. What is wrong with its shape is reported by whoever reads the sheet.
    private static func names(of sheet: DefinitionNode) -> [String: Placed<String>] {
        let quiet = ProblemCollector()
        let entries = quiet.entries(sheet)?.first { $0.key == "name" }.flatMap { quiet.entries($0.value) } ?? []
        var names: [String: Placed<String>] = [:]
        for entry in entries {
            if let text = quiet.text(entry.value) { names[entry.key] = Placed(text, at: entry.value.place) }
        }
        return names
    }
}
