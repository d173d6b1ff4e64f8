import Foundation
import Glibc
import Testing

/// A disk that fills up costs nothing but time. Needs a small file system of its own, which only root can mount.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, "mounting a small tmpfs needs root and CAP_SYS_ADMIN"))
struct FullDiskTests {
    /// Room left on a disk of one megabyte when the run begins, in KiB.
    @Test(arguments: [0, 24, 48, 64, 80, 96, 112, 128, 140, 150, 160, 180, 220])
    func `after a full disk the dropped file is there or taken, and a later run succeeds`(room: Int) throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        let undisturbed = try place.run()
        #expect(undisturbed.code == 0)

        let disk = try SmallDisk(kibibytes: 1024)
        try Disk.createFolder("\(disk.path)/inbox")
        try Disk.write(SurveyFile.ordinary().bytes, to: "\(disk.path)/inbox/bon.csv")
        try disk.fill(leaving: room)
        let cut = try Program.run(["run", place.pipeline, "--workspace", disk.path])
        #expect([0, 73, 74].contains(cut.code), "\(cut.errors)")
        if room == 0 { #expect(cut.code != 0) }
        if cut.code != 0 {
            #expect(cut.errorCodes.last == (cut.code == 73 ? "cannot-create" : "input-output"))
            let isWaiting = Disk.exists("\(disk.path)/inbox/bon.csv")
            let accepted = Disk.names("\(disk.path)/accepted").filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }
            #expect(isWaiting || accepted.count == 1)
        }
        try disk.free()
        let later = try Program.run(["run", place.pipeline, "--workspace", disk.path])
        #expect(later.code == 0, "room \(room): \(later.errors)")
        for name in ["comite-fr.xlsx", "results.csv", "datapackage.json"] {
            #expect(
                Disk.bytes("\(disk.path)/reports/2025/\(name)") == Disk.bytes("\(place.reports)/\(name)"), "\(name)")
        }
        #expect(Disk.names("\(disk.path)/inbox").isEmpty)
        #expect(!Disk.exists("\(disk.path)/.staging"))
    }
}

/// A tmpfs of its own; goes when nobody holds it.
final class SmallDisk {
    private let folder: TemporaryFolder
    let path: String

    static let isPossible: Bool = (try? SmallDisk(kibibytes: 64)) != nil

    init(kibibytes: Int) throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/disk"
        try Disk.createFolder(path)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
            throw Process.Failure(what: "mount: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        umount(path)
    }

    /// Fills the disk but for some room.
    func fill(leaving kibibytes: Int) throws {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw Process.Failure(what: "statvfs") }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        try Disk.write([UInt8](repeating: 0, count: max(0, free - kibibytes << 10)), to: "\(path)/.ballast")
    }

    func free() throws {
        guard unlink("\(path)/.ballast") == 0 else { throw Process.Failure(what: "unlink") }
    }
}
