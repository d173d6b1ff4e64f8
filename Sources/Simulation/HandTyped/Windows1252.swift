internal import Foundation

/// Windows-1252, as spreadsheets on Western Windows save text.
enum Windows1252 {
    /// Nil when a character has no place in it.
    static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0...0x7F, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
            default:
                guard let byte = upper[scalar] else { return nil }
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// 0x80 to 0x9F, where Windows-1252 differs from Latin-1.
    private static let upper: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
    ]
}
