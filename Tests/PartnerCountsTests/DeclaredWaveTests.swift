import Objects
import PartnerCounts
import Pipeline
import Questionnaires
import Testing
import Timestamps

@testable import Ingestion

/// From what files declare to what is counted.
@Suite struct DeclaredWaveTests {
    private let calendar = WaveCalendar(ranges: [], fallback: "2025")
    private let year = Period(written: "2025")

    private func place(_ record: Int, file: Int = 0) -> DeclarationSource {
        DeclarationSource(
            file: file, fileName: "f\(file).csv", place: RecordPlace(record: record, line: record + 1), header: "pcode",
            submitted: Timestamp("2026-01-15".utf8))
    }

    private func told(
        _ code: String?, type: String? = nil, record: Int = 2, period: Period? = Period(written: "2025"),
        wave: String = "2025", places: [String] = [], numbers: [String: Double] = [:]
    ) -> DeclaredResponse {
        DeclaredResponse(
            organisation: code, period: period, wave: wave, places: places, numbers: numbers,
            choices: type.map { ["partner_type": [$0]] } ?? [:], source: place(record))
    }

    private func waves(
        _ responses: [DeclaredResponse], _ lines: [DeclaredLine] = [], calendar: WaveCalendar? = nil,
        register: [RegisteredPartner]? = nil
    ) throws -> [DeclaredWave] {
        var declarations = Declarations()
        for response in responses { declarations.add(response) }
        for line in lines { declarations.add(line) }
        return DeclaredWaves.waves(
            of: declarations, survey: try Partners.survey.get(), calendar: calendar ?? self.calendar,
            register: register)
    }

    private func line(
        _ question: String, _ code: String?, record: Int = 2, file: Int = 0, row: Int = 1, answer: String? = nil,
        period: Period? = Period(written: "2025"), _ cells: [DeclaredCell]
    ) -> DeclaredLine {
        DeclaredLine(
            question: question, organisation: code, period: period, source: place(record, file: file), row: row,
            answer: answer, cells: cells)
    }

    @Test func `a line becomes a declaration with values of each kind`() throws {
        let date = try #require(CalendarDate(written: "12 mars 2025"))
        let cells = [
            DeclaredCell(code: "DATE", text: "12 mars 2025", value: .date(date)),
            DeclaredCell(code: "KIND", text: "RES", value: .codes(["RES"])),
            DeclaredCell(code: "PUBL", text: "RPE", value: .codes(["RPE"])),
            DeclaredCell(code: "LEAD", text: "caf-1", value: .partner("CAF1")),
            DeclaredCell(code: "THEME", text: "Santé", value: .text),
            DeclaredCell(code: "TERR", text: "le Rhône", value: .unreadable),
            DeclaredCell(code: "NPART", text: "12", value: .number(12)),
        ]
        let wave = try #require(try waves([told("RPE1", type: "RPE")], [line("meetings", "RPE1", row: 3, cells)]).first)
        let declaration = try #require(wave.declarations["meetings"]?.first)
        #expect(declaration.partner == partner("RPE1") && declaration.period == "2025")
        #expect(declaration.source.row == 3 && declaration.source.submitted?.day == "2026-01-15")
        #expect(declaration.fields["DATE"] == .date(DateText("2025-03-12")))
        #expect(declaration.fields["KIND"] == .code("RES") && declaration.fields["PUBL"] == .codes(["RPE"]))
        #expect(declaration.fields["LEAD"] == .text("CAF1") && declaration.fields["THEME"] == .text("Santé"))
        #expect(declaration.fields["TERR"] == .text("le Rhône") && declaration.fields["NPART"] == .number(12))
        #expect(wave.lastDay.day == "2025-12-31")
    }

