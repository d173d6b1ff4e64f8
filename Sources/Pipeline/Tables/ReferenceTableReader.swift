internal import Definitions
internal import Disclosure
internal import Ingestion
internal import Measures
internal import Questionnaires
internal import Territories

/// Reads `invitations.csv` and `populations.csv` of a workspace and checks them against the survey, the territory set and
/// the pipeline's waves. Of populations, rows without a language (`all`, `all`) tell the children of a territory.
struct ReferenceTableReader {
    let survey: Survey
    let territories: TerritorySet
    /// Waves that the pipeline names; none: any name will do.
    let waves: [String]
    let problems: ProblemCollector

    static let invitations = "invitations.csv"
    static let populations = "populations.csv"

    /// Reports every problem of both tables.
    ///
    /// - Parameter folder: the workspace's `tables`; tables that it lacks are nil.
    func read(folder: String) -> ReferenceTables {
        let invitations = "\(folder)/\(Self.invitations)"
        let populations = "\(folder)/\(Self.populations)"
        let invited = Files.exists(invitations) ? self.invited(invitations) : nil
        let population = Files.exists(populations) ? self.population(populations) : nil
        return ReferenceTables(invited: invited, population: population)
    }

    private static let cellColumns = ["territory_level", "territory", "language_basis", "language"]

    private func invited(_ path: String) -> [String: [ReferenceCell: Int]]? {
        let columns = ["wave"] + Self.cellColumns + ["invited"]
        guard let table = HandKeptTable(path: path, columns: columns, problems: problems) else { return nil }
        var invited: [String: [ReferenceCell: Int]] = [:]
        var lines = FirstLines(table: table, problems: problems)
        for row in table.rows {
            let wave = table.code(row, "wave", among: waves, problems: problems)
            let cell = cell(row, in: table, bases: bases)
            let number = table.number(row, "invited", problems: problems)
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
            let cell = cell(row, in: table, bases: bases)
            let number = table.number(row, "population", problems: problems)
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
        let level = table.code(row, "territory_level", among: levels, problems: problems)
        let basis = table.code(row, "language_basis", among: bases.map(\.rawValue), problems: problems)
            .flatMap(LanguageBasis.init)
        let units = level.map { level in
            territories.levelIndex(level).map { territories.levels[$0].units.map(\.code) } ?? ["all"]
        }
        let territory = units.flatMap { table.code(row, "territory", among: $0, problems: problems) }
        let language = basis.flatMap { table.code(row, "language", among: languages(of: $0), problems: problems) }
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
