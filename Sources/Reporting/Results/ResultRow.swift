internal import Definitions
internal import Disclosure
internal import PartnerCounts
internal import Questionnaires
internal import Territories

/// One row of results.csv.
struct ResultRow {
    private let survey: String
    private let wave: String
    private let measure: MeasureFacts
    private let kind: String
    private let territory: PublishedTerritory
    private let language: PublishedLanguage
    private let group: PublishedGroup
    private let comparedTo: String
    private let adjustedFor: String
    private let numbers: Numbers
    private let status: Status
    private let remark: String
    private var boundHigh = ""

    init(_ publication: Publication, _ measure: Measure, cell: PublishedCell) {
        self.init(
            survey: publication.survey, wave: publication.wave, measure: measure, territory: cell.territory,
            language: cell.language, group: cell.group, figure: cell.figure, status: Status(cell.outcome))
    }

    init(_ table: UnprotectedTable, _ row: UnprotectedRow) {
        self.init(
            survey: table.survey, wave: table.wave, measure: row.measure, territory: row.territory,
            language: row.language, group: row.group, figure: row.figure,
            status: row.figure == nil ? .nobody : .shown)
    }

    init(
        survey: String, wave: String, measure: Measure, territory: PublishedTerritory, language: PublishedLanguage,
        group: PublishedGroup, figure: PublishedFigure?, status: Status
    ) {
        self.survey = survey
        self.wave = wave
        self.measure = MeasureFacts(measure)
        kind = measure.kind.rawValue
        self.territory = territory
        self.language = language
        self.group = group
        comparedTo = ""
        adjustedFor = ""
        numbers = figure.map { Numbers($0) } ?? Numbers()
        self.status = status
        remark = ""
    }

    init(_ publication: Publication, _ measure: Measure, comparison: PublishedComparison) {
        survey = publication.survey
        wave = publication.wave
        self.measure = MeasureFacts(measure)
        kind = comparison.kind.rawValue
        territory = comparison.territory
        language = comparison.language
        group = comparison.group
        comparedTo = comparison.comparedTo
        adjustedFor = comparison.adjustedFor.joined(separator: "+")
        numbers = Numbers(comparison.outcome)
        status = Status(comparison.outcome)
        remark = ""
    }

    init(survey: String, wave: String, _ row: PublishedRepresentation) {
        self.survey = survey
        self.wave = wave
        measure = MeasureFacts(row.figure)
        kind = row.figure.kind
        territory = row.territory
        language = row.language
        group = .all
        comparedTo = ""
        adjustedFor = ""
        numbers = Numbers(row.outcome)
        status = Status(row.outcome)
        remark = row.figure.caveat ?? ""
    }

    /// A row of what institutions declare, of the register, or of two surveys beside each other.
    init(_ row: PlanRow, wave: String) {
        survey = row.survey
        self.wave = wave
        measure = MeasureFacts(row)
        kind = row.kind
        territory = PublishedTerritory(level: row.territory.level, code: row.territory.code, name: row.territoryName)
        language = row.language
        group = row.group
        comparedTo = row.comparedTo
        adjustedFor = ""
        numbers = Numbers(row)
        status = row.status
        remark = row.text
        boundHigh = text(row.boundHigh)
    }

    var sortKey: [String] {
        [
            survey, wave, measure.id, territory.level, territory.code, language.basis, language.code, group.by,
            group.code, comparedTo, kind, adjustedFor,
        ]
    }

    /// Fields in the order of the columns; an empty one is never a zero.
    func fields(_ territories: TerritorySet) -> [String] {
        let measured = [
            survey, wave, measure.id, kind, measure.unit, territory.level, territory.code, territoryName(territories),
            language.basis, language.code,
        ]
        let facts = [
            status.word, status.reason, measure.indicator, measure.category, group.by, group.code, comparedTo, remark,
            boundHigh, numbers.adjustedPValue, verdict, numbers.comparedRespondents, adjustedFor,
        ]
        return (measured + numbers.fields + facts).map(Self.guarded)
    }

    private var verdict: String { status == .break ? "not-comparable" : numbers.verdict }

    private func territoryName(_ territories: TerritorySet) -> String {
        if territory == .all { return territories.title.text(in: "fr", fallback: "fr").text }
        return territory.code == PublishedTerritory.undetermined ? "Indéterminé" : territory.name
    }

    /// A spreadsheet takes a text that begins like a formula for one.
    private static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil
        else { return text }
        return "'" + text
    }
}

extension ResultRow {
    /// What a row says of its measure.
    struct MeasureFacts {
        let id: String
        let unit: String
        let indicator: String
        /// The item or option of a family of measures.
        let category: String

        init(_ measure: Measure) {
            id = measure.id
            unit = "fraction"
            indicator = measure.indicator ?? ""
            category = measure.family?.code ?? ""
        }

