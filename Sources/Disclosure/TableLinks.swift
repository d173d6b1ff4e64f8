internal import Measures

/// Which tables of a wave hold the same people, or some of them.
///
/// A response is counted once for each base it answered, in every overlay: so the bases are parts of the responses, a base
/// among some is part of the whole one, and the overlays of one base agree in every territory. Answers to different
/// questions are not linked otherwise: anybody who responded may have answered any of them.
struct TableLinks {
    let estimates: WaveEstimates

    private typealias Link = JointAlternatives.Link
    private typealias Table = JointAlternatives.Table

    /// Links of a base's table in a space to those of `known`.
    func links(
        ofBase base: Int, space: Int, to known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        var links: [Link] = []
        if space != 0 { links += sameTerritories(.base(base, space: 0), space, 0, known) }
        if let whole = estimates.bases[base].whole { links += parts(of: .base(whole, space: space), space, known) }
        for (position, counted) in estimates.responseCounts.enumerated() {
            switch (counted.counted, estimates.spaces[space].overlay) {
            case (.all, .questionnaire): links += parts(of: .responses(position, space: space), space, known)
            case (.withHomeLanguage, .home(let option)):
                links += common(.home(option: option), .responses(position, space: space), space, space, known)
            default: break
            }
        }
        return links
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
            links += common(.all, .responses(other, space: 0), space, 0, known)
        }
        return links
    }

    /// The order in which tables of one base are protected: those that others follow from come first.
    func order(_ spaces: [Int]) -> [Int] {
        let named = spaces.filter { estimates.spaces[$0].overlay == .homeLanguages }
        return named + spaces.filter { !named.contains($0) }
    }

    private func parts(
        of table: JointAlternatives.Table, _ space: Int, _ known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        guard known.contains(table) else { return [] }
        let pairs = (0..<estimates.spaces[space].count).map { (own: [$0], other: [$0]) }
        return [Link(table: table, pairs: pairs, isPart: true)]
    }

    private func sameTerritories(
        _ table: JointAlternatives.Table, _ space: Int, _ other: Int, _ known: JointAlternatives
    ) -> [JointAlternatives.Link] {
        common(.all, table, space, other, known, isPart: false)
    }

    private func common(
        _ group: GridGroup, _ table: JointAlternatives.Table, _ space: Int, _ other: Int, _ known: JointAlternatives,
        isPart: Bool = true
    ) -> [JointAlternatives.Link] {
        guard known.contains(table) else { return [] }
        let pairs = estimates.spaces[space].common(
            group, with: estimates.spaces[other], survey: estimates.survey)
        return [Link(table: table, pairs: pairs, isPart: isPart)]
    }
}
