internal import TextFolding
package import Timestamps

/// An organisation of the partners' register.
package struct Partner: Sendable, Hashable {
    /// Its code in the register.
    package let code: String
    /// Code of its type: `RPE`, `CAF`, `COM`.
    package let type: String

    package init(code: String, type: String) {
        self.code = code
        self.type = type
    }
}

/// Where a declaration is written.
package struct Source: Sendable, Hashable {
    package let file: String
    /// Number of the record in its file.
    package let record: Int
    /// Physical line in the file.
    package let line: Int
    /// Row of the list question, from 1; nil where the declaration is an answer by itself.
    package let row: Int?
    /// When the record was sent; nil where the file does not say.
    package let submitted: Timestamp?

    package init(file: String, record: Int, line: Int, row: Int? = nil, submitted: Timestamp? = nil) {
        self.file = file
        self.record = record
        self.line = line
        self.row = row
        self.submitted = submitted
    }
}

/// One thing that one partner tells: a row of a list question, or a study with its status.
///
/// Which fields there are is the survey's affair; what they mean for matching is told by a ``MatchingRule``.
package struct Declaration: Sendable, Hashable {
    package let partner: Partner
    /// The period reported, written in one way for all partners.
    package let period: String
    package let source: Source
    /// Told values by field; a blank one is left out.
    package let fields: [String: FieldValue]
    /// The values' ``FieldValue/identity`` by field: folding is what costs, so it is done once.
    let identities: [String: String]
    /// The partner's code, folded.
    let partnerKey: String

    /// - Parameter fields: told values by field; values that say nothing (an empty text, no code) count as blank.
    package init(partner: Partner, period: String, source: Source, fields: [String: FieldValue]) {
        self.partner = partner
        self.period = period
        self.source = source
        self.fields = fields.filter { !$0.value.isBlank }
        identities = self.fields.mapValues(\.identity)
        partnerKey = TextFolding.key(partner.code)
    }
}

extension Source: Comparable {
    /// By file, record, line and row: the order in which sources are shown.
    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.record, left.line, left.row ?? 0, left.submitted?.seconds ?? .min)
            < (right.file, right.record, right.line, right.row ?? 0, right.submitted?.seconds ?? .min)
    }
}

extension Declaration {
    /// The value of a field for conditions of equality: nil where it is blank, or a date that is not known to the day. Two
    /// meetings of March are not one meeting.
    func exact(_ field: String) -> String? {
        if case .date(let date) = fields[field], date.date?.isDay != true { return nil }
        return identities[field]
    }

    /// The parts of a field's value that conditions on common elements compare, sorted.
    func elements(_ field: String) -> [String] {
        if case .codes(let codes) = fields[field] { return codes.map(FieldValue.keyPart).sorted() }
        return exact(field).map { [$0] } ?? []
    }

    /// By partner, period and source; the values decide between declarations that share all three, so that no order of
    /// arrival shows anywhere.
    static func comesFirst(_ left: Self, _ right: Self) -> Bool {
        if left.partner.code != right.partner.code { return left.partner.code < right.partner.code }
        if left.partner.type != right.partner.type { return left.partner.type < right.partner.type }
        if left.period != right.period { return left.period < right.period }
        if left.source != right.source { return left.source < right.source }
        return left.written < right.written
    }

    private var written: String {
        fields.keys.sorted().map { "\($0)=\(fields[$0]?.written ?? "")" }.joined(separator: "\n")
    }
}
