import Glibc

/// Whether a sample is all of the file.
package enum SampleCoverage: Sendable { case whole, beginning }

/// Recognises the dialect of a file from its beginning, by the consistency of the number of fields over the records,
/// judged outside quotes. Doubled quotes only: a backslash is an ordinary byte.
package enum DialectSniffer {
    /// Bytes of a file that are looked at.
    package static let sampleBytes = 1 << 18

    /// Sniffs the beginning of the file at `path`.
    ///
    /// - Throws: what `DelimitedReader.init` throws.
    package static func sniff(
        path: String, encoding: TextEncoding = .utf8
    ) throws(DelimitedTextError) -> SniffedDialect {
        let file = try ByteFile(path: path, encoding: encoding)
        let head = try FileHead(of: file)
        let bytes = try file.bytes(at: head.contentOffset, count: sampleBytes)
        let coverage: SampleCoverage = bytes.count < sampleBytes ? .whole : .beginning
        return bytes.withUnsafeBufferPointer {
            sniff(sample: $0, coverage: coverage, separatorLine: head.separatorLine)
        }
    }

    /// Sniffs bytes in any encoding whose first 128 codes are ASCII's. They begin after a byte order mark and a
    /// `sep=` line, whose delimiter is `separatorLine`.
    package static func sniff(
        sample: UnsafeBufferPointer<UInt8>, coverage: SampleCoverage, separatorLine: Delimiter? = nil
    ) -> SniffedDialect {
        let delimiters = separatorLine.map { [$0] } ?? Delimiter.allCases.filter { contains(sample, $0.rawValue) }
        // A stable sort: equal scores keep the order of preference of the delimiters.
        let candidates = delimiters.map { best(delimiter: $0, in: sample, coverage) }.enumerated()
            .sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
        if let first = candidates.first, separatorLine != nil || first.score > 0 {
            return SniffedDialect(
                dialect: first.dialect, evidence: separatorLine != nil ? .separatorLine : .consistency, chosen: first,
                candidates: candidates)
        }
        let fallback = best(delimiter: .comma, in: sample, coverage)
        return SniffedDialect(
            dialect: fallback.dialect, evidence: .singleColumn, chosen: fallback,
            candidates: candidates.isEmpty ? [fallback] : candidates)
    }

    /// Double quotes unless single ones, and only they, enclose fields and never stand anywhere else.
    private static func best(
        delimiter: Delimiter, in sample: UnsafeBufferPointer<UInt8>, _ coverage: SampleCoverage
    ) -> DialectCandidate {
        let double = DialectScan.candidate(
            Dialect(delimiter: delimiter, quote: .double), in: sample, coverage: coverage)
        guard double.quotedFields == 0, contains(sample, Quote.single.byte) else { return double }
        let single = DialectScan.candidate(
            Dialect(delimiter: delimiter, quote: .single), in: sample, coverage: coverage)
        let isQuotedSo = single.quotedFields > 0 && single.malformedRecords == 0 && single.score >= double.score
        return isQuotedSo ? single : double
    }

    private static func contains(_ sample: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
        guard let base = sample.baseAddress else { return false }
        return memchr(base, Int32(byte), sample.count) != nil
    }
}
