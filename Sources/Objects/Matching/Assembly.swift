/// Makes plain values of united statements.
struct Assembly {
    let rule: MatchingRule
    let statements: [Statement]
    /// Object of each statement.
    let labels: [Int]
    let constraints: Constraints
    private let keys: [[String]]

    init(
        rule: MatchingRule, statements: [Statement], labels: [Int], directory: KeyDirectory, constraints: Constraints
    ) {
        self.rule = rule
        self.statements = statements
        self.labels = labels
        self.constraints = constraints
        keys = labels.membersByLabel.map { members in
            let label = members.first.map { labels[$0] }
            func own(_ keys: [String]) -> [String] {
                Set(keys).sorted().filter { key in
                    guard case .statements(let named) = directory.statements(named: key) else { return false }
                    return named.allSatisfy { labels[$0] == label }
                }
            }
            let lines = members.map { statements[$0] }
            return own(lines.compactMap(\.identifierKey)) + own(lines.flatMap(\.exactKeys)) + own(lines.map(\.lineKey))
        }
    }

    func resolution(unidentified: [Declaration]) -> Resolution {
        let objects = labels.membersByLabel.enumerated().map { object(label: $0, members: $1) }.sorted { $0.id < $1.id }
        let pairs = pairs()
        let remarks =
            unidentified.map { ObjectRemark.unidentified(partner: $0.partner, source: $0.source) }
            + dateRemarks() + objects.flatMap(repetitions) + objects.flatMap(contradictedIdentifiers) + contested(pairs)
        return Resolution(
            kind: rule.kind, objects: objects, pairs: pairs,
            decisions: constraints.outcomes, remarks: remarks)
    }

    private func id(of label: Int) -> String { keys[label].first ?? rule.kind }

    private func object(label: Int, members: [Int]) -> DistinctObject {
        let declarations = members.flatMap { statements[$0].declarations }.sorted(by: Declaration.comesFirst)
        return DistinctObject(
            id: id(of: label), keys: keys[label], kind: rule.kind, declarations: declarations,
            fields: rule.summaries(of: declarations), links: links(among: members))
    }

    /// Keys that several of the statements share, in their order; then the decisions that join some of them.
    private func links(among members: [Int]) -> [ObjectLink] {
        guard members.count > 1 else { return [] }
        var lines: [String: [String]] = [:]
        for member in members {
            for key in statements[member].keys { lines[key, default: []].append(statements[member].lineKey) }
        }
        let shared = lines.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
        let decided = constraints.joined.filter { !$0.statements.isDisjoint(with: members) }.map(\.decision).sorted()
        return shared.map { .key($0.key, lines: $0.value.sorted()) } + decided.map { .decision($0) }
    }

    private func pairs() -> [ObjectPair] {
        var decided: [IndexPair: Decision] = [:]
        for (pair, decision) in constraints.apart {
            let objects = IndexPair(labels[pair.first], labels[pair.second])
            // Of several decisions the latest is named.
            decided[objects] = decided[objects].map { min($0, decision) } ?? decision
        }
        let identifiers = labels.membersByLabel.map { Set($0.compactMap { statements[$0].identifier }) }
        var found = PairSearch(rule: rule, statements: statements, labels: labels).pairs()
        for pair in decided.keys where found[pair] == nil {
            found[pair] = PairSearch.Found(isExact: false, reasons: [], score: 0)
        }
        return found.map { pair, found in
            let (one, other) = (identifiers[pair.first], identifiers[pair.second])
            let outcome: ObjectPair.Outcome =
                if let decision = decided[pair] {
                    .decidedDistinct(decision)
                } else if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other) {
                    .differentIdentifiers
                } else {
                    found.isExact ? .contested : .probable
                }
            let ids = [id(of: pair.first), id(of: pair.second)].sorted()
            return ObjectPair(
                first: ids[0], second: ids[1], outcome: outcome, reasons: found.reasons, score: found.score)
        }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

// MARK: - Remarks

extension Assembly {
    private func dateRemarks() -> [ObjectRemark] {
        let matched = Set(rule.exact.flatMap(\.same) + rule.probable.flatMap(\.same))
        var remarks: [ObjectRemark] = []
        for declaration in statements.flatMap(\.declarations).sorted(by: Declaration.comesFirst) {
            for field in declaration.fields.keys.sorted() {
                guard case .date(let date) = declaration.fields[field] else { continue }
                if let problem = date.problem {
                    remarks.append(
                        .unreadableDate(
                            partner: declaration.partner, source: declaration.source, field: field, text: date.text,
                            problem: problem))
                } else if date.date?.isDay == false, matched.contains(field) {
                    remarks.append(
                        .impreciseDate(
                            partner: declaration.partner, source: declaration.source, field: field, text: date.text))
                }
            }
        }
        return remarks
    }

    private func repetitions(in object: DistinctObject) -> [ObjectRemark] {
        Dictionary(grouping: object.declarations) { PartnerPeriod(partner: $0.partner, period: $0.period) }
            .sorted { $0.key < $1.key }
            .compactMap { teller, declarations in
                let sources = Set(declarations.map(\.source)).sorted()
                return sources.count > 1
                    ? .repeated(partner: teller.partner, object: object.id, sources: sources) : nil
            }
    }

    private func contradictedIdentifiers(of object: DistinctObject) -> [ObjectRemark] {
        guard let identifier = rule.identifier, object.field(identifier) != nil else {
            return []
        }
        let telling = Set(rule.exact.flatMap(\.same))
        let fields = object.contradictions.map(\.field).filter(telling.contains)
        return fields.isEmpty ? [] : [.identifierContradicted(object: object.id, fields: fields)]
    }

    private func contested(_ pairs: [ObjectPair]) -> [ObjectRemark] {
        var others: [String: Set<String>] = [:]
        for pair in pairs where pair.outcome == .contested {
            others[pair.first, default: []].insert(pair.second)
            others[pair.second, default: []].insert(pair.first)
        }
        return others.sorted { $0.key < $1.key }.map { .contested(object: $0.key, others: $0.value.sorted()) }
    }
}
