import Foundation
import Testing

/// What R says of the parents' sample, and what a test needs to hold results.csv against it.
enum SampleOracle {
    static let estimateKey = [
        "wave", "measure", "kind", "territory_level", "territory", "language_basis", "language", "group_by", "group",
    ]
    /// One record of R is the difference and the ratio.
    static let comparisonKey = [
        "wave", "measure", "territory_level", "territory", "language_basis", "language", "group_by", "group",
        "compare_to", "adjusted_for",
    ]
    static let estimateNumbers = [
        "respondents", "not_concerned", "dont_know", "no_answer", "weighted_base", "estimate", "std_error", "ci_low",
        "ci_high", "df", "deff", "n_effective",
    ]

    /// By the values of some columns.
    static func records(_ name: String, key: [String]) -> [String: Results.Row] {
        let rows = Table.records(bytes(name)).map(Results.Row.init)
        return Dictionary(rows.map { ($0.key(key), $0) }) { first, _ in first }
    }

    /// Student's t by `df,m`: two-sided at the level of m comparisons.
    static func quantiles() -> [String: Double] {
        let rows = Table.records(bytes("sample-quantiles.csv")).map(Results.Row.init)
        return Dictionary(rows.map { ($0.key(["df", "m"]), $0.number("t") ?? .nan) }) { first, _ in first }
    }

    private static func bytes(_ name: String) -> [UInt8] { Disk.bytes("\(Program.root)/Tests/Oracles/\(name)") }

    /// Both undefined, or equal to 1e-9 of the larger of 1 and R's.
    static func agree(_ figure: Double?, _ reference: Double?) -> Bool {
        guard let figure, let reference else { return figure == nil && reference == nil }
        return abs(figure - reference) <= 1e-9 * max(1, abs(reference))
    }

    /// Holm's adjustment; comparisons without a test are not counted.
    static func holm(_ p: [Double?]) -> [Double?] {
        let tested = p.indices.filter { p[$0] != nil }.sorted { (p[$0] ?? 1) < (p[$1] ?? 1) }
        var adjusted: [Double?] = p.map { _ in nil }
        var floor = 0.0
        for (rank, index) in tested.enumerated() {
            floor = max(floor, min(1, Double(tested.count - rank) * (p[index] ?? 1)))
            adjusted[index] = floor
        }
        return adjusted
    }

    /// What results.csv must say of a difference or a ratio; nil where it says nothing.
    static func figure(_ kind: String, of expected: Results.Row, t: Double?) -> [(column: String, value: Double?)] {
        if kind == "difference" {
            let (estimate, error) = (expected.number("difference"), expected.number("std_error"))
            let margin = error.flatMap { error in t.map { error * $0 } }
            return [
                ("estimate", estimate), ("std_error", error),
                ("ci_low", estimate.flatMap { estimate in margin.map { estimate - $0 } }),
                ("ci_high", estimate.flatMap { estimate in margin.map { estimate + $0 } }),
            ]
        }
        let (estimate, error) = (expected.number("ratio"), expected.number("log_std_error"))
        let margin = error.flatMap { error in t.map { exp(error * $0) } }
        return [
            ("estimate", estimate), ("std_error", estimate.flatMap { estimate in error.map { estimate * $0 } }),
            ("ci_low", estimate.flatMap { estimate in margin.map { estimate / $0 } }),
            ("ci_high", estimate.flatMap { estimate in margin.map { estimate * $0 } }),
        ]
    }

    /// Whether a gap with the same mix on both sides is R's, rounded by its standard error: the estimate to the next multiple of 1, 2
    /// or 5 times a power of ten, at least a third of it, the limits outwards; and whether nothing else is told.
    static func isRounded(_ row: Results.Row, from expected: Results.Row, t: Double?) -> Bool {
        let exact = Dictionary(
            uniqueKeysWithValues: figure("difference", of: expected, t: t).map { ($0.column, $0.value) })
        let third = (exact["std_error"] ?? 0.15).map { ($0 > 0 ? $0 : 0.15) / 3 } ?? 0.05
        let units = (-9...2).flatMap { power in [1, 2, 5].map { $0 * pow(10, Double(power)) } }
        guard let unit = units.first(where: { $0 >= third }), let estimate = exact["estimate"] ?? nil else {
            return false
        }
        func isMultiple(_ column: String, over span: ClosedRange<Double>, of number: Double?) -> Bool {
            guard let number else { return row[column].isEmpty }
            guard let told = row.number(column) else { return false }
            let count = told / unit
            return abs(count - count.rounded()) < 1e-9
                && (span.lowerBound - 1e-9...span.upperBound + 1e-9).contains(
                    (told - number) / unit)
        }
        return isMultiple("estimate", over: -0.5...0.5, of: estimate)
            && isMultiple("ci_low", over: -1...0, of: exact["ci_low"] ?? nil)
            && isMultiple("ci_high", over: 0...1, of: exact["ci_high"] ?? nil)
            && ["respondents", "compare_respondents", "std_error", "df", "p_adjusted"].allSatisfy { row[$0].isEmpty }
    }

    /// No test passes because there was little to compare.
    static func expect(_ compared: [String: Int], atLeast floors: [String: Int]) {
        for (kind, floor) in floors.sorted(by: { $0.key < $1.key }) {
            #expect(compared[kind, default: 0] >= floor, "\(kind): \(compared[kind, default: 0]) compared")
        }
    }
}

extension Results.Row {
    func key(_ columns: [String]) -> String { columns.map { self[$0] }.joined(separator: ",") }

    var isComparison: Bool { !self["compare_to"].isEmpty }

    /// Whether it is a gap with the same mix on both sides.
    var isRounded: Bool { !self["adjusted_for"].isEmpty }

    private var isChange: Bool { SampleRun.waves.contains(self["compare_to"]) }

    private var comparesTerritories: Bool {
        !isChange && self["language_basis"] == "all" && self["group_by"].isEmpty
    }

    /// Comparisons whose p-values are adjusted together: those of one table. Gaps of the groups of one breakdown in one
    /// territory, or of the territories of one level; changes of the territories of one level, or of all groups of everybody.
    var family: String {
        if comparesTerritories { return key(["measure", "territory_level"]) }
        return isChange
            ? key(["measure", "territory_level", "compare_to"])
            : key(["measure", "territory_level", "territory", "language_basis", "group_by", "adjusted_for"])
    }

    /// What kind of comparison it is, in words.
    var comparison: String {
        if comparesTerritories { return "\(self["kind"]) by \(self["territory_level"])" }
        let by = self["language_basis"] == "all" ? self["group_by"] : self["language_basis"]
        guard isChange else {
            return (self["adjusted_for"].isEmpty ? "" : "standardised ") + "\(self["kind"]) by \(by)"
        }
        let grouping = by == "wave" ? "territory" : by.replacingOccurrences(of: "+wave", with: "")
        return "change by \(grouping)"
    }
}
