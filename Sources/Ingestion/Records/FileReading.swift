internal import DelimitedText
internal import Questionnaires
package import Responses
package import Territories

/// What reading one file gave besides its responses.
package struct FileReading: Sendable {
    package let recognition: Recognition
    /// Records read, blank and rejected; the others are settled once all files are read.
    package let account: FileAccount
    package let remarks: [Remark]
    package let hasWeights: Bool

    /// Records a table can tell apart.
    package static let recordLimit = Int(UInt32.max)
}

extension FileReading {
    /// Reads the file to its end into the builder.
    ///
    /// - Parameters:
    ///   - fileName: the name under which the file was dropped, for remarks and for the identity of hand-typed rows.
    ///   - fileIndex: position in the order of intake.
    /// - Throws: when the file can't be read to its end. The builder then holds a part of it and is to be thrown away;
    ///   intake has read every accepted file once, so this happens to files that nobody has checked yet.
    package init(
        path: String, fileName: String, fileIndex: Int, recognition: Recognition, territories: TerritorySet,
        calendar: WaveCalendar, into builder: inout ResponseTableBuilder
    ) throws(IngestionFailure) {
        var log = RemarkLog(file: fileName)
        recognition.noteColumns(log: &log)
        var reader = RecordReader(
            recognition: recognition, territories: territories, calendar: calendar, layout: builder.layout,
            fileName: fileName, fileIndex: UInt16(truncatingIfNeeded: fileIndex))
        var account = FileAccount()
        var lastRagged: (place: RecordPlace, fields: Int)?
        let summary: DelimitedSummary
        do {
            let file = try DelimitedReader(
                path: path, dialect: recognition.dialect, encoding: recognition.encoding.encoding)
            summary = try file.forEachRecord { fields in
                guard fields.number > recognition.headerRecord else { return }
                account.read += 1
                let outcome = reader.read(fields, log: &log) { builder.waveIndex($0) }
                switch outcome {
                case .read: builder.append(reader.record)
                case .blank: account[.blank] += 1
                case .rejected: account[.rejected] += 1
                }
                lastRagged =
                    outcome == .rejected && fields.count < recognition.headers.count
                    ? (RecordPlace(record: fields.number, line: fields.line), fields.count) : nil
            }
        } catch let error as DelimitedTextError {
            throw .unreadable(error)
        } catch {
            throw .unreadable(.unreadable(errno: 0))
        }
        if let lastRagged, !summary.endsWithNewline {
            throw .truncated(lastRagged.place, fields: lastRagged.fields, expected: recognition.headers.count)
        }
        if account.read == account[.blank] { log.note(.noResponse) }
        self.recognition = recognition
        self.account = account
        remarks = log.sorted
        hasWeights = recognition.meanings.contains(.paradata(.weight))
    }
}
