import Measures
import Questionnaires
import TestSupport
import Testing

@testable import Disclosure

/// Whatever withholds too little, the audit finds it: it attacks what is about to be published, not how that was found.
@Suite struct SecondNetTests {
    private static let id = "sat_info_overall.satisfied"
    private static let rules = ConfidentialityRules()

    /// Numbers that the audit finds exposed where one of the withheld cells is published all the same.
    private func exposed(
        _ protection: BaseProtection, withheld: Set<Int>, publishing cells: Set<Int>
    ) throws -> [Int] {
        try cells.sorted().map {
            try protection.audit(withheld: withheld.subtracting([$0]), threshold: 10).exposed.count
        }
    }

    /// 35 and 5 of 40: either part would tell the 5.
    @Test func `a count that follows from what is published is found`() throws {
        let estimates = try estimates(
            try table(group(35, satisfied: 20, place: "69266") + group(5, satisfied: 3, place: "69264")),
            of: [Self.id], levels: [nil, "part"])
        var protection = BaseProtection(of: estimates.bases[0], told: [], telling: [], in: estimates, rules: Self.rules)
        var withheld: Set<Int> = []
        try protection.protectCounts(&withheld, threshold: 10)
        #expect(withheld.count == 2)
        #expect(try protection.audit(withheld: withheld, threshold: 10).exposed.count == 0)
        #expect(try exposed(protection, withheld: withheld, publishing: withheld).allSatisfy { $0 > 0 })
    }

    /// 15 speak no French at home and are satisfied, all of them: 215 less 200, 135 less 120.
    @Test func `an answer that all of a group gave is found`() throws {
        func families(_ count: Int, satisfied: Int, home: String) -> [Respondent] {
            (0..<count).map {
                Respondent(answers: ["satinfo": $0 < satisfied ? "3" : "2", "langmais": home], place: "69266")
            }
        }
        let estimates = try estimates(
            try table(
                families(200, satisfied: 120, home: "fr") + families(8, satisfied: 8, home: "ar")
                    + families(7, satisfied: 7, home: "tr")),
            of: [Self.id], breakdowns: [.all, .home])
        var protection = BaseProtection(of: estimates.bases[0], told: [], telling: [], in: estimates, rules: Self.rules)
        var counted: Set<Int> = []
        try protection.protectCounts(&counted, threshold: 10)
        var withheld = counted
        try protection.protectAnswers(&withheld)
        #expect(try protection.audit(withheld: withheld, threshold: 10).exposed.count == 0)
        let added = withheld.subtracting(counted)
        #expect(!added.isEmpty)
        #expect(try exposed(protection, withheld: withheld, publishing: added).allSatisfy { $0 > 0 })
    }

    /// 40 were published, 44 are there now.
    @Test func `few who came since an earlier publication are found`() throws {
        func estimates(_ count: Int) throws -> WaveEstimates {
            try TestSupport.estimates(
                try table(group(count, satisfied: 20, place: "69266")), of: [Self.id])
        }
        let memory = try disclose(try estimates(40)).memory
        let now = try estimates(44)
        let update = try #require(WaveHistory(of: now, after: memory)?.updates.first)
        var people = BaseProtection(of: update, .measures(now.bases[0]), in: now, rules: Self.rules)
        var withheld: Set<Int> = []
        try people.protectCounts(&withheld, threshold: 10)
        #expect(try people.audit(withheld: withheld, threshold: 10).exposed.count == 0)
        #expect(withheld.count == 1)
        #expect(try people.audit(withheld: [], threshold: 10).exposed.count > 0)
    }

    /// An earlier publication under laxer rules told of the 5; 20 came to the others since. Nothing that is withheld now takes
    /// that back: it holds back what would tell of the 5 again, and nothing else.
    @Test func `what was told under laxer rules does not hold the whole wave`() throws {
        let (lax, now) = try (lax(40), partly(60))
        #expect(lax.publication.cell(Self.id, "part", "69D")?.word == "5")
        let after = try Discloser(rules: Self.rules).disclose([now], after: ["2025": lax.memory])[0]
        let publication = after.publication
        #expect(publication.cell(Self.id)?.word == "45" && publication.cell(Self.id)?.isStanding == true)
        #expect(publication.cell(Self.id, "part", "69M")?.word == "40")
        #expect(publication.cell(Self.id, "part", "69D")?.word == "c")
        #expect(publication.responses == 65)
        let counts = publication.representation.filter { $0.figure == .count }
        #expect(counts.first { $0.territory == .all }?.outcome == .shown(65, respondents: 65))
        #expect(counts.first { $0.territory.code == "69D" }?.outcome == .confidential)
        #expect(after.memory.publications.count == 2)
    }

