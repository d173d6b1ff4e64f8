package import Questionnaires
package import Territories

/// The finest classes of respondents that the cells of one overlay can tell apart: a territory signature × a class of the
/// overlay.
///
/// Every cell is a sum of atoms, whatever the levels are to each other. Figures are gathered once per atom and added up;
/// confidentiality reasons about the same atoms, also about those in which nobody answered.
package struct AtomSpace: Sendable {
    package let overlay: Overlay
    /// Indices of the grid's cells in this space, ascending: those of the overlay's groups, and those of everybody in the
    /// territories they are told apart in.
    package let cells: [Int]
    /// For each of ``cells`` its atoms, ascending.
    package let atomsOfCell: [[Int]]
    /// Number of atoms: territory signatures × classes.
    package let count: Int
    private let signatureOfPlace: [Int]
    private let classes: Int
    private let position: [Int: Int]

    /// The spaces of a grid. The first, of questionnaire languages, holds all cells of everybody.
    package static func spaces(of grid: Grid, survey: Survey, territories: TerritorySet) -> [AtomSpace] {
        var overlays: [Overlay] = [.questionnaire]
        for cell in grid.cells {
            if let overlay = cell.group.overlay(in: survey), !overlays.contains(overlay) { overlays.append(overlay) }
        }
        if grid.responses.contains(where: { $0.counted == .withHomeLanguage }) { overlays.append(.homeLanguages) }
        return overlays.map { AtomSpace($0, grid: grid, survey: survey, territories: territories) }
    }

    private init(_ overlay: Overlay, grid: Grid, survey: Survey, territories: TerritorySet) {
        self.overlay = overlay
        let crossed = Set(grid.cells.filter { $0.group.overlay(in: survey) == overlay }.map(\.territory))
        let counted = grid.responses.first { $0.counted == .withHomeLanguage }?.cells ?? []
        cells = grid.cells.indices.filter { index in
            let cell = grid.cells[index]
            if overlay == .homeLanguages { return counted.contains(index) }
            if cell.group.overlay(in: survey) == overlay { return true }
            return cell.group == .all && (overlay == .questionnaire || crossed.contains(cell.territory))
        }
        position = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
        let used = Set(cells.compactMap { grid.cells[$0].territory.level }).sorted()
        var signatures: [[Membership]] = []
        var known: [[Membership]: Int] = [:]
        signatureOfPlace = territories.places.map { place in
            let signature = used.map { place.memberships[$0] }
            if let index = known[signature] { return index }
            known[signature] = signatures.count
            signatures.append(signature)
            return signatures.count - 1
        }
        let classes = overlay.classes(of: survey)
        self.classes = classes
        count = signatures.count * classes
        var classesOfGroup: [GridGroup: [Int]] = [:]
        for group in Set(cells.map { grid.cells[$0].group }) {
            classesOfGroup[group] = group.classes(of: survey, in: overlay)
        }
        atomsOfCell = cells.map { index in
            let cell = grid.cells[index]
            let inTerritory = signatures.indices.filter { signature in
                cell.territory.level.flatMap { used.firstIndex(of: $0) }
                    .map { cell.territory.covers(signatures[signature][$0]) } ?? true
            }
            let own = classesOfGroup[cell.group] ?? []
            return inTerritory.flatMap { signature in own.map { signature * classes + $0 } }
        }
    }

    /// The atom of a respondent of a place who is in one class of the overlay.
    package func atom(place: PlaceIndex, class index: Int) -> Int {
        signatureOfPlace[Int(place)] * classes + index
    }

    /// The atoms of some classes of the overlay, in every place.
    func atoms(ofClasses chosen: Set<Int>) -> Set<Int> {
        Set((0..<count).filter { chosen.contains($0 % classes) })
    }

    /// The atoms that hold the same people in two spaces: everybody in each territory that both tell apart.
    ///
    /// - Parameter other: a space of the same territory set.
    package func everybody(sharedWith other: AtomSpace, survey: Survey) -> [(own: [Int], other: [Int])] {
        var territoryOfOwn: [Int: Int] = [:]
        var territoryOfOther: [Int: Int] = [:]
        var territories: [(own: Set<Int>, other: Set<Int>)] = []
        for (own, others) in zip(signatureOfPlace, other.signatureOfPlace) {
            let known = Set([territoryOfOwn[own], territoryOfOther[others]].compactMap(\.self)).sorted()
            let target = known.first ?? territories.count
            if known.isEmpty { territories.append(([], [])) }
            territories[target].own.insert(own)
            territories[target].other.insert(others)
            for merged in known.dropFirst() {
                territories[target].own.formUnion(territories[merged].own)
                territories[target].other.formUnion(territories[merged].other)
                territories[merged] = ([], [])
            }
            for signature in territories[target].own { territoryOfOwn[signature] = target }
            for signature in territories[target].other { territoryOfOther[signature] = target }
        }
        return territories.filter { !$0.own.isEmpty }.map { territory in
            (
                own: everybody(in: territory.own.sorted(), survey: survey),
                other: other.everybody(in: territory.other.sorted(), survey: survey)
            )
        }
    }

    private func everybody(in signatures: [Int], survey: Survey) -> [Int] {
        let own = GridGroup.all.classes(of: survey, in: overlay)
        return signatures.flatMap { signature in own.map { signature * classes + $0 } }
    }

    /// The atoms of one of the grid's cells; nil when the space does not know it.
    package func atoms(ofCell cell: Int) -> [Int]? { position[cell].map { atomsOfCell[$0] } }
}

