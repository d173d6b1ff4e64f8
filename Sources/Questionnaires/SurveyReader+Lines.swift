import Definitions
import TextFolding

extension SurveyReader {
    static let columnKeys = [
        "code", "text", "aliases", "type", "required", "list", "scale", "min", "max", "partial",
    ]

    /// Keys that some types of column take.
    private static let typedColumnKeys = ["list", "scale", "min", "max", "partial"]

    /// The values of a column's `type:`.
    enum ColumnType: String, CaseIterable {
        case text, date, single, multi, territories, integer, partner

        /// Keys that only this type takes.
        var keys: [String] {
            switch self {
            case .single, .multi: ["list", "scale"]
            case .integer: ["min", "max"]
            case .date: ["partial"]
            case .text, .territories, .partner: []
            }
        }
    }

    func readLines(_ mapping: DefinitionMapping, question: String, answerSets: AnswerSets) -> Question.Kind? {
        let columns = readColumns(mapping, "columns", question: question, answerSets: answerSets)
        if !mapping.has("columns") { _ = mapping.requiredList("columns") }
        let maxRows = mapping.requiredInteger("max_rows")
        let rowHeaders = readRowHeaders(mapping)
        if let maxRows, maxRows < 1 {
            problems.report(
                SurveyCode.emptyRange, at: mapping.place(of: "max_rows"), ["min": "1", "max": String(maxRows)])
        }
        guard let maxRows, !columns.isEmpty else { return nil }
        return .lines(LineList(columns: columns, maxRows: maxRows, rowHeaders: rowHeaders))
    }

    /// The columns under `key`; empty when the key is absent.
    func readColumns(
        _ mapping: DefinitionMapping, _ key: String, question: String, answerSets: AnswerSets
    ) -> [LineColumn] {
        var columns: [LineColumn] = []
        var firstLines: [String: Int] = [:]
        for node in mapping.list(key) {
            guard let column = DefinitionMapping(node, keys: Self.columnKeys, problems: problems) else { continue }
            let code = column.requiredPlacedText("code")
            let text = column.requiredLocalizedText("text", in: textLanguages)
            let kind = readColumnKind(column, question: question, answerSets: answerSets)
            let aliases = column.texts("aliases").map(\.value)
            let isRequired = column.boolean("required") ?? false
            guard let code else { continue }
            checkCode(code, of: .item)
            if let first = firstLines[code.value] {
                problems.report(SurveyCode.duplicateCode, at: code.place, ["code": code.value, "first": String(first)])
                continue
            }
            firstLines[code.value] = code.place.line
            guard let text, let kind else { continue }
            columns.append(
                LineColumn(
                    index: columns.count, code: code.value, text: text, aliases: aliases, kind: kind,
                    isRequired: isRequired))
        }
        return columns
    }

    private func readColumnKind(
        _ mapping: DefinitionMapping, question: String, answerSets: AnswerSets
    ) -> LineColumn.Kind? {
        guard let type = mapping.requiredChoice("type", of: ColumnType.self) else { return nil }
        for key in Self.typedColumnKeys where mapping.has(key) && !type.keys.contains(key) {
            problems.report(SurveyCode.keyUnfit, at: mapping.place(of: key), ["key": key, "type": type.rawValue])
        }
        switch type {
        case .text: return .text
        case .date: return .date(isPartial: mapping.boolean("partial") ?? false)
        case .single:
            return readAnswerSet(mapping, question: question, in: answerSets)
                .map { .single(refusingExclusive($0, question: question, in: answerSets)) }
        case .multi: return readAnswerSet(mapping, question: question, in: answerSets).map { .multi($0) }
        case .territories: return .territories
        case .integer:
            guard case .integer(let min, let max) = readRange(mapping) else { return nil }
            return .integer(min: min, max: max)
        case .partner: return .partner
        }
    }

    /// `row_headers:` language → patterns, each with the row's number and the column once.
    private func readRowHeaders(_ mapping: DefinitionMapping) -> [LineList.RowHeader] {
        mapping.entries("row_headers").flatMap { entry -> [LineList.RowHeader] in
            guard problems.knows(entry, in: languages) else { return [] }
            return (problems.texts(entry.value) ?? []).map { pattern in
                if !["{n}", "{column}"].allSatisfy({ pattern.value.ranges(of: $0).count == 1 }) {
                    problems.report(
                        SurveyCode.rowHeaderIncomplete, at: pattern.place,
                        ["header": pattern.value, "expected": "{n}, {column}"])
                }
                return LineList.RowHeader(language: entry.key, pattern: pattern.value)
            }
        }
    }

    /// Headers of numbered repeats that two lists would answer to, with the same words for a column.
    func checkRowHeaders(_ mappings: [DefinitionMapping], _ questions: [Question]) {
        var owners: [String: String] = [:]
        for question in questions {
            guard case .lines(let list) = question.kind else { continue }
            let place = mappings[question.index].place(of: "row_headers")
            for (key, shown) in list.repeatedHeaders {
                guard let owner = owners[key] else {
                    owners[key] = question.id
                    continue
                }
                guard owner != question.id else { continue }
                problems.report(
                    SurveyCode.duplicateHeader, at: place,
                    [
                        "header": shown, "owner": question.id, "other": owner,
                        "first": String(questions.first { $0.id == owner }?.place.line ?? 0),
                    ])
                break
            }
        }
    }

    /// The bounds of a decimal question.
    func readDecimalRange(_ mapping: DefinitionMapping) -> Question.Kind {
        let min = mapping.number("min")
        let max = mapping.number("max")
        if let min, let max, min > max {
            problems.report(
                SurveyCode.emptyRange, at: mapping.place(of: "min"), ["min": "\(min)", "max": "\(max)"])
        }
        return .decimal(min: min, max: max)
    }

    /// `key:` of a survey of organisations: the questions that tell its responses apart.
    func readKey(_ mapping: DefinitionMapping, unit: Survey.Unit?, scope: QuestionScope) -> [Int] {
        guard unit == .organisation else {
            if mapping.has("key"), let unit {
                problems.report(
                    SurveyCode.keyUnfit, at: mapping.place(of: "key"), ["key": "key", "type": unit.rawValue])
            }
            return []
        }
        return mapping.requiredTexts("key").compactMap { name in
            guard let reference = scope.reference(name.value, at: name.place),
                let kind = scope.questions[reference.question].kind
            else { return nil }
            switch kind {
            case .partner, .period: return reference.question
            default:
                problems.report(
                    SurveyCode.questionUnfit, at: name.place,
                    ["question": name.value, "type": kind.word.rawValue, "expected": "partner, period"])
                return nil
            }
        }
    }
}

extension LineList {
    /// Every header of a numbered repeat, folded, with the row's number as it is in the pattern; and as it is shown.
    var repeatedHeaders: [(key: String, shown: String)] {
        rowHeaders.flatMap { header in
            columns.flatMap { column in
                ([column.text[header.language]].compactMap { $0 } + column.aliases + [column.code]).map { name in
                    let shown = header.pattern.replacing("{column}", with: name)
                    return (TextFolding.key(shown), shown)
                }
            }
        }
    }
}
