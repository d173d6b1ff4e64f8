internal import TextFolding

/// Collects the remarks of one file. The same thing met again is counted, not listed again, so the log does not grow with
/// the file.
struct RemarkLog: Sendable {
    let file: String
    private var remarks: [Remark] = []
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
        positions[identity] = remarks.count
        remarks.append(
            Remark(
                code: code, file: file, place: place, column: column, question: question, value: details.value,
                candidates: details.candidates, arguments: details.arguments))
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

extension RecordPlace {
    fileprivate static let start = RecordPlace(record: 0, line: 0)
}