    @Test func `a study is its columns with the answer as its status, and an answer alone is none`() throws {
        let title = DeclaredCell(code: "TITLE", text: "Bus", value: .text)
        let wave = try #require(
            try waves(
                [told("EPCI1"), told("EPCI2", record: 3)],
                [
                    line("feas_transport", "EPCI1", answer: "2", [title]),
                    line("feas_transport", "EPCI2", record: 3, answer: "0", []),
                    line("project_status.GUIDE", "EPCI1", answer: "2", [title]),
                ]
            ).first)
        #expect(wave.declarations.keys.sorted() == ["feas_transport"])
        let declaration = try #require(wave.declarations["feas_transport"]?.first)
        #expect(declaration.fields == ["TITLE": .text("Bus"), "STATUS": .code("2")])
        #expect(declaration.source.row == nil && wave.declarations["feas_transport"]?.count == 1)
    }

    @Test func `the register's types come first, its places where responses leave them out`() throws {
        let register = [
            RegisteredPartner(partner: Partner(code: "A", type: "RPE"), name: "A", places: ["69001"]),
            RegisteredPartner(partner: Partner(code: "B", type: "COM"), name: "B", places: ["69002"]),
        ]
        let wave = try #require(
            try waves(
                [told("A"), told("B", type: "EPCI", record: 3, places: ["69004"])],
                [line("meetings", "C", record: 2, file: 1, [DeclaredCell(code: "THEME", text: "x", value: .text)])],
                register: register
            ).first)
        #expect(wave.responses.map(\.partner.type) == ["RPE", "COM", ""])
        #expect(wave.responses.map(\.places) == [["69001"], ["69004"], []])
        // Who only sent a file of lines answered too.
        #expect(wave.responses.map(\.partner.code) == ["A", "B", "C"])
    }

    @Test func `waves are those of the responses, and of lines those in which their period ends`() throws {
        let days = ["2023-01-01", "2023-12-31", "2025-01-01", "2025-12-31"].compactMap { Timestamp($0.utf8) }
        let calendar = WaveCalendar(
            ranges: [
                .init(name: "2023", first: days[0], last: days[1]), .init(name: "2025", first: days[2], last: days[3]),
            ], fallback: nil)
        let cell = DeclaredCell(code: "THEME", text: "x", value: .text)
        let waves = try waves(
            [told("A"), told("B", record: 3, period: Period(written: "2023"), wave: "2023")],
            [
                line("meetings", "A", [cell]),
                line("meetings", "B", record: 3, period: Period(written: "2023"), [cell]),
                line("meetings", "B", file: 1, period: Period(written: "2025"), [cell]),
                line("meetings", "B", record: 3, file: 1, period: Period(written: "2019"), [cell]),
            ], calendar: calendar)
        #expect(waves.map(\.wave) == ["2023", "2025"] && waves.map(\.lastDay.day) == ["2023-12-31", "2025-12-31"])
        #expect(waves.map { $0.declarations["meetings"]?.map(\.partner.code) } == [["B"], ["A", "B"]])
    }

    @Test func `a response without a code counts by itself`() throws {
        let wave = try #require(try waves([told(nil), told(nil, record: 3)]).first)
        #expect(wave.responses.map(\.partner.code) == ["f0.csv#2", "f0.csv#3"])
    }

    @Test func `responses without a code keep their types, which counts ask for, and so do their lines`() throws {
        let wave = try #require(
            try waves(
                [
                    told(nil, type: "RPE", numbers: ["trained_staff": 1]),
                    told(nil, type: "RPE", record: 3, numbers: ["trained_staff": 2]),
                ], [line("meetings", nil, [DeclaredCell(code: "THEME", text: "x", value: .text)])]
            ).first)
        #expect(wave.responses.map(\.partner.type) == ["RPE", "RPE"])
        #expect(wave.declarations["meetings"]?.map(\.partner) == [Partner(code: "f0.csv#2", type: "RPE")])
        let count = try Partners.figures(wave.responses).required("trained_staff")
        #expect(count.estimate == 3 && count.respondents == 2)
    }

    @Test func `another type than the register's is told`() throws {
        let register = [
            RegisteredPartner(partner: Partner(code: "A", type: "RPE"), name: "A", places: []),
            RegisteredPartner(partner: Partner(code: "B", type: ""), name: "B", places: []),
        ]
        var declarations = Declarations()
        for response in [
            told("A", type: "EAJE"), told("A", type: "RPE", record: 3), told("A", record: 4),
            told("B", type: "EAJE", record: 5), told("C", type: "EAJE", record: 6), told(nil, type: "EAJE", record: 7),
        ] { declarations.add(response) }
        let remarks = DeclaredWaves.typeRemarks(
            on: declarations, survey: try Partners.survey.get(), register: register)
        #expect(remarks.map(\.code) == [.partnerTypeDiffers] && remarks.first?.place?.record == 2)
        #expect(remarks.first?.arguments == ["expected": "RPE", "got": "EAJE", "organisation": "A"])
        #expect(
            DeclaredWaves.typeRemarks(on: declarations, survey: try Partners.survey.get(), register: nil).isEmpty)
    }
}
