/// What can be wrong with a workbook; one documented meaning each.
package enum VerifyCode: String, CaseIterable, Sendable {
    // The package.

    case changed = "verify-changed"
    case unreadable = "verify-unreadable"
    case foreignPart = "verify-foreign-part"
    case externalLink = "verify-external-link"
    case definedName = "verify-defined-name"
    case personalProperty = "verify-personal-property"
    case propertyMissing = "verify-property-missing"
    case languageUnknown = "verify-language-unknown"
    case provenanceMissing = "verify-provenance-missing"
    case leftover = "verify-leftover"
    case hidden = "verify-hidden"
    case sheetName = "verify-sheet-name"

    // Finding one's way.

    case coverMissing = "verify-cover-missing"
    case contentsIncomplete = "verify-contents-incomplete"
    case brokenLink = "verify-broken-link"
    case titleMissing = "verify-title-missing"
    case readingMissing = "verify-reading-missing"
    case sourceMissing = "verify-source-missing"
    case direction = "verify-direction"
    case viewSetup = "verify-view-setup"
    case freeze = "verify-freeze"
    case filter = "verify-filter"

    // Tables.

    case severalTables = "verify-several-tables"
    case tablePlace = "verify-table-place"
    case tableName = "verify-table-name"
    case outsideTable = "verify-outside-table"
    case tableEmpty = "verify-table-empty"
    case headerEmpty = "verify-header-empty"
    case headerRepeated = "verify-header-repeated"
    case headerDiffers = "verify-header-differs"
    case mergedCells = "verify-merged-cells"
    case emptyCell = "verify-empty-cell"
    case blankRow = "verify-blank-row"
    case blankColumn = "verify-blank-column"
    case numberAsText = "verify-number-as-text"
    case alignment = "verify-alignment"
    case numberFormat = "verify-number-format"
    case decimals = "verify-decimals"
    case markerUnknown = "verify-marker-unknown"
    case markerUnexplained = "verify-marker-unexplained"

    // Texts.

    case placeholder = "verify-placeholder"
    case wordingKey = "verify-wording-key"
    case emptyText = "verify-empty-text"
    case textTooLong = "verify-text-too-long"
    case typography = "verify-typography"
    case errorValue = "verify-error-value"

    // On screen and on paper.

    case contrast = "verify-contrast"
    case hiddenFormat = "verify-hidden-format"
    case cutText = "verify-cut-text"
    case pageSetup = "verify-page-setup"
    case printArea = "verify-print-area"
    case footerNumber = "verify-footer-number"
    case headerNotRepeated = "verify-header-not-repeated"
    case pageNumberMissing = "verify-page-number-missing"

    // Charts and drop-downs.

    case altTextMissing = "verify-alt-text-missing"
    case altTextNumber = "verify-alt-text-number"
    case chartKind = "verify-chart-kind"
    case chartRange = "verify-chart-range"
    case chartCache = "verify-chart-cache"
    case chartNumber = "verify-chart-number"
    case choiceSource = "verify-choice-source"
    case choiceSelected = "verify-choice-selected"
    case choiceOpen = "verify-choice-open"
    case choiceMissing = "verify-choice-missing"

    // Figures.

    case formulaUnreadable = "verify-formula-unreadable"
    case formulaFunction = "verify-formula-function"
    case formulaUnstored = "verify-formula-unstored"
    case formulaResult = "verify-formula-result"
    case titleNumber = "verify-title-number"
    case withheldShown = "verify-withheld-shown"
    case resultsDigest = "verify-results-digest"
    case resultsUnknown = "verify-results-unknown"
    case resultsDiffer = "verify-results-differ"
    case figureUnknown = "verify-figure-unknown"
    case figureApart = "verify-figure-apart"

    // The publication.

    case fewShown = "verify-few-shown"
    case narrowed = "verify-narrowed"
    case restTold = "verify-rest-told"
    case countsContradict = "verify-counts-contradict"
    case countsUnsolved = "verify-counts-unsolved"

    /// The names of the arguments that every finding of this code carries, sorted.
    package var argumentNames: [String] {
        switch self {
        case .coverMissing, .titleMissing, .readingMissing, .sourceMissing, .emptyText, .pageNumberMissing, .filter,
            .freeze, .choiceOpen, .countsContradict, .countsUnsolved:
            []
        case .unreadable: ["part", "reason"]
        case .foreignPart, .leftover: ["kind"]
        case .externalLink, .brokenLink: ["target"]
        case .definedName: ["name"]
        case .personalProperty: ["property", "value"]
        case .propertyMissing, .provenanceMissing: ["property"]
        case .languageUnknown: ["got"]
        case .hidden: ["kind", "name"]
        case .sheetName: ["name", "reason"]
        case .contentsIncomplete: ["sheet"]
        case .direction, .alignment: ["expected"]
        case .severalTables, .choiceMissing: ["count"]
        case .tablePlace: ["range", "table"]
        case .tableName: ["reason", "table"]
        case .tableEmpty, .headerEmpty, .emptyCell, .blankRow: ["table"]
        case .headerRepeated, .blankColumn: ["header", "table"]
        case .headerDiffers, .resultsDigest, .formulaResult, .chartCache, .changed: ["expected", "got"]
        case .mergedCells, .chartRange, .printArea: ["range"]
        case .numberAsText, .markerUnknown, .errorValue, .outsideTable: ["value"]
        case .numberFormat: ["format", "value"]
        case .decimals: ["respondents"]
        case .markerUnexplained: ["marker"]
        case .placeholder, .wordingKey, .typography, .cutText, .footerNumber: ["text"]
        case .textTooLong: ["count", "limit"]
        case .contrast: ["ground", "ink", "ratio"]
        case .hiddenFormat: ["format"]
        case .pageSetup: ["got", "setting"]
        case .viewSetup: ["setting"]
        case .headerNotRepeated: ["row"]
        case .altTextMissing: ["name"]
        case .altTextNumber, .chartNumber, .titleNumber, .figureUnknown, .figureApart: ["number"]
        case .chartKind: ["kind"]
        case .choiceSource: ["source"]
        case .choiceSelected: ["source", "value"]
        case .formulaUnreadable, .formulaUnstored: ["formula"]
        case .formulaFunction: ["function"]
        case .withheldShown, .resultsUnknown: ["key"]
        case .resultsDiffer: ["column", "expected", "got"]
        case .fewShown: ["cell", "respondents", "threshold"]
        case .narrowed: ["cell", "highest", "lowest", "threshold"]
        case .restTold: ["cell", "highest", "lowest", "threshold", "whole"]
        }
    }
}
