internal import Glibc

extension WorkbookPlan {
    /// Writes the workbook at `path`, replacing a regular file of that name, whole or not at all.
    ///
    /// The file grows in a private folder beside `path` (mode 0700, so the library's temporary files are on the same
    /// disk and nobody else's), is checked to be complete, then takes its name in one step. The same plan and theme
    /// give the same bytes in every time zone and locale.
    /// - Throws: ``SpreadsheetError/refusedValue(_:)`` before anything is written,
    ///   ``SpreadsheetError/cannotCreate(path:errno:)``, ``SpreadsheetError/incompleteFile(path:)``.
    package func write(to path: String, theme: Theme = .standard) throws(SpreadsheetError) {
        try FileInPlace.write(to: path) { draft, folder throws(SpreadsheetError) in
            try render(to: draft, temporaryDirectory: folder, theme: theme)
        }
    }
}

/// Writes a file beside its place and moves it there when it is whole.
enum FileInPlace {
    /// - Parameter render: writes at its first argument, with temporary files in the folder of the second.
    static func write(
        to path: String, _ render: (_ draft: String, _ folder: String) throws(SpreadsheetError) -> Void
    ) throws(SpreadsheetError) {
        try requireReplaceable(path)
        var template = Array((path + ".XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotCreate(path: path, errno: errno) }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let draft = folder + "/workbook.xlsx"
        defer {
            unlink(draft)
            rmdir(folder)
        }
        do {
            try render(draft, folder)
        } catch SpreadsheetError.library(call: "workbook_close", number: _) {
            throw .incompleteFile(path: path)
        }
        guard let package = FileBytes.read(draft), PackageCheck.isComplete(package), flush(draft) else {
            throw .incompleteFile(path: path)
        }
        guard rename(draft, path) == 0 else { throw .cannotCreate(path: path, errno: errno) }
    }

    /// A device, a folder or a pipe must not be replaced by a file.
    private static func requireReplaceable(_ path: String) throws(SpreadsheetError) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw .cannotCreate(path: path, errno: EEXIST)
        }
    }

    private static func flush(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}

/// A whole file in memory; workbooks of a committee are small.
enum FileBytes {
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            bytes.append(contentsOf: buffer[..<count])
            if count < buffer.count { return ferror(file) == 0 ? bytes : nil }
        }
    }
}
