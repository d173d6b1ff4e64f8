import Foundation
import Glibc
import Testing

@testable import Spreadsheets

/// What the process around the writer must not change: each test runs in a process of its own.
struct SurroundingsTests {
    @Test func `time zones do not change a byte`() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            var files: Set<[UInt8]> = []
            for zone in ["UTC", "Pacific/Kiritimati", "America/St_Johns"] {
                setenv("TZ", zone, 1)
                tzset()
                try DemoPlan.workbook.write(to: folder.path + "/a.xlsx")
                files.insert(try #require(FileBytes.read(folder.path + "/a.xlsx")))
            }
            #expect(files.count == 1)
        }
    }

    static let canMakeLocales =
        Program.exists("/usr/bin/localedef") && FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/fr_FR")

    @Test(.enabled(if: canMakeLocales, "localedef and its sources are not installed"))
    func `a locale with decimal commas does not change a byte`() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            try DemoPlan.workbook.write(to: folder.path + "/a.xlsx")
            _ = try Program.output(
                "/usr/bin/localedef", ["-i", "fr_FR", "-f", "UTF-8", folder.path + "/fr_FR.UTF-8"])
            setenv("LOCPATH", folder.path, 1)
            #expect(setlocale(LC_ALL, "fr_FR.UTF-8") != nil)
            #expect(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
            try DemoPlan.workbook.write(to: folder.path + "/b.xlsx")
            #expect(FileBytes.read(folder.path + "/a.xlsx") == FileBytes.read(folder.path + "/b.xlsx"))
            // The caller's locale is as it was.
            #expect(localeconv().pointee.decimal_point.pointee == CChar(UInt8(ascii: ",")))
        }
    }

    /// A limit on the size of files stands for a full disk: some limits cut the package, some only the library's
    /// temporary files, whose failed writes it doesn't notice.
    @Test func `a full disk gives an error and no file, or a whole file`() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            let path = folder.path + "/a.xlsx"
            try DemoPlan.workbook.write(to: path)
            let whole = try #require(FileBytes.read(path))
            try FileManager.default.removeItem(atPath: path)
            signal(SIGXFSZ, SIG_IGN)
            var outcomes: Set<String> = []
            for limit in stride(from: 0, through: 40_000, by: 500) {
                var size = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t.max)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &size)
                do {
                    try DemoPlan.workbook.write(to: path)
                    outcomes.insert("whole")
                    #expect(FileBytes.read(path) == whole)
                    try FileManager.default.removeItem(atPath: path)
                } catch let error as SpreadsheetError {
                    outcomes.insert(limit > whole.count ? "cut in silence" : error.code)
                    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
                }
            }
            #expect(outcomes == ["whole", "incomplete-file", "cut in silence"])
        }
    }
}
