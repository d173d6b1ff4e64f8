import Questionnaires
import Statistics
import TestSupport
import Testing

@testable import Measures

/// The other answers to a question that has a sensitive one.
@Suite struct SensitiveAnswerTests {
    /// 22 name the cost or a lack of information, 10 of these also a child's special needs, and 8 only these: of the others' figures
    /// 22 of 30 would tell that 8 do.
    @Test func `who gave a sensitive answer and no other left the question out`() throws {
        let respondents = [("COST", 12), ("SPEC", 8), ("INFO+SPEC", 10)].flatMap { answers, count in
            (0..<count).map { _ in Respondent(answers: ["obstac": answers], place: "69266") }
        }
        let ids = ["barriers.INFO", "barriers.COST", "barriers.SPEC"]
        let estimates = try estimates(try table(respondents), of: ids)
        #expect(estimates.measures.map(\.measure.id) == ids)
        #expect(estimates.measures.map(\.measure.isSensitive) == [false, false, true])
        let totals = estimates.measures.map { $0.cells[0] }
        #expect(totals.map(\.respondents) == [22, 22, 30] && totals.map(\.noAnswer) == [8, 8, 0])
        let shares = totals.compactMap { $0.mean?.estimate }
        #expect(zip(shares, [10.0 / 22, 12.0 / 22, 18.0 / 30]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(estimates.bases.count == 2)
    }
}
