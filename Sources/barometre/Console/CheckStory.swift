internal import DelimitedText
internal import Ingestion
internal import Messages
internal import Pipeline
internal import Questionnaires
internal import Reporting

/// Tells a check to the person at the terminal: how the file is read, what is wrong, and the accounting.
struct CheckStory {
    let console: Console

    func tell(_ check: FileCheck) {
        if let recognition = check.recognition {
            console.print(
                "\(check.name): "
                    + console.words(
                        .recognisedAs,
                        [
                            "survey": recognition.survey.id, "exporter": recognition.exporter.rawValue,
                            "questions": "\(recognition.questionsFound)",
                        ]))
            console.print(
                console.words(
                    .dialect,
                    [
                        "delimiter": recognition.delimiterText, "encoding": recognition.encoding.encoding.rawValue,
                        "lineEnd": recognition.lineEndText,
                    ]))
            if let language = recognition.labelLanguage {
                console.print(console.words(.labelLanguage, ["language": recognition.survey.languages[language]]))
            } else {
                console.print(console.words(.answersAsCodes))
            }
        }
        if let failure = check.failure {
            console.print(failure.line(file: check.name, console: console))
        }
        guard let report = check.report else { return }
        for remark in report.remarks { console.print(remark.line(in: console.language)) }
        if report.remarks.isEmpty { console.print(console.words(.noRemark)) }
        console.print(console.words(.account, report.account.arguments(file: check.name)))
    }
}

extension Recognition {
    /// The line end as a person writes it.
    var lineEndText: String {
        switch lineEnd {
        case .lf: "LF"
        case .crlf: "CRLF"
        case .cr: "CR"
        case nil: "–"
        }
    }

    /// The delimiter as a person writes it.
    var delimiterText: String {
        switch dialect.delimiter {
        case .tab: "TAB"
        case .space: "SPACE"
        case .semicolon: ";"
        case .comma: ","
        case .pipe: "|"
        case .colon: ":"
        }
    }
}
