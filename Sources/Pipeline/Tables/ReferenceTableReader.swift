internal import Definitions
internal import Disclosure
internal import Ingestion
internal import Measures
internal import Questionnaires
internal import Territories

/// Reads `invitations.csv` and `populations.csv` of a workspace and checks them against the survey, the territory set and
/// the pipeline's waves.
struct ReferenceTableReader {
    let survey: Survey
    let territories: TerritorySet
    /// Waves that the pipeline names; none: any name will do.
    let waves: [String]
    let problems = ProblemCollector()

    static let invitations = "invitations.csv"
    static let populations = "populations.csv"

    /// - Parameter folder: the workspace's `tables`; tables that it lacks are nil.
    /// - Throws: every problem of both tables.
    func read(folder: String) throws(DefinitionProblems) -> ReferenceTables {
        let invitations = "\(folder)/\(Self.invitations)"
        let populations = "\(folder)/\(Self.populations)"
        let invited = Files.exists(invitations) ? self.invited(invitations) : nil
        let population = Files.exists(populations) ? self.population(populations) : nil
        try problems.finish()
        return ReferenceTables(invited: invited, population: population)
    }

    private static let cellColumns = ["territory_level", "territory", "language_basis", "language"]

    private func invited(_ path: String) -> [String: [ReferenceCell: Int]]? {
        let columns = ["wave"] + Self.cellColumns + ["invited"]
        guard let table = HandKeptTable(path: path, columns: columns, problems: problems) else { return nil }
        var invited: [String: [ReferenceCell: Int]] = [:]
        var lines = FirstLines(table: table, problems: problems)
        for row in table.rows {
            let wave = value("wave", of: row, in: table, among: waves)
            let cell = cell(row, in: table, bases: bases)
            let number = number("invited", of: row, in: table)
            guard let wave, let cell, lines.isNew(row, wave: wave, cell: cell), let number else { continue }
            invited[wave, default: [:]][cell] = number
        }
        return invited
    }

    private func population(_ path: String) -> [ReferenceCell: Int]? {
        let columns = Self.cellColumns + ["population"]
        guard let table = HandKeptTable(path: path, columns: columns, problems: problems) else { return nil }
        var population: [ReferenceCell: Int] = [:]
        var rows: [(cell: ReferenceCell, row: HandKeptTable.Row)] = []
        var lines = FirstLines(table: table, problems: problems)
        for row in table.rows {
            let cell = cell(row, in: table, bases: bases.filter { $0 != .all })
            let number = number("population", of: row, in: table)
            guard let cell, lines.isNew(row, wave: "", cell: cell), let number else { continue }
            population[cell] = number
            rows.append((cell, row))
        }
        for (cell, row) in rows {
            let all = ReferenceCell(level: cell.level, territory: cell.territory, basis: cell.basis, language: "all")
            guard let whole = population[all], let part = population[cell], part > whole else { continue }
            problems.report(
                TableCode.partAboveWhole, at: table.place(row, "population"), ["got": "\(part)", "whole": "\(whole)"])
        }
        return population
    }

    // MARK: - Cells of a row

    /// `home` needs a survey that asks for it.
    private var bases: [LanguageBasis] {
        LanguageBasis.allCases.filter { $0 != .home || survey.homeLanguageQuestion != nil }
    }

    /// Nil after reporting what does not exist. What could not be placed has neither invitations nor a population.
    private func cell(
        _ row: HandKeptTable.Row, in table: HandKeptTable, bases: [LanguageBasis]
    ) -> ReferenceCell? {
        let levels = ["all"] + territories.levels.map(\.id)
        let level = value("territory_level", of: row, in: table, among: levels)
        let basis = value("language_basis", of: row, in: table, among: bases.map(\.rawValue))
            .flatMap(LanguageBasis.init)
        let units = level.map { level in
            territories.levelIndex(level).map { territories.levels[$0].units.map(\.code) } ?? ["all"]
        }
        let territory = units.flatMap { value("territory", of: row, in: table, among: $0) }
        let language = basis.flatMap { value("language", of: row, in: table, among: languages(of: $0)) }
        guard let level, let territory, let basis, let language else { return nil }
        return ReferenceCell(level: level, territory: territory, basis: basis.rawValue, language: language)
    }

    private func languages(of basis: LanguageBasis) -> [String] {
        switch basis {
        case .all: return ["all"]
        case .questionnaire: return survey.languages
        case .home:
            let answers = survey.homeLanguageQuestion.flatMap { survey.questions[$0].answerSet }
            return ["all"] + (answers.map { set in set.valid.indices.map { set.answers[$0].code } } ?? [])
        }
    }

    /// - Parameter known: possible values; none: any text.
    private func value(
        _ column: String, of row: HandKeptTable.Row, in table: HandKeptTable, among known: [String]
    ) -> String? {
        let text = table.text(row, column)
        if known.contains(text) || known.isEmpty && !text.isEmpty { return text }
        problems.report(
            TableCode.valueUnknown, at: table.place(row, column),
            [
                "column": column, "got": text, "nearest": nearest(to: text, among: known),
                "expected": known.count <= 20 ? known.joined(separator: ", ") : "",
            ])
        return nil
    }

    private func number(_ column: String, of row: HandKeptTable.Row, in table: HandKeptTable) -> Int? {
        let text = table.text(row, column)
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) { return number }
        problems.report(TableCode.numberWrong, at: table.place(row, column), ["column": column, "got": text])
        return nil
    }
}

/// Remembers where each cell of a table stands first.
private struct FirstLines {
    let table: HandKeptTable
    let problems: ProblemCollector
    private var lines: [Key: Int] = [:]

    private struct Key: Hashable {
        let wave: String
        let cell: ReferenceCell
    }

    init(table: HandKeptTable, problems: ProblemCollector) {
        self.table = table
        self.problems = problems
    }

    /// False after reporting that the cell was there already.
    mutating func isNew(_ row: HandKeptTable.Row, wave: String, cell: ReferenceCell) -> Bool {
        let key = Key(wave: wave, cell: cell)
        guard let first = lines[key] else {
            lines[key] = row.line
            return true
        }
        problems.report(TableCode.rowRepeated, at: table.place(row, "language"), ["first": "\(first)"])
        return false
    }
}

extension PipelineRun {
    /// The hand-kept tables, where the pipeline says who answered.
    func referenceTables() throws(PipelineFailure) -> ReferenceTables {
        guard !bundle.grid.responses.isEmpty else { return ReferenceTables() }
        let calendar = bundle.definition.calendar
        let reader = ReferenceTableReader(
            survey: bundle.survey, territories: bundle.territories,
            waves: calendar.ranges.map(\.name) + (calendar.fallback.map { [$0] } ?? []))
        do throws(DefinitionProblems) {
            return try reader.read(folder: workspace.tables)
        } catch {
            throw .definitions(error.problems)
        }
    }
}
