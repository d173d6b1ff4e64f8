/// Digests of published files, as workbooks and the ledger state them.
package enum PublishedDigest {
    /// SHA-256 in lower-case hexadecimal.
    package static func sha256(_ bytes: [UInt8]) -> String { Files.sha256(bytes) }
}
