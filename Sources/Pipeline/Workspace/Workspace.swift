internal import Foundation
internal import Glibc

/// The folder of one pipeline: what people drop and keep, what was taken, and what was published.
package struct Workspace: Sendable {
    package let root: String

    package init(root: String) {
        self.root = root
    }

    package var inbox: String { root + "/inbox" }
    package var tables: String { root + "/tables" }
    package var accepted: String { root + "/accepted" }
    package var rejected: String { root + "/rejected" }
    package var receipts: String { root + "/receipts" }
    package var reports: String { root + "/reports" }
    package var previous: String { root + "/previous" }
    package var published: String { root + "/published" }
    package var ledger: String { root + "/barometre.sqlite" }
    var staging: String { root + "/.staging" }
    var lock: String { root + "/.lock" }
    var secret: String { root + "/.secret" }

    package var exists: Bool { FileManager.default.fileExists(atPath: ledger) }

    /// Makes the folders that people use and that intake writes to.
    func create() throws(PipelineFailure) {
        for folder in [inbox, tables, accepted, rejected, receipts, reports, published] {
            try Files.createFolder(folder)
        }
        // Rows of respondents are for their keeper alone.
        chmod(accepted, 0o700)
    }

    /// A path below the workspace, as messages and the ledger name it.
    func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}
