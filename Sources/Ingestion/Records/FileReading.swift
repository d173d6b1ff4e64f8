internal import DelimitedText
internal import Glibc
internal import Questionnaires
package import Responses
package import Territories

/// What reading one file gave besides its responses.
package struct FileReading: Sendable {
    package let recognition: Recognition
    /// Records read, blank, rejected and of closed waves (ineligible), and used lines; responses are settled once all files
    /// are read.
    package let account: FileAccount
    /// What goes beside the table, also of responses that will not count.
    package let declarations: Declarations
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
    ///   - partners: organisations that may answer; nil: any code is good.
    ///   - threads: how many may read at once; it changes no result.
    ///   - partBytes: a file is not cut into smaller parts than this.
    /// - Throws: when the file can't be read to its end. The builder then holds a part of it and is to be thrown away;
    ///   intake has read every accepted file once, so this happens to files that nobody has checked yet.
    package init(
        path: String, fileName: String, fileIndex: Int, recognition: Recognition, territories: TerritorySet,
        partners: PartnerRegister? = nil, calendar: WaveCalendar, threads: Int = standardThreads,
        partBytes: Int = DelimitedReader.standardPartBytes,
        into builder: inout ResponseTableBuilder
    ) throws(IngestionFailure) {
        let layout = builder.layout
        var readings: [PartReading]
        do {
            let parts = try DelimitedReader(recognition, path: path).parts(upTo: threads, minimumBytes: partBytes)
            readings = PartReading.read(
                parts, of: path, fileName: fileName, headerRecord: recognition.headerRecord,
                builder: builder.emptyCopy()
            ) {
                RecordReader(
                    recognition: recognition, territories: territories, partners: partners, calendar: calendar,
                    layout: layout, fileName: fileName, fileIndex: UInt16(truncatingIfNeeded: fileIndex))
            }
        } catch {
            throw .unreadable(error)
        }
        var log = RemarkLog(file: fileName)
        recognition.noteColumns(log: &log)
        var summary = DelimitedSummary()
        var account = FileAccount()
        var declarations = Declarations()
        var lastRagged: PartReading.Ragged?
        for index in readings.indices {
            let own: DelimitedSummary
            switch readings[index].end {
            case .success(let part): own = part
            case .failure(let error): throw .unreadable(error.following(summary))
            }
            let before = RecordPlace(record: summary.records, line: summary.lineEnds)
            // An accepted copy says itself where its records stood.
            let moved = recognition.exporter == .accepted ? RecordPlace(record: 0, line: 0) : before
            log.append(readings[index].log, after: moved)
            account.add(readings[index].account)
            declarations.append(readings[index].declarations, after: moved)
            lastRagged = readings[index].lastRagged.map { .init(place: $0.place.moved(by: before), fields: $0.fields) }
            builder.append(readings[index].takeBuilder(), recordsBefore: moved.record, linesBefore: moved.line)
            summary.append(own)
        }
        if let lastRagged, !summary.endsWithNewline {
            throw .truncated(lastRagged.place, fields: lastRagged.fields, expected: recognition.headers.count)
        }
        if account.read == account[.blank] { log.note(.noResponse) }
        self.recognition = recognition
        self.account = account
        self.declarations = declarations
        remarks = log.sorted
        hasWeights = recognition.meanings.contains(.paradata(.weight))
    }

    /// As many as the machine has processors, but not more than the four that still help.
    package static var standardThreads: Int { max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 4)) }
}
