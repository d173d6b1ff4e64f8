/// Widths of text in Arial, Liberation Sans or Helvetica, which share their advance widths.
///
/// Source: Adobe Core 14 AFM files, Helvetica and Helvetica-Bold, in thousandths of the font size.
struct TextMetrics {
    var size: Double
    var weight: Weight = .regular

    enum Weight: Hashable {
        case regular
        case bold
    }

    /// Width of one line in points.
    func width(of text: some StringProtocol) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += Self.advance(of: scalar, weight) }
        return Double(thousandths) * size / 1000
    }

    /// Height of one line in points, a multiple of a pixel of 0.75 points.
    var lineHeight: Double { (size * 1.275 / 0.75).rounded(.up) * 0.75 }

    private static func advance(of scalar: Unicode.Scalar, _ weight: Weight) -> Int {
        let widths = weight == .regular ? regular : bold
        switch scalar.value {
        case 0x20...0x7E: return widths[Int(scalar.value) - 0x20]
        case 0xA0, 0x202F, 0x2009: return 278
        case 0xC0...0xFF: return widths[Int(latin1Likeness[Int(scalar.value) - 0xC0]) - 0x20]
        case 0x2018, 0x2019: return 278
        case 0x2026, 0x2014, 0x152, 0x153: return 1000
        // Marks above or below a letter, and marks of direction.
        case 0x300...0x36F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return 0
        case 0x600...0x6FF: return arabicAdvance(of: scalar.value, weight)
        case 0xA1...0xBF, 0x2000...0x206F: return 600
        case 0x100...0x24F: return scalar.properties.isUppercase ? 780 : 611
        // Wide rather than cut: scripts whose widths aren't tabulated here.
        default: return scalar.value < 0x2E80 ? 720 : 1000
        }
    }

    /// Letters are wider or narrower by their place in a word; these are averages of DejaVu Sans, the widest font in use,
    /// with a tenth to spare.
    private static func arabicAdvance(of scalar: UInt32, _ weight: Weight) -> Int {
        let regular =
            switch scalar {
            case 0x64B...0x65F, 0x670: 0
            case 0x622, 0x623, 0x625, 0x627: 300
            case 0x62C...0x62E: 750
            case 0x633...0x638: 950
            default: 590
            }
        return weight == .regular ? regular : regular * 6 / 5
    }

    /// ASCII letters as wide as U+00C0 to U+00FF or wider.
    private static let latin1Likeness = Array("AAAAAAWCEEEEIIIIDNOOOOO+OUUUUYPnaaaaaaWceeeeiiiidnooooo+ouuuuyby".utf8)

    private static let regular = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    private static let bold = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
}
