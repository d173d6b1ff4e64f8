internal import Definitions
internal import Messages
internal import Objects
internal import PartnerCounts
internal import Pipeline
internal import Questionnaires
internal import Reporting
internal import Territories

/// What organisations declare: objects, their sources, the pairs considered, totals, states.
extension ExplainStory {
    func lines(_ told: DeclaredExplanation) -> [String] {
        let words = DeclaredWords(told, story: self)
        var lines = ["\(told.id) — \(words.title)", words.place]
        switch told.subject {
        case .count(let definition, let figure):
            lines.append(words.headline(definition, figure))
            lines += section(.explainWorkingHeading, [words.rule(definition.formula), words.reporting(figure)])
            lines += section(.explainDeclaredHeading, figure.told.map(words.told))
        case .study(_, let figure):
            lines.append(words.headline(figure))
            lines += section(.explainWorkingHeading, [console.words(.explainStudyRule)])
            lines += section(.explainDeclaredHeading, words.answers(figure))
        case .register: break
        }
        lines += section(.explainObjectsHeading, told.objects.flatMap(words.object))
        lines += section(.explainPairsHeading, told.pairs.flatMap(words.pair) + words.decideHint)
        if told.item != nil { lines += section(.explainRegisterHeading, words.register) }
        return lines
    }
}

/// The words of one explanation.
private struct DeclaredWords {
    let told: DeclaredExplanation
    let story: ExplainStory

    init(_ told: DeclaredExplanation, story: ExplainStory) {
        self.told = told
        self.story = story
    }

    private var console: Console { story.console }

    private func words(_ text: LocalizedText) -> String { story.conditions.words(text) }

    var title: String {
        if let item = told.item { return words(item.text) }
        switch told.subject {
        case .count(let definition, _): return words(definition.label)
        case .study(let question, _): return words(question.text)
        case .register: return ""
        }
    }

    var place: String {
        guard case .count(_, let figure) = told.subject else {
            return console.words(.explainWhere, ["place": words(story.territories.title), "wave": told.wave])
        }
        let level = story.territories.levelIndex(figure.territory.level).map { story.territories.levels[$0] }
        let unit = level?.units.first { $0.code == figure.territory.code }.map { words($0.title) }
        var names = [level == nil ? words(story.territories.title) : unit ?? console.words(.explainUnknown)]
        if let area = told.area { names.append(words(area.title)) }
        return console.words(.explainWhere, ["place": names.joined(separator: ", "), "wave": told.wave])
    }

    // MARK: - Figures

    func headline(_ definition: CountDefinition, _ figure: CountFigure) -> String {
        if figure.isWithheld { return console.words(.explainWithheld) }
        guard let estimate = figure.estimate else { return console.words(.explainNotReported) }
        return console.words(
            .explainCounted,
            [
                "number": story.language.number(estimate), "unit": words(definition.unit),
                "most": figure.most.map(story.language.number) ?? "",
            ])
    }

    func headline(_ figure: StudyFigure) -> String {
        guard let status = figure.status else { return console.words(.explainNotReported) }
        return console.words(
            .explainState, ["state": state(status, of: figure.question), "date": figure.date?.description ?? ""])
    }

    func rule(_ formula: CountDefinition.Formula) -> String {
        switch formula {
        case .objects: console.words(.explainObjectsRule)
        case .sum: console.words(.explainSumRule)
        case .ratio: console.words(.explainRatioRule)
        case .maximum: console.words(.explainMaximumRule)
        case .between: console.words(.explainOverlapRule)
        case .median: console.words(.explainMedianRule)
        case .unnamedPlaces: console.words(.explainPlacesRule)
        case .partnerTypes: console.words(.explainTypesRule)
        }
    }

    func reporting(_ figure: CountFigure) -> String {
        console.words(.explainReporting, ["n": "\(figure.reporting)", "asked": "\(figure.respondents)"])
    }

    func told(_ entry: CountFigure.Told) -> String {
        console.words(
            .explainToldTotal,
            [
                "partner": partner(entry.partner.code), "total": story.language.number(entry.value),
                "detailed": entry.detailed.map { "\($0)" } ?? "",
            ])
    }

    func answers(_ figure: StudyFigure) -> [String] {
        figure.answers.map { answer in
            console.words(
                .explainStates,
                ["state": state(answer.code, of: figure.question), "n": "\(answer.organisations)"])
        }
    }

    private func state(_ code: String, of question: String) -> String {
        let answers = told.survey.question(id: question)?.answerSet?.answers ?? []
        return answers.first { $0.code == code }.map { words($0.labels) } ?? code
    }

