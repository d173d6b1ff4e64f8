import Foundation

/// The built program, run as a whole process.
struct Program {
    let path: String

    /// What one run took.
    struct Usage {
        let seconds: Double
        /// Resident at the most.
        let megabytes: Double
    }

    enum Failure: Error {
        case cannotStart(Int32)
        case exit(Int32)
        case killed(signal: Int32)
    }

    /// Runs it to its end; results go nowhere, errors to standard error.
    func run(_ arguments: [String]) throws -> Usage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var words = ([path] + arguments + ["--quiet"]).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        let start = ContinuousClock.now
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, nil, words, environ)
        guard failure == 0 else { throw Failure.cannotStart(failure) }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        guard status & 0x7F == 0 else { throw Failure.killed(signal: status & 0x7F) }
        guard status == 0 else { throw Failure.exit(status >> 8) }
        return Usage(
            seconds: (ContinuousClock.now - start) / .seconds(1), megabytes: Double(usage.ru_maxrss) / 1024)
    }
}
