extension TextFolding {
    /// The text without what is not seen (direction marks, zero-width characters, byte order marks) and with the digits of
    /// every script as `0` to `9`: `‏٤` and `４` are `4`. What a cell means never hangs on them.
    package static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) { plain.append(digit(of: scalar) ?? scalar) }
        return String(plain)
    }

    /// Format characters (Unicode category Cf), and the tatweel that stretches Arabic words.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{640}" || scalar.properties.generalCategory == .format
    }

    /// The ASCII digit of a decimal digit of any script; nil for anything else.
    static func digit(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let properties = scalar.properties
        guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(0x30) + UInt8(value))
    }
}
