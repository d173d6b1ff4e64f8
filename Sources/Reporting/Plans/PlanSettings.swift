package import Definitions
package import PartnerCounts
package import Timestamps

/// What a plan leaves open and figures depend on. Each has words, which the method sheet prints.
package struct PlanSettings: Sendable {
    /// Areas that figures may be limited to, such as those of low density. In the file's order.
    package let areas: [Area]
    /// Nil: no figure of the plan needs it.
    package let sharedMeeting: Threshold?
    /// Nil: no figure of the plan needs it.
    package let sharedService: Threshold?
    /// Nil: no figure of the plan needs it.
    package let referenceDay: ReferenceDay?

    /// Territories of a level, under one name.
    package struct Area: Sendable {
        package let id: String
        package let title: LocalizedText
        /// Id of a level of the territory set.
        package let level: String
        /// Codes of units of the level, at least one.
        package let units: [String]
        package let words: LocalizedText

        /// The unit that the area is; nil for an area of several.
        package var onlyUnit: CountTerritory? {
            units.count == 1 ? CountTerritory(level: level, code: units[0]) : nil
        }
    }

    /// From how many on something is shared: institutions that lead a meeting, communes that a service serves.
    package struct Threshold: Sendable {
        /// 2 or more.
        package let atLeast: Int
        package let words: LocalizedText
    }

    /// The day on which a service must be in operation to be counted.
    package struct ReferenceDay: Sendable {
        /// By period, where it is not the period's last day.
        package let days: [String: Timestamp]
        package let words: LocalizedText

        /// - Parameter end: the last day of the period.
        package func day(of period: String, ending end: Timestamp) -> Timestamp { days[period] ?? end }
    }

    package func area(id: String) -> Area? { areas.first { $0.id == id } }

    /// What the method sheet prints, in the order of the file's description.
    package var words: [LocalizedText] {
        areas.map(\.words) + [sharedMeeting?.words, sharedService?.words, referenceDay?.words].compactMap { $0 }
    }
}
