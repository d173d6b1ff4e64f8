internal import Timestamps

/// A number that a partner reports for a period: undetailed meetings, joint inspections, trained staff.
package struct DeclaredNumber: Sendable, Hashable {
    package let partner: Partner
    package let period: String
    package let source: Source
    /// Nil where the partner left it blank, which is *not reported* and never 0.
    package let value: Int?

    package init(partner: Partner, period: String, source: Source, value: Int?) {
        self.partner = partner
        self.period = period
        self.source = source
        self.value = value
    }
}

/// One number for each partner and period, and every one it was settled from.
package struct SettledNumbers: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let partner: Partner
        package let period: String
        /// The number that was sent last; of several sent at the same time the largest.
        package let value: Int
        /// Every number that this partner gave for this period, sorted; one where it does not contradict itself.
        package let told: [Int]
        package let sources: [Source]
    }

    /// Sorted by partner and period; partners who reported nothing are not in it.
    package let entries: [Entry]

    package init(_ numbers: [DeclaredNumber]) {
        let given = Dictionary(grouping: numbers.filter { $0.value != nil }) {
            PartnerPeriod(partner: $0.partner, period: $0.period)
        }
        entries = given.sorted { $0.key < $1.key }.compactMap { key, numbers in
            func rank(_ number: DeclaredNumber) -> (Int64, Int) {
                (number.source.submitted?.seconds ?? .min, number.value ?? 0)
            }
            guard let value = numbers.max(by: { rank($0) < rank($1) })?.value else { return nil }
            return Entry(
                partner: key.partner, period: key.period, value: value,
                told: Set(numbers.compactMap(\.value)).sorted(), sources: Set(numbers.map(\.source)).sorted())
        }
    }

    /// The largest number, for what each of several partners tells whole (an inspection is told by each inspector); nil
    /// where nobody reported. Meaningful within one period.
    package var maximum: Int? { entries.map(\.value).max() }

    /// The sum, for what each partner tells of its own (an employee has one employer); nil where nobody reported.
    package var sum: Int? { entries.isEmpty ? nil : entries.reduce(0) { $0 + $1.value } }
}

struct PartnerPeriod: Hashable, Comparable {
    let partner: Partner
    let period: String

    static func < (left: Self, right: Self) -> Bool {
        (left.partner.code, left.partner.type, left.period) < (right.partner.code, right.partner.type, right.period)
    }
}
