package import Definitions

/// Why a command could not do what it was asked; one exit code each (see the contract).
package enum PipelineFailure: Error, Sendable {
    /// 66: a path that was named does not exist.
    case missing(path: String)
    /// 73: a file or folder can't be made.
    case cannotCreate(path: String, reason: String)
    /// 74: reading or writing failed; the disk may be full.
    case inputOutput(path: String, reason: String)
    /// 75: another run holds the workspace.
    case busy(workspace: String)
    /// 76: the confidentiality audit refuses the publication. `cells`: how many could be found out; `place`: of the first that has a
    /// figure of its own, in the codes of results.csv.
    case refused(wave: String, measure: String, cells: Int, place: String?)
    /// 64: the file with nothing withheld would lie among files that are passed on.
    case unprotectedAmongReports(path: String)
    /// 64: waves can't be closed before what is there now is published.
    case notCurrent(waves: [String])
    /// 74: the history no longer has what was published of a closed wave. `path`: relative to the workspace.
    case frozenPublication(wave: String, path: String)
    /// 74: the history has a publication that the ledger does not know. `path`: relative to the workspace.
    case unknownPublication(path: String)
    /// 78: definitions are wrong.
    case definitions([DefinitionProblem])
    /// 64, or 66 before anything was accepted: a figure that does not exist was asked for.
    case figure(FigureProblem)
    /// 70: a bug, told rather than hidden.
    case bug(String)

    /// The stable key of the message catalogue.
    package var code: String {
        switch self {
        case .missing: "path-missing"
        case .cannotCreate: "cannot-create"
        case .inputOutput: "input-output"
        case .busy: "workspace-busy"
        case .refused: "publication-refused"
        case .unprotectedAmongReports: "unprotected-among-reports"
        case .notCurrent: "purge-before-run"
        case .frozenPublication: "frozen-publication-changed"
        case .unknownPublication: "publication-unknown"
        case .definitions: "definitions-wrong"
        case .figure(let problem): problem.code
        case .bug: "internal-error"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .missing(let path): ["path": path]
        case .cannotCreate(let path, let reason), .inputOutput(let path, let reason):
            ["path": path, "reason": reason]
        case .busy(let workspace): ["path": workspace]
        case .refused(let wave, let measure, let cells, let place):
            ["wave": wave, "measure": measure, "cells": "\(cells)", "place": place ?? ""]
        case .notCurrent(let waves): ["waves": waves.joined(separator: ", ")]
        case .frozenPublication(let wave, let path): ["path": path, "wave": wave]
        case .unknownPublication(let path), .unprotectedAmongReports(let path): ["path": path]
        case .definitions(let problems): ["count": "\(problems.count)"]
        case .figure(let problem): problem.arguments
        case .bug(let detail): ["detail": detail]
        }
    }

    /// sysexits(3) where one fits.
    package var exitCode: Int32 {
        switch self {
        case .missing: 66
        case .figure(let problem): problem == .none ? 66 : 64
        case .notCurrent, .unprotectedAmongReports: 64
        case .bug: 70
        case .cannotCreate: 73
        case .inputOutput, .frozenPublication, .unknownPublication: 74
        case .busy: 75
        case .refused: 76
        case .definitions: 78
        }
    }
}
