internal import Disclosure
internal import Spreadsheets

/// Who answered in one territory and language, from all the figures that are published of it.
struct RespondentRow {
    let territory: PublishedTerritory
    let language: PublishedLanguage
    let outcomes: [PublishedRepresentation.Figure: PublishedRepresentation.Outcome]

    /// One per territory and language, in the publication's order; without those that hold nobody.
    static func all(of publication: Publication) -> [RespondentRow] {
        var order: [Key] = []
        var found: [Key: [PublishedRepresentation.Figure: PublishedRepresentation.Outcome]] = [:]
        for row in publication.representation {
            let key = Key(territory: row.territory, language: row.language)
            if found[key] == nil { order.append(key) }
            found[key, default: [:]][row.figure] = row.outcome
        }
        return order.map { RespondentRow(territory: $0.territory, language: $0.language, outcomes: found[$0] ?? [:]) }
            .filter { $0.outcomes[.count] != .nobody }
    }

    private struct Key: Hashable {
        let territory: PublishedTerritory
        let language: PublishedLanguage
    }
}

extension ReportContext {
    /// A count, a mix or a rate as a cell.
    func respondentCell(_ row: RespondentRow, _ figure: PublishedRepresentation.Figure) -> Cell {
        switch row.outcomes[figure] {
        case .shown(let value, _): figure == .count ? .integer(Int(value)) : .percent(value, decimals: 0)
        case .confidential: .text(wording.text(.markConfidential))
        case .notAsked, .noReference: .text(wording.text(.markNotAsked))
        case .nobody, .moreThanInvited, nil: .text(wording.text(.markNotApplicable))
        }
    }

    /// The figures that some row has, so that a table has no column of absent references.
    func respondentFigures(of rows: [RespondentRow]) -> [PublishedRepresentation.Figure] {
        PublishedRepresentation.Figure.allCases.filter { figure in rows.contains { $0.outcomes[figure] != nil } }
    }

    func respondentColumn(_ figure: PublishedRepresentation.Figure) -> TableColumn {
        switch figure {
        case .count: quantityColumn(.columnRespondents)
        case .mix: quantityColumn(.columnMix)
        case .rate: quantityColumn(.columnRate)
        case .referenceMix: quantityColumn(.columnReferenceMix)
        }
    }

    /// What a language is told of: everybody, the questionnaire, or home.
    func theme(of language: PublishedLanguage) -> String {
        switch language.basis {
        case "questionnaire": wording.text(.themeLanguage)
        case "home": wording.text(.themeHome)
        default: wording.text(.allLanguages)
        }
    }
}
