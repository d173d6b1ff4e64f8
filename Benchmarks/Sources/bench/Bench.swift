import CBareCSV
import Foundation

/// `bench [RESPONSES]`: what reading costs, as ratios to bare libcsv on the same file in the same run. Fails when reading
/// closed answers costs more than ``timeLimit`` or ``memoryLimit``, or when ``TerritoryWorkbooks`` or ``ProtectedGrid`` take
/// too long.
///
/// `taskset -c 0,1 swift run -c release --package-path Benchmarks` gives the machine two processors.
@main
struct Bench {
    /// Wall time of `barometre check` over that of libcsv with callbacks that count.
    static let timeLimit = 1.5
    /// Megabytes resident at the most, for a million responses.
    static let memoryLimit = 150.0
    static let runs = 5

    static func main() {
        do {
            try measure()
        } catch {
            FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
            exit(1)
        }
    }

    static func measure() throws {
        let responses = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let folder = NSTemporaryDirectory() + "barometre-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = Program(path: "\(root)/.build/release/barometre")

        let closed = "\(folder)/closed.csv"
        try ClosedAnswers.write(responses: responses, to: closed)
        let definitions = [
            "--survey", "\(root)/Benchmarks/Definitions/closed.yaml",
            "--territories", "\(root)/Surveys/territories/rhone/territories.yaml",
        ]
        print("\(responses) responses of \(ClosedAnswers.questions) closed answers")
        let check = try compare(
            "barometre check", with: closed, { try program.run(["check", closed] + definitions) })

        let parents = "\(folder)/parents.csv"
        let count = responses / 20
        _ = try program.run(
            ["simulate", "parents", "--respondents", "\(count)", "-o", parents, "--definitions", "\(root)/Surveys"])
        print("\n\(count) responses to the parents' survey")
        for command in ["read", "check"] {
            _ = try compare("barometre \(command)", with: parents) {
                try program.run([command, parents, "--definitions", "\(root)/Surveys"])
            }
        }
        let isWritten = try TerritoryWorkbooks(root: root, folder: folder).measure()
        let isProtected = try ProtectedGrid(root: root, folder: folder).measure()
        let isQuick = check.ratio <= timeLimit
        let isSmall = check.megabytes <= memoryLimit || responses > 1_000_000
        print("\nreading closed answers: \(isQuick && isSmall ? "within" : "beyond") × \(timeLimit), \(memoryLimit) MB")
        print("writing workbooks: \(isWritten ? "within" : "beyond") \(TerritoryWorkbooks.timeLimit) s for 300")
        print(
            "protecting a large grid: \(isProtected ? "within" : "beyond") \(ProtectedGrid.timeLimit) s;",
            "aimed at: \(ProtectedGrid.goal) s")
        if !(isQuick && isSmall && isWritten && isProtected) { throw Failure.beyondLimits }
    }

    enum Failure: Error {
        case unreadable
        case beyondLimits
    }

    /// Times a program and bare libcsv by turns, since machines are noisy, and prints the medians.
    static func compare(
        _ name: String, with file: String, _ run: () throws -> Program.Usage
    ) throws -> (ratio: Double, megabytes: Double) {
        var bare: [Double] = []
        var bareOnTwo: [Double] = []
        var usages: [Program.Usage] = []
        for _ in 0...runs {
            bare.append(try seconds { bare_csv_fields(file) })
            bareOnTwo.append(try seconds { bare_csv_fields_on_two_threads(file) })
            usages.append(try run())
        }
        // The first turn warms caches.
        let baseline = median(bare.dropFirst())
        let own = median(usages.dropFirst().map(\.seconds))
        report("bare libcsv, counting callbacks", baseline, baseline, nil)
        report("the same on two threads", median(bareOnTwo.dropFirst()), baseline, nil)
        let megabytes = usages.map(\.megabytes).max() ?? 0
        report(name, own, baseline, megabytes)
        return (own / baseline, megabytes)
    }

    static func seconds(_ body: () -> Int) throws -> Double {
        let start = ContinuousClock.now
        guard body() > 0 else { throw Failure.unreadable }
        return (ContinuousClock.now - start) / .seconds(1)
    }

    static func median(_ values: some Sequence<Double>) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }

    static func report(_ name: String, _ seconds: Double, _ baseline: Double, _ megabytes: Double?) {
        let padded = name.padding(toLength: 34, withPad: " ", startingAt: 0)
        let memory = megabytes.map { String(format: "   %.0f MB", $0) } ?? ""
        print(padded + String(format: "%7.3f s   × %.2f", seconds, seconds / baseline) + memory)
    }
}