        init(_ row: PlanRow) {
            id = row.measure
            unit = row.unit
            indicator = row.item
            category = ""
        }

        init(_ figure: PublishedRepresentation.Figure) {
            id = figure.rawValue
            unit = figure == .count ? "responses" : "fraction"
            indicator = ""
            category = ""
        }
    }

    /// What may be said of a row.
    enum Status: Equatable {
        case shown, confidential, notAsked, nobody, `break`, noReference, moreThanInvited
        /// Nobody told anything of it: no figure, and no 0.
        case notReported
        /// Partners tell different states of one thing; all of them are in the workbook.
        case contradicted

        init(_ outcome: PublishedOutcome) {
            switch outcome {
            case .shown: self = .shown
            case .confidential: self = .confidential
            case .notAsked: self = .notAsked
            case .notApplicable: self = .nobody
            }
        }

        init(_ outcome: PublishedRepresentation.Outcome) {
            switch outcome {
            case .shown: self = .shown
            case .confidential: self = .confidential
            case .notAsked: self = .notAsked
            case .nobody: self = .nobody
            case .noReference: self = .noReference
            case .moreThanInvited: self = .moreThanInvited
            }
        }

        init(_ outcome: PublishedComparison.Outcome) {
            switch outcome {
            case .shown, .rounded: self = .shown
            case .confidential: self = .confidential
            case .notAsked: self = .notAsked
            case .notApplicable: self = .nobody
            case .notComparable: self = .break
            }
        }

        var word: String {
            switch self {
            case .shown, .contradicted: "shown"
            case .confidential: "confidential"
            case .notAsked, .notReported: "not-asked"
            case .nobody, .noReference, .moreThanInvited: "not-applicable"
            case .break: "break"
            }
        }

        var reason: String {
            switch self {
            case .shown: ""
            case .confidential: "disclosure-control"
            case .notAsked: "no-column-in-any-file"
            case .nobody: "nobody-to-place"
            case .break: "break-in-series"
            case .noReference: "no-reference"
            case .notReported: "not-reported"
            case .contradicted: "partners-differ"
            case .moreThanInvited: "more-responses-than-invitations"
            }
        }
    }

    /// The numeric fields of a row, as text; empty without a figure.
    struct Numbers {
        /// From `respondents` to `reliability`.
        private(set) var fields = Array(repeating: "", count: 14)
        private(set) var adjustedPValue = ""
        private(set) var verdict = ""
        private(set) var comparedRespondents = ""

        init() {}

        init(_ figure: PublishedFigure) {
            fields = [
                text(figure.respondents), text(figure.exclusions?.notConcerned), text(figure.exclusions?.dontKnow),
                text(figure.exclusions?.noAnswer), text(figure.weightedBase), text(figure.estimate),
                text(figure.standardError), text(figure.low), text(figure.high), figure.intervalMethod ?? "",
                text(figure.degreesOfFreedom), text(figure.designEffect), text(figure.effectiveSampleSize),
                figure.reliability ?? "",
            ]
        }

        init(_ outcome: PublishedRepresentation.Outcome) {
            guard case .shown(let estimate, let respondents) = outcome else { return }
            fields[0] = text(respondents)
            fields[5] = text(estimate)
        }

        init(_ row: PlanRow) {
            fields[0] = text(row.respondents)
            fields[5] = text(row.estimate)
            fields[7] = text(row.low)
            fields[8] = text(row.high)
            comparedRespondents = text(row.comparedRespondents)
        }

        init(_ outcome: PublishedComparison.Outcome) {
            switch outcome {
            case .shown(let figure): self.init(figure)
            case .rounded(let figure): self.init(figure)
            case .confidential, .notAsked, .notApplicable, .notComparable: self.init()
            }
        }

        private init(_ figure: RoundedComparison) {
            fields[5] = text(figure.estimate)
            fields[7] = text(figure.low)
            fields[8] = text(figure.high)
            fields[9] = figure.intervalMethod ?? ""
            fields[13] = figure.reliability
            verdict = figure.verdict ?? ""
        }

        private init(_ figure: ComparisonFigure) {
            fields = [
                text(figure.respondents), "", "", "", "", text(figure.estimate), text(figure.standardError),
                text(figure.low), text(figure.high), figure.intervalMethod ?? "", text(figure.degreesOfFreedom), "",
                "", figure.reliability,
            ]
            adjustedPValue = text(figure.adjustedPValue)
            verdict = figure.verdict ?? ""
            comparedRespondents = text(figure.comparedRespondents)
        }
    }
}

/// A number's field; empty for none.
private func text(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "" }

extension PublishedRepresentation.Figure {
    fileprivate var kind: String {
        switch self {
        case .count: "count"
        case .mix, .referenceMix: "share"
        case .rate: "rate"
        }
    }
}
