import DelimitedText
import Foundation
import Questionnaires
import Responses
import Territories
import TestSupport
import Testing

@testable import Ingestion

/// Files read by several threads give what one thread gives, to the last place of a remark.
@Suite struct ThreadTests {
    /// Sample exports with the size below which they are not cut.
    static let samples = ["Surveys/parents/samples/fichier-defectueux.csv", "Surveys/parents/samples/vague-2025.csv"]

    @Test(arguments: samples, [2, 3, 7])
    func `threads change nothing about a sample`(name: String, threads: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: Shipped.package.appendingPathComponent(name)))
        try compare(bytes, threads: threads)
    }

    @Test(arguments: 1...6, [2, 5])
    func `threads change nothing about flawed rows`(seed: Int, threads: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var export = Export(["satinfo", "agenf", "commune", "vague"])
        for row in 0..<400 {
            func pick(_ choices: [String?]) -> String? { choices.randomElement(using: &random) ?? nil }
            export.add([
                // Without an id and a date, the row itself is what tells a response.
                "id": pick(["\(row / 2)", "\(row)", "A\(row)", nil]),
                "submitdate": pick(["2025-03-12 10:00:0\(row % 10)", "2025-03-12 10:00:00", "hier", nil]),
                "startlanguage": pick(["fr", "de", "xx\(row % 7)", ""]), "seed": pick(["1", "2", nil]),
                "nbenf": pick(["1", "1", "0", "deux"]),
                "satinfo": pick(["4", "3", "satisfait", "5", nil, "deux\nlignes"]),
                "agenf": pick(["A1", "A3", "", "?"]), "commune": pick(["69123", "69999", "Lyonn", "", nil]),
                "vague": pick(["2025", "2025", "2023", nil]),
            ])
        }
        try compare(export.bytes, threads: threads)
    }

    @Test func `an error in a later part is told at its place in the file`() throws {
        let rows = String(repeating: "\"1\";\"4\"\r\n", count: 300)
        let bytes = Array(("\"id\";\"satinfo\"\r\n" + rows + "\"1\";\"4\" x\r\n" + rows).utf8)
        #expect(try failure(bytes, threads: 1) == failure(bytes, threads: 3))
        let place = try #require(try failure(bytes, threads: 3)?.place)
        #expect(place.line == 302)
    }

    @Test func `a file cut in its last record is told at its place`() throws {
        let rows = String(repeating: "1;4;A1\n", count: 300)
        let bytes = Array(("id;satinfo;agenf\n" + rows + "1;4").utf8)
        #expect(try failure(bytes, threads: 1) != nil)
        #expect(try failure(bytes, threads: 1) == failure(bytes, threads: 4))
    }

    private func failure(_ bytes: [UInt8], threads: Int) throws -> IngestionFailure? {
        do {
            _ = try read(bytes, threads: threads)
            return nil
        } catch let failure as IngestionFailure {
            return failure
        }
    }

    private func compare(_ bytes: [UInt8], threads: Int) throws {
        let (one, many) = (try read(bytes, threads: 1), try read(bytes, threads: threads))
        #expect(many.file.remarks == one.file.remarks)
        #expect(many.file.account == one.file.account)
        #expect(many.resolved.outcomes == one.resolved.outcomes)
        #expect(many.resolved.sharedIDs == one.resolved.sharedIDs)
        #expect(many.resolved.positions == one.resolved.positions)
        #expect(many.resolved.table.isSame(as: one.resolved.table))
        #expect(!one.resolved.outcomes.isEmpty)
    }

    private func read(
        _ bytes: [UInt8], threads: Int
    ) throws -> (file: FileReading, resolved: ResolvedResponses) {
        let file = try TemporaryFile(bytes)
        var builder = ResponseTableBuilder(survey: try Shipped.survey.get())
        let recognition = try Recognition(path: file.path, headings: Shipped.headings.get())
        let reading = try FileReading(
            path: file.path, fileName: "essai.csv", fileIndex: 0, recognition: recognition,
            territories: try Shipped.territories.get(), calendar: Reading.year, threads: threads, partBytes: 1,
            into: &builder)
        return (reading, builder.resolve())
    }
}
