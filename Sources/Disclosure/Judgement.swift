internal import CellSuppression
internal import Measures

/// Why a cell is withheld.
enum Verdict: String, Sendable {
    case primary, complementary
    /// Its new figure would isolate people between two publications: what was published stands.
    case held
}

/// What must be withheld of one base, over all spaces in which its measures have cells, and what the audit found.
struct Judgement: Sendable {
    /// By grid cell; cells without one are published.
    private(set) var verdicts: [Int: Verdict] = [:]
    /// Counts that must stay unknown, printed or computable.
    private(set) var sensitive = 0
    private(set) var exposed = ExposedCounts()
    /// By grid cell, for printed sensitive cells.
    let intervals: [Int: AuditInterval]
    /// Whether a reader who has the latest publication learns anything of who changed since.
    let hasNews: Bool
    /// What is published of the base, and what was.
    let published: LinkedBase.Chronicle

    /// - Parameters:
    ///   - subject: the base.
    ///   - kept: cells of an update that are not made anew.
    ///   - whole: what is published of the base that it is some of; nil where it is not taken among some.
    ///   - responses: what is published of those that the base's people are some of; nil for responses themselves.
    ///   - history: what was published of the wave before.
    init(
        of subject: Subject, keeping kept: Set<Int>, in whole: WholeBase?, within responses: LinkedBase.Chronicle?,
        after history: WaveHistory?, in estimates: WaveEstimates, rules: ConfidentialityRules
    ) throws(SuppressionError) {
        let threshold = rules.threshold
        let told = subject.told(in: estimates, after: history, rules: rules)
            .union(whole?.cellsOfAll(of: subject.base, isTold: true, in: estimates) ?? [])
        let telling = subject.telling(in: estimates, rules: rules).subtracting(told)
        var own = BaseProtection(of: subject.base, told: told, telling: telling, in: estimates, rules: rules)
        let updates = history?.updates ?? []
        let closed = whole?.cellsOfAll(of: subject.base, isTold: false, in: estimates) ?? []
        let new = subject.newBesideSome(in: estimates, after: history, rules: rules)
        let kept = kept.union(whole?.held ?? []).union(new).intersection(subject.base.cells).union(closed)
        var withheld = updates.isEmpty ? closed : own.primary.union(kept)
        var changed: [BaseProtection] = []
        for update in updates {
            var people = BaseProtection(of: update, subject, in: estimates, rules: rules)
            try people.protectCounts(&withheld, threshold: threshold)
            changed.append(people)
        }
        // Whoever takes what stands for what it is now, and is right or nearly, learns no more of the others.
        let standing = told.subtracting(own.primary)
        var unknown = withheld.subtracting(standing)
        try own.protectCounts(&unknown, threshold: threshold)
        withheld.formUnion(unknown)
        var chronicle = LinkedBase.Chronicle(now: own.table(withheld: withheld))
        history?.tell(&chronicle, of: subject, changed: changed, in: estimates, rules: rules)
        let linked = try LinkedBase(chronicle, of: whole, within: responses, in: estimates, rules: rules)
            .protect(threshold: threshold)
        withheld.formUnion(linked.withheld)
        var before = -1
        while withheld.count > before {
            before = withheld.count
            for index in changed.indices { try changed[index].protectAnswers(&withheld) }
            unknown.formUnion(withheld.subtracting(standing))
            try own.protectAnswers(&unknown)
            withheld.formUnion(unknown)
            try own.protectAnswers(&withheld)
        }
        withheld.formUnion(own.emptyRemainders(besides: withheld, in: estimates))
        var held = changed.reduce(into: kept) { $0.formUnion($1.asked) }
        if !chronicle.before.isEmpty { held.formUnion(linked.withheld) }
        for cell in withheld { verdicts[cell] = .complementary }
        for cell in own.primary.subtracting(telling) { verdicts[cell] = .primary }
        for cell in held where history?.stands(cell, of: subject, in: estimates, rules: rules) ?? false {
            verdicts[cell] = .held
        }
        hasNews = changed.last?.isTold(withheld: withheld) ?? true
        chronicle.now = own.table(withheld: withheld)
        published = chronicle
        let findings = try own.audit(withheld: withheld, threshold: threshold)
        intervals = findings.intervals
        sensitive = findings.sensitive
        exposed = findings.exposed
        exposed += linked.exposed
        for people in changed {
            let findings = try people.audit(withheld: withheld, threshold: threshold)
            sensitive += findings.sensitive
            exposed += findings.exposed
        }
    }
}
