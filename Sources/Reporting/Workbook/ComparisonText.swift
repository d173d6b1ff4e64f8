internal import Disclosure
internal import Spreadsheets

/// Comparisons as text and as cells.
extension ReportContext {
    /// A difference of fractions in points, with its sign.
    func points(_ difference: Double) -> Cell {
        let (points, unit) = (difference * 100, wording.text(.unitPoints))
        let hasSign = points.rounded() != 0
        return .number(
            points, hasSign ? .signedUnit(decimals: 0, suffix: unit) : .signlessUnit(decimals: 0, suffix: unit))
    }

    /// The same in a sentence: « −17 ».
    func points(_ difference: Double) -> String {
        let whole = Int((difference * 100).rounded())
        return whole > 0 ? wording.text(.plus) + number(whole) : number(whole)
    }

    /// Why a comparison has no numbers.
    func mark(of comparison: PublishedComparison) -> String {
        switch comparison.outcome {
        case .confidential: wording.text(.markConfidential)
        case .notAsked: wording.text(.markNotAsked)
        case .notComparable: wording.text(.markBreak)
        case .notApplicable, .shown, .rounded: wording.text(.markNotApplicable)
        }
    }

    /// Difference, low, high.
    func differenceCells(_ comparison: PublishedComparison) -> [Cell] {
        guard let figure = comparison.figure else {
            return Array(repeating: .text(mark(of: comparison)), count: 3)
        }
        return [figure.estimate, figure.low, figure.high].map { value in
            value.map { points($0) } ?? .text(mark(.notApplicable))
        }
    }

    func conclusionCell(_ comparison: PublishedComparison) -> Cell {
        comparison.figure.map { .text(conclusion($0)) } ?? .text(mark(of: comparison))
    }

    /// The verdict in words.
    func conclusion(_ figure: ComparisonFigure) -> String {
        wording.text(figure.isEstablished ? .established : .notEstablished)
    }
}

extension ComparisonFigure {
    /// Whether the test, adjusted for its family, says that there is a difference.
    var isEstablished: Bool { verdict == "established" }
}

extension [PublishedComparison] {
    /// Where the largest of the established differences is; a sheet's title may say no other.
    var largestEstablished: Int? {
        var largest: (index: Int, magnitude: Double)?
        for (index, comparison) in enumerated() {
            guard let figure = comparison.figure, figure.isEstablished,
                figure.estimate.magnitude > largest?.magnitude ?? 0
            else { continue }
            largest = (index, figure.estimate.magnitude)
        }
        return largest?.index
    }
}
