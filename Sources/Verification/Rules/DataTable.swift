/// The table of all published rows, the same in every language; columns are known by their position, from 0.
enum DataTable {
    static let name = "donnees"

    static let key = 0
    static let measure = 1
    static let level = 3
    static let territory = 4
    static let basis = 6
    static let language = 7
    static let groupBy = 8
    static let group = 9
    static let estimate = 11
    static let low = 12
    static let high = 13
    static let respondents = 14
    static let reliability = 15
    static let status = 16
    static let columns = 18

    /// Columns of identifiers, which are the same in all languages.
    static let identifiers: Set = [measure, level, territory, basis, language, groupBy, group, status]
    /// What a withheld row does not tell.
    static let figures = estimate...reliability
}
