internal import Disclosure
internal import Objects
internal import Questionnaires
internal import Spreadsheets

/// Figures as text and as cells.
extension ReportContext {
    /// A whole number with the language's thousands mark.
    func number(_ value: Int) -> String {
        var digits = String(abs(value))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return (value < 0 ? wording.text(.minus) : "") + groups.joined(separator: wording.text(.thousandsMark))
    }

    /// A day given as `YYYY-MM-DD` as the language writes it.
    func day(_ iso: String) -> String {
        let parts = iso.split(separator: "-").map(String.init)
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return iso }
        return wording.text(
            .day,
            [
                "year": parts[0], "month": parts[1], "day": parts[2], "day_number": "\(day)",
                "month_name": monthName(month),
            ])
    }

    /// A day, a month or a year, as exact as it was told.
    func date(_ date: DeclaredDate) -> String {
        guard let month = date.month else { return "\(date.year)" }
        guard date.day == nil else { return day("\(date)") }
        let digits = (month < 10 ? "0" : "") + "\(month)"
        return wording.text(.month, ["year": "\(date.year)", "month": digits, "month_name": monthName(month)])
    }

    private func monthName(_ month: Int) -> String {
        let names = wording.text(.months).split(separator: ",").map { $0.drop { $0.isWhitespace } }
        return names.indices.contains(month - 1) ? String(names[month - 1]) : "\(month)"
    }

    /// A fraction as a number of hundredths, rounded half away from zero: .575 → "58".
    func hundredths(_ fraction: Double) -> String { number(Int((fraction * 100).rounded())) }

    /// `75 %`.
    func percentage(_ fraction: Double) -> String { wording.text(.percent, ["number": hundredths(fraction)]) }

    /// « Sur 100 parents …, 75 en sont satisfaits (36 réponses ; entre 58 et 88). », or why there is no figure. Nil for a
    /// measure that the survey does not have.
    func sentence(_ id: String) -> String? {
        guard let measure = measure(id) else {
            return survey.measure(id: id).map { wording.text(.sentenceNotMade, ["label": text($0.label)]) }
        }
        switch cell(of: measure)?.outcome {
        case .shown(let figure): return sentence(measure, figure)
        case .confidential: return wording.text(.sentenceConfidential, ["label": label(measure)])
        case .notAsked: return wording.text(.sentenceNotAsked, ["label": label(measure)])
        case .notApplicable, nil: return wording.text(.sentenceNotMade, ["label": label(measure)])
        }
    }

    /// Of a share as its measure says it, of a score out of 100, of a net in points.
    private func sentence(_ measure: PublishedMeasure, _ figure: PublishedFigure) -> String {
        let isNet = measure.measure.kind == .net
        func value(_ fraction: Double) -> String { isNet ? points(fraction) : hundredths(fraction) }
        var values = ["label": label(measure), "n": number(figure.respondents)]
        guard let low = figure.low, let high = figure.high else {
            values["territory"] = wording.text(.quoted, values)
            values["percent"] = value(figure.estimate)
            return wording.text(.ficheBesidePlain, values)
        }
        values.merge([
            isNet ? "points" : "percent": value(figure.estimate), "low": value(low), "high": value(high),
        ]) { $1 }
        guard let parts = sentenceParts(measure) else {
            return wording.text(isNet ? .sentencePoints : .ficheScore, values)
        }
        return wording.text(.sentence, parts.values.merging(values) { $1 })
    }

    /// « 18 réponses, à lire avec prudence »: what a figure of a sentence rests on.
    func answers(_ respondents: Int, reliability: String?) -> String {
        let key: WordingKey =
            switch reliability {
            case "caution": .answersCaution
            case "poor": .answersPoor
            default: .answersGood
            }
        return wording.text(key, ["n": number(respondents)])
    }

    /// The mark that stands where there is no figure.
    func mark(_ outcome: PublishedOutcome) -> String {
        switch outcome {
        case .confidential: wording.text(.markConfidential)
        case .notAsked: wording.text(.markNotAsked)
        case .notApplicable, .shown: wording.text(.markNotApplicable)
        }
    }

    /// An estimate in the unit of its measure: shares as whole percentages, scores out of 100, nets in points.
    func quantity(_ value: Double?, of measure: PublishedMeasure) -> Cell {
        guard let value else { return .text(mark(.notApplicable)) }
        switch measure.measure.kind {
        case .share: return .percent(value, decimals: 0)
        case .index: return .number(value * 100, .unit(decimals: 0, suffix: wording.text(.unitScore)))
        case .net: return points(value)
        }
    }

    /// Estimate, low, high.
    func estimateCells(_ cell: PublishedCell?, of measure: PublishedMeasure) -> [Cell] {
        guard let figure = cell?.figure else {
            return Array(repeating: .text(mark(cell?.outcome ?? .notApplicable)), count: 3)
        }
        return [figure.estimate, figure.low, figure.high].map { quantity($0, of: measure) }
    }

    func respondentsCell(_ cell: PublishedCell?) -> Cell {
        cell?.figure.map { .integer($0.respondents) } ?? .text(mark(cell?.outcome ?? .notApplicable))
    }

    func reliabilityCell(_ cell: PublishedCell?) -> Cell {
        guard let figure = cell?.figure else { return .text(mark(cell?.outcome ?? .notApplicable)) }
        switch figure.reliability {
        case "good": return .text(wording.text(.reliabilityGood))
        case "caution": return .text(wording.text(.reliabilityCaution))
        case "poor": return .text(wording.text(.reliabilityPoor))
        default: return .text(mark(.notApplicable))
        }
    }

    /// The marks that a table uses and what they mean; no block when it uses none.
    func legend(for rows: [[Cell]]) -> [SheetBlock] {
        let entries = legend.filter { entry in rows.contains { $0.contains(.text(entry.mark)) } }
        return entries.isEmpty ? [] : [.legend(entries)]
    }

    /// Every mark and what it means.
    var legend: [LegendEntry] {
        [
            LegendEntry(wording.text(.markConfidential), wording.text(.meaningConfidential)),
            LegendEntry(wording.text(.markNotAsked), wording.text(.meaningNotAsked)),
            LegendEntry(wording.text(.markNotApplicable), wording.text(.meaningNotApplicable)),
            LegendEntry(wording.text(.markBreak), wording.text(.meaningBreak)),
        ]
    }
}
