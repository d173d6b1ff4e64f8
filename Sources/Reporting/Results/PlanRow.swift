internal import Disclosure
internal import PartnerCounts

/// A row of results.csv that no publication has.
struct PlanRow {
    var survey: String
    /// Of a figure, or the plan's item (and part, `PE311-A1.ARS`) that it stands for.
    var measure: String
    var kind: Kind.RawValue
    /// In French.
    var unit = ""
    var territory = CountTerritory.all
    var territoryName = ""
    var language = PublishedLanguage.all
    var group = PublishedGroup.all
    var comparedTo = ""
    var respondents: Int?
    var comparedRespondents: Int?
    var estimate: Double?
    var low: Double?
    var high: Double?
    var boundHigh: Double?
    var status = ResultRow.Status.shown
    /// The plan's item; empty for none.
    var item = ""
    var text = ""

    enum Kind: String {
        case count, sum, ratio, quantile, difference, share, status

        /// `share`, `net` or `index` of a measure keep their own.
        static func of(_ unit: PlanFigure.Quantity.Unit) -> Kind {
            switch unit {
            case .share, .score: .share
            case .points: .difference
            case .number: .count
            }
        }
    }
}
