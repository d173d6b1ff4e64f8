/// A broken rule of the plan and its place, as a value.
package struct PlanViolation: Equatable, Sendable {
    package var rule: PlanRule
    package var place: PlanPlace
    /// The refused value as text, cut to 80 characters.
    package var value: String

    init(_ rule: PlanRule, _ place: PlanPlace, _ value: String) {
        self.rule = rule
        self.place = place
        self.value = String(value.prefix(80))
    }

    package var parameters: [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        if let sheet = place.sheet { parameters.append(("sheet", sheet)) }
        if let row = place.row { parameters.append(("row", String(row))) }
        if let column = place.column { parameters.append(("column", String(column))) }
        return parameters + [("value", value)]
    }
}

/// Where in the plan: the sheet's name, then for tables and charts the row (0 = header, 1 = first row or point) and
/// the column (1 = first).
package struct PlanPlace: Equatable, Sendable {
    package var sheet: String?
    package var row: Int?
    package var column: Int?

    package init(sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    func at(row: Int? = nil, column: Int? = nil) -> PlanPlace {
        PlanPlace(sheet: sheet, row: row ?? self.row, column: column ?? self.column)
    }
}

/// Rules a plan must keep, mostly because the library accepts what spreadsheet programs then call a damaged file.
package enum PlanRule: String, CaseIterable, Sendable {
    case workbookWithoutSheet = "workbook-without-sheet"
    case creationInstantNotPositive = "creation-instant-not-positive"
    case duplicateProperty = "duplicate-property"
    case emptyText = "empty-text"
    case textTooLong = "text-too-long"
    case controlCharacter = "control-character"
    case noncharacter = "noncharacter"
    case lineFeed = "line-feed"
    case readAsFormula = "read-as-formula"
    case sheetNameForbiddenCharacter = "sheet-name-forbidden-character"
    case sheetNameReserved = "sheet-name-reserved"
    case sheetNameReadAsReference = "sheet-name-read-as-reference"
    case duplicateSheetName = "duplicate-sheet-name"
    case tableNameInvalid = "table-name-invalid"
    case duplicateTableName = "duplicate-table-name"
    case severalTables = "several-tables"
    case tableWithoutColumn = "table-without-column"
    case tableWithoutRow = "table-without-row"
    case tableTooLarge = "table-too-large"
    case rowLength = "row-length"
    case duplicateHeader = "duplicate-header"
    case numberNotFinite = "number-not-finite"
    case numberTooLarge = "number-too-large"
    case invalidDate = "invalid-date"
    case invalidFormat = "invalid-format"
    case unknownLinkTarget = "unknown-link-target"
    case rowTooTall = "row-too-tall"
    case chartPointCount = "chart-point-count"
    case chartAxis = "chart-axis"
    case chartInterval = "chart-interval"
    case chartOutsideAxis = "chart-outside-axis"
    case duplicateChartTitle = "duplicate-chart-title"
    case chartDataMissing = "chart-data-missing"
    case chartDataWithoutChart = "chart-data-without-chart"
    case severalChartData = "several-chart-data"
    case answerCount = "answer-count"
    case answerShares = "answer-shares"
    case negativeBar = "negative-bar"
    case chartGridUneven = "chart-grid-uneven"
    case followedCells = "followed-cells"
    case unknownChoiceList = "unknown-choice-list"
    case severalChoiceLists = "several-choice-lists"
    case duplicateChoiceList = "duplicate-choice-list"
    case emptyChoiceList = "empty-choice-list"
    case duplicateChoice = "duplicate-choice"
    case choiceNotInList = "choice-not-in-list"
    case unknownTable = "unknown-table"
    case formulaReference = "formula-reference"
    case formulaTooLong = "formula-too-long"
    case formulaResult = "formula-result"
    case duplicateLookupKey = "duplicate-lookup-key"
    case wildcardLookupKey = "wildcard-lookup-key"
}
