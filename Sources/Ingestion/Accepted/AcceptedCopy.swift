internal import DelimitedText
internal import Questionnaires

/// The copy of an accepted file that is kept: the columns the codebook knows, less the personal ones, with tokens as keyed
/// hashes, open texts reduced to a mark, and the place of each record in the file as it was dropped. Of columns the codebook
/// does not know only the header stays, so that every later reading can remark on them.
package enum AcceptedCopy {
    /// What copying found.
    package struct Result: Sendable, Equatable {
        /// Headers kept, in order; a re-dropped file with other kept headers is taken in again.
        package let headers: [String]
        /// Records after the header.
        package let records: Int
    }

    /// Writes the copy, RFC 4180 with every value quoted so that nothing and `""` stay apart.
    ///
    /// It reads the file to its end, so a file that is copied can be read.
    /// - Parameters:
    ///   - descriptor: open for writing; stays the caller's.
    ///   - pseudonym: keyed hash of a token, printable and without line ends.
    package static func write(
        of path: String, recognition: Recognition, to descriptor: Int32, pseudonym: (String) -> String
    ) throws -> Result {
        let kept = keptColumns(of: recognition)
        let headers = kept.map { recognition.headers[$0] }
        var writer = DelimitedWriter(descriptor: descriptor, format: DelimitedFormat(quoting: .all))
        let unknown = recognition.meanings.indices.filter { recognition.meanings[$0] == .unknown }
        try writer.record(
            headers + [HeaderIndex.sourceRecord, HeaderIndex.sourceLine, HeaderIndex.sourceFields]
                + unknown.map { HeaderIndex.unknownPrefix + HeaderIndex.droppedHeader(recognition.headers[$0]) })
        let width = recognition.headers.count
        let token = recognition.meanings.firstIndex(of: .paradata(.token))
        var records = 0
        var lastRagged: (place: RecordPlace, fields: Int)?
        do {
            let reader = try DelimitedReader(path: path, dialect: recognition.dialect)
            let summary = try reader.forEachRecord { record in
                guard record.number > 1 else { return }
                records += 1
                let isBlank = (0..<record.count).allSatisfy { record[$0].isEmpty }
                let isRagged = record.count != width && !isBlank
                for column in kept {
                    if isRagged || column >= record.count || record.isNull(column) {
                        writer.nullField()
                    } else if column == token {
                        let text = String(decoding: record[column], as: UTF8.self)
                        writer.field(text.isEmpty ? "" : pseudonym(text))
                    } else if case .openOption = recognition.meanings[column] {
                        writer.field(record[column].isEmpty ? "" : "Y")
                    } else {
                        writer.field(record[column])
                    }
                }
                writer.field("\(record.number)")
                writer.field("\(record.line)")
                if isRagged || !isBlank && keepsNothing(of: record, columns: kept) {
                    writer.field("\(record.count)/\(width)")
                } else {
                    writer.nullField()
                }
                for _ in unknown { writer.nullField() }
                try writer.endRecord()
                lastRagged =
                    isRagged && record.count < width
                    ? (RecordPlace(record: record.number, line: record.line), record.count) : nil
            }
            if let lastRagged, !summary.endsWithNewline {
                throw IngestionFailure.truncated(lastRagged.place, fields: lastRagged.fields, expected: width)
            }
        } catch let error as DelimitedTextError {
            if case .writeFailed = error { throw error }
            throw IngestionFailure.unreadable(error)
        }
        guard records <= FileReading.recordLimit else {
            throw IngestionFailure.tooManyRecords(limit: FileReading.recordLimit)
        }
        _ = try writer.finish()
        return Result(headers: headers, records: records)
    }

    /// Whether a record's only values are in columns that go: it is no blank record all the same.
    private static func keepsNothing(of record: borrowing DelimitedRecord, columns: [Int]) -> Bool {
        for column in columns where column < record.count && !record[column].isEmpty { return false }
        return true
    }

    /// Columns that are kept: what a codebook does not know, what may name a person and free texts go on arrival.
    private static func keptColumns(of recognition: Recognition) -> [Int] {
        let survey = recognition.survey
        let personal = Set(survey.paradata.filter(\.isPersonal).map(\.role))
        return recognition.meanings.indices.filter { column in
            switch recognition.meanings[column] {
            case .paradata(.token): return true
            case .paradata(let role): return !personal.contains(role)
            case .answer, .option, .openOption, .integer, .commune: return true
            case .text(let question):
                let question = survey.questions[question]
                if case .longText = question.kind { return false }
                return question.personal == .none || question.personal == .indirect
            case .remarkText, .sourceRecord, .sourceLine, .sourceFields, .unknown: return false
            }
        }
    }
}
