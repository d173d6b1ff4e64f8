internal import Ingestion
internal import Questionnaires
internal import Reporting
internal import Responses
internal import Territories

/// Reads files of one survey into one table of responses, in order of intake, and settles what became of every record.
struct Reading {
    /// A file to read: an accepted copy, or a dropped file that is only looked at.
    struct Source {
        let name: String
        let digest: String
        /// Id of its survey.
        let survey: String
        let path: String
    }

    let sources: [Source]
    /// The territory set, with a place for each group of places that an organisation serves.
    let territories: TerritorySet
    let table: ResponseTable
    let files: [FileReport]
    /// What the responses that count declare beside the table.
    let declarations: Declarations
    let hasWeights: Bool

    /// - Parameters:
    ///   - headings: of the survey, and perhaps of others.
    ///   - partners: organisations that may answer; nil: any code is good.
    /// - Throws: a file can't be read: `unreadable` names it.
    init(
        _ sources: [Source], survey: Survey, headings: SurveyHeadings, territories: TerritorySet,
        calendar: WaveCalendar, partners: PartnerRegister? = nil, progress: (RunProgress) -> Void
    ) throws(UnreadableFile) {
        self.sources = sources
        var recognitions: [Recognition] = []
        for source in sources {
            recognitions.append(try Self.recognise(source, as: survey, headings))
        }
        func read(_ territories: TerritorySet) throws(UnreadableFile) -> (files: [FileReading], ResolvedResponses) {
            try Self.read(
                sources, as: recognitions, survey: survey, territories: territories, calendar: calendar,
                partners: partners, progress: progress)
        }
        var (readings, resolved) = try read(territories)
        // An organisation that serves several communes is where all of them are, which takes a place of its own.
        let groups = readings.flatMap(\.declarations.responses).map(\.places).filter { $0.count > 1 }
        self.territories = groups.isEmpty ? territories : territories.adding(groups: groups)
        if !groups.isEmpty { (readings, resolved) = try read(self.territories) }
        let isWeighted = readings.contains(where: \.hasWeights)
        table = resolved.table
        hasWeights = isWeighted
        var declared = Declarations()
        for reading in readings { declared.append(reading.declarations) }
        declarations = declared.counting(resolved.outcomes)
        files = Self.reports(sources, recognitions, readings, resolved, isWeighted: isWeighted)
    }

    private static func recognise(
        _ source: Source, as survey: Survey, _ headings: SurveyHeadings
    ) throws(UnreadableFile) -> Recognition {
        do throws(IngestionFailure) {
            return try Recognition(path: source.path, headings: headings, only: survey.id)
        } catch {
            throw UnreadableFile(source: source, failure: error)
        }
    }

    private static func read(
        _ sources: [Source], as recognitions: [Recognition], survey: Survey, territories: TerritorySet,
        calendar: WaveCalendar, partners: PartnerRegister?, progress: (RunProgress) -> Void
    ) throws(UnreadableFile) -> (files: [FileReading], ResolvedResponses) {
        var builder = ResponseTableBuilder(survey: survey)
        var readings: [FileReading] = []
        for (index, source) in sources.enumerated() {
            progress(RunProgress(stage: .reading, done: index, total: sources.count))
            do throws(IngestionFailure) {
                readings.append(
                    try FileReading(
                        path: source.path, fileName: source.name, fileIndex: index, recognition: recognitions[index],
                        territories: territories, partners: partners, calendar: calendar, into: &builder))
            } catch {
                throw UnreadableFile(source: source, failure: error)
            }
        }
        progress(RunProgress(stage: .reading, done: sources.count, total: sources.count))
        return (readings, (consume builder).resolve())
    }

    /// A file that intake had read, or that is only looked at, and that can't be read now.
    struct UnreadableFile: Error {
        let source: Source
        let failure: IngestionFailure
    }

    private static func reports(
        _ sources: [Source], _ recognitions: [Recognition], _ readings: [FileReading], _ resolved: ResolvedResponses,
        isWeighted: Bool
    ) -> [FileReport] {
        var accounts = readings.map { reading in
            var account = RecordAccounting()
            account.read = reading.account.read
            account.used = reading.account[.used]
            account.ineligible = reading.account[.ineligible]
            account.blank = reading.account[.blank]
            account.rejected = reading.account[.rejected]
            return account
        }
        for outcome in resolved.outcomes { accounts[outcome.file].add(outcome.status) }
        return sources.indices.map { index in
            var remarks = readings[index].remarks
            let shared = resolved.sharedIDs.filter { $0.file == index }
            if let first = shared.first {
                remarks.append(.sameIDOtherSeed(file: sources[index].name, first: first, count: shared.count))
            }
            remarks += resolved.copies.filter { $0.file == index }
                .map { .copiedFile($0, file: sources[index].name, original: sources[$0.original].name) }
            remarks += readings[index].declarations.replaced(resolved.outcomes).map(Remark.resubmitted)
            if isWeighted, !readings[index].hasWeights {
                remarks.append(.weightsMissing(file: sources[index].name))
            }
            return FileReport(
                name: sources[index].name, digest: sources[index].digest, account: accounts[index], remarks: remarks,
                exporter: QualityMaterial.File.Exporter(recognitions[index].origin),
                labelLanguage: recognitions[index].labelLanguage.map { recognitions[index].survey.languages[$0] })
        }
    }
}

extension RecordAccounting {
    fileprivate mutating func add(_ status: RecordStatus) {
        switch status {
        case .used: used += 1
        case .superseded: superseded += 1
        case .duplicate: duplicate += 1
        case .incomplete: incomplete += 1
        case .ineligible: ineligible += 1
        case .blank: blank += 1
        case .rejected: rejected += 1
        }
    }
}
