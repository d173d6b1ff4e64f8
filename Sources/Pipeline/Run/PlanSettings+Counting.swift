internal import PartnerCounts
internal import Reporting

extension PlanSettings {
    /// What counts of a wave depend on.
    func counting(_ wave: DeclaredWave) -> CountSettings {
        var thresholds: [String: Int] = [:]
        thresholds["shared_meeting"] = sharedMeeting?.atLeast
        thresholds["shared_service"] = sharedService?.atLeast
        return CountSettings(
            areas: areas.map { CountSettings.Area(id: $0.id, level: $0.level, units: $0.units) },
            thresholds: thresholds, referenceDay: referenceDay?.day(of: wave.wave, ending: wave.lastDay))
    }
}
