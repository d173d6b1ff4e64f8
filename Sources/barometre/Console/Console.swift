internal import ArgumentParser
internal import Definitions
internal import Foundation
internal import Glibc
internal import Messages
internal import Pipeline

/// What the program says: results on standard output, progress and messages on standard error.
struct Console: Sendable {
    let language: MessageLanguage
    let json: Bool
    let quiet: Bool
    let color: Bool

    private static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

    /// A result. One that can't be written to its end ends the program with 74, as nobody may take a part for the whole.
    func print(_ text: String) {
        guard !Self.write(text + "\n", to: STDOUT_FILENO) else { return }
        let failure = PipelineFailure.inputOutput(path: "-", reason: String(cString: strerror(errno)))
        Foundation.exit(exit(after: failure).rawValue)
    }

    /// A result for programs, with sorted keys.
    func print(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// A message for the person at the terminal.
    func say(_ text: String) {
        guard !quiet else { return }
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    func say(_ phrase: Phrase, _ arguments: [String: String] = [:]) {
        say(words(phrase, arguments))
    }

    func words(_ phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
        MessageCatalogue.phrase(phrase, arguments, in: language)
    }

    /// An error; said even when quiet.
    func complain(_ text: String) {
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    /// `place: error[code]: what. remedy`.
    func error(code: String, arguments: [String: String], place: String? = nil) -> String {
        let text = MessageCatalogue.text(code, arguments, in: language)
        let head = place.map { "\($0): " } ?? "barometre: "
        let label = paint(words(.error), "31")
        return "\(head)\(label)[\(code)]: \(text.line)"
    }

    func paint(_ text: String, _ code: String) -> String {
        color && Self.isTerminal ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    // MARK: - RunProgress

    /// Draws a progress bar on a terminal, and nothing elsewhere.
    func show(_ progress: RunProgress) {
        guard !quiet, !json, Self.isTerminal else { return }
        let width = 24
        let filled = progress.total == 0 ? width : width * progress.done / progress.total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let label = words(progress.stage.phrase)
        Self.write("\r\u{1B}[K\(bar) \(label) \(progress.done)/\(progress.total)", to: STDERR_FILENO)
    }

    /// Takes the bar off the line.
    func clearProgress() {
        guard !quiet, !json, Self.isTerminal else { return }
        Self.write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// Whether the text was written to its end.
    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }
}

extension RunProgress.Stage {
    fileprivate var phrase: Phrase {
        switch self {
        case .taking: .progressTaking
        case .reading: .progressReading
        case .estimating: .progressEstimating
        case .protecting: .progressProtecting
        case .writing: .progressWriting
        }
    }
}

extension Console {
    /// The one place where a failure becomes text and an exit code.
    func exit(after failure: PipelineFailure) -> ExitCode {
        clearProgress()
        if case .definitions(let problems) = failure {
            for problem in problems {
                complain(error(code: problem.code, arguments: problem.arguments, place: "\(problem.place)"))
            }
        }
        complain(error(code: failure.code, arguments: failure.arguments))
        return ExitCode(failure.exitCode)
    }
}
