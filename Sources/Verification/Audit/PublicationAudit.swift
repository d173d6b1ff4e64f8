internal import Dispatch
internal import Synchronization

/// The audit of a publication from its files alone: for each withheld number of answers, the values that agree with everything
/// published of the wave.
///
/// A figure of some and one of all who answered the same give one of the rest: they must not be few.
///
/// A figure of fewer than the threshold is a finding. A withheld number is one when a reader can tell that it is below the threshold,
/// or tells the one number that it can be and this is one that a group may be withheld for because its few answers agree
/// (``CountAttack``). That a number withheld for the sake of others can be narrowed otherwise is none: nobody is recognised by it.
package struct PublicationAudit: Sendable {
    package let findings: [Finding]
    /// Withheld numbers that were attacked.
    package let attacked: Int
    /// Of which only figures of earlier publications tell anything: with them nothing can be subtracted for certain.
    package let unattacked: Int

    package init(_ results: ResultsReading, relations: PublicRelations) {
        var findings: [Finding] = []
        var attacked = 0
        var unattacked = 0
        for rules in relations.rules {
            findings += Self.fewShown(in: results, rules)
            let families = CountFamily.all(in: results.counts, by: rules)
            let responses = families.first { $0.measure == PublishedCount.responses }
            let audits = Mutex([(findings: [Finding], attacked: Int)](repeating: ([], 0), count: families.count))
            DispatchQueue.concurrentPerform(iterations: families.count) { index in
                let family = families[index]
                let whole = families.first { $0.isOf(family.wholes) }
                guard !family.known.isEmpty, !family.withheld.isEmpty || whole != nil else { return }
                let isResponses = family.measure == PublishedCount.responses
                let audit = Self.audit(family, of: whole, within: isResponses ? nil : responses, rules, relations)
                audits.withLock { $0[index] = audit }
            }
            for audit in audits.withLock({ $0 }) {
                findings += audit.findings
                attacked += audit.attacked
            }
            for family in families where family.known.isEmpty && !family.standing.isEmpty {
                unattacked += family.withheld.count
            }
        }
        self.findings = findings
        self.attacked = attacked
        self.unattacked = unattacked
    }

    private static func fewShown(in results: ResultsReading, _ rules: PublicRelations.Rules) -> [Finding] {
        results.counts.filter { $0.key.survey == rules.survey }.compactMap { count in
            guard case .shown(let respondents) = count.outcome, (1..<rules.threshold).contains(respondents) else {
                return nil
            }
            let cell = CountFamily.Cell(count.key)?.name ?? "\(count.key.level) \(count.key.territory)"
            return Finding(
                .fewShown, .part(count.key.measure),
                ["cell": cell, "respondents": "\(respondents)", "threshold": "\(rules.threshold)"])
        }
    }

    private static func audit(
        _ family: CountFamily, of whole: CountFamily?, within responses: CountFamily?, _ rules: PublicRelations.Rules,
        _ relations: PublicRelations
    ) -> (findings: [Finding], attacked: Int) {
        let cells = family.cells + (whole?.cells ?? []) + (responses?.cells ?? [])
        let codes = Dictionary(grouping: cells.filter { $0.level != "all" }, by: \.level)
            .mapValues { Set($0.map(\.territory)) }
        // Where nobody responded, nobody is there to be protected.
        func withheld(_ family: CountFamily) -> [CountFamily.Cell] {
            family.withheld.sorted().filter { responses?.known[$0] != 0 }
        }
        let place = FindingPlace.part(family.measure)
        guard let places = relations.places(unit: rules.unit, codes: codes) else {
            return ([Finding(.countsUnsolved, place)], 0)
        }
        let own = withheld(family)
        let table = AttackedTable(
            family, of: whole, within: responses, places: places, kinds: rules.kindsOfAnswers)
        let targets: [(CountAttack.People, [CountFamily.Cell])] = [
            (.own, own), (.whole, (whole.map(withheld) ?? []).filter(table.tellsApart)),
            (.rest, (whole?.cells ?? []).filter(table.tellsApart)),
        ]
        guard var attack = CountAttack(table, targets: targets, threshold: rules.threshold) else {
            return ([Finding(.countsUnsolved, place)], 0)
        }
        switch attack.run() {
        case .contradiction: return ([Finding(.countsContradict, place)], 0)
        case .unsolved: return ([Finding(.countsUnsolved, place)], 0)
        case .narrowed(let narrowed):
            let findings = confirmed(narrowed, of: family, attacking: own, rules, places).map { found in
                var arguments = [
                    "cell": found.cell.name, "lowest": "\(found.lowest)", "highest": "\(found.highest)",
                    "threshold": "\(rules.threshold)",
                ]
                switch found.people {
                case .own: return Finding(.narrowed, place, arguments)
                case .whole: return Finding(.narrowed, whole.map { .part($0.measure) } ?? place, arguments)
                case .rest:
                    arguments["whole"] = family.wholes.min() ?? ""
                    return Finding(.restTold, place, arguments)
                }
            }
            return (findings, own.count)
        }
    }

    /// Where a number of the threshold or more is found only because nobody answers who did not respond, or is not among all, it may be
    /// withheld for the sake of others: of its people's answers nothing follows. Where the figures of the same answers tell it, they tell
    /// these, too.
    private static func confirmed(
        _ narrowed: [CountAttack.Narrowed], of family: CountFamily, attacking cells: [CountFamily.Cell],
        _ rules: PublicRelations.Rules, _ places: [[String: String]]
    ) -> [CountAttack.Narrowed] {
        let doubtful = narrowed.filter { $0.people == .own && $0.highest >= rules.threshold }
        guard !doubtful.isEmpty else { return narrowed }
        let alone = AttackedTable(family, of: nil, within: nil, places: places, kinds: rules.kindsOfAnswers)
        var attack = CountAttack(alone, targets: [(.own, cells)], threshold: rules.threshold)
        guard case .narrowed(let found) = attack?.run() else { return narrowed }
        let certain = Set(found.map(\.cell))
        return narrowed.filter { !doubtful.contains($0) || certain.contains($0.cell) }
    }
}

extension CountFamily.Cell {
    /// `epci 200046977, questionnaire tr`.
    fileprivate var name: String {
        let place = "\(level) \(territory)"
        switch overlay {
        case .everybody: return place
        case .questionnaire: return "\(place), questionnaire \(group)"
        case .grouping(let grouping): return "\(place), \(grouping) \(group)"
        case .home: return "\(place), home \(group)"
        }
    }
}
