internal import Messages
internal import Pipeline

/// Tells a purge to the person at the terminal: what went is a result.
struct PurgeStory {
    let console: Console
    let isRehearsal: Bool

    func tell(_ result: PurgeResult) {
        if result.finishedInterrupted { console.say(.purgeFinished) }
        for wave in result.waves { tell(wave) }
        for file in result.deleted {
            let phrase: Phrase = file.wasRejected ? .purgeDeletedRefused : .purgeDeleted
            let arguments =
                file.wasRejected
                ? ["file": file.name] : ["file": file.name, "waves": file.waves.joined(separator: ", ")]
            console.print(console.words(phrase, arguments))
        }
        for file in result.kept {
            console.say(.purgeStays, ["file": file.name, "waves": file.open.joined(separator: ", ")])
        }
        if !result.inbox.isEmpty { console.say(.purgeInbox, ["n": "\(result.inbox.count)"]) }
        if result.deleted.isEmpty, !result.finishedInterrupted { console.say(.purgeNothing) }
        if isRehearsal { console.say(.dryRun) }
    }

    private func tell(_ wave: PurgeResult.Wave) {
        switch wave.state {
        case .closed:
            console.print(console.words(.purgeClosed, ["path": wave.publication ?? "", "wave": wave.name]))
        case .closedBefore(let day): console.say(.purgeClosedBefore, ["wave": wave.name, "when": day])
        case .kept(let day): console.say(.purgeKept, ["wave": wave.name, "when": day])
        case .endless: console.say(.purgeEndless, ["wave": wave.name])
        case .unpublished: console.say(.purgeUnpublished, ["wave": wave.name])
        }
    }
}

/// A purge as `--json` prints it.
struct PurgeSummary: Encodable {
    let dryRun: Bool
    let finishedInterrupted: Bool
    let waves: [Wave]
    let deleted: [File]
    let kept: [File]
    let inbox: [String]

    struct Wave: Encodable {
        let wave: String
        /// `closed` in this purge, `closed-before`, `kept`, `no-end` or `unpublished`.
        let state: String
        /// `YYYY-MM-DD`: since when it is closed, or until when its answers are kept.
        let date: String?
        /// The entry of the publication history, relative to the workspace.
        let publication: String?
    }

    struct File: Encodable {
        let file: String
        let sha256: String
        let waves: [String]
        /// Of them those that are not closed.
        let openWaves: [String]
        let wasRejected: Bool

        init(_ file: PurgeResult.File) {
            self.file = file.name
            sha256 = file.digest
            waves = file.waves
            openWaves = file.open
            wasRejected = file.wasRejected
        }
    }

    init(_ result: PurgeResult, isRehearsal: Bool) {
        dryRun = isRehearsal
        finishedInterrupted = result.finishedInterrupted
        waves = result.waves.map { wave in
            let (state, date): (String, String?) =
                switch wave.state {
                case .closed: ("closed", nil)
                case .closedBefore(let day): ("closed-before", day)
                case .kept(let day): ("kept", day)
                case .endless: ("no-end", nil)
                case .unpublished: ("unpublished", nil)
                }
            return Wave(wave: wave.name, state: state, date: date, publication: wave.publication)
        }
        deleted = result.deleted.map(File.init)
        kept = result.kept.map(File.init)
        inbox = result.inbox
    }
}
