internal import Measures

/// Which tables of a wave hold the same people, or some of them.
///
/// A response is counted once for each base it answered, in every overlay: so the bases are parts of the responses, a base
/// among some is part of the whole one, and the overlays of one base agree in every territory. Answers to different questions
/// are not linked otherwise: anybody who responded may have answered any of them.
///
/// Each table follows one other. Not held against a count, therefore: that those of a home language who answered are some of
/// those who named it, and that a base among some is part of the whole one also where it is crossed with other groups.
struct TableLinks {
    let estimates: WaveEstimates

    private typealias Link = JointAlternatives.Link
    private typealias Table = JointAlternatives.Table

    /// Links of a base's table in a space to those of `known`.
    func links(
        ofBase base: Int, space: Int, to known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        if space != 0 { return sameTerritories(.base(base, space: 0), space, 0, known) }
        if let whole = estimates.bases[base].whole { return parts(of: .base(whole, space: 0), known) }
        let responses = estimates.responseCounts.indices.filter { estimates.responseCounts[$0].counted == .all }
        return responses.flatMap { parts(of: .responses($0, space: 0), known) }
    }

    /// Links of a count of responses in a space to those of `known`.
    func links(
        ofResponses position: Int, space: Int, to known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        guard estimates.responseCounts[position].counted == .withHomeLanguage else { return [] }
        if let named = estimates.spaces.firstIndex(where: { $0.overlay == .homeLanguages }), named != space {
            return sameTerritories(.responses(position, space: named), space, named, known)
        }
        var links: [Link] = []
        for (other, counted) in estimates.responseCounts.enumerated() where counted.counted == .all {
            links += sameTerritories(.responses(other, space: 0), space, 0, known, isPart: true)
        }
        return links
    }

    /// The order in which tables of one base are protected: those that others follow from come first.
    func order(_ spaces: [Int]) -> [Int] {
        let named = spaces.filter { estimates.spaces[$0].overlay == .homeLanguages }
        return named + spaces.filter { !named.contains($0) }
    }

    /// The questionnaire's languages of a table are parts of those of another.
    private func parts(
        of table: JointAlternatives.Table, _ known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        guard known.contains(table) else { return [] }
        let pairs = (0..<estimates.spaces[0].count).map { (own: [$0], other: [$0]) }
        return [Link(table: table, pairs: pairs, isPart: true)]
    }

    private func sameTerritories(
        _ table: JointAlternatives.Table, _ space: Int, _ other: Int, _ known: JointAlternatives, isPart: Bool = false
    ) -> [JointAlternatives.Link] {
        guard known.contains(table) else { return [] }
        let pairs = estimates.spaces[space].everybody(
            sharedWith: estimates.spaces[other], survey: estimates.survey)
        return [Link(table: table, pairs: pairs, isPart: isPart)]
    }
}
