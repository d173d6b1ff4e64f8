/// What one record may cost in memory. Beyond, reading stops with an error before the rest is read.
package struct DelimitedLimits: Equatable, Sendable {
    /// Bytes of one field, quotes and doubling taken off. Default 1 MiB: 500 pages of free text.
    package var maximumFieldBytes: Int
    /// Bytes of all the fields of one record, at most 4 GiB. Default 16 MiB.
    package var maximumRecordBytes: Int
    /// Fields of one record. Default 20 000: above the 16 384 columns of a spreadsheet.
    package var maximumFields: Int

    /// The defaults.
    package static let standard = DelimitedLimits()

    package init(maximumFieldBytes: Int = 1 << 20, maximumRecordBytes: Int = 16 << 20, maximumFields: Int = 20_000) {
        self.maximumFieldBytes = maximumFieldBytes
        self.maximumRecordBytes = min(maximumRecordBytes, Int(UInt32.max))
        self.maximumFields = maximumFields
    }
}
