/// What a workbook may cost to read. A report of 100,000 rows unpacks to some 150 MB.
package struct PackageLimits: Sendable {
    /// Bytes of the file itself.
    package var fileBytes = 256 << 20
    /// Parts of the package.
    package var parts = 20_000
    /// Bytes of one part, unpacked.
    package var partBytes = 512 << 20
    /// Bytes of all parts, unpacked.
    package var totalBytes = 1 << 30
    /// How many times larger than packed a part of more than a megabyte may unpack; XML of repeated rows reaches 60.
    package var growth = 400

    package init() {}

    package static let standard = PackageLimits()
}