    private func partly(_ count: Int) throws -> WaveEstimates {
        try TestSupport.estimates(
            try table(group(count, satisfied: 20, place: "69266") + group(5, satisfied: 3, place: "69264")),
            of: [Self.id], levels: [nil, "part"], representation: [.all])
    }

    private func lax(_ count: Int) throws -> Disclosed {
        try disclose(try partly(count), rules: ConfidentialityRules(threshold: 3))
    }

    /// 40 and 12 of 52 were told; the 12 are too few now, and follow from the others, which can't be taken back.
    @Test func `where the threshold was raised the wave stays, less the figures of fewer`() throws {
        let estimates = try TestSupport.estimates(
            try table(group(40, satisfied: 20, place: "69266") + group(12, satisfied: 6, place: "69264")),
            of: [Self.id], levels: [nil, "part"])
        let raised = Discloser(rules: ConfidentialityRules(threshold: 15))
        let memory = try disclose(estimates).memory
        let after = try raised.disclose([estimates], after: ["2025": memory])[0]
        #expect(after.redefined == ["threshold"])
        let cells =
            ["69M", "69D"].map { after.publication.cell(Self.id, "part", $0) } + [after.publication.cell(Self.id)]
        #expect(cells.map { $0?.word } == ["40", "c", "52"])
        #expect(cells.map { $0?.isStanding } == [true, false, true])
        // As it was again.
        let restored = try Discloser(rules: Self.rules).disclose([estimates], after: ["2025": after.memory])[0]
        #expect(restored.redefined.isEmpty && restored.publication.cell(Self.id, "part", "69D")?.word == "12")
        // Nothing is held where nothing was told before.
        #expect(try raised.disclose([estimates])[0].redefined.isEmpty)
    }

    @Test(arguments: [false, true])
    func `an update in which the audit finds something stays as it was published`(isExposed: Bool) throws {
        let (memory, now) = try (lax(40).memory, partly(60))
        var wave = ProtectedWave(now, after: memory, rules: Self.rules)
        let judgements = try Judgements.all(of: now, after: memory, keepingResponses: false, rules: Self.rules)
            .map { try $0.get() }
        let responses = now.bases.map { _ in nil } + now.responseCounts.indices.map(Optional.some)
        for (judgement, (base, position)) in zip(
            judgements, zip(now.bases + now.responseCounts.map(\.base), responses))
        {
            wave.add(judgement, of: base, responses: position, ids: [])
        }
        wave.settle(isExposed: isExposed)
        #expect(wave.hasNews != isExposed && wave.proofs.isEmpty == isExposed)
        #expect(wave.totalOfResponses == (isExposed ? .held : nil))
    }

    /// Who answered, and who left the question out, in the Métropole in French and Arabic and elsewhere in French and German.
    private func town(arabic: Int, without: Int) -> [Respondent] {
        let groups: [(place: String, language: UInt8, satisfied: Int, others: Int, without: Int)] = [
            ("69266", 0, 18, 8, 10), ("69266", 3, arabic - arabic / 2, arabic / 2, without), ("69264", 0, 4, 6, 5),
            ("69264", 1, 1, 0, 1),
        ]
        return groups.flatMap { place, language, satisfied, others, without in
            (Array(repeating: "3", count: satisfied) + Array(repeating: "2", count: others)
                + Array(repeating: "", count: without)).map {
                    Respondent(answers: ["satinfo": $0], place: place, language: language)
                }
        }
    }

