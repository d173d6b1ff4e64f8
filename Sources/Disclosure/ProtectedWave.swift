internal import Measures
internal import Questionnaires

/// A wave's estimates with the verdicts on them.
struct ProtectedWave: Sendable {
    let estimates: WaveEstimates
    /// By measure, verdict by grid cell; cells without one are published.
    var verdicts: [[Int: Verdict]]
    private(set) var intervals: [[Int: AuditInterval]]
    /// By count of responses.
    var responseProtection: [(verdicts: [Int: Verdict], intervals: [Int: AuditInterval])]
    private(set) var proofs: [BaseProof] = []

    /// Whether a reader of what was published before would learn anything of who changed since.
    private(set) var hasNews = false
    /// Whether it is of other people than the latest publication that told of any.
    private let hasChanged: Bool
    /// The latest publication, if it is of the same people and its figures are made anew.
    private var latest: RememberedPublication?
    private let memory: WaveMemory?
    /// What codes stand for now.
    private let meanings: CodeMeanings
    /// Levels and groupings of which what was published stood for others, and measures that are gone; or `threshold` where it was
    /// raised and what was told of fewer tells of others now.
    private(set) var redefined: [String]
    private let rules: ConfidentialityRules

    init(_ estimates: WaveEstimates, after memory: WaveMemory? = nil, rules: ConfidentialityRules) {
        self.estimates = estimates
        self.memory = memory
        self.rules = rules
        meanings = CodeMeanings(survey: estimates.survey, territories: estimates.territories)
        let redefined = memory?.redefined(in: meanings, survey: estimates.survey) ?? []
        let isOfTheSame = redefined.isEmpty && memory?.publications.last?.profiles.isLike(estimates.profiles) == true
        latest = isOfTheSame ? memory?.publications.last : nil
        self.redefined = redefined
        let news = memory?.publications.last { $0.printed.hasNews }
        hasChanged = !(news?.profiles.isLike(estimates.profiles) ?? false)
        responseProtection = Array(repeating: ([:], [:]), count: estimates.responseCounts.count)
        verdicts = Array(repeating: [:], count: estimates.measures.count)
        intervals = Array(repeating: [:], count: estimates.measures.count)
    }

    /// - Parameter responses: position of the count that the base is of; nil for measures.
    mutating func add(_ judgement: Judgement, of base: Base, responses: Int?, ids: [String]) {
        for measure in base.measures {
            verdicts[measure] = judgement.verdicts
            intervals[measure] = judgement.intervals
        }
        if let responses { responseProtection[responses] = (judgement.verdicts, judgement.intervals) }
        proofs.append(BaseProof(measures: ids, judgement: judgement))
        hasNews = hasNews || judgement.hasNews
    }

    /// Whether there is something to keep.
    var canWait: Bool { memory?.publications.isEmpty == false }

    /// Waits as a whole where the audit has found something in an update, and where nothing of it may be told.
    mutating func settle(isExposed: Bool) {
        if isExposed {
            latest = nil
            if memory?.figures.threshold ?? rules.threshold < rules.threshold { redefined = ["threshold"] }
            forgetProofs()
        }
        if isExposed || tellsNothing || hidesResponses { wait() }
    }

    /// Whether others came or went of whom nothing may be told.
    private var tellsNothing: Bool { canWait && hasChanged && !hasNews }

    /// Whether the number of all responses must not be told as it is now. A standard error tells it, as N/(N − 1) is a factor of
    /// its square: then no figure may be made anew.
    private var hidesResponses: Bool {
        guard let told = told?.responses, told != estimates.responses else { return false }
        return abs(told - estimates.responses) < rules.threshold || isHeld(totalOfResponses)
    }

    /// The verdict on the number of all responses, where it is a cell of the grid.
    var totalOfResponses: Verdict? {
        let counted = zip(estimates.responseCounts, responseProtection).first { $0.0.counted == .all }
        return estimates.grid.cells.firstIndex(of: .total).flatMap { counted?.1.verdicts[$0] }
    }

    /// Keeps everything as it was published, as nothing of the update may be told: nothing is closed or opened either. What has
    /// no figure yet stays withheld.
    mutating func wait() {
        guard let history = WaveHistory(of: estimates, after: memory) else { return }
        let (estimates, rules) = (estimates, rules)
        func waiting(_ subject: Subject, _ judged: [Int: Verdict]) -> [Int: Verdict] {
            var verdicts = judged
            for cell in subject.base.cells {
                let stands = history.stands(cell, of: subject, in: estimates, rules: rules)
                verdicts[cell] = stands ? .held : judged[cell] ?? .complementary
            }
            return verdicts
        }
        for base in estimates.bases {
            for measure in base.measures { verdicts[measure] = waiting(.measures(base), verdicts[measure]) }
        }
        for (index, counts) in estimates.responseCounts.enumerated() {
            responseProtection[index].verdicts = waiting(.responses(counts), responseProtection[index].verdicts)
        }
        hasNews = false
    }

