internal import DelimitedText
internal import Foundation
internal import Ingestion
internal import Questionnaires

/// Takes files from the inbox: each is accepted as a copy without personal columns, or set aside with its reason.
///
/// A file leaves the inbox last, once everything about it is on disk; a run that is cut takes it again and decides the same.
struct Intake {
    let workspace: Workspace
    let ledger: Ledger
    let headings: SurveyHeadings
    let keepsOriginals: Bool
    let pseudonymiser: Pseudonymiser
    let now: @Sendable () -> String
    /// Words a reason for the file that stands beside a rejected one.
    let reasonText: (_ file: String, IngestionFailure) -> String

    func take(_ name: String) throws(PipelineFailure) -> Decision {
        let source = "\(workspace.inbox)/\(name)"
        guard let digest = try Files.digest(of: source) else { throw .missing(path: source) }
        let bytes = try size(of: source)
        let recognition: Recognition
        do throws(IngestionFailure) {
            recognition = try Recognition(path: source, headings: headings)
        } catch {
            return try reject(name, source: source, digest: digest, bytes: bytes, because: error)
        }
        switch try accept(name, source: source, digest: digest, bytes: bytes, recognition) {
        case .success(let decision): return decision
        case .failure(let failure):
            return try reject(name, source: source, digest: digest, bytes: bytes, because: failure)
        }
    }

    private func accept(
        _ name: String, source: String, digest: String, bytes: Int, _ recognition: Recognition
    ) throws(PipelineFailure) -> Result<Decision, IngestionFailure> {
        let target = "\(workspace.accepted)/\(digest).csv"
        let temporary = "\(workspace.accepted)/.\(digest).part"
        var refusal: IngestionFailure?
        var headers: [String] = []
        try Files.create(temporary) { (descriptor: Int32) throws(PipelineFailure) in
            do {
                let copy = try AcceptedCopy.write(
                    of: source, recognition: recognition, to: descriptor, pseudonym: pseudonymiser.pseudonym)
                headers = copy.headers
            } catch let failure as IngestionFailure {
                refusal = failure
            } catch {
                throw .inputOutput(path: temporary, reason: "\(error)")
            }
        }
        if let refusal {
            try Files.remove(temporary)
            return .failure(refusal)
        }
        if let known = try ledger.file(digest), isSettled(known, headers: headers) {
            try Files.remove(temporary)
            try leaveInbox(source, digest: digest)
            return .success(Decision(name: name, digest: digest, verdict: .alreadyKnown))
        }
        try Files.move(temporary, to: target)
        try ledger.decide(
            FileEntry(
                digest: digest, sequence: 0, name: name, bytes: bytes, status: .accepted, decidedAt: now(),
                survey: recognition.survey.id, exporter: recognition.exporter.rawValue, headers: headers))
        if recognition.isKnownByRow { try ledger.replaceFiles(named: name, except: digest) }
        try leaveInbox(source, digest: digest)
        return .success(Decision(name: name, digest: digest, verdict: .accepted))
    }

    /// Whether nothing comes of taking the same bytes again. Those of a purged file were counted before their waves closed.
    private func isSettled(_ known: FileEntry, headers: [String]) -> Bool {
        switch known.status {
        case .accepted: known.headers == headers && Files.exists("\(workspace.accepted)/\(known.digest).csv")
        case .purged: known.reasonCode == nil
        case .rejected, .replaced: false
        }
    }

    private func reject(
        _ name: String, source: String, digest: String, bytes: Int, because failure: IngestionFailure
    ) throws(PipelineFailure) -> Decision {
        try ledger.decide(
            FileEntry(
                digest: digest, sequence: 0, name: name, bytes: bytes, status: .rejected, decidedAt: now(),
                reasonCode: failure.code, reasonArguments: failure.arguments))
        let kept = FileName.shortened(name, toBytes: Self.longestName)
        var target = "\(workspace.rejected)/\(kept)"
        if let other = try Files.digest(of: target), other != digest {
            let path = kept as NSString
            let stem = "\(path.deletingPathExtension)-\(digest.prefix(12))"
            target = "\(workspace.rejected)/\(stem)" + (path.pathExtension.isEmpty ? "" : ".\(path.pathExtension)")
        }
        try Files.write(reasonText(name, failure).utf8, to: target + ".raison.txt")
        try Files.move(source, to: target)
        return Decision(name: name, digest: digest, verdict: .rejected(failure))
    }

    /// Bytes of a name that leave room for a digest, `.raison.txt` and `.part` within the 255 of a file system.
    private static let longestName = 200

    private func leaveInbox(_ source: String, digest: String) throws(PipelineFailure) {
        guard keepsOriginals else { return try Files.remove(source) }
        try Files.move(source, to: "\(workspace.accepted)/originals/\(digest).csv")
    }

    private func size(of path: String) throws(PipelineFailure) -> Int {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return (attributes[.size] as? NSNumber)?.intValue ?? 0
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }
}
