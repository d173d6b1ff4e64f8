internal import Foundation

/// A colour.
struct Colour: Hashable, CustomStringConvertible {
    static let white = Colour(red: 255, green: 255, blue: 255)
    static let black = Colour(red: 0, green: 0, blue: 0)

    var red: Int
    var green: Int
    var blue: Int

    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `RRGGBB` or `AARRGGBB`.
    init?(_ text: String) {
        guard let value = Int(text.suffix(6), radix: 16), text.count == 6 || text.count == 8 else { return nil }
        self.init(red: value >> 16 & 0xFF, green: value >> 8 & 0xFF, blue: value & 0xFF)
    }

    var description: String { String(format: "#%02X%02X%02X", red, green, blue) }

    /// Lighter (positive) or darker (negative), -1 to 1.
    func tinted(_ tint: Double) -> Colour {
        func channel(_ value: Int) -> Int {
            let value = Double(value)
            return Int((tint < 0 ? value * (1 + max(-1, tint)) : value + (255 - value) * min(1, tint)).rounded())
        }
        return Colour(red: channel(red), green: channel(green), blue: channel(blue))
    }

    /// Contrast ratio, 1 to 21 (WCAG 2.1, success criterion 1.4.3).
    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    private var luminance: Double {
        func linear(_ byte: Int) -> Double {
            let channel = Double(byte) / 255
            return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
