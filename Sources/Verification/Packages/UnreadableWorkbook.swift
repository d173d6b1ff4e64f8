/// Why a file can't be read as a workbook at all.
package struct UnreadableWorkbook: Error, Equatable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        /// No zip directory at its end: not a workbook, or cut off.
        case notAPackage = "not-a-package"
        /// The directory or a part lies outside the file, or a part does not unpack to what it says.
        case damaged
        /// Locked with a password.
        case encrypted
        /// Needs 64-bit zip extensions, several disks or an unknown compression.
        case unsupported
        /// Unpacks to more than any report, or holds more parts.
        case tooLarge = "too-large"
        /// A part that every workbook has is absent.
        case partMissing = "part-missing"
        /// A part is no well-formed XML in UTF-8, or declares a document type or entities.
        case markup
        /// A number, reference or index in a part is out of every range.
        case nonsense
    }

    package var reason: Reason
    /// The part of the package, empty for the package itself.
    package var part: String

    package init(_ reason: Reason, part: String = "") {
        self.reason = reason
        self.part = part
    }
}
