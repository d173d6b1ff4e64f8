import Testing

@testable import Definitions
@testable import DelimitedText
@testable import Ingestion
@testable import Messages
@testable import Pipeline
@testable import Questionnaires
@testable import Reporting
@testable import Territories
@testable import Verification

/// The catalogue against the rooms: every code that a room can report has words, with the arguments that the room gives.
@Suite struct CoverageTests {
    /// Codes that two rooms report with one meaning; each gives the arguments that it has.
    private static let shared: Set<String> = ["file-unreadable"]

    /// A code and the arguments that come with it.
    struct Reported: Sendable, CustomTestStringConvertible {
        let code: String
        let arguments: [String]

        var testDescription: String { code }
    }

    private static let problems: [Reported] =
        reported(DefinitionCode.self) + reported(SurveyCode.self) + reported(TerritoryCode.self)
        + reported(PipelineCode.self) + reported(TableCode.self) + reported(ReportCode.self) + reported(PlanCode.self)
        + reported(LocaleCode.self)

    private static func reported<Code: ProblemCode>(_ codes: Code.Type) -> [Reported] {
        codes.allCases.map { Reported(code: $0.rawValue, arguments: $0.argumentNames) }
    }

    private static let place = TextPlace(line: 2, column: 3, offset: 40, record: 2)
    private static let field = OpenField(index: 0, start: place, isQuoted: true)

    private static let readingErrors: [DelimitedTextError] = [
        .fileMissing, .notARegularFile, .unreadable(errno: 13), .emptyFile, .utf16(.littleEndian),
        .binary(.zipArchive, at: place), .notUTF8(byte: 0xE9, at: place, suspicion: .windows1252),
        .unclosedQuote(at: place), .strayQuote(.insideUnquotedField, at: place),
        .fieldTooLarge(limit: 9, recordStart: place, field: field),
        .recordTooLarge(limit: 9, recordStart: place, field: field),
        .tooManyFields(limit: 9, recordStart: place, field: field), .outOfMemory, .writeFailed(errno: 28),
    ]

    private static let ingestionFailures: [Reported] =
        (readingErrors.map(IngestionFailure.unreadable) + [
            .surveyUnknown(headers: ["a"], surveys: ["b"]), .columnRepeated(header: "a", first: "b"),
            .truncated(RecordPlace(record: 2, line: 2), fields: 1, expected: 2), .tooManyRecords(limit: 9),
            .severalHeaderRows(RecordPlace(record: 2, line: 2)),
        ])
        .map { Reported(code: $0.code, arguments: $0.arguments.keys.sorted()) }

    private static let pipelineFailures: [Reported] = [
        PipelineFailure.missing(path: "a"), .cannotCreate(path: "a", reason: "b"),
        .inputOutput(path: "a", reason: "b"), .busy(workspace: "a"),
        .refused(wave: "a", measure: "b", cells: 2, place: "c"), .definitions([]), .bug("a"),
        .notCurrent(waves: ["a"]), .frozenPublication(wave: "a", path: "b"),
        .unknownPublication(path: "a"), .unprotectedAmongReports(path: "a"),
    ].map { Reported(code: $0.code, arguments: $0.arguments.keys.sorted()) }

    private static let figureProblems: [Reported] = [
        FigureProblem.unknownMeasure("a", candidates: []), .undeclaredMeasure("a"),
        .unknownTerritory("a", candidates: []), .ambiguousTerritory("a", candidates: []),
        .unknownLanguage("a", expected: []), .unknownGroup("a", expected: []), .undeclaredCell(measure: "a"),
        .unknownWave("a", expected: []), .unknownComparison("a", expected: []),
        .unknownSurvey("a", expected: []), .none,
    ].map { Reported(code: $0.code, arguments: $0.arguments.keys.sorted()) }

    /// What remarks carry beside file, column, question, value, candidates and count.
    private static let remarkArguments: [RemarkCode: [String]] = [
        .requiredColumnMissing: ["expected"], .ambiguousLanguage: ["languages"], .formerTerritory: ["now"],
        .unreadableNumber: ["expected"], .raggedRecord: ["expected", "got"], .unknownWave: ["date"],
        .ambiguousColumn: ["questions"], .rowsAboveHeader: ["n"], .conditionColumnMissing: ["expected"],
        .repairedCommuneCode: ["now"], .repairedPostalCode: ["now"], .postalCodeConflict: ["code", "commune"],
        .sharedQuarterName: ["quarters"], .quarterConflict: ["place", "quarter"],
        .undeclaredWave: ["expected"], .copiedFile: ["original"], .dateOutsideWaves: ["date", "wave"],
        .waveClosed: ["wave"],
        .lineIncomplete: ["expected"], .partnerTypeDiffers: ["expected", "got", "organisation"],
        .tooManyLines: ["limit", "n"], .textTooLong: ["limit"], .resubmitted: ["organisation", "period"],
        .surveyUnused: ["survey"], .tableUnused: ["key"], .otherEdition: ["edition", "expected"],
        .decisionUnknownKeys: ["keys"], .decisionAmbiguousKeys: ["keys"], .decisionContradicted: ["others"],
        .lineDateUnreadable: ["field", "reason"], .lineDateImprecise: ["field"], .objectRepeated: ["lines", "object"],
        .identifierContradicted: ["fields", "object"], .objectContested: ["object", "others"],
    ]

    private static let remarks: [Reported] = RemarkCode.allCases.map { code in
        let common = ["candidates", "column", "count", "file", "question", "value"]
        return Reported(code: code.rawValue, arguments: (common + (remarkArguments[code] ?? [])).sorted())
    }

    private static let findings: [Reported] = VerifyCode.allCases.map {
        Reported(code: $0.rawValue, arguments: $0.argumentNames)
    }

    @Test(arguments: problems + ingestionFailures + pipelineFailures + figureProblems + remarks + findings)
    func everyCodeOfEveryRoomHasWords(_ reported: Reported) throws {
        let declared = try #require(MessageCatalogue.argumentNames(of: reported.code))
        if Self.shared.contains(reported.code) {
            #expect(Set(reported.arguments).isSubset(of: declared))
        } else {
            #expect(declared == reported.arguments)
        }
    }

    @Test func everyCodeOfTheCatalogueIsReportedBySomebody() {
        let known = Set(
            (Self.problems + Self.ingestionFailures + Self.pipelineFailures + Self.figureProblems + Self.remarks
                + Self.findings).map(\.code))
        let spoken = MessageCatalogue.codes.filter { $0 != "usage-conflict" }
        #expect(spoken.filter { !known.contains($0) } == [])
    }

    /// Definitions and remarks give different arguments with a shared code: neither may leave the sentence empty.
    @Test(arguments: (problems + ingestionFailures + remarks).filter { shared.contains($0.code) })
    func aSharedCodeHasASentenceForEachRoom(_ reported: Reported) {
        let arguments = Dictionary(uniqueKeysWithValues: reported.arguments.map { ($0, "x") })
        for language in MessageLanguage.allCases {
            let text = MessageCatalogue.text(reported.code, arguments, in: language)
            #expect(text.what.hasSuffix(".") && !text.what.contains("?"))
            #expect(!text.remedy.isEmpty)
        }
    }
}
