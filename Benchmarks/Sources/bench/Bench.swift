import CBareCSV
import Foundation

/// `bench [RESPONDENTS]`: medians of five runs, and ratios to bare libcsv on the same file.
@main
struct Bench {
    static let runs = 5

    static func main() throws {
        let respondents = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 100_000
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let program = "\(root)/.build/release/barometre"
        let folder = NSTemporaryDirectory() + "barometre-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let export = "\(folder)/export.csv"
        func barometre(_ arguments: [String]) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments + ["--quiet", "--definitions", "\(root)/Surveys"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.standardError
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Failure.status(process.terminationStatus) }
        }
        try barometre(["simulate", "parents", "--respondents", "\(respondents)", "-o", export])

        let bare = try median {
            guard bare_csv_fields(export) > 0 else { throw Failure.unreadable }
        }
        report("bare libcsv, counting callbacks", bare, bare)
        report("barometre read", try median { try barometre(["read", export]) }, bare)
        report("barometre check", try median { try barometre(["check", export]) }, bare)
        report(
            "barometre run, new workspace",
            try median {
                let workspace = "\(folder)/workspace"
                try? FileManager.default.removeItem(atPath: workspace)
                try FileManager.default.createDirectory(
                    atPath: "\(workspace)/inbox", withIntermediateDirectories: true)
                try FileManager.default.copyItem(atPath: export, toPath: "\(workspace)/inbox/export.csv")
                try barometre(["run", "\(root)/Pipelines/rhone.yaml", "--workspace", workspace])
            }, bare)
    }

    enum Failure: Error {
        case status(Int32)
        case unreadable
    }

    /// Median wall-clock seconds of several runs, after one that does not count.
    static func median(_ body: () throws -> Void) throws -> Double {
        try body()
        var seconds: [Double] = []
        for _ in 0..<runs {
            let clock = ContinuousClock()
            let duration = try clock.measure(body)
            seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
        }
        return seconds.sorted()[runs / 2]
    }

    static func report(_ name: String, _ seconds: Double, _ bare: Double) {
        let padded = name.padding(toLength: 36, withPad: " ", startingAt: 0)
        print("\(padded) \((seconds * 1000).rounded() / 1000) s   × \((seconds / bare * 10).rounded() / 10)")
    }
}
