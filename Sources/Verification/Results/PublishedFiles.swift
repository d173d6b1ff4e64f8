internal import Foundation

/// What datapackage.json says of the files published with it.
package struct PublishedFiles: Sendable {
    /// SHA-256 in lower-case hexadecimal, by path relative to the folder of datapackage.json.
    private var digests: [String: String] = [:]

    /// - Parameter bytes: of datapackage.json; of another file, or one without digests, nothing is known.
    package init(dataPackage bytes: [UInt8]) {
        guard let package = try? JSONDecoder().decode(Listing.self, from: Data(bytes)) else { return }
        for resource in package.resources {
            guard let path = resource.path, let hash = resource.hash, hash.hasPrefix("sha256:") else { continue }
            digests[path] = hash.dropFirst("sha256:".count).lowercased()
        }
    }

    package func digest(of path: String) -> String? { digests[path] }

    private struct Listing: Decodable {
        var resources: [Resource]

        struct Resource: Decodable {
            var path: String?
            var hash: String?
        }
    }
}

/// The digest under which a file was published, and the one that it has.
package struct DigestComparison: Sendable {
    let expected: String
    let got: String

    package init(expected: String, got: String) {
        self.expected = expected
        self.got = got
    }
}
