import TestSupport

@testable import DelimitedText

/// Random files: short, and dense in the bytes that matter.
enum RandomFile {
    static func dialect(_ random: inout SeededGenerator) -> Dialect {
        let quotes: [Quote] = [.double, .double, .single, .none]
        return Dialect(
            delimiter: Delimiter.allCases.randomElement(using: &random) ?? .comma,
            quote: quotes.randomElement(using: &random) ?? .double)
    }

    /// Any sequence of delimiters, quotes, line ends and text; often malformed. Never `sep=`.
    static func soup(_ dialect: Dialect, _ random: inout SeededGenerator) -> [UInt8] {
        let quote = dialect.quote == .none ? [] : [dialect.quote.byte]
        let parts: [[UInt8]] = [
            [dialect.delimiter.rawValue], [dialect.delimiter.rawValue], [0x0A], [0x0D], [0x0D, 0x0A],
            [dialect.delimiter.rawValue] + quote, quote + [dialect.delimiter.rawValue], quote + quote,
            quote + [0x0A], [0x0A] + quote, Array("a".utf8), Array("é€".utf8), Array(" ".utf8), Array("\t".utf8),
        ]
        return mark(&random) + start(&random)
            + (0..<Int.random(in: 0..<20, using: &random)).flatMap { _ in parts.randomElement(using: &random) ?? [] }
    }

    /// Records, quoted where they must be and sometimes where they need not, all line ends, blank lines, with or
    /// without a last line end.
    static func wellFormed(_ dialect: Dialect, _ random: inout SeededGenerator) -> [UInt8] {
        let lineEnds: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
        let lineEnd = lineEnds.randomElement(using: &random) ?? [0x0A]
        var bytes = mark(&random)
        for _ in 0..<Int.random(in: 1..<8, using: &random) {
            for _ in 0..<Int.random(in: 0..<5, using: &random) {
                bytes += field(dialect, &random) + [dialect.delimiter.rawValue]
            }
            bytes += field(dialect, &random) + lineEnd
            if Int.random(in: 0..<6, using: &random) == 0 { bytes += lineEnd }
        }
        if Bool.random(using: &random) { bytes.removeLast(lineEnd.count) }
        return bytes.count <= 3 ? bytes + [0x61] : bytes
    }

    private static func field(_ dialect: Dialect, _ random: inout SeededGenerator) -> [UInt8] {
        let quote = dialect.quote.byte
        let pieces = ["x", "yz", " ", "é", "😀", "0123456789abcdef"].map { Array($0.utf8) }
        let special = [[quote], [dialect.delimiter.rawValue], [0x0A], [0x0D], [0x0D, 0x0A]]
        let isQuoted = dialect.quote != .none && Bool.random(using: &random)
        let choices = (isQuoted ? pieces + special : pieces).filter { isQuoted || $0 != [dialect.delimiter.rawValue] }
        let content = (0..<Int.random(in: 0..<5, using: &random)).flatMap { _ in
            choices.randomElement(using: &random) ?? []
        }
        guard isQuoted else { return content }
        return [quote] + content.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }

    private static func mark(_ random: inout SeededGenerator) -> [UInt8] {
        Int.random(in: 0..<4, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []
    }

    /// One byte, so that no file is empty.
    private static func start(_ random: inout SeededGenerator) -> [UInt8] {
        [[0x61], [0x0A], [0x0D], [0x20]].randomElement(using: &random) ?? [0x61]
    }
}
