internal import CXlsxWriter

/// Owner of a workbook under construction. Nothing is written before ``close()``; dropped before, it leaves no file.
struct XLSXFile: ~Copyable {
    let workbook: UnsafeMutablePointer<lxw_workbook>

    enum Memory {
        case whole
        case constant
    }

    /// - Parameters:
    ///   - path: where ``close()`` writes.
    ///   - temporaryDirectory: where the library keeps its unlinked temporary files meanwhile.
    ///   - memory: whether rows leave memory as soon as the next one begins, which excludes tables and charts.
    init(
        path: String, temporaryDirectory: String, theme: Theme, memory: Memory = .whole
    ) throws(SpreadsheetError) {
        guard let workbook = bx_workbook_new(path, temporaryDirectory, memory == .constant ? 1 : 0) else {
            throw .library(call: "workbook_new", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        self.workbook = workbook
        bx_set_default_font(workbook, theme.fontName, theme.bodySize)
    }

    /// Writes the file and frees the workbook.
    consuming func close() throws(SpreadsheetError) {
        let workbook = workbook
        discardOwnership()
        try check("workbook_close", workbook_close(workbook))
    }

    private consuming func discardOwnership() { discard self }

    deinit { lxw_workbook_free(workbook) }
}

/// Turns the library's error number into a thrown value.
func check(_ call: StaticString, _ error: lxw_error) throws(SpreadsheetError) {
    guard error == LXW_NO_ERROR else { throw .library(call: "\(call)", number: Int(error.rawValue)) }
}
