internal import Crypto
internal import Foundation

/// Keyed hashes of invitation tokens: the same token gives the same hash in one workspace, and nobody without the
/// workspace's secret can tell whose it is.
struct Pseudonymiser: Sendable {
    private let key: SymmetricKey

    /// Reads the workspace's secret, or makes one from the system's random numbers.
    init(_ workspace: Workspace) throws(PipelineFailure) {
        if Files.exists(workspace.secret) {
            key = SymmetricKey(data: try Files.read(workspace.secret))
            return
        }
        let fresh = SymmetricKey(size: .bits256)
        try Files.write(fresh.withUnsafeBytes { Array($0) }, to: workspace.secret, mode: 0o600)
        key = fresh
    }

    /// HMAC-SHA256 in hexadecimal, 32 digits.
    func pseudonym(_ token: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(token.utf8), using: key)
        return String(Files.hexadecimal(code).prefix(32))
    }
}
