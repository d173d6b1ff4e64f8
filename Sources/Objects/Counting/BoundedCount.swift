/// How many distinct objects there are, and how many there may be where partners report more than they detail.
///
/// Partner p details d(p) objects and reports a total of t(p). Its undetailed remainder r(p) = max(0, t(p) - d(p)) is made
/// of objects that others may have detailed or not, and that others may have left undetailed too. If every declaration is
/// true, the number N of objects that the reporting partners know of lies between
/// - `max(distinct, t(1), t(2), …)`: reached when each partner's remainder is what others tell, and
/// - `distinct + r(1) + r(2) + …`: reached when all remainders are different objects.
///
/// Both are sharp, so no smaller upper bound is valid without knowing more. Totals are never added: what a partner details
/// is taken off its own total first, as a meeting in both would count twice. A partner that reported nothing adds nothing
/// and bounds nothing.
package struct BoundedCount: Sendable, Hashable {
    /// A partner whose total and details differ, in one period.
    package struct Remainder: Sendable, Hashable {
        package let partner: Partner
        package let period: String
        package let total: Int
        /// Distinct objects that this partner details itself.
        package let detailed: Int

        /// Objects reported and not detailed.
        package var undetailed: Int { max(0, total - detailed) }
        /// More was detailed than reported: a contradiction of the partner with itself, to be displayed.
        package var isExceeded: Bool { detailed > total }
    }

    /// Ids of the objects, sorted.
    package let objects: [String]
    /// Objects that one partner or several detailed.
    package var distinct: Int { objects.count }
    /// At least so many exist if every total is true.
    package let least: Int
    /// At most so many exist if every declaration is true; equal to ``distinct`` without undetailed remainders.
    package let most: Int
    /// Sorted by partner and period; only those that differ.
    package let remainders: [Remainder]
    /// Pairs of these objects that wait for a decision: so many may turn out to be counted twice.
    package let openPairs: Int
    /// Codes of the partners who detailed an object of this kind or reported a total, 0 included. Where there are none,
    /// the count is *not reported*, not 0.
    package let reportedBy: [String]

    /// Nobody detailed anything or reported a total.
    package var isNotReported: Bool { reportedBy.isEmpty }
}

extension Resolution {
    /// Counts the objects that an indicator is about.
    /// - Parameters:
    ///   - totals: what partners reported for this indicator, detailed or not.
    ///   - isCounted: whether an object belongs to the indicator.
    package func count(
        totals: [DeclaredNumber] = [], where isCounted: (DistinctObject) -> Bool = { _ in true }
    ) -> BoundedCount {
        let counted = objects.filter(isCounted)
        var detailed: [PartnerPeriod: Int] = [:]
        for object in counted {
            for told in Set(object.declarations.map({ PartnerPeriod(partner: $0.partner, period: $0.period) })) {
                detailed[told, default: 0] += 1
            }
        }
        let settled = SettledNumbers(totals).entries
        let remainders = settled.map { entry in
            BoundedCount.Remainder(
                partner: entry.partner, period: entry.period, total: entry.value,
                detailed: detailed[PartnerPeriod(partner: entry.partner, period: entry.period)] ?? 0)
        }
        let ids = Set(counted.map(\.id))
        let telling = objects.flatMap(\.declarations).map(\.partner.code) + settled.map(\.partner.code)
        return BoundedCount(
            objects: ids.sorted(), least: max(ids.count, settled.map(\.value).max() ?? 0),
            most: ids.count + remainders.reduce(0) { $0 + $1.undetailed },
            remainders: remainders.filter { $0.total != $0.detailed },
            openPairs: pairs.filter { $0.isOpen && ids.contains($0.first) && ids.contains($0.second) }.count,
            reportedBy: Set(telling).sorted())
    }
}
