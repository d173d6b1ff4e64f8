internal import DelimitedText
internal import Foundation
internal import Ingestion
internal import Messages
internal import Reporting

/// One receipt per dropped file, and `remarks.csv`: what the evaluator reads to know what became of his files.
struct Receipts {
    let language: MessageLanguage

    /// - Parameter tables: remarks on tables that people keep by hand.
    func stage(
        in stage: inout Stage, files: [FileEntry], reports: [FileReport], tables: [Remark]
    ) throws(PipelineFailure) {
        // Of a purged file the receipt stays as it was: nobody knows better any more.
        for file in files where file.status != .purged {
            let report = reports.first { $0.digest == file.digest }
            let stem = FileName.safe((file.name as NSString).deletingPathExtension)
            try stage.add(
                "receipts/\(stem)-\(file.digest.prefix(12)).txt", .replaced,
                bytes: Array(text(of: file, report: report).utf8))
        }
        let remarks: [UInt8]
        do throws(DelimitedTextError) {
            remarks = try table(reports.flatMap(\.remarks) + tables)
        } catch {
            throw .bug(error.code)
        }
        try stage.add("receipts/remarks.csv", .replaced, bytes: remarks)
    }

    private func phrase(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
        MessageCatalogue.phrase(phrase, arguments, in: language)
    }

    private func text(of file: FileEntry, report: FileReport?) -> String {
        var lines = [phrase(.receiptTitle, ["file": file.name]), ""]
        switch file.status {
        case .accepted, .purged:
            lines.append(phrase(report?.account.used == 0 ? .receiptUnused : .receiptAccepted))
        case .replaced: lines.append(phrase(.receiptReplaced, ["file": file.name]))
        case .rejected:
            lines.append(phrase(.receiptRejected, ["file": file.name]))
            var arguments = file.reasonArguments ?? [:]
            arguments["file"] = file.name
            lines.append(MessageCatalogue.text(file.reasonCode ?? "", arguments, in: language).line)
        }
        lines.append(phrase(.receiptDigest, ["digest": file.digest]))
        if let headers = file.headers {
            lines.append(phrase(.receiptKeptColumns, ["n": "\(headers.count)"]))
            lines.append(phrase(.receiptPersonalColumns))
        }
        if let report {
            lines += ["", phrase(.account, report.account.arguments(file: file.name)), ""]
            lines +=
                report.remarks.isEmpty
                ? [phrase(.noRemark)] : report.remarks.map { "- " + $0.line(in: language) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func table(_ remarks: [Remark]) throws(DelimitedTextError) -> [UInt8] {
        var writer = DelimitedWriter(format: DelimitedFormat(hasByteOrderMark: true))
        try writer.record([
            "file", "severity", "code", "record", "line", "column", "question", "value", "candidates", "repeats",
            "reason", "remedy",
        ])
        for remark in remarks {
            let parts = remark.text(in: language)
            try writer.record(
                [
                    remark.file, remark.code.severity.rawValue, remark.code.rawValue,
                    remark.place.map { "\($0.record)" } ?? "", remark.place.map { "\($0.line)" } ?? "",
                    remark.column ?? "", remark.question ?? "", remark.valueText(in: language),
                    remark.candidateText, "\(remark.count)", parts.what, parts.remedy,
                ].map(\.withoutFormula))
        }
        return try writer.finish()
    }
}

extension String {
    /// A spreadsheet takes a text that begins like a formula for one.
    var withoutFormula: String {
        guard let first, "=+-@\t\r".contains(first) else { return self }
        return "'" + self
    }
}
