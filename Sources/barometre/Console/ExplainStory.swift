internal import Definitions
internal import Disclosure
internal import Messages
internal import Pipeline
internal import Questionnaires
internal import Reporting
internal import Territories

/// Tells how a figure was made, from its files to its verdicts.
struct ExplainStory {
    let console: Console
    let survey: Survey
    let territories: TerritorySet
    /// What a person types to have another figure explained, up to the measure: `barometre explain Pipelines/rhone.yaml`.
    let command: String

    var language: MessageLanguage { console.language }
    var conditions: ConditionWords { ConditionWords(survey: survey, console: console) }

    func tell(_ told: FigureExplanation) {
        for line in lines(told) { console.print(line) }
        if !told.isCurrent { console.say(told.publishedAt == nil ? .neverRun : .explainStale) }
    }

    /// The whole story, a line each.
    func lines(_ told: FigureExplanation) -> [String] {
        switch told.subject {
        case .measure(let explanation): lines(explanation, told.origin)
        case .responses(let explanation): lines(explanation, told.origin)
        case .declared(let explanation): lines(explanation)
        case .closed(let figure): lines(figure)
        }
    }

    private func lines(_ explanation: Explanation, _ origin: FigureOrigin) -> [String] {
        let indicator = explanation.measure.indicator.map { " (\($0))" } ?? ""
        var lines = [
            "\(explanation.measure.id) — \(conditions.words(explanation.measure.label))\(indicator)",
            heading(explanation.place, wave: explanation.wave),
        ]
        switch explanation.outcome {
        case .shown(let working):
            lines += section(
                .explainOriginHeading, self.origin(origin, wave: explanation.wave, responses: working.responses))
            lines += asked(explanation) + base(explanation, working)
            lines += self.working(explanation, working) + reliability(explanation, working)
        case .confidential(let elsewhere):
            lines.append(console.words(.explainWithheld))
            if explanation.measure.isSensitive { lines.append(console.words(.explainSensitive)) }
            lines += instead(elsewhere, of: explanation.measure.id, wave: explanation.wave)
        case .notAsked(let hasOwnScale):
            lines.append(console.words(hasOwnScale ? .explainOwnScaleOnly : .explainNotAsked))
            lines += asked(explanation)
        case .notApplicable:
            lines.append(console.words(.explainNobody))
        }
        return lines + section(.explainRuleHeading, [rule(explanation.rules)]) + comparisons(explanation)
    }

    // MARK: - Parts that every figure has

    func heading(_ place: FigurePlace, wave: String) -> String {
        console.words(.explainWhere, ["place": names(of: place).joined(separator: ", "), "wave": wave])
    }

    /// Territory, language and group in words, the last two only where they say something.
    func names(of place: FigurePlace) -> [String] {
        var names = [territory(place)]
        if place.grouping.isEmpty || place.basis != "all" { names.append(languageName(place)) }
        if let grouping = survey.grouping(id: place.grouping) {
            let category = grouping.categories.first { $0.code == place.category }
            names.append(
                console.words(
                    .explainGroup,
                    [
                        "grouping": conditions.words(grouping.title),
                        "category": category.map { conditions.words($0.label) } ?? console.words(.explainUnknown),
                    ]))
        }
        return names
    }

    private func territory(_ place: FigurePlace) -> String {
        guard let level = territories.levelIndex(place.level).map({ territories.levels[$0] }) else {
            return conditions.words(territories.title)
        }
        let name = level.units.first { $0.code == place.territory }.map { "\(conditions.words($0.title)) (\($0.code))" }
        return "\(conditions.words(level.title)) – \(name ?? console.words(.explainUnknown))"
    }

    private func languageName(_ place: FigurePlace) -> String {
        let question = survey.homeLanguageQuestion.map { survey.questions[$0] }
        let label = question?.answerSet?.answers.first { $0.code == place.language }.map { conditions.words($0.labels) }
        let name = place.language == PublishedTerritory.undetermined ? console.words(.explainUnknown) : place.language
        return switch place.basis {
        case "questionnaire": console.words(.explainAnsweredIn, ["language": label ?? name])
        case "home" where place.language == PublishedLanguage.all.code: console.words(.explainAnySpoken)
        case "home": console.words(.explainSpoken, ["language": label ?? name])
        default: console.words(.explainAllLanguages)
        }
    }

    func rule(_ rules: ConfidentialityRules) -> String {
        console.words(
            .explainRule, ["threshold": "\(rules.threshold)", "unanimity": "\(rules.unanimityThreshold)"])
    }

    /// Commands that explain the nearest shown figures containing a withheld one.
    func instead(_ places: [FigurePlace], of measure: String, wave: String, _ further: [String] = []) -> [String] {
        if places.isEmpty { return [console.words(.explainNowhere)] }
        return [console.words(.explainInstead)]
            + places.prefix(3).map { "  " + command(for: $0, of: measure, wave: wave, further) }
    }

    /// What explains a figure.
    func command(
        for place: FigurePlace, of measure: String, wave: String, _ further: [String] = []
    ) -> String {
        var words = [measure]
        if place.level != "all" { words += ["--territory", "\(place.level)=\(place.territory)"] }
        if place.basis != "all" { words += ["--language", place.language] }
        if place.basis == "home" { words += ["--basis", "home"] }
        if !place.grouping.isEmpty { words += ["--group", "\(place.grouping)=\(place.category)"] }
        words += ["--wave", wave] + further
        return ([command] + words.map(Self.quoted)).joined(separator: " ")
    }

    /// A heading and its lines, set apart and indented.
    func section(_ heading: Phrase, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", console.words(heading)] + lines.map { "  \($0)" }
    }

    /// A word of a shell command.
    static func quoted(_ word: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,")
        if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
