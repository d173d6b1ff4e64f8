import Definitions
import Questionnaires
import Testing

/// One way to spoil the small survey.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// `line:column: code key=value …`.
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
        self.old = old
        self.new = new
        self.expected = expected
    }

    var testDescription: String { "\(old) → \(new)" }
}

@Suite struct ProblemTests {
    @Test func theUnspoiledSurveyHasNone() {
        #expect(SmallSurvey.problems(of: SmallSurvey.lines) == [])
    }

    @Test(arguments: spoilings) func isReportedWhereItStands(_ spoiling: Spoiling) {
        #expect(SmallSurvey.problems(replacing: spoiling.old, by: spoiling.new) == spoiling.expected)
    }

    @Test func tooManyAnswersAreRefusedAndTooManyOptions() {
        func lists(_ count: Int) -> [String] {
            let answers = (0..<count).map { "      - {code: \($0), label: {fr: n\($0)}}" }
            return SmallSurvey.lines.flatMap { $0 == "  tags:" ? ["  many:", "    answers:"] + answers + [$0] : [$0] }
        }
        func asking(_ type: String, count: Int) -> [String] {
            let note = SmallSurvey.lines[SmallSurvey.line("id: note") - 1]
            let question = "  - {id: many, export_code: many, type: \(type), list: many, text: {fr: Nombre}}"
            return lists(count).flatMap { $0 == note ? [question, $0] : [$0] }
        }
        #expect(SmallSurvey.problems(of: asking("single", count: 240)) == [])
        #expect(SmallSurvey.problems(of: asking("multi", count: 64)) == [])
        #expect(
            SmallSurvey.problems(of: asking("single", count: 241)) == ["36:5: too-many-answers count=241 limit=240"])
        #expect(
            SmallSurvey.problems(of: asking("multi", count: 65))
                == ["120:48: too-many-options count=65 limit=64 question=many"])
    }

    @Test func allProblemsOfAFileAreReportedAtOnce() {
        var lines = SmallSurvey.lines
        lines[0] = "id: Small"
        lines[8] = "unit: people"
        lines[40] = lines[40].replacing("list: who", with: "list: whom")
        let found = SmallSurvey.problems(of: lines)
        #expect(found.map { $0.split(separator: ":")[0] } == ["1", "9", "41"])
    }

    @Test func everySurveyCodeIsTested() {
        let tested = Set(
            ((Self.spoilings + Self.laterSpoilings + LineProblemTests.spoilings + CountProblemTests.spoilings)
                .flatMap(\.expected)).map { $0.split(separator: " ")[1] })
        let elsewhere: Set<Substring> = ["too-many-answers", "too-many-options", "matching-missing"]
        #expect(SurveyCode.allCases.map(\.rawValue).filter { !tested.union(elsewhere).contains(Substring($0)) } == [])
    }

    @Test(arguments: SurveyCode.allCases)
    func everyCodeIsKebabAndNamesItsArgumentsInOrder(_ code: SurveyCode) {
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        #expect(code.argumentNames == code.argumentNames.sorted())
        #expect(DefinitionCode(rawValue: code.rawValue) == nil)
    }
}
