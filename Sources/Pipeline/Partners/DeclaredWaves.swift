internal import Ingestion
internal import PartnerCounts
internal import Questionnaires

/// Declarations as counts need them, wave by wave.
struct DeclaredWaves {
    let survey: Survey
    let calendar: WaveCalendar
    let register: [RegisteredPartner]?

    func waves(of declarations: Declarations) -> [DeclaredWave] { [] }
}
