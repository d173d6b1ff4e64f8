import Foundation
import Glibc

/// The built program, run as a process.
enum Program {
    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The newest of the debug and the release build, so that a faster one is used and a stale one never.
    static let path: String? = {
        let here = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let products = (here as NSString).deletingLastPathComponent
        let folders = [
            products, "\(products)/../release", "\(products)/../debug", "\(root)/.build/release",
            "\(root)/.build/debug",
        ]
        return folders.map { "\($0)/barometre" }.filter { access($0, X_OK) == 0 }.max { modified($0) < modified($1) }
    }()

    struct Absent: Error, CustomStringConvertible {
        var description: String {
            "the program is not built: no barometre beside the tests nor in \(Program.root)/.build/{release,debug}; run `swift build`"
        }
    }

    private static func modified(_ path: String) -> Double {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: the present folder of the process.
    ///   - environment: added to a plain one (`LANG=C.UTF-8`, `TZ=UTC`).
    ///   - kill: when the process is killed (SIGKILL), as a power cut would.
    ///   - limit: seconds after which a process that still runs is a failure.
    static func run(
        _ arguments: [String], in folder: String = root, environment: [String: String] = [:], kill: Moment = .never,
        limit: Double = 180
    ) throws -> Outcome {
        guard let path else { throw Absent() }
        return try Process.run([path] + arguments, in: folder, environment: environment, kill: kill, limit: limit)
    }

    /// A moment of a run.
    enum Moment {
        case never
        case seconds(Double)
        /// As soon as there is such a file.
        case appears(String)
        /// As soon as there is no such file.
        case disappears(String)
    }

    /// What a process did.
    struct Outcome {
        /// The exit code; nil when a signal ended the process.
        let code: Int32?
        let output: String
        let errors: String
        let seconds: Double

        /// Codes between `error[` and `]` on standard error.
        var errorCodes: [String] {
            errors.components(separatedBy: "[").dropFirst().compactMap { part in
                part.contains("]:") ? part.components(separatedBy: "]:")[0] : nil
            }
        }

        func json() throws -> JSON { try JSON(parsing: output) }
    }
}

/// Child processes.
enum Process {
    struct Failure: Error {
        let what: String
    }

    /// Runs a command; nothing runs longer than its limit, in seconds.
    static func run(
        _ command: [String], in folder: String = "/", environment: [String: String] = [:],
        kill moment: Program.Moment = .never, limit: Double = 180
    ) throws -> Program.Outcome {
        let scratch = try TemporaryFolder()
        var variables = ["PATH": "/usr/bin:/bin", "HOME": scratch.path, "LANG": "C.UTF-8", "TZ": "UTC"]
        variables.merge(environment) { $1 }
        let start = ContinuousClock.now
        let child = try spawn(command, in: folder, environment: variables, scratch: scratch.path)
        func elapsed() -> Double {
            let passed = (ContinuousClock.now - start).components
            return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
        }
        var status: Int32 = 0
        var isKilled = false
        while waitpid(child, &status, WNOHANG) == 0 {
            let isLate = elapsed() > limit
            if !isKilled, isLate || moment.hasCome(after: elapsed()) {
                Glibc.kill(child, SIGKILL)
                isKilled = true
            }
            usleep(moment.pause)
        }
        if isKilled, case .never = moment { throw Failure(what: "\(command) ran longer than \(limit) seconds") }
        return Program.Outcome(
            code: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: scratch.text("stdout"),
            errors: scratch.text("stderr"), seconds: elapsed())
    }

    private static func spawn(
        _ command: [String], in folder: String, environment: [String: String], scratch: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(scratch)/stdout", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "\(scratch)/stderr", O_WRONLY | O_CREAT, 0o600)
        // env(1) goes to the folder and becomes the command: the child stays one process.
        let command = ["/usr/bin/env", "-C", folder] + command
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, command[0], &actions, nil, &arguments, &variables)
        guard result == 0 else { throw Failure(what: "\(command[0]): \(String(cString: strerror(result)))") }
        return child
    }
}

extension Program.Moment {
    fileprivate func hasCome(after seconds: Double) -> Bool {
        switch self {
        case .never: false
        case .seconds(let delay): seconds >= delay
        case .appears(let path): Disk.exists(path)
        case .disappears(let path): !Disk.exists(path)
        }
    }

    /// Microseconds between two looks.
    fileprivate var pause: UInt32 {
        switch self {
        case .never, .seconds: 1000
        case .appears, .disappears: 50
        }
    }
}
