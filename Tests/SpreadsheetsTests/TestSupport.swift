import Foundation

/// A folder of its own for one test.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "spreadsheets-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

enum Program {
    struct Failure: Error {
        let status: Int32
        let message: String
    }

    /// Standard output of a program that must succeed.
    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus, message: String(decoding: message, as: UTF8.self))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func exists(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// A script of Tests/Oracles.
    static func oracle(_ name: String, file: String = #filePath) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Oracles/\(name)").path
    }
}
