internal import Disclosure
internal import Ingestion
internal import Objects
internal import PartnerCounts
internal import Reporting
internal import Timestamps

/// Counts what organisations declare, wave by wave, and says what should be looked at in it.
struct InstitutionalCounting {
    /// Of every wave with declarations.
    let figures: [InstitutionalFigures]
    private let decisions: [DecisionTable.Entry]
    private let typeRemarks: [Remark]

    /// Nothing for a pipeline without organisations.
    init(_ reading: PipelineReading, bundle: PipelineBundle, tables: HandKeptTables) {
        decisions = tables.decisions
        guard let part = bundle.partners, let declarations = reading.surveys.last?.declarations else {
            figures = []
            typeRemarks = []
            return
        }
        let waves = DeclaredWaves.waves(
            of: declarations, survey: part.survey, calendar: bundle.definition.calendar, register: tables.partners)
        typeRemarks = DeclaredWaves.typeRemarks(on: declarations, survey: part.survey, register: tables.partners)
        let closed = bundle.definition.calendar.closed
        figures = waves.filter { !closed.contains($0.wave) }.map { wave in
            PartnerCounter(
                survey: part.survey, territories: bundle.territories,
                settings: bundle.plan?.settings.counting(wave) ?? CountSettings(), register: tables.partners,
                decisions: tables.decisions.map(\.decision), fewest: part.rules.threshold, levels: part.countLevels
            ).figures(of: wave)
        }
    }

    // MARK: - Remarks

    /// On responses and lines of the organisations' files.
    var remarks: [Remark] { typeRemarks + figures.flatMap(\.resolutions).flatMap { $0.fileRemarks } }

    /// On decisions that apply in no wave, by their place in the table.
    var decisionRemarks: [Remark] {
        let outcomes = Dictionary(grouping: figures.flatMap(\.resolutions).flatMap(\.decisions), by: \.decision)
        return decisions.compactMap { entry in
            let states = (outcomes[entry.decision] ?? []).map(\.state)
            let state = states.min { $0.rank < $1.rank } ?? .unknownKeys(entry.decision.keys)
            guard let (code, arguments) = remark(on: state) else { return nil }
            return Remark(
                code, file: HandKeptTables.fileName(DecisionTable.name), place: entry.place, arguments: arguments)
        }
    }

    private func remark(on state: DecisionOutcome.State) -> (RemarkCode, [String: String])? {
        switch state {
        case .applied: return nil
        case .unknownKeys(let keys): return (.decisionUnknownKeys, ["keys": keys.joined(separator: ", ")])
        case .ambiguousKeys(let keys): return (.decisionAmbiguousKeys, ["keys": keys.joined(separator: ", ")])
        case .sameLines: return (.decisionSameLines, [:])
        case .contradicted(let others):
            let lines = decisions.filter { others.contains($0.decision) }.map { "\($0.place.line)" }
            return (.decisionContradicted, ["others": lines.joined(separator: ", ")])
        }
    }
}

extension DecisionOutcome.State {
    /// What is told of a decision that several waves or kinds of objects judge: the lowest.
    fileprivate var rank: Int {
        switch self {
        case .applied: 0
        case .contradicted: 1
        case .sameLines: 2
        case .ambiguousKeys: 3
        case .unknownKeys(let keys): 3 + keys.count
        }
    }
}

extension Resolution {
    /// On lines of files, in the order of ``Resolution/remarks``.
    fileprivate var fileRemarks: [Remark] {
        remarks.compactMap { remark in
            switch remark {
            case .unreadableDate(_, let source, let field, _, let problem):
                return self.remark(.lineDateUnreadable, at: source, ["field": field, "reason": problem.rawValue])
            case .impreciseDate(_, let source, let field, _):
                return self.remark(.lineDateImprecise, at: source, ["field": field])
            case .unidentified(_, let source):
                return self.remark(.lineUnidentified, at: source, [:])
            case .repeated(_, let object, let sources):
                guard let first = sources.first else { return nil }
                let others = sources.dropFirst().map { "\($0.file):\($0.line)" }
                return self.remark(
                    .objectRepeated, at: first, ["lines": others.joined(separator: ", "), "object": object])
            case .identifierContradicted(let object, let fields):
                return source(of: object).map {
                    self.remark(
                        .identifierContradicted, at: $0,
                        ["fields": fields.joined(separator: ", "), "object": object])
                }
            case .contested(let object, let others):
                return source(of: object).map {
                    self.remark(
                        .objectContested, at: $0, ["object": object, "others": others.joined(separator: ", ")])
                }
            }
        }
    }

    private func remark(_ code: RemarkCode, at source: Source, _ arguments: [String: String]) -> Remark {
        Remark(
            code, file: source.file, place: RecordPlace(record: source.record, line: source.line), question: kind,
            arguments: arguments)
    }

    private func source(of object: String) -> Source? {
        objects.first { $0.id == object }?.declarations.first?.source
    }
}