    /// What is told anew of the responses would, with what was told of the answers before, give numbers away whatever is withheld now.
    @Test func `responses of parts stay as they were before the whole wave waits`() throws {
        var series = UpdateTests.Series(
            levels: [nil, "part"], breakdowns: [.all, .questionnaire], representation: [.questionnaire])
        try series.publish(town(arabic: 9, without: 4))
        let words = [series.words(), series.words("all", "all", "fr"), series.words("part", "69M")]
        #expect(words == ["46", "36", "35"])
        let more = try series.estimates(town(arabic: 20, without: 9))
        func exposed(keepingResponses: Bool) throws -> Int {
            try Judgements.all(
                of: more, after: series.memory, keepingResponses: keepingResponses, rules: Self.rules
            ).reduce(0) { try $0 + $1.get().exposed.count }
        }
        #expect(try exposed(keepingResponses: false) > 0)
        #expect(try exposed(keepingResponses: true) == 0)
        let publication = try series.publish(town(arabic: 20, without: 9))
        #expect(series.words() == "57" && series.words("part", "69M") == "46" && publication.responses == 82)
        #expect(publication.cell(Self.id, "all", "all", "fr")?.isStanding == true)
        #expect(
            publication.representation.allSatisfy {
                $0.figure != .count || $0.isStanding || $0.isConfidential || $0.outcome == .nobody
                    || $0.language.code == "all" && $0.territory.code == "all"
            })
    }

    /// First 80 French ones respond, of whom one leaves the question out; then 10, of whom six do; then 8, of whom nobody does. Twelve
    /// more answered than at first; but 91 beside the 90 responses of before tell that few responded since.
    @Test func `answers do not tell of few who responded since`() throws {
        var series = UpdateTests.Series(breakdowns: [.all, .questionnaire], representation: [.questionnaire])
        func responses(_ counts: [(language: UInt8, answered: Int, without: Int)]) -> [Respondent] {
            counts.flatMap { language, answered, without in
                (0..<answered + without).map {
                    let answer = $0 < answered ? ["3", "2"][$0 % 2] : ""
                    return Respondent(answers: ["satinfo": answer], place: "69266", language: language)
                }
            }
        }
        func french() -> (answers: String?, responses: [PublishedRepresentation]) {
            let counts = series.publication?.representation.filter { $0.figure == .count && $0.language.code == "fr" }
            return (series.words("all", "all", "fr"), counts ?? [])
        }
        var people = responses([(0, 79, 1), (1, 60, 0)])
        try series.publish(people)
        people += responses([(0, 4, 6)])
        try series.publish(people)
        #expect(french().answers == "79" && french().responses.first?.isStanding == false)
        people += responses([(0, 8, 0), (1, 20, 0)])
        let last = try series.publish(people)
        #expect(last.responses == 178 && french().responses.first?.isStanding == true)
        #expect(french().answers == "79")
    }

    /// Of three publications, and of two with losses.
    @Test func `answers are among the responses that came with them while nobody goes`() {
        let staying = Presence.all(publications: 3, hasLosses: false)
        #expect(Presence.times(staying, publications: 3, hasLosses: false) == [[0], [1], [2]])
        let any = Presence.all(publications: 2, hasLosses: true)
        #expect(Presence.times(any, publications: 2, hasLosses: true) == [[0, 1], [1, 2]])
    }

    /// 40 answered in each part, then 7 and 8 more: responses that are counted from then on would tell them, as everybody answered.
    @Test func `responses that are new do not tell who came since others were told`() throws {
        func people(_ more: [Int]) -> [Respondent] {
            zip(["69266", "69264"], more).flatMap { place, more in group(40 + more, satisfied: 20, place: place) }
        }
        var series = UpdateTests.Series(levels: [nil, "part"])
        try series.publish(people([0, 0]))
        series.representation = [.questionnaire]
        let publication = try series.publish(people([7, 8]))
        #expect(series.words("part", "69M") == "40" && publication.responses == 95)
        func parts(_ publication: Publication) -> [PublishedRepresentation] {
            publication.representation.filter {
                $0.figure == .count && ["69M", "69D"].contains($0.territory.code) && $0.language.code == "all"
            }
        }
        #expect(parts(publication).count == 2 && parts(publication).allSatisfy(\.isConfidential))
        let later = try series.publish(people([30, 30]))
        #expect(series.words("part", "69M") == "70" && !parts(later).contains(where: \.isConfidential))
    }
}
