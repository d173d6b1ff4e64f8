internal import Measures
internal import Questionnaires
internal import Territories

/// What the codes of published figures stood for: the territories of each place that somebody named, and the group of each answer.
///
/// A figure under the same code is of other people once its definition has changed, though nobody came or went: beside the former
/// one it tells of few.
struct CodeMeanings: Sendable, Equatable, Codable {
    /// By place, by level, the unit; empty where it is in none, or in several.
    private var places: [String: [String: String]] = [:]
    /// By grouping, by answer, the category; empty where it is in none.
    private var groupings: [String: [String: String]] = [:]

    init() {}

    /// As the definitions have them now.
    init(survey: Survey, territories: TerritorySet) {
        for place in territories.places {
            places[place.code] = Dictionary(
                uniqueKeysWithValues: zip(territories.levels, place.memberships).map { level, membership in
                    guard case .unit(let unit) = membership else { return (level.id, "") }
                    return (level.id, level.units[unit].code)
                })
        }
        for grouping in survey.groupings {
            let answers = survey.questions[grouping.question].answerSet?.answers ?? []
            groupings[grouping.id] = Dictionary(
                answers.enumerated().map { index, answer in
                    (answer.code, grouping.category(ofAnswer: index).map { grouping.categories[$0].code } ?? "")
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Of those only what a publication tells of.
    func told(of profiles: ResponseProfiles) -> CodeMeanings {
        let (named, groups) = (profiles.places, profiles.groupings ?? [])
        var told = CodeMeanings()
        told.places = places.filter { named.contains($0.key) }
        told.groupings = groupings.filter { groups.contains($0.key) }
        return told
    }

    /// Those that are not known yet are added; the others stay.
    func adding(_ later: CodeMeanings) -> CodeMeanings {
        var sum = self
        sum.places.merge(later.places) { $0.merging($1) { first, _ in first } }
        sum.groupings.merge(later.groupings) { $0.merging($1) { first, _ in first } }
        return sum
    }

    /// Levels and groupings, ascending, of which something stands for others now, or which are gone. A place that is gone is where
    /// people moved from.
    func redefined(in now: CodeMeanings) -> [String] {
        var redefined: Set<String> = []
        for (place, units) in places {
            guard let units = now.places[place].map({ now in units.filter { now[$0.key] != $0.value } }) else {
                continue
            }
            redefined.formUnion(units.keys)
        }
        for (grouping, categories) in groupings {
            let now = now.groupings[grouping]
            if categories.contains(where: { now?[$0.key] != $0.value }) { redefined.insert(grouping) }
        }
        return redefined.sorted()
    }
}

extension WaveMemory {
    /// Levels and groupings of which something that was told stands for others now, and measures that are gone, ascending.
    func redefined(in now: CodeMeanings, survey: Survey) -> [String] {
        let told = Set(publications.flatMap(\.printed.told.keys))
        return told.subtracting(survey.measures.map(\.id)).subtracting([PublishedRepresentation.Figure.count.rawValue])
            .union(figures.meanings.redefined(in: now)).sorted()
    }
}
