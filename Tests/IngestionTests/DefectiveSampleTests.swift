import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Ingestion
@testable import Responses

/// The sample with one flaw of each kind: everything that is said of it, and nothing else.
@Suite struct DefectiveSampleTests {
    private let bytes: [UInt8]

    init() throws {
        let path = Shipped.package.appendingPathComponent("Surveys/parents/samples/fichier-defectueux.csv")
        bytes = Array(try Data(contentsOf: path))
    }

    /// Record 5 holds a line feed, so lines are ahead of records from the sixth on.
    static let expected = [
        "unknown-column 1:1 satinf0 <satinfo 1>",
        "unknown-column 1:1 timing1",
        "unknown-territory 3:3 commune [Vileurbanne] <Villeurbanne 1>",
        "unknown-territory 4:4 commune (9)",
        "former-territory 5:5 commune [Oullins] now=Oullins-Pierre-Bénite",
        "answer-behind-unmet-condition 6:7 satinfo",
        "exclusive-with-others 7:8 obstac[NONE]",
        "ragged-record 8:9 expected=23 got=8",
        "blank-record 9:10",
        "unreadable-number 17:18 nbenf (4) expected=0–9",
        "unreadable-date 18:19 submitdate (16)",
        "unknown-response-language 19:20 startlanguage [vo]",
        "unknown-label 21:22 satinfo [Satisfait] ×2",
        "unknown-label 21:22 satdet[CLAR] [Tres satifait] <Très satisfait·e 1>",
        "unknown-label 22:23 satinfo [Sehr zufrieden]",
        "unreadable-number 24:25 nbenf (2) expected=0–9",
        "unknown-label 25:26 obstac[COST] [peut-être]",
        "unknown-territory 26:27 commune (5)",
    ]

    @Test func `each planted flaw is told with its place, and nothing else is`() throws {
        let reading = try Reading([("fichier-defectueux.csv", bytes)])
        #expect(reading.remarks.map(\.line) == Self.expected)
        #expect(reading.remarks.allSatisfy { $0.file == "fichier-defectueux.csv" })
    }

    @Test func `its account closes`() throws {
        let account = try Reading(bytes).account()
        #expect(account.read == 25)
        #expect(account[.used] == 18)
        #expect(account[.superseded] == 1)
        #expect(account[.duplicate] == 1)
        #expect(account[.incomplete] == 1)
        #expect(account[.ineligible] == 2)
        #expect(account[.blank] == 1)
        #expect(account[.rejected] == 1)
        #expect(account.isClosed)
    }

    @Test func `the response with a known id and another seed is pointed at`() throws {
        let reading = try Reading(bytes)
        #expect(reading.resolved.sharedIDs.map(\.record) == [20])
        let first = try #require(reading.resolved.sharedIDs.first)
        #expect(
            Remark.sameIDOtherSeed(file: "f", first: first, count: 1).line == "same-id-other-seed 20:21")
    }

    @Test func `what became of each record is known`() throws {
        let outcomes = try Reading(bytes).resolved.outcomes.filter { $0.status != .used }
        #expect(
            outcomes.map { "\($0.record) \($0.status)" } == [
                "10 incomplete", "11 ineligible", "12 ineligible", "13 superseded", "15 duplicate",
            ])
    }

    @Test func `the language of its labels is French, and an unknown label is read as no answer at all`() throws {
        let reading = try Reading(bytes)
        let recognition = reading.files[0].recognition
        #expect(recognition.labelLanguage.map { reading.survey.languages[$0] } == "fr")
        #expect(recognition.rivalLanguages.isEmpty)
        #expect(recognition.exporter == .limeSurvey)
        #expect(try reading.answers("satinfo").count { $0 == "(unreadable)" } == 3)
    }
}
