internal import Foundation
internal import Glibc

/// What lies in the inbox and can be taken now.
struct Inbox {
    let folder: String

    /// Files ready to be taken, sorted by name, and names of files that somebody is still writing.
    struct Listing {
        var ready: [String] = []
        var open: [String] = []
    }

    func list() throws(PipelineFailure) -> Listing {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .inputOutput(path: folder, reason: error.localizedDescription)
        }
        var listing = Listing()
        for name in names where Self.isDropped(name) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if Self.isBeingWritten(path) { listing.open.append(name) } else { listing.ready.append(name) }
        }
        return listing
    }

    /// Hidden files, locks of office programs and unfinished downloads are nobody's drop.
    private static func isDropped(_ name: String) -> Bool {
        let unfinished = [".part", ".crdownload", ".tmp", ".download", ".partial"]
        return !name.hasPrefix(".") && !name.hasPrefix("~$") && !unfinished.contains { name.lowercased().hasSuffix($0) }
    }

    /// Whether a process has the file open for writing: a read lease is refused then (fcntl(2), F_SETLEASE). Where leases
    /// do not exist (other people's files, network shares) the answer is no, and a half-copied file shows when it is read.
    private static func isBeingWritten(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard fcntl(descriptor, setLease, Int32(F_RDLCK)) != 0 else {
            _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
            return false
        }
        return errno == EAGAIN
    }

    /// `F_SETLEASE`, a Linux constant that the C library's overlay does not carry.
    private static let setLease: Int32 = 1024
}
