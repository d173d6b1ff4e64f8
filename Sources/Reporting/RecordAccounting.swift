/// What became of the records of one file, or of several:
/// `read = used + superseded + duplicate + incomplete + ineligible + blank + rejected`.
package struct RecordAccounting: Sendable, Equatable, Codable {
    package var read = 0
    package var used = 0
    package var superseded = 0
    package var duplicate = 0
    package var incomplete = 0
    package var ineligible = 0
    package var blank = 0
    package var rejected = 0

    package init() {}

    package var isClosed: Bool {
        read == used + superseded + duplicate + incomplete + ineligible + blank + rejected
    }

    /// Records that count in no wave.
    package var leftOut: Int { read - used }

    package static func += (left: inout Self, right: Self) {
        left.read += right.read
        left.used += right.used
        left.superseded += right.superseded
        left.duplicate += right.duplicate
        left.incomplete += right.incomplete
        left.ineligible += right.ineligible
        left.blank += right.blank
        left.rejected += right.rejected
    }
}
