import Foundation
import Glibc

/// A folder that goes when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("\(NSTemporaryDirectory())barometre-e2e-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Process.Failure(what: "mkdtemp") }
        path = String(cString: made)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func text(_ name: String) -> String { Disk.text("\(path)/\(name)") }
}

/// Files as the tests need them. Descriptors are closed on exec: a child that kept one would hold its sibling's inbox open.
enum Disk {
    static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Process.Failure(what: "\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        let bytes = Array(bytes)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
            }
            guard count > 0 else { throw Process.Failure(what: "\(path): \(String(cString: strerror(errno)))") }
            done += count
        }
    }

    /// Empty when there is no such file.
    static func bytes(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            guard count > 0 else { return bytes }
            bytes += block[..<count]
        }
    }

    static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func createFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Names in a folder, sorted, hidden ones too; empty when there is no such folder.
    static func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// Every file below a folder with its bytes, by relative path.
    static func tree(_ path: String) -> [String: [UInt8]] {
        let files = ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).filter {
            var status = stat()
            return stat("\(path)/\($0)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
        return Dictionary(uniqueKeysWithValues: files.map { ($0, bytes("\(path)/\($0)")) })
    }

    /// When a file was last changed, in nanoseconds.
    static func modified(_ path: String) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }

    static func permissions(_ path: String) -> mode_t {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return status.st_mode & 0o777
    }
}
