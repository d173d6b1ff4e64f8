internal import DelimitedText
internal import Questionnaires

/// The copy of an accepted file that is kept, in UTF-8: the columns the codebook knows, less the personal ones, with tokens
/// as keyed hashes, open texts reduced to a mark, and the place of each record in the file as it was dropped. Of columns
/// the codebook does not know only the header stays, so that every later reading can remark on them. The header stands in
/// the first record, and says where it stood, who wrote the file and in which language its questions were.
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
        let width = recognition.headers.count
        let kept = recognition.meanings.indices.filter(recognition.keeps)
        let headers = kept.map { recognition.headers[$0] }
        let unnamed = recognition.meanings.indices.filter { recognition.meanings[$0] == .unnamed }
        let unknown = recognition.meanings.indices.filter { recognition.meanings[$0] == .unknown }
        var writer = DelimitedWriter(descriptor: descriptor, format: DelimitedFormat(quoting: .all))
        try writer.record(
            headers + [HeaderNames.sourceRecord, HeaderNames.sourceLine, HeaderNames.sourceFields]
                + unnamed.map { "\(HeaderNames.unnamedPrefix)\($0 + 1)" }
                + unknown.map { HeaderNames.unknownPrefix + HeaderNames.droppedHeader(recognition.headers[$0]) }
                + [recognition.facts.text])
        var cells = KeptCells(recognition)
        var records = 0
        var lastRagged: (place: RecordPlace, fields: Int)?
        do {
            let reader = try DelimitedReader(
                path: path, dialect: recognition.dialect, encoding: recognition.encoding.encoding)
            let summary = try reader.forEachRecord { record in
                guard record.number > recognition.headerRecord else { return }
                records += 1
                let isBlank = (0..<record.count).allSatisfy { record[$0].isEmpty }
                let isRagged = !isBlank && SourceColumns.isRagged(record, width: width)
                for column in kept {
                    if isRagged || column >= record.count || record.isNull(column) {
                        writer.nullField()
                    } else {
                        cells.write(record[column], of: column, to: &writer, pseudonym: pseudonym)
                    }
                }
                writer.field("\(record.number)")
                writer.field("\(record.line)")
                if isRagged {
                    writer.field("\(record.count)/\(width)")
                } else if !isBlank && keepsNothing(of: record, columns: kept) {
                    writer.field("\(width)/\(width)")
                } else {
                    writer.nullField()
                }
                for column in unnamed {
                    if isRagged || column >= record.count || record[column].isEmpty {
                        writer.nullField()
                    } else {
                        writer.field("Y")
                    }
                }
                for _ in 0...unknown.count { writer.nullField() }
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
}

extension Recognition {
    fileprivate var facts: SourceFacts {
        SourceFacts(origin: origin, header: headerPlace, language: headerLanguage.map { survey.languages[$0] })
    }

    /// Whether a column is kept: what a codebook does not know, what may name a person and free texts go on arrival.
    fileprivate func keeps(_ column: Int) -> Bool {
        switch meanings[column] {
        case .paradata(.token): return true
        case .paradata(.contactEmail): return false
        case .paradata(let role): return !survey.paradata.contains { $0.role == role && $0.isPersonal }
        case .answer, .selection, .option, .openOption, .integer, .number, .decimal: return true
        case .declared(let column):
            let personal = survey.questions[column.question].personal
            return personal == .none || personal == .indirect
        case .place(let question, _), .text(let question):
            let question = survey.questions[question]
            if case .longText = question.kind { return false }
            return question.personal == .none || question.personal == .indirect
        case .remarkText, .sourceRecord, .sourceLine, .sourceFields, .sourceFacts, .unnamed, .unknown: return false
        }
    }
}
