internal import ArgumentParser
internal import DelimitedText
internal import Foundation
internal import Messages
internal import Pipeline
internal import Verification

/// `barometre verify`: re-reads workbooks as a stranger.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Re-read workbooks as a stranger: every rule of accessibility, confidentiality and honesty; writes nothing.",
        discussion: """
            Figures are compared with results.csv, and the file itself with its digest in datapackage.json; both are looked \
            for beside each workbook and one folder up. With territories.csv beside them, what is withheld is attacked as \
            somebody would who has nothing but the published files. Ends with code 1 when something was found.
            """)

    /// Findings of one code on one sheet that are printed; JSON has them all.
    private static let shownOfAKind = 10

    @Argument(help: ArgumentHelp("Workbooks.", valueName: "workbook"))
    var workbooks: [String]

    @Option(help: ArgumentHelp("The results.csv of the same publication.", valueName: "file"))
    var results: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let console = common.console()
        var summaries: [FindingSummary] = []
        var hasFindings = false
        do throws(PipelineFailure) {
            // Every path is looked at before the first workbook is judged.
            for path in workbooks + (results.map { [$0] } ?? []) where !Self.isFile(path) { throw .missing(path: path) }
            var known = KnownResults()
            for path in workbooks {
                let place = results ?? KnownResults.path(beside: path)
                let reading = try place.map { path throws(PipelineFailure) in try known.reading(path) }
                let bytes = try Self.bytes(path)
                let published = try PublishedPackages.digest(of: path, besides: results).map { expected in
                    DigestComparison(expected: expected, got: PublishedDigest.sha256(bytes))
                }
                let findings = WorkbookVerification.findings(in: bytes, results: reading, published: published)
                if console.json {
                    summaries += findings.map { FindingSummary($0, in: path, language: console.language) }
                } else {
                    tell(findings, of: path, console)
                }
                let isCompared = place == nil ? "no" : "yes"
                console.say(
                    findings.isEmpty ? .workbookGood : .workbookBad,
                    ["path": path, "n": "\(findings.count)", "compared": isCompared])
                if !findings.isEmpty { hasFindings = true }
            }
            for path in known.paths {
                let findings = try attack(path, known, console)
                if console.json {
                    summaries += findings.map { FindingSummary($0, in: path, language: console.language) }
                } else {
                    tell(findings, of: path, console)
                }
                if !findings.isEmpty { hasFindings = true }
            }
        } catch {
            throw console.exit(after: error)
        }
        if console.json { try console.print(json: summaries) }
        if hasFindings { throw ExitCode(1) }
    }

    /// Attacks the numbers that a publication withholds.
    private func attack(
        _ path: String, _ known: KnownResults, _ console: Console
    ) throws(PipelineFailure) -> [Finding] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
        guard let results = known[path], Self.isFile(file("datapackage.json")),
            let relations = PublicRelations(
                dataPackage: try Self.bytes(file("datapackage.json")), territories: file("territories.csv"))
        else {
            console.say(.publicationNotAttacked, ["path": path])
            return []
        }
        let start = ContinuousClock.now
        let audit = PublicationAudit(results, relations: relations)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        console.say(
            .publicationAttacked,
            [
                "path": path, "total": "\(audit.attacked)", "n": "\(audit.findings.count)",
                "seconds": "\(Int(seconds.rounded()))",
            ])
        if audit.unattacked > 0 {
            console.say(.publicationStands, ["path": path, "total": "\(audit.unattacked)"])
        }
        return audit.findings
    }

    private func tell(_ findings: [Finding], of path: String, _ console: Console) {
        var counts: [String: Int] = [:]
        for finding in findings {
            let kind = "\(finding.code.rawValue) \(finding.place.sheet ?? "")"
            counts[kind, default: 0] += 1
            guard counts[kind, default: 0] <= Self.shownOfAKind else { continue }
            let place = finding.place.text.isEmpty ? path : "\(path):\(finding.place.text)"
            console.print(console.error(code: finding.code.rawValue, arguments: finding.arguments, place: place))
        }
        var told: Set<String> = []
        for finding in findings {
            let sheet = finding.place.sheet ?? ""
            let kind = "\(finding.code.rawValue) \(sheet)"
            let more = counts[kind, default: 0] - Self.shownOfAKind
            guard more > 0, told.insert(kind).inserted else { continue }
            console.print(
                "\(path): [\(finding.code.rawValue)] " + console.words(.moreFindings, ["n": "\(more)", "sheet": sheet]))
        }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    fileprivate static func bytes(_ path: String) throws(PipelineFailure) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }
}

/// Files of results, each read once.
private struct KnownResults {
    private var readings: [String: ResultsReading] = [:]

    /// Of those that were read, sorted.
    var paths: [String] { readings.keys.sorted() }

    subscript(path: String) -> ResultsReading? { readings[path] }

    /// The results.csv beside a workbook, or one folder up for those of territories.
    static func path(beside workbook: String) -> String? {
        let folder = URL(fileURLWithPath: workbook).deletingLastPathComponent()
        return [folder, folder.deletingLastPathComponent()].map { $0.appendingPathComponent("results.csv").path }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    mutating func reading(_ path: String) throws(PipelineFailure) -> ResultsReading {
        if let reading = readings[path] { return reading }
        let digest = PublishedDigest.sha256(try VerifyCommand.bytes(path))
        do throws(DelimitedTextError) {
            let reading = try ResultsReading(path: path, digest: digest)
            readings[path] = reading
            return reading
        } catch {
            throw .inputOutput(path: path, reason: "\(error)")
        }
    }
}

/// The datapackage.json of publications.
private enum PublishedPackages {
    /// The digest under which a workbook was published: by a datapackage.json beside it, one folder up, or beside the
    /// results.csv that was named. Nil where none names it.
    static func digest(of workbook: String, besides results: String?) throws(PipelineFailure) -> String? {
        let file = URL(fileURLWithPath: workbook)
        let folder = file.deletingLastPathComponent()
        let plain = file.lastPathComponent
        let nested = "\(folder.lastPathComponent)/\(plain)"
        var places = [(folder, [plain]), (folder.deletingLastPathComponent(), [nested])]
        if let results {
            places.append((URL(fileURLWithPath: results).deletingLastPathComponent(), [plain, nested]))
        }
        for (place, names) in places {
            let path = place.appendingPathComponent("datapackage.json").path
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let files = PublishedFiles(dataPackage: try VerifyCommand.bytes(path))
            if let digest = names.lazy.compactMap({ files.digest(of: $0) }).first { return digest }
        }
        return nil
    }
}

/// A finding as `--json` prints it.
struct FindingSummary: Encodable {
    let file: String
    let place: String
    let sheet: String?
    let code: String
    let what: String
    let remedy: String

    init(_ finding: Finding, in path: String, language: MessageLanguage) {
        let text = MessageCatalogue.text(finding.code.rawValue, finding.arguments, in: language)
        file = path
        place = finding.place.text
        sheet = finding.place.sheet
        code = finding.code.rawValue
        what = text.what
        remedy = text.remedy
    }
}
