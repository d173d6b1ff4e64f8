/// Whether figures of two waves may be subtracted.
package enum Comparability: Sendable, Equatable {
    case comparable
    /// This wave's figures compare with those of no other wave.
    case `break`(String)
    /// Comparable, with the reserve that one of the two waves asked in other words.
    case textChanged
}

extension Survey {
    /// Whether the measure's figures of two different waves compare.
    ///
    /// A wave in which a question of the measure, or its answer set, has `break: true` or a scale of its own stands
    /// alone; waves on either side of it that share codes or recode them stay comparable with each other. Of two such
    /// waves the first is named.
    package func comparability(of measure: Measure, _ waveA: String, _ waveB: String) -> Comparability {
        guard waveA != waveB else { return .comparable }
        let entries = measure.questions.flatMap { questions[$0].history + (questions[$0].answerSet?.history ?? []) }
        for wave in [waveA, waveB] where entries.contains(where: { $0.wave == wave && $0.standsAlone }) {
            return .break(wave)
        }
        let isReworded = entries.contains { ($0.wave == waveA || $0.wave == waveB) && $0.textChanged }
        return isReworded ? .textChanged : .comparable
    }
}
