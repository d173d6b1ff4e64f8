internal import Crypto
internal import Foundation
internal import Glibc

/// File operations with typed failures. Writing is whole: a temporary file, flushed to disk, then renamed into place.
enum Files {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func createFolder(_ path: String) throws(PipelineFailure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(path: path, reason: error.localizedDescription)
        }
    }

    /// Replaces the file in one step; after a crash there is the old one or the new one.
    static func write(_ bytes: some Sequence<UInt8>, to path: String, mode: mode_t = 0o644) throws(PipelineFailure) {
        try createFolder((path as NSString).deletingLastPathComponent)
        let temporary = path + ".part"
        try create(temporary, mode: mode) { (descriptor: Int32) throws(PipelineFailure) in
            let bytes = Array(bytes)
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
                }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw .inputOutput(path: path, reason: lastError()) }
                written += count
            }
        }
        try move(temporary, to: path)
    }

    /// Makes a file, lets `body` write it, and flushes it to disk. A failed one is removed.
    static func create(
        _ path: String, mode: mode_t = 0o644, _ body: (Int32) throws(PipelineFailure) -> Void
    ) throws(PipelineFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: lastError()) }
        var failure: PipelineFailure?
        do throws(PipelineFailure) {
            try body(descriptor)
        } catch {
            failure = error
        }
        if failure == nil, fsync(descriptor) != 0 { failure = .inputOutput(path: path, reason: lastError()) }
        if close(descriptor) != 0, failure == nil { failure = .inputOutput(path: path, reason: lastError()) }
        if let failure {
            unlink(path)
            throw failure
        }
    }

    /// Flushes a file that somebody else wrote, so that it is whole on disk before it is renamed into place.
    static func flush(_ path: String) throws(PipelineFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .inputOutput(path: path, reason: lastError()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .inputOutput(path: path, reason: lastError()) }
    }

    /// Renames and makes the renaming last.
    static func move(_ source: String, to target: String) throws(PipelineFailure) {
        let folder = (target as NSString).deletingLastPathComponent
        try createFolder(folder)
        guard rename(source, target) == 0 else { throw .inputOutput(path: target, reason: lastError()) }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    static func remove(_ path: String) throws(PipelineFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .inputOutput(path: path, reason: lastError()) }
    }

    static func removeFolder(_ path: String) throws(PipelineFailure) {
        guard exists(path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }

    static func read(_ path: String) throws(PipelineFailure) -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .inputOutput(path: path, reason: error.localizedDescription)
        }
    }

    /// SHA-256 in hexadecimal, read in blocks; nil when there is no such file.
    static func digest(of path: String) throws(PipelineFailure) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .inputOutput(path: path, reason: lastError())
        }
        defer { close(descriptor) }
        var hash = SHA256()
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .inputOutput(path: path, reason: lastError()) }
            if count == 0 { break }
            block.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        return hexadecimal(hash.finalize())
    }

    /// SHA-256 of bytes in memory, in hexadecimal.
    static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in
            text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
    }

    static func lastError() -> String { String(cString: strerror(errno)) }
}
