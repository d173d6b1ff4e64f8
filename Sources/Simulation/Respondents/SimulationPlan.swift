package import Questionnaires
package import Timestamps

/// Whom to simulate, and when.
package struct SimulationPlan: Sendable {
    package var respondents: Int
    package var seed: UInt64
    /// Number of the first response; the others follow.
    package var firstID = 1
    /// Seconds since 1970 of the first day of the field work, which lasts 60 days.
    package var firstDay: Int64
    /// Which of the scenario's wave effects count, and whose questionnaire an export is written as; nil: the present one.
    package var wave: String?
    /// Indices of the questionnaire's languages that take part; nil: all.
    package var languages: [Int]?
    /// Nobody leaves before the end.
    package var isComplete = false
    /// Where the survey runs: questions and answers of other instances are left out.
    package var instance: String
    package var scenario: Scenario

    /// The survey's first instance and the neutral scenario.
    package init(survey: Survey, respondents: Int, seed: UInt64, firstDay: Int64) {
        self.respondents = respondents
        self.seed = seed
        self.firstDay = firstDay
        instance = survey.instances.first ?? ""
        scenario = Scenario(neutralFor: survey)
    }

    /// What organisations report: what the wave's name tells, else the year of the field work.
    package var period: Period? {
        let year = String(Timestamp(seconds: firstDay).day.prefix(4))
        return wave.flatMap { Period(written: $0) } ?? Period(written: year)
    }
}
