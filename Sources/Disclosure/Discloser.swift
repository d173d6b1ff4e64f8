internal import CellSuppression
package import Measures
internal import Questionnaires
internal import Statistics

/// Turns the estimates of all waves into what may be published.
///
/// For each base (the respondents several measures share) the primary rules say which counts must stay unknown, withholding
/// is completed until none can be computed, and the audit attacks the result as a reader would who knows every rule.
/// Counts alone do not do: published shares give favourable and other answers apart, and where few people all gave the
/// same answer, what everybody said each one said. So no reader may be certain that a withheld group is unanimous.
/// Measures on sensitive answers (disability) are never published.
package struct Discloser: Sendable {
    package let rules: ConfidentialityRules
    /// Ids of the levels and groupings that gaps are standardised for.
    package let standard: [String]
    /// What response rates and reference mixes are taken from.
    package let references: ReferenceTables

    package init(
        rules: ConfidentialityRules, standard: [String] = [], references: ReferenceTables = ReferenceTables()
    ) {
        self.rules = rules
        self.standard = standard
        self.references = references
    }

    /// - Parameters:
    ///   - waves: estimates on one grid, earliest wave first.
    ///   - memories: by wave, what was published of it before.
    /// - Returns: one per wave, in the same order.
    /// - Throws: `exposed` when the audit finds a withheld count that can be narrowed down: nothing may be published then. Of a
    ///   wave that was published before everything stays as it was instead.
    package func disclose(
        _ waves: [WaveEstimates], after memories: [String: WaveMemory] = [:]
    ) throws(DisclosureError) -> [Disclosed] {
        var protected: [ProtectedWave] = []
        for estimates in waves { protected.append(try protect(estimates, after: memories[estimates.wave])) }
        var disclosed: [Disclosed] = []
        for index in protected.indices {
            do throws(StatisticsError) {
                let earlier = Array(protected[..<index])
                disclosed.append(
                    try WaveAssembly(
                        protected[index], earlier: earlier, rules: rules, standard: standard, references: references
                    ).disclosed())
            } catch {
                throw .failed(wave: waves[index].wave, measure: "", code: error.code)
            }
        }
        return disclosed
    }

    /// A wave stays in which figures under the same codes would be of others. An update that can't be made safe is tried again with
    /// the numbers of responses of territories and languages as they were published; where that does not do either, the whole wave
    /// stays.
    private func protect(
        _ estimates: WaveEstimates, after memory: WaveMemory?
    ) throws(DisclosureError) -> ProtectedWave {
        let unjudged = ProtectedWave(estimates, after: memory, rules: rules)
        var wave = unjudged
        guard wave.redefined.isEmpty else {
            wave.wait()
            return wave
        }
        var isExposed = try judge(&wave, after: memory, keepingResponses: false)
        if isExposed, estimates.responseCounts.contains(where: { $0.cells.count > 1 }) {
            wave = unjudged
            isExposed = try judge(&wave, after: memory, keepingResponses: true)
        }
        wave.settle(isExposed: isExposed)
        return wave
    }

    /// - Returns: whether the audit has found something in an update.
    private func judge(
        _ wave: inout ProtectedWave, after memory: WaveMemory?, keepingResponses: Bool
    ) throws(DisclosureError) -> Bool {
        let estimates = wave.estimates
        var isExposed = false
        let counts = estimates.responseCounts
        let bases = estimates.bases + counts.map(\.base)
        let judgements = Judgements.all(
            of: estimates, after: memory, keepingResponses: keepingResponses, rules: rules)
        for (index, judged) in judgements.enumerated() {
            let base = bases[index]
            let responses = index < estimates.bases.count ? nil : index - estimates.bases.count
            let counted = responses.map { counts[$0] }
            let ids = counted.map { [$0.counted.name] } ?? base.measures.map { estimates.measures[$0].measure.id }
            let judgement: Judgement
            do throws(SuppressionError) {
                judgement = try judged.get()
            } catch {
                throw .failed(wave: estimates.wave, measure: ids.first ?? "", code: error.code)
            }
            let wasAsked = counted?.wasAsked ?? base.measures.contains { estimates.measures[$0].wasAsked }
            if wasAsked, judgement.exposed.count > 0 {
                guard wave.canWait else {
                    throw .exposed(
                        wave: estimates.wave, measure: ids.first ?? "", cells: judgement.exposed.count,
                        place: judgement.exposed.printed.min().map { FigurePlace(ofCell: $0, in: estimates) })
                }
                isExposed = true
            }
            wave.add(judgement, of: base, responses: responses, ids: ids)
        }
        return isExposed
    }
}

extension CountedResponses {
    /// What proofs and refusals call it.
    fileprivate var name: String {
        let id = PublishedRepresentation.Figure.count.rawValue
        return self == .all ? id : "\(id) (home)"
    }
}
