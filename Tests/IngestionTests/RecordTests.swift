import Questionnaires
import Testing

@testable import Ingestion
@testable import Responses

/// One record at a time: kinds of missing, routing, exclusive options, who is out, what a cell can't hold.
@Suite struct RecordTests {
    @Test func `kinds of missing stay apart to the end`() throws {
        var export = Export(["infocher", "satinfo"])
        for cell in ["4", "8", "9", "", "tout"] { export.add(["infocher": "1", "satinfo": cell]) }
        export.add(["infocher": "2"])
        let reading = try Reading(export)
        #expect(try reading.answers("satinfo") == ["4", "8", "9", "(no answer)", "(unreadable)", "(not shown)"])
        #expect(try reading.answers("satmode").allSatisfy { $0 == "(not asked)" })
    }

    @Test func `a filled cell behind an unmet condition is reported and ignored`() throws {
        var export = Export(["infocher", "satinfo", "satdet[CLAR]", "infocan[NET]"])
        export.add(["infocher": "2", "satinfo": "4", "satdet[CLAR]": "3", "infocan[NET]": "Y"])
        export.add(["infocher": "1", "satinfo": "4", "satdet[CLAR]": "3", "infocan[NET]": "Y"])
        export.add(["infocher": "", "satinfo": "4"])
        let reading = try Reading(export)
        #expect(
            reading.remarks.map(\.line) == [
                "answer-behind-unmet-condition 2:2 infocan[NET]", "answer-behind-unmet-condition 2:2 satinfo ×2",
                "answer-behind-unmet-condition 2:2 satdet[CLAR]",
            ])
        #expect(try reading.answers("satinfo") == ["(not shown)", "4", "(not shown)"])
        #expect(try reading.answers("satdet.CLAR") == ["(not shown)", "3", "(not shown)"])
        #expect(try reading.answers("infocan") == ["(not shown)", "NET", "(not shown)"])
    }

    @Test func `a condition on a question that the file lacks hides nothing`() throws {
        var export = Export(["satinfo"])
        export.add(["satinfo": "4"])
        let reading = try Reading(export)
        #expect(reading.remarks.map(\.line) == ["condition-column-missing expected=infocher"])
        #expect(reading.remarks.first?.question == "info_searched")
        #expect(try reading.answers("satinfo") == ["4"])
    }

    @Test func `story 7: an exclusive option ticked with others is dropped, the others and the respondent stay`() throws
    {
        var export = Export(["obstac[NONE]", "obstac[COST]", "obstac[LANG]", "obstac[HOUR]"])
        for number in 0..<30 {
            var cells: [String: String?] = [:]
            switch number {
            case 0..<8: cells = ["obstac[COST]": "Y"]
            case 8..<12: cells = ["obstac[NONE]": "Y"]
            case 12: cells = ["obstac[NONE]": "Y", "obstac[LANG]": "Y"]
            case 13..<20: cells = ["obstac[HOUR]": "Y"]
            default: break
            }
            export.add(cells)
        }
        let reading = try Reading(export)
        let answers = try reading.answers("obstac")
        #expect(answers.count { $0 != "(no answer)" } == 20)
        #expect(answers.count { $0.contains("COST") } == 8)
        #expect(answers.count { $0.contains("NONE") } == 4)
        #expect(answers[12] == "LANG")
        #expect(reading.remarks.map(\.line) == ["exclusive-with-others 14:14 obstac[NONE]"])
    }

    @Test(
        arguments: [
            ("Y", true), ("1", true), ("N", false), ("0", false), ("", false), ("N/A", false), ("peut-être", nil),
        ] as [(String, Bool?)])
    func `an option is ticked, not ticked, or not understood`(cell: String, isTicked: Bool?) throws {
        var export = Export(["obstac[COST]", "obstac[LANG]"])
        export.add(["obstac[COST]": cell])
        export.add(["obstac[COST]": cell, "obstac[LANG]": "Y"])
        let reading = try Reading(export)
        let expected =
            switch isTicked {
            case true?: ["COST", "COST+LANG"]
            case false?: ["(no answer)", "LANG"]
            case nil: ["(unreadable)", "LANG"]
            }
        #expect(try reading.answers("obstac") == expected)
        #expect(
            reading.remarks.map(\.line) == (isTicked == nil ? ["unknown-label 2:2 obstac[COST] [peut-être] ×2"] : []))
    }

    @Test(arguments: [("1", 1), (" 3 ", 3), ("0", nil), ("9", 9), ("1.0", 1), ("2,00", 2)] as [(String, Int?)])
    func `a number of children is read as a number, and none ends the interview`(cell: String, number: Int?) throws {
        var export = Export([])
        export.add(["nbenf": cell])
        let reading = try Reading(export)
        #expect(reading.account()[.ineligible] == (number == nil ? 1 : 0))
        #expect(try reading.answers("nbenf") == (number.map { ["\($0)"] } ?? []))
    }

    @Test(arguments: ["10", "-1", "deux", "1,5", "1.05", "3/4", "99999999999999999999"])
    func `what is no whole number in range is unreadable, not zero`(cell: String) throws {
        var export = Export([])
        export.add(["nbenf": cell])
        let reading = try Reading(export)
        #expect(reading.remarks.map(\.line) == ["unreadable-number 2:2 nbenf (\(cell.count)) expected=0–9"])
        #expect(try reading.answers("nbenf") == ["(unreadable)"])
    }

    @Test func `who refuses or has no child is out, who left before the end is incomplete`() throws {
        var export = Export(["satmode"])
        export.add(["consent": "2", "nbenf": ""])
        export.add(["nbenf": "0"])
        export.add(["submitdate": String?.none])
        export.add(["consent": ""])
        export.add()
        let reading = try Reading(export)
        // consent != 1 is met by a blank, too: the form requires an answer.
        #expect(reading.resolved.outcomes.map(\.status) == [.ineligible, .ineligible, .incomplete, .ineligible, .used])
        #expect(reading.account().isClosed)
    }

    @Test func `blank and ragged records are told and counted, the others are read`() throws {
        var export = Export(["satinfo"])
        export.add(["satinfo": "4"])
        export.addRaw(Array(repeating: "", count: export.columns.count))
        export.addRaw(["3", "2025-03-12 10:00:00", "7"])
        export.addRaw(Array(repeating: "1", count: export.columns.count + 1))
        export.add(["satinfo": "3"])
        export.addRaw(["9", "2025-03-12 10:00:00", "7"])
        let reading = try Reading(export)
        #expect(
            reading.remarks.map(\.line) == [
                "condition-column-missing expected=infocher", "blank-record 3:3",
                "ragged-record 4:4 expected=8 got=3 ×2", "ragged-record 5:5 expected=8 got=9",
            ])
        #expect(try reading.answers("satinfo") == ["4", "3"])
        let account = reading.account()
        #expect(account.read == 6 && account[.blank] == 1 && account[.rejected] == 3 && account[.used] == 2)
        #expect(account.isClosed)
    }

    @Test func `a commune that is no commune counts as undetermined, a former one where it is today`() throws {
        var export = Export(["commune"])
        for commune in ["Oullins", "Lyon", "Vileurbanne", "69380", "", "69152", "Oullins"] {
            export.add(["commune": commune])
        }
        let reading = try Reading(export)
        #expect(try reading.places() == ["69149", "69123", "", "", "", "69149", "69149"])
        #expect(
            reading.remarks.map(\.line) == [
                "former-territory 2:2 commune [Oullins] now=Oullins-Pierre-Bénite ×2",
                "unknown-territory 4:4 commune [Vileurbanne] <Villeurbanne 1>", "unknown-territory 5:5 commune (5)",
                "former-territory 7:7 commune [69152 Pierre-Bénite] now=Oullins-Pierre-Bénite",
            ])
    }

    @Test(
        arguments: [("fr", 0), ("FR", 0), ("de-informal", 1), ("de_CH", 1), ("ti", 9), ("vo", nil), ("", nil)]
            as [(String, UInt8?)])
    func `the language of a response is the survey's or unknown`(cell: String, language: UInt8?) throws {
        var export = Export([])
        export.add(["startlanguage": cell])
        let reading = try Reading(export)
        #expect(reading.table.language == [language])
        #expect(
            reading.remarks.map(\.line)
                == (cell == "vo" ? ["unknown-response-language 2:2 startlanguage [vo]"] : []))
    }

    @Test func `a remark counts how often it was met and stays where it was first`() throws {
        var export = Export(["infocher", "satinfo", "comment"])
        export.add(["infocher": "1", "satinfo": "4", "comment": "deux\nlignes"])
        for _ in 0..<5 { export.add(["infocher": "1", "satinfo": "bof"]) }
        #expect(try Reading(export).remarks.map(\.line) == ["unknown-label 3:4 satinfo [bof] ×5"])
    }
}
