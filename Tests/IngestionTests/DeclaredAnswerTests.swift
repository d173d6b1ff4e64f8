import Testing
import Timestamps

@testable import Ingestion

/// Numbers and closed answers that counts are made from, told beside the table.
@Suite struct DeclaredAnswerTests {
    private let text = """
        id,submitdate,pcode,ptype,pterr,pper,peff,phor,preutot[GT],preutot[EVT],pform,pmiss[INFO],pmiss[NON],pcontr,pfaism,pproj[GUIDE]
        1,2026-01-10 08:00:00,RPE1,RPE,Affoux,2025,5,"35,5",0,,3,Y,,7,2,9
        2,2026-01-11 08:00:00,CAF1,Caf du Rhône,,2025,,beaucoup,,4,,,,6,,
        """

    @Test func `numbers and codes are told by question and item, blank and unreadable ones not`() throws {
        let responses = try PartnersReading(text).declarations.responses
        #expect(responses.map(\.wave) == ["2025", "2025"])
        #expect(
            responses[0].numbers == [
                "staff_headcount": 5, "public_hours_week": 35.5, "meetings_totals.GT": 0, "trained_staff": 3,
            ])
        #expect(
            responses[0].choices == [
                "partner_type": ["RPE"], "missions": ["INFO"], "feas_mutualisation": ["2"],
                "project_status.GUIDE": ["9"],
            ])
        #expect(responses[1].numbers == ["meetings_totals.EVT": 4, "joint_controls": 6])
        #expect(responses[1].choices == ["partner_type": ["CAF"]])
        #expect(responses[1].source.submitted?.dayAndTime == "2026-01-11 08:00:00")
    }

    @Test func `an answer behind an unmet condition is not told`() throws {
        let reading = try PartnersReading(text)
        // Inspections are asked of four institutions; an RPE's seven are remarked on and left out.
        #expect(reading.declarations.responses[0].numbers["joint_controls"] == nil)
        #expect(reading.remarks.contains { $0.code == .answerBehindUnmetCondition })
    }

    @Test func `several options are told in the codebook's order`() throws {
        let reading = try PartnersReading(
            """
            pcode,pper,psiege[QUART],psiege[MEMB],psiege[NON]
            RPE1,2025,Y,Y,
            RPE2,2025,,,Y
            RPE3,2025,,,
            """)
        #expect(
            reading.declarations.responses.map { $0.choices["decision_seat"] } == [["MEMB", "QUART"], ["NON"], nil])
    }

    @Test func `lines of a response bear the day on which it was sent`() throws {
        let reading = try PartnersReading(
            """
            id,submitdate,pcode,pper,preun[1_DATE],pfaism,pfaism[TITLE]
            1,2026-01-10 08:00:00,RPE1,2025,2025-03-12,2,Bus
            """)
        #expect(reading.declarations.lines.map { $0.source.submitted?.day } == ["2026-01-10", "2026-01-10"])
    }

    @Test func `the wave of a period is that in which it ends`() throws {
        let days = try ["2024-01-01", "2024-12-31"].map { try #require(Timestamp($0.utf8)) }
        let ranges = [WaveCalendar.Range(name: "2024", first: days[0], last: days[1])]
        #expect(WaveCalendar(ranges: ranges, fallback: nil).wave(of: days[1]) == "2024")
        #expect(WaveCalendar(ranges: ranges, fallback: nil).wave(of: nil) == nil)
        #expect(WaveCalendar(ranges: ranges, fallback: "2025").wave(of: Timestamp("2025-05-01".utf8)) == "2025")
    }
}
