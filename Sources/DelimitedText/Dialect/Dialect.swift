/// The byte between two fields.
package enum Delimiter: UInt8, CaseIterable, Sendable {
    // In order of preference when the evidence is equal: a comma is also the decimal mark of the languages read here,
    // a colon is in every time of day, a space in every text.
    case tab = 0x09
    case semicolon = 0x3B
    case pipe = 0x7C
    case comma = 0x2C
    case colon = 0x3A
    case space = 0x20
}

/// The byte around a field that holds delimiters, line ends or itself, doubled inside such a field.
package enum Quote: Sendable {
    case double
    case single
    /// Quotes are ordinary bytes.
    case none

    /// The byte given to the parser. For `.none` it is 0xFF, which UTF-8 never contains.
    package var byte: UInt8 {
        switch self {
        case .double: 0x22
        case .single: 0x27
        case .none: 0xFF
        }
    }
}

/// How the fields and records of a file are told apart. Records end at LF, CRLF or CR outside quotes, always.
package struct Dialect: Equatable, Sendable {
    /// Between fields.
    package var delimiter: Delimiter
    /// Around fields, doubled inside.
    package var quote: Quote

    package init(delimiter: Delimiter, quote: Quote = .double) {
        self.delimiter = delimiter
        self.quote = quote
    }
}
