internal import Foundation

/// Digests of everything a publication is made from.
struct InputDigests {
    let definitions: String
    let data: String
    /// Program, options, definitions and data together.
    let fingerprint: String
}

extension PipelineRun {
    /// Computes the digests of definitions, hand-kept tables and accepted files.
    func inputDigests(ledger: Ledger) throws(PipelineFailure) -> InputDigests {
        var definitions: [String] = []
        for path in [bundle.path] + bundle.folder.files(of: bundle.definition) {
            definitions.append(try Files.digest(of: path) ?? "")
        }
        let tables = ((try? FileManager.default.contentsOfDirectory(atPath: workspace.tables)) ?? []).sorted()
        var data = try ledger.acceptedFiles().map { "\($0.digest) \($0.name)" }
        for table in tables { data.append("\(table) \(try Files.digest(of: "\(workspace.tables)/\(table)") ?? "")") }
        for wave in try ledger.closedWaves() { data.append("closed \(wave.wave) \(wave.digest)") }
        let definitionsDigest = Files.sha256(Array(definitions.joined(separator: "\n").utf8))
        let dataDigest = Files.sha256(Array(data.joined(separator: "\n").utf8))
        let all = [Program.version, options.wave ?? "", definitionsDigest, dataDigest]
        return InputDigests(
            definitions: definitionsDigest, data: dataDigest,
            fingerprint: Files.sha256(Array(all.joined(separator: "\n").utf8)))
    }

    /// Whether the last publication was made from the same inputs, stands, and has all its receipts. What was taken away of
    /// the publication history or of a closed wave can't be made again, so it is not waited for.
    func isCurrent(_ fingerprint: String, ledger: Ledger) throws(PipelineFailure) -> Bool {
        guard try ledger.lastRun()?.fingerprint == fingerprint, try !ledger.areReceiptsDue() else { return false }
        let settled =
            ["published/"] + (try ledger.closedWaves().map { "reports/\(FileName.distinct($0.wave))/" })
        return try ledger.outputs().allSatisfy { output in
            settled.contains(where: output.path.hasPrefix) || Files.exists("\(workspace.root)/\(output.path)")
        }
    }
}
