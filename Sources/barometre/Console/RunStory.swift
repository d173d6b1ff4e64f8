internal import Ingestion
internal import Messages
internal import Pipeline
internal import Reporting

/// Tells a run to the person at the terminal.
struct RunStory {
    let console: Console
    let workspace: Workspace
    let isRehearsal: Bool
    /// The wave asked for; nil for all.
    let wave: String?

    func tell(_ result: RunResult) {
        if result.finishedInterrupted { console.say(.finishedInterrupted) }
        for decision in result.decisions { tell(decision) }
        for name in result.stillOpen { console.say(.stillBeingWritten, ["file": name]) }
        if result.isUnchanged { console.say(.nothingNew) }
        let decided = Set(result.decisions.map(\.digest))
        for file in result.files {
            console.say(.account, file.account.arguments(file: file.name))
            if decided.contains(file.digest) { tell(file.remarks) }
        }
        if result.files.isEmpty, !result.isUnchanged {
            if result.decisions.isEmpty { console.say(.inboxEmpty) }
            console.say(.noAcceptedFile)
        }
        if let wave, result.closedWaves.contains(wave) {
            console.say(.waveIsClosed, ["wave": wave])
        } else if let wave, !result.isUnchanged, !result.files.isEmpty, result.waves.isEmpty {
            console.say(.noWave, ["wave": wave])
        }
        tell(result.tableRemarks)
        let isShared = Set(result.waves.flatMap(\.surveys).map(\.survey)).count > 1
        for wave in result.waves {
            for survey in wave.surveys {
                let arguments = [
                    "wave": wave.wave, "n": "\(survey.responses)", "survey": isShared ? survey.survey : "",
                ]
                console.say(.responses, arguments)
                console.say(
                    .withheldCells,
                    [
                        "n": "\(survey.withheldCells)", "total": "\(survey.cells)",
                        "audited": "\(survey.audited)",
                    ])
                if survey.redefined == ["threshold"] {
                    console.complain(console.words(.raisedThreshold, ["wave": wave.wave]))
                } else if !survey.redefined.isEmpty {
                    console.complain(
                        console.words(
                            .redefined,
                            [
                                "wave": wave.wave, "n": "\(survey.redefined.count)",
                                "names": survey.redefined.joined(separator: ", "),
                            ]))
                } else if survey.waitingCells > 0 {
                    console.say(.waitingCells, ["n": "\(survey.waitingCells)"])
                }
            }
            if !isRehearsal { console.say(.published, ["wave": wave.wave]) }
        }
        if !result.waves.isEmpty {
            let seconds = (result.protection / .seconds(0.1)).rounded() / 10
            console.say(.protectionTime, ["seconds": console.language.number(seconds)])
        }
        for path in result.editedByPeople {
            console.say(.editedKept, ["path": path, "beside": Publisher.beside(path)])
        }
        if isRehearsal { console.say(.dryRun) }
        for path in result.written where path.hasPrefix("reports/") {
            console.print("\(workspace.root)/\(path)")
        }
        if !result.tableRemarks.isEmpty || result.files.contains(where: { !$0.remarks.isEmpty }), !isRehearsal {
            console.say(.seeRemarks, ["path": "\(workspace.receipts)/remarks.csv"])
        }
        if let path = result.unprotected { console.complain(console.words(.unprotectedWarning, ["path": path])) }
    }

    private func tell(_ decision: Decision) {
        switch decision.verdict {
        case .accepted: console.say(.accepted, ["file": decision.name])
        case .alreadyKnown: console.say(.alreadyKnown, ["file": decision.name])
        case .rejected(let failure):
            console.say(.rejectedFile, ["file": decision.name])
            console.complain(failure.line(file: decision.name, console: console))
        }
    }

    private func tell(_ remarks: [Remark]) {
        for remark in remarks where remark.code.severity > .note { console.say(remark.line(in: console.language)) }
        func count(_ severity: RemarkSeverity) -> String {
            "\(remarks.count { $0.code.severity == severity })"
        }
        if !remarks.isEmpty {
            console.say(
                .remarkCounts, ["blocking": count(.blocking), "warnings": count(.warning), "notes": count(.note)])
        }
    }
}

extension IngestionFailure {
    /// `file:line:column: error[code]: what. remedy`.
    func line(file: String, console: Console) -> String {
        var arguments = arguments
        arguments["file"] = file
        let location = place.map { "\(file):\($0.line):\($0.column)" } ?? file
        return console.error(code: code, arguments: arguments, place: location)
    }
}
