package import Ingestion
package import Messages
package import Reporting
internal import TextFolding

extension Remark {
    /// What was found and what to do.
    package func text(in language: MessageLanguage) -> MessageText {
        var values = arguments
        values["file"] = file
        values["column"] = column ?? ""
        values["question"] = question ?? ""
        values["value"] = valueText(in: language)
        values["candidates"] = candidateText
        values["count"] = "\(count)"
        return MessageCatalogue.text(code.rawValue, values, in: language)
    }

    /// The value as far as it may be repeated: quoted for closed lists, its length for texts.
    package func valueText(in language: MessageLanguage) -> String {
        switch value {
        case .quoted(let text): text
        case .text(let characters):
            MessageCatalogue.phrase(.textValue, ["characters": "\(characters)"], in: language)
        case nil: ""
        }
    }

    /// Near known texts, nearest first, with their distance.
    package var candidateText: String {
        candidates.map { "\($0.text) (\($0.distance))" }.joined(separator: ", ")
    }

    /// `file:line: severity[code]: what. remedy` on one line, with record and column.
    package func line(in language: MessageLanguage) -> String {
        let text = text(in: language)
        let severity = MessageCatalogue.phrase(code.severity.phrase, in: language)
        var head = file
        if let place {
            head += ":\(place.line)"
            head += ": " + MessageCatalogue.phrase(.record, in: language) + " \(place.record)"
        }
        if let column { head += ", " + MessageCatalogue.phrase(.column, in: language) + " \(column)" }
        let repeats =
            count > 1 ? " (" + MessageCatalogue.phrase(.repeats, ["n": "\(count)"], in: language) + ")" : ""
        return "\(head): \(severity)[\(code.rawValue)]: \(text.line)\(repeats)"
    }
}

extension MessageText {
    /// What is wrong and what to do, one after the other.
    package var line: String { remedy.isEmpty ? what : "\(what) \(remedy)" }
}

extension RemarkSeverity {
    fileprivate var phrase: Phrase {
        switch self {
        case .note: .note
        case .warning: .warning
        case .blocking: .blocking
        }
    }
}

extension RecordAccounting {
    /// Arguments of the accounting phrase.
    package func arguments(file: String) -> [String: String] {
        [
            "file": file, "read": "\(read)", "used": "\(used)", "superseded": "\(superseded)",
            "duplicate": "\(duplicate)", "incomplete": "\(incomplete)", "ineligible": "\(ineligible)",
            "blank": "\(blank)", "rejected": "\(rejected)",
        ]
    }
}
