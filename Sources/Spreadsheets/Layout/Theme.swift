internal import Glibc

/// Fonts and colours of a workbook. Colours come from Okabe and Ito (2008), "Color Universal Design", darkened where
/// text needs a contrast of 4.5; meaning never hangs on colour alone.
package struct Theme: Equatable, Sendable {
    /// Arial has a metric twin (Liberation Sans) wherever it is missing, so that computed widths hold everywhere.
    package var fontName = "Arial"
    package var titleSize = 14.0
    package var leadSize = 11.0
    package var headingSize = 11.0
    package var bodySize = 10.0
    package var noteSize = 9.0

    package var paper = RGB(0xFFFFFF)
    package var ink = RGB(0x1A1A1A)
    package var mutedInk = RGB(0x4D4D4D)
    package var headerFill = RGB(0x00507D)
    package var headerInk = RGB(0xFFFFFF)
    /// Ground of the cells that a reader may change.
    package var choiceFill = RGB(0xFFF4CC)
    package var rule = RGB(0xBFBFBF)
    package var link = RGB(0x005B8C)
    /// Okabe–Ito blue.
    package var dot = RGB(0x0072B2)
    package var whisker = RGB(0x595959)
    /// Okabe–Ito vermillion; the line is dashed as well.
    package var reference = RGB(0xD55E00)
    package var gridline = RGB(0xE6E6E6)
    /// The line from wave to wave, lighter than its dots.
    package var trend = RGB(0x4A90C2)
    /// Vermillion, from the strongest negative answer to the mildest; on grey paper the strongest is lighter than the
    /// strongest positive one.
    package var negativeFills = [RGB(0xD55E00), RGB(0xE28A40), RGB(0xEEB16C)]
    /// Blue, from the strongest positive answer to the mildest.
    package var positiveFills = [RGB(0x00466E), RGB(0x4A98C9), RGB(0xC3E1F4)]

    /// Around the answers of a stack, the lightest of which would vanish on paper.
    package var barEdge = RGB(0x595959)

    package var numberMarks = NumberMarks.readersOwn

    package static let standard = Theme()
}

/// A colour as 0xRRGGBB.
package struct RGB: Equatable, Hashable, Sendable {
    package var value: UInt32

    package init(_ value: UInt32) { self.value = value }

    /// Contrast ratio, 1 to 21 (WCAG 2.1, success criterion 1.4.3).
    package func contrast(with other: RGB) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// Relative luminance, which is also the grey a printer makes of the colour.
    package var luminance: Double {
        0.2126 * Self.linear(value >> 16) + 0.7152 * Self.linear(value >> 8) + 0.0722 * Self.linear(value)
    }

    private static func linear(_ byte: UInt32) -> Double {
        let channel = Double(byte & 0xFF) / 255
        return channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
}