extension GridTerritory {
    /// The level; nil for the whole set.
    package var level: Int? {
        switch self {
        case .all: nil
        case .unit(let level, _), .undetermined(let level): level
        }
    }

    /// Whether a place that stands so to the level lies in the territory.
    func covers(_ membership: Membership) -> Bool {
        switch self {
        case .all: true
        case .unit(_, let unit): membership == .unit(unit)
        case .undetermined: membership == .undetermined
        }
    }
}

extension Overlay {
    /// How many classes it puts respondents in: for languages and groupings one more than there are groups, for those of
    /// whom it is not known.
    func classes(of survey: Survey) -> Int {
        switch self {
        case .questionnaire: survey.languages.count + 1
        case .home: 2
        case .homeLanguages: 2 * survey.homeLanguages.count + 1
        case .answers(let question): AnswerClasses(question: question, survey: survey).count
        }
    }
}

extension GridGroup {
    /// The classes of an overlay that the group holds, ascending.
    func classes(of survey: Survey, in overlay: Overlay) -> [Int] {
        switch self {
        case .all:
            return overlay == .homeLanguages
                ? survey.homeLanguages.indices.map(GroupClassifier.firstNamed) : Array(0..<overlay.classes(of: survey))
        case .questionnaire(let index): return [index]
        case .undeterminedQuestionnaire: return [overlay.classes(of: survey) - 1]
        case .category(let grouping, let category):
            return AnswerClasses(question: survey.groupings[grouping].question, survey: survey)
                .classes(inCategory: category, of: grouping)
        case .undeterminedCategory(let grouping):
            return AnswerClasses(question: survey.groupings[grouping].question, survey: survey)
                .classes(inCategory: nil, of: grouping)
        case .home(let option):
            guard overlay == .homeLanguages else { return [GroupClassifier.speaks] }
            let language = survey.homeLanguages.firstIndex(of: option) ?? 0
            return [GroupClassifier.firstNamed(language), GroupClassifier.furtherNamed(language)]
        }
    }
}

extension Survey {
    /// Indices of the options of the home-language question that are languages.
    var homeLanguages: [Int] {
        homeLanguageQuestion.flatMap { questions[$0].answerSet }.map { Array($0.valid.indices) } ?? []
    }
}
