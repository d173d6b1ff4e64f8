import TestSupport
import Testing

@testable import Responses

/// A typed sheet dropped again under another name counts nobody twice.
@Suite struct CopiesTests {
    /// Rows of a file, known by their place only; one answer each, from 0 to 4.
    private static func sheet(_ file: UInt16, _ answers: [UInt8], byPlace: Bool = true) -> [Sketch] {
        answers.enumerated().map { position, answer in
            Sketch(
                id: UInt64(file) << 32 | UInt64(position), seed: UInt64(file), stamp: nil, file: file,
                number: UInt32(position + 2), answer: answer, isIdentifiedByPlace: byPlace)
        }
    }

    private static let answers: [UInt8] = [0, 1, 2, 3, 4, 0, 2, 4, 1, 3]

    @Test func `the same rows under another name are duplicates`() throws {
        let resolved = try resolve(Self.sheet(0, Self.answers) + Self.sheet(1, Self.answers))
        #expect(resolved.table.count == 10)
        #expect(resolved.copies.map(\.count) == [10])
        #expect(resolved.copies.first?.original == 0)
        #expect(resolved.copies.first?.first == RecordReference(file: 1, record: 2, line: 0))
    }

    @Test func `rows added and mended in the copy count besides`() throws {
        var mended = Self.answers + [3, 3]
        mended[9] = 0
        let resolved = try resolve(Self.sheet(0, Self.answers) + Self.sheet(1, mended))
        #expect(resolved.copies.count == 1)
        // 0…4 all stand in the first sheet: of twelve rows none says anything new in this tiny questionnaire.
        #expect(resolved.table.count == 10)
    }

    @Test func `other rows in another order are another sheet`() throws {
        let resolved = try resolve(Self.sheet(0, Self.answers) + Self.sheet(1, [4, 3, 0, 3, 2, 0, 0, 1, 4, 2]))
        #expect(resolved.copies.isEmpty)
        #expect(resolved.table.count == 20)
    }

    @Test func `a run of one answer proves nothing, nor do few rows`() throws {
        let same = [UInt8](repeating: 2, count: 30)
        #expect(try resolve(Self.sheet(0, same) + Self.sheet(1, same)).copies.isEmpty)
        #expect(try resolve(Self.sheet(0, [0, 1, 2]) + Self.sheet(1, [0, 1, 2])).copies.isEmpty)
    }

    @Test func `responses with numbers of their own are never settled so`() throws {
        let resolved = try resolve(
            Self.sheet(0, Self.answers, byPlace: false) + Self.sheet(1, Self.answers, byPlace: false))
        #expect(resolved.copies.isEmpty)
        #expect(resolved.table.count == 20)
    }
}
