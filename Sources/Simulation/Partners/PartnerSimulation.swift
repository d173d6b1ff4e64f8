internal import Questionnaires
internal import Territories
package import Timestamps

/// What organisations declare of a simulated world: each tells the objects it took part in, in its own way.
package struct PartnerSimulation: Sendable {
    let survey: Survey
    let world: World
    package let period: Period
    let studies: [PartnerScenario.Study]
    /// What each organisation that answers tells, in the world's order.
    let tellings: [Telling]

    /// One organisation's facts.
    struct Telling: Sendable {
        /// Index into the world's organisations.
        let organisation: Int
        /// By question of lines, in the order of the form.
        var lines: [Int: [ToldLine]] = [:]
        /// By question, or question and item: `meetings_totals.GT`.
        var numbers: [String: Int] = [:]
        /// By single question: the answer, and the study that it tells of.
        var statuses: [Int: (answer: Int, study: Int)] = [:]
    }

    /// One line about one object.
    struct ToldLine: Sendable {
        /// Index into the world's objects.
        let object: Int
        /// It leaves doubt which object it tells.
        let isUncertain: Bool
        /// By column of the list.
        let cells: [SimulatedCell?]
    }

    /// Nil for a survey of households.
    init?(survey: Survey, territories: TerritorySet, plan: SimulationPlan) {
        guard survey.partnerQuestion != nil, let period = plan.period else { return nil }
        self.survey = survey
        self.period = period
        let scenario = plan.scenario.partners ?? PartnerScenario(neutralFor: survey)
        let wave = plan.wave ?? period.text
        studies = scenario.studies
        world = World(
            survey: survey, territories: territories, scenario: scenario, seed: plan.seed, period: period, wave: wave)
        tellings = Teller(survey: survey, world: world, scenario: scenario, seed: plan.seed, period: period, wave: wave)
            .tellings()
    }
}

/// Tells what organisations declare.
private struct Teller {
    let survey: Survey
    let world: World
    let scenario: PartnerScenario
    let seed: UInt64
    let period: Period
    let wave: String

    func tellings() -> [PartnerSimulation.Telling] {
        var lines = toldLines()
        return world.organisations.indices.filter { world.organisations[$0].answers }.map { index in
            var telling = PartnerSimulation.Telling(organisation: index)
            telling.lines = lines.removeValue(forKey: index) ?? [:]
            telling.numbers = numbers(of: index)
            tellTotals(&telling)
            telling.statuses = statuses(of: index)
            return telling
        }
    }

    // MARK: - Lines

    /// By organisation and list; as many as the form has room for, the earliest first.
    private func toldLines() -> [Int: [Int: [PartnerSimulation.ToldLine]]] {
        var told: [Int: [Int: [PartnerSimulation.ToldLine]]] = [:]
        for (index, object) in world.objects.enumerated() {
            var random = RandomSource(seed, "told", object.id, wave)
            let tellers = object.partners.filter { world.organisations[$0].answers }
            let doubtful = object.isUncertain && tellers.count > 1 ? tellers.last { $0 != object.lead } : nil
            for (rank, teller) in tellers.enumerated() {
                let isUncertain = teller == doubtful
                let cells = cells(
                    of: object, isPlain: rank == 0 || teller == object.lead || isUncertain, isUncertain, &random)
                told[teller, default: [:]][object.kind.question, default: []].append(
                    PartnerSimulation.ToldLine(object: index, isUncertain: isUncertain, cells: cells))
            }
        }
        return told.mapValues { lists in
            var lists = lists
            for (question, lines) in lists {
                guard case .lines(let list) = survey.questions[question].kind else { continue }
                let sorted = lines.enumerated().sorted {
                    (date(of: $0.element), $0.offset) < (date(of: $1.element), $1.offset)
                }
                lists[question] = Array(sorted.map(\.element).prefix(list.maxRows))
            }
            return lists
        }
    }

    private func date(of line: PartnerSimulation.ToldLine) -> String {
        line.cells.lazy.compactMap { cell in if case .date(let date) = cell { date.text } else { nil } }.first ?? ""
    }

    /// - Parameter isPlain: every column filled in, texts in their usual spelling, every code told.
    private func cells(
        of object: World.WorldObject, isPlain: Bool, _ isUncertain: Bool, _ random: inout RandomSource
    ) -> [SimulatedCell?] {
        survey.questions[object.kind.question].lineColumns.map { column in
            let isFilled = random.chance(object.kind.told[column.index] ?? 1) || isPlain
            let wording = random.fraction()
            guard let value = object.values[column.index], isFilled else { return nil }
            if isUncertain, object.kind.blanked.contains(column.index) { return nil }
            switch value {
            case .text(let spellings):
                if isUncertain, object.kind.reworded.contains(column.index) { return .text(spellings.last ?? "") }
                let isFixed = isPlain || object.kind.reworded.contains(column.index)
                return .text(spellings[isFixed ? 0 : Int(wording * Double(spellings.count))])
            case .date(let date):
                if let first = date.firstDay, first > period.last { return nil }
                return .date(date)
            case .codes(let codes):
                return .codes(
                    codes.enumerated().filter { isPlain || $0.offset == 0 || random.chance(0.8) }.map(\.element))
            case .places(let places): return .places(places)
            case .number(let number): return .number(max(1, number + random.index(below: 3) - 1))
            case .organisation(let index): return .partner(world.organisations[index].code)
            }
        }
    }

    // MARK: - Numbers and statuses

    private func numbers(of index: Int) -> [String: Int] {
        let organisation = world.organisations[index]
        var numbers: [String: Int] = [:]
        for (name, range) in organisation.kind.numbers {
            var random = RandomSource(seed, "number", organisation.code, name, wave)
            numbers[name] = range.lowerBound + random.index(below: range.count)
        }
        return numbers
    }

    /// Totals of what the survey counts: as many as the organisation details, or took part in, or a few more, or blank.
    private func tellTotals(_ telling: inout PartnerSimulation.Telling) {
        for count in survey.counts {
            guard case .objects(let objects) = count.formula, let total = objects.total,
                let question = survey.question(id: objects.question)
            else { continue }
            let organisation = world.organisations[telling.organisation]
            var random = RandomSource(seed, "total", organisation.code, total, wave)
            let isBlank = random.chance(scenario.blankTotals)
            let more = random.chance(scenario.largerTotals) ? 1 + random.index(below: 3) : 0
            if isBlank { continue }
            let detailed = (telling.lines[question.index] ?? []).filter { line in
                objects.isMet(by: [line], of: world.objects[line.object], question, on: period.last)
            }
            telling.numbers[total] = detailed.count + more
        }
    }

    private func statuses(of index: Int) -> [Int: (answer: Int, study: Int)] {
        let organisation = world.organisations[index]
        var statuses: [Int: (answer: Int, study: Int)] = [:]
        for (number, study) in scenario.studies.enumerated() where study.wave ?? wave == wave {
            var random = RandomSource(seed, "study", organisation.code, "\(number)", wave)
            guard let answer = study.statuses[organisation.kind.type], random.chance(study.share) else { continue }
            statuses[study.question] = (answer, number)
        }
        return statuses
    }
}
