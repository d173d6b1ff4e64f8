internal import TextFolding

/// Collects the remarks of one file. The same thing met again is counted, not listed again, so the log does not grow with
/// the file.
struct RemarkLog: Sendable {
    let file: String
    private var remarks: [Remark] = []
    /// By remark.
    private var keys: [Key] = []
    private var positions: [Key: Int] = [:]

    init(file: String) {
        self.file = file
    }

    private struct Key: Hashable {
        let code: RemarkCode
        let column: String?
        let value: String?
    }

    /// - Parameters:
    ///   - key: what makes two occurrences the same remark, besides code and column; usually the cell's text.
    ///   - details: made only for the first occurrence.
    mutating func note(
        _ code: RemarkCode, at place: RecordPlace? = nil, column: String? = nil, question: String? = nil,
        key: String? = nil, details: () -> Details = { Details() }
    ) {
        let identity = Key(code: code, column: column, value: key)
        if let position = positions[identity] {
            remarks[position].count += 1
            return
        }
        let details = details()
        add(
            identity,
            Remark(
                code: code, file: file, place: place, column: column, question: question, value: details.value,
                candidates: details.candidates, arguments: details.arguments))
    }

    private mutating func add(_ key: Key, _ remark: Remark) {
        positions[key] = remarks.count
        keys.append(key)
        remarks.append(remark)
    }

    /// Adds the remarks of a part of the file that was read apart, as if it had been read after what is here.
    ///
    /// - Parameter earlier: records and lines before the part, added to its places.
    mutating func append(_ part: RemarkLog, after earlier: RecordPlace) {
        for (key, remark) in zip(part.keys, part.remarks) {
            if let position = positions[key] {
                remarks[position].count += remark.count
            } else {
                add(key, remark.moved(by: earlier))
            }
        }
    }

    /// What a remark says beyond its place.
    struct Details {
        var value: RemarkValue?
        var candidates: [NearCandidate] = []
        var arguments: [String: String] = [:]
    }

    /// By place, remarks on the whole file first.
    var sorted: [Remark] {
        remarks.enumerated()
            .sorted { left, right in
                let places = (left.element.place ?? .start, right.element.place ?? .start)
                return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
            }
            .map(\.element)
    }
}

extension Remark {
    /// The same remark so many records and lines further on.
    fileprivate func moved(by earlier: RecordPlace) -> Remark {
        Remark(
            code: code, file: file,
            place: place?.moved(by: earlier),
            column: column, question: question, value: value, candidates: candidates, arguments: arguments,
            count: count)
    }
}

extension RecordPlace {
    /// The place so many records and lines further on.
    func moved(by earlier: RecordPlace) -> RecordPlace {
        RecordPlace(record: record + earlier.record, line: line + earlier.line)
    }

    fileprivate static let start = RecordPlace(record: 0, line: 0)
}