    /// Where the audit found that an update can't be published, it proves nothing of what stays.
    private mutating func forgetProofs() {
        intervals = intervals.map { _ in [:] }
        for index in responseProtection.indices { responseProtection[index].intervals = [:] }
        proofs = []
    }

    /// Whether there is no new figure of a cell of the grid.
    func isWithheld(_ cell: Int, of measure: Int) -> Bool { verdicts[measure][cell] != nil }

    /// What readers have of the wave.
    var told: StandingFigures? { memory?.figures }

    /// Whether nothing may be told of an update: of a cell; of every cell where nothing may be told at all.
    func isHeld(_ verdict: Verdict?) -> Bool { verdict == .held || verdict == nil && hasChanged && !hasNews }

    /// Whether both cells of a gap are open or waiting.
    func isOpen(_ gap: GridGap, of measure: Int) -> Bool {
        [verdicts[measure][gap.cell], verdicts[measure][gap.reference]].allSatisfy { $0 == nil || $0 == .held }
    }

    /// A figure that stays as it was published: its update waits, or it is of the same people. Nobody can tell which: where
    /// nobody changed the former figure stands to the last digit.
    func standingFigure(ofCell cell: Int, of measure: Int) -> PublishedFigure? {
        let place = Subject.place(of: cell, in: estimates)
        let id = estimates.measures[measure].measure.id
        guard let former = told?.figure(of: id, at: place) else { return nil }
        if isRenewed(id, at: place) { return nil }
        if isHeld(verdicts[measure][cell]) { return former }
        guard !isWithheld(cell, of: measure), let now = newFigure(ofCell: cell, of: measure), now.isLike(former)
        else { return nil }
        return former
    }

    /// Whether a cell of the grid still holds nobody as far as readers know: it was said, and nobody is there now either, or
    /// few.
    func staysEmpty(_ cell: Int, of measure: Int) -> Bool {
        let id = estimates.measures[measure].measure.id
        guard saidNobody(id, at: Subject.place(of: cell, in: estimates)) else { return false }
        return isWithheld(cell, of: measure) || newFigure(ofCell: cell, of: measure) == nil
    }

    /// Whether it was told of a place that nobody is there, and never a figure.
    func saidNobody(_ id: String, at place: FigurePlace) -> Bool {
        guard let memory, memory.figures.respondents(of: id, at: place) == nil, !isRenewed(id, at: place) else {
            return false
        }
        return memory.publications.contains { $0.printed.contains(id, at: place) }
    }

    /// From the answers; nil without respondents.
    func newFigure(ofCell cell: Int, of measure: Int) -> PublishedFigure? {
        estimates.measures[measure].estimate(ofCell: cell, in: estimates.grid.measures[measure]).flatMap {
            PublishedFigure($0, isTotal: estimates.grid.cells[cell] == .total)
        }
    }

    /// Whether the latest publication, if it was of the same people, has made the number of responses anew.
    var hasRenewedResponses: Bool { latest?.printed.hasResponses ?? false }

    /// Whether the latest publication, if it was of the same people, has made a figure anew, or a count of responses.
    func isRenewed(_ id: String, at place: FigurePlace) -> Bool {
        latest?.printed.isRenewed(id, at: place) ?? false
    }

    /// What is to be remembered of its publication.
    ///
    /// - Parameter publication: the figures as they are shown.
    func memory(after publication: Publication) -> WaveMemory {
        var figures = memory?.figures ?? StandingFigures()
        figures.take(publication)
        if redefined.isEmpty { figures.remember(meanings.told(of: estimates.profiles), threshold: rules.threshold) }
        var publications = memory?.publications ?? []
        let printed = PrintedFigures(of: publication, hasNews: hasNews)
        // Without news only places are new that had no figure of the same people, as when another level is asked for.
        let same = publications.filter { $0.profiles.isLike(estimates.profiles) }
        let new = hasNews ? printed : printed.beyond(same.map(\.printed))
        if let latest {
            publications[publications.count - 1] = RememberedPublication(
                profiles: estimates.profiles, printed: latest.printed.adding(new))
        } else if hasNews || !new.isEmpty {
            publications.append(RememberedPublication(profiles: estimates.profiles, printed: new))
        }
        return WaveMemory(publications: publications, figures: figures)
    }
}
