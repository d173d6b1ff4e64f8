internal import ArgumentParser
internal import DelimitedText
internal import Foundation
internal import Glibc
internal import Ingestion
internal import Messages
internal import Pipeline

/// `barometre read`: a file's main table as plain CSV.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print the main table of a delimited file as RFC 4180 UTF-8 CSV; writes nothing.",
        discussion: """
            Header rows are joined by one space into one. Preamble and further tables are left out and said on standard \
            error; --all prints them too. A file without a header gets no invented one.
            """)

    @Argument(help: ArgumentHelp("The file to read.", valueName: "file"))
    var file: String

    @Flag(help: "Print preamble and further tables too, every record as it stands.")
    var all = false

    @OptionGroup var definitions: DefinitionsOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        guard FileManager.default.fileExists(atPath: file) else {
            throw console.exit(after: .missing(path: file))
        }
        do throws(IngestionFailure) {
            let table = try MainTable(path: file)
            do {
                if console.json {
                    try console.print(json: ReadSummary(table, file: file, exporter: exporter))
                } else {
                    try table.write(all ? .everything : .mainTable, of: file, to: STDOUT_FILENO)
                }
            } catch {
                throw IngestionFailure.unreadable(error as? DelimitedTextError ?? .writeFailed(errno: errno))
            }
            if !all { say(table, console) }
        } catch {
            console.complain(error.line(file: file, console: console))
            if case .unreadable(.writeFailed) = error { throw ExitCode(74) }
            throw ExitCode(65)
        }
    }

    /// The exporter, when the headers are those of a known survey.
    private var exporter: String? {
        guard let surveys = try? DefinitionsCatalogue(definitions.folder).surveys(named: nil) else { return nil }
        return (try? Recognition(path: file, surveys: surveys))?.exporter.rawValue
    }

    private func say(_ table: MainTable, _ console: Console) {
        guard let outline = table.outline else { return console.say(.readNoTable) }
        if !outline.preamble.isEmpty { console.say(.readPreamble, ["n": "\(outline.preamble.count)"]) }
        if !outline.furtherTables.isEmpty {
            console.say(.readFurtherTables, ["n": "\(outline.furtherTables.count)"])
        }
    }
}

/// A reading as `--json` prints it.
struct ReadSummary: Encodable {
    let file: String
    let encoding: String
    let byteOrderMark: Bool
    let delimiter: String
    let quote: String
    let lineEnd: String
    /// Why this dialect: `separatorLine`, `consistency` or `singleColumn`.
    let evidence: String
    /// Records of the sample that have the table's number of fields, and all of them.
    let agreeingRecords: Int
    let sampledRecords: Int
    let exporter: String?
    let records: Int
    let fields: Int?
    let preambleRecords: Int
    let headerRows: [Int]
    let bodyRecords: Int
    let furtherTables: Int
    let raggedRecords: Int

    init(_ table: MainTable, file: String, exporter: String?) {
        self.file = file
        self.exporter = exporter
        encoding = table.encoding.encoding.rawValue
        byteOrderMark = table.summary.hasByteOrderMark
        delimiter = String(UnicodeScalar(table.dialect.dialect.delimiter.rawValue))
        quote = table.dialect.dialect.quote == .single ? "'" : "\""
        lineEnd = table.dialect.lineEnds.prevailing.map { "\($0)" } ?? ""
        evidence = "\(table.dialect.evidence)"
        agreeingRecords = table.dialect.chosen.agreeingRecords
        sampledRecords = table.dialect.chosen.records
        records = table.summary.records
        fields = table.outline?.fields
        preambleRecords = table.outline?.preamble.count ?? 0
        headerRows = table.outline.map { Array($0.headers) } ?? []
        bodyRecords = table.outline?.body.count ?? 0
        furtherTables = table.outline?.furtherTables.count ?? 0
        raggedRecords = table.outline?.raggedRecords ?? 0
    }
}
