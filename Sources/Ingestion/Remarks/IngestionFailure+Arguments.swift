internal import DelimitedText

extension IngestionFailure {
    /// Values a message needs, by name. Places are `line`, `column`, `offset` and `record`.
    package var arguments: [String: String] {
        switch self {
        case .unreadable(let error):
            return error.messageArguments
        case .surveyUnknown(let headers, let surveys):
            return ["headers": headers.joined(separator: ", "), "surveys": surveys.joined(separator: ", ")]
        case .columnRepeated(let header, let first):
            return ["header": header, "first": first]
        case .severalHeaderRows(let place):
            return ["record": "\(place.record)", "line": "\(place.line)"]
        case .truncated(let place, let fields, let expected):
            return [
                "record": "\(place.record)", "line": "\(place.line)", "got": "\(fields)", "expected": "\(expected)",
            ]
        case .tooManyRecords(let limit):
            return ["limit": "\(limit)"]
        }
    }

    /// Physical line and byte column to look at, from 1; nil when the whole file is meant.
    package var place: (line: Int, column: Int)? {
        switch self {
        case .unreadable(let error): error.place.map { ($0.line, $0.column) }
        case .truncated(let place, _, _), .severalHeaderRows(let place): (place.line, 1)
        case .columnRepeated: (1, 1)
        case .surveyUnknown, .tooManyRecords: nil
        }
    }
}

extension DelimitedTextError {
    fileprivate var messageArguments: [String: String] {
        var arguments: [String: String] = [:]
        if let place {
            arguments = [
                "line": "\(place.line)", "column": "\(place.column)", "offset": "\(place.offset)",
                "record": "\(place.record)",
            ]
        }
        switch self {
        case .unreadable(let errno), .writeFailed(let errno): arguments["errno"] = "\(errno)"
        case .utf16(let order): arguments["order"] = order == .littleEndian ? "LE" : "BE"
        case .binary(let kind, _): arguments["kind"] = kind.name
        case .notUTF8(let byte, _, let suspicion):
            arguments["byte"] = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            arguments["suspicion"] = suspicion.name
        case .fieldTooLarge(let limit, let start, _), .recordTooLarge(let limit, let start, _),
            .tooManyFields(let limit, let start, _):
            arguments["limit"] = "\(limit)"
            arguments["start"] = "\(start.line)"
        case .fileMissing, .notARegularFile, .emptyFile, .unclosedQuote, .strayQuote, .outOfMemory: break
        }
        return arguments
    }
}

extension DelimitedTextError.BinaryKind {
    fileprivate var name: String {
        switch self {
        case .zipArchive: "xlsx/zip"
        case .compoundDocument: "xls/ole"
        case .nulByte: "NUL"
        }
    }
}

extension EncodingSuspicion {
    fileprivate var name: String {
        switch self {
        case .windows1252: "Windows-1252"
        case .latin1: "ISO-8859-1"
        case .macRoman: "Mac Roman"
        case .damagedUTF8: "UTF-8 (damaged)"
        case .undetermined: "?"
        }
    }
}