    var register: [String] {
        if told.register.isEmpty { return [console.words(.explainNoEntry)] }
        return told.register.map { entry in
            let answers = told.survey.answerSets.first { $0.id == "status5" }?.answers ?? []
            let state = answers.first { $0.code == entry.status }.map { words($0.labels) } ?? entry.status
            let part = entry.part.map { "\($0): " } ?? ""
            return part
                + console.words(
                    .explainRegister,
                    ["state": state, "date": entry.date.description, "source": entry.source])
        }
    }

    // MARK: - Objects

    /// The object, then indented who told it, why it is one, and on what its tellers differ.
    func object(_ object: DistinctObject) -> [String] {
        var lines = ["\(object.id): " + object.fields.map { value($0.shown, of: $0.field) }.joined(separator: " · ")]
        lines += object.declarations.map { declaration in
            let source = declaration.source
            return "  "
                + console.words(
                    .explainDeclaredBy,
                    ["partner": partner(declaration.partner.code), "file": source.file, "line": "\(source.line)"])
        }
        lines += object.links.map { "  " + link($0) }
        if object.declarations.count > 1 {
            lines.append("  " + console.words(.explainKeys, ["keys": object.keys.joined(separator: ", ")]))
        }
        lines += object.contradictions.map { "  " + contradiction($0) }
        return lines
    }

    private func link(_ link: ObjectLink) -> String {
        switch link {
        case .key(let key, _): console.words(.explainOneByKey, ["key": key])
        case .decision(let decision):
            console.words(
                .explainOneByDecision, ["author": decision.author, "date": decision.date.description])
        }
    }

    private func contradiction(_ summary: FieldSummary) -> String {
        let values = summary.values.map { told in
            value(told.value, of: summary.field) + " (" + told.partners.map(\.code).joined(separator: ", ") + ")"
        }
        return console.words(
            .explainContradiction, ["field": fieldName(summary.field), "values": values.joined(separator: " / ")])
    }

    // MARK: - Pairs

    func pair(_ pair: ObjectPair) -> [String] {
        var arguments = ["first": pair.first, "second": pair.second]
        let phrase: Phrase
        switch pair.outcome {
        case .probable: (phrase, arguments["score"]) = (.explainPairProbable, "\(pair.score)")
        case .contested: (phrase, arguments["score"]) = (.explainPairContested, "\(pair.score)")
        case .differentIdentifiers: phrase = .explainPairIdentifiers
        case .decidedDistinct(let decision):
            phrase = .explainPairDistinct
            arguments["author"] = decision.author
            arguments["date"] = decision.date.description
        }
        return [console.words(phrase, arguments)] + pair.reasons.map { "  " + reason($0) }
    }

    var decideHint: [String] {
        told.pairs.contains(where: \.isOpen) ? [console.words(.explainDecide)] : []
    }

    private func reason(_ reason: ObjectPair.Reason) -> String {
        switch reason {
        case .same(let field, let value):
            console.words(.explainReasonSame, ["field": fieldName(field), "value": value])
        case .common(let field, let elements), .words(let field, let elements):
            console.words(
                .explainReasonCommon,
                ["field": fieldName(field), "value": elements.map { label($0, of: field) }.joined(separator: ", ")])
        case .overlap(let field, let shared, let smaller):
            console.words(
                .explainReasonOverlap,
                ["field": fieldName(field), "shared": "\(shared)", "smaller": "\(smaller)"])
        }
    }

    // MARK: - Names

    private func partner(_ code: String) -> String {
        told.partnerNames[code].map { "\($0) (\(code))" } ?? code
    }

    private func fieldName(_ field: String) -> String {
        if field == PartnerCounter.statusField { return console.words(.explainStateField) }
        return column(field).map { words($0.text) } ?? field
    }

    /// The column of the list whose objects are told.
    private func column(_ code: String) -> LineColumn? {
        let kind = told.objects.first?.kind
        return kind.flatMap { told.survey.question(id: $0) }?.lineColumns.first { $0.code == code }
    }

    private func value(_ value: FieldValue, of field: String) -> String {
        switch value {
        case .code(let code): label(code, of: field)
        case .codes(let codes): codes.sorted().map { label($0, of: field) }.joined(separator: ", ")
        case .date(let date): date.date?.description ?? date.text
        case .text, .number: value.written
        }
    }

    /// A code in words: of an answer, an organisation or a place.
    private func label(_ code: String, of field: String) -> String {
        guard let column = column(field) else {
            // The answer that companions stand beside.
            return told.objects.first.map { state(code, of: $0.kind) } ?? code
        }
        switch column.kind {
        case .single(let set), .multi(let set):
            return set.answers.first { $0.code == code }.map { words($0.labels) } ?? code
        case .partner: return partner(code)
        case .territories: return story.territories.places.first { $0.code == code }?.name ?? code
        case .text, .date, .integer: return code
        }
    }
}
