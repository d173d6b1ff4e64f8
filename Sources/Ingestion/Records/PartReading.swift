internal import DelimitedText
internal import Dispatch
internal import Responses
internal import Synchronization

/// What reading one part of a file gave. Record and line numbers count from the part's beginning, but for those that an
/// accepted copy tells itself.
struct PartReading: Sendable {
    private(set) var builder: ResponseTableBuilder
    private(set) var log: RemarkLog
    private(set) var account = FileAccount()
    /// What goes beside the table.
    private(set) var declarations = Declarations()
    /// The last record, if it has fewer fields than the header.
    private(set) var lastRagged: Ragged?
    /// How the reading ended: at the end of the part, or at an error.
    private(set) var end: Result<DelimitedSummary, DelimitedTextError> = .failure(.emptyFile)

    struct Ragged: Sendable {
        let place: RecordPlace
        let fields: Int
    }

    /// Reads the parts of the file at `path`, each on a thread of its own.
    ///
    /// - Parameters:
    ///   - makeReader: called for every part: threads that share storage wait for each other's reference counts.
    ///   - builder: holds nothing; every part gets a copy.
    static func read(
        _ parts: [DelimitedPart], of path: String, fileName: String, headerRecord: Int, builder: ResponseTableBuilder,
        with makeReader: @Sendable () -> RecordReader
    ) -> [PartReading] {
        let readings = Mutex([PartReading?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            let reading = PartReading(
                path: path, part: parts[index], reader: makeReader(), builder: builder.emptyCopy(), fileName: fileName)
            readings.withLock { $0[index] = reading }
        }
        let all = readings.withLock { $0.compactMap { $0 } }
        // The header must stand in the first part, for the others to know that they hold responses only.
        if parts.count > 1, case .success(let first) = all[0].end, first.records < headerRecord {
            return [PartReading(path: path, part: nil, reader: makeReader(), builder: builder, fileName: fileName)]
        }
        return all
    }

    /// Records after which their number is estimated.
    private static let sampleRecords = 1000

    /// Records of the part, from the bytes of those read; of the whole file for the first, to which the others are added.
    private static func estimate(of part: DelimitedPart, after last: borrowing DelimitedRecord) -> Int {
        let bytes = part.isFirst ? part.bytesToFileEnd : part.bytes
        let read = max(1, last.offset - part.start)
        // A few in a hundred more: later records may be shorter. Far beyond, columns may as well grow.
        return min(bytes / read * last.number / 32 * 33, 4_000_000)
    }

    /// The builder; an empty one is left in its place, so that columns are held once.
    mutating func takeBuilder() -> ResponseTableBuilder {
        var taken = builder.emptyCopy()
        swap(&taken, &builder)
        return taken
    }

    /// - Parameter part: a part of the file at `path`; nil for the whole file.
    private init(
        path: String, part: DelimitedPart?, reader: consuming RecordReader, builder: consuming ResponseTableBuilder,
        fileName: String
    ) {
        self.builder = builder
        log = RemarkLog(file: fileName)
        var reader = reader
        let recognition = reader.recognition
        let firstRecord = part?.isFirst == false ? 1 : recognition.headerRecord + 1
        do {
            let file = try DelimitedReader(recognition, path: path)
            let part = part ?? file.wholeFile
            let summary = try file.forEachRecord(in: part) { fields in
                guard fields.number >= firstRecord else { return }
                account.read += 1
                if account.read == Self.sampleRecords {
                    self.builder.reserve(records: Self.estimate(of: part, after: fields))
                }
                let outcome = reader.read(fields, log: &log) { self.builder.waveIndex($0) }
                switch outcome {
                case .read: reader.add(to: &self.builder)
                case .line: account[.used] += 1
                case .blank: account[.blank] += 1
                case .late: account[.ineligible] += 1
                case .rejected: account[.rejected] += 1
                }
                lastRagged =
                    outcome == .rejected && fields.count < recognition.headers.count
                    ? Ragged(place: RecordPlace(record: fields.number, line: fields.line), fields: fields.count) : nil
            }
            declarations = reader.declared?.declarations ?? Declarations()
            end = .success(summary)
        } catch let error as DelimitedTextError {
            end = .failure(error)
        } catch {
            end = .failure(.unreadable(errno: 0))
        }
    }
}

extension DelimitedReader {
    /// A file as it was recognised.
    init(_ recognition: Recognition, path: String) throws(DelimitedTextError) {
        try self.init(path: path, dialect: recognition.dialect, encoding: recognition.encoding.encoding)
    }
}
