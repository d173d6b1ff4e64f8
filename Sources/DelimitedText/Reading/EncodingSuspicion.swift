/// What a text that is not UTF-8 seems to be, judged by the bytes from the first one at fault.
package enum EncodingSuspicion: Equatable, Sendable {
    /// Western letters, and punctuation in 0x80–0x9F (curly quotes, dashes, the euro sign).
    case windows1252
    /// Western letters, nothing in 0x80–0x9F: Windows-1252 reads it alike.
    case latin1
    /// Accented letters where Mac OS Roman has them (0x8E é, 0x8F è, 0x88 à).
    case macRoman
    /// Good UTF-8 came before: bytes were lost or pasted in.
    case damagedUTF8
    /// The bytes support none of these.
    case undetermined

    /// `sample` begins with the byte at fault; `sawMultibyteSequence` says that valid non-ASCII UTF-8 came before it.
    init(sample: [UInt8], afterMultibyteUTF8 sawMultibyteSequence: Bool) {
        if sawMultibyteSequence {
            self = .damagedUTF8
            return
        }
        var votes = (western: 0, mac: 0, doubtful: 0, control: 0, undefined: 0)
        for index in sample.indices where sample[index] >= 0x80 {
            let byte = sample[index]
            if byte < 0xA0 { votes.control += 1 }
            if Self.undefinedInWindows1252.contains(byte) { votes.undefined += 1 }
            if byte == Self.macNoBreakSpace, Self.isHighPunctuation(sample, after: index) {
                votes.mac += 1
                continue
            }
            guard Self.touchesLetter(sample, index) else { continue }
            if Self.westernLetters.contains(byte) { votes.western += 1 }
            if Self.macLetters.contains(byte) { votes.mac += 1 }
            if byte == Self.doubtfulLetter { votes.doubtful += 1 }
        }
        if votes.mac > votes.western {
            self = .macRoman
        } else if votes.control > 0 {
            self = votes.undefined == 0 ? .windows1252 : .undetermined
        } else {
            self = votes.western + votes.doubtful > 0 ? .latin1 : .undetermined
        }
    }

    /// The encoding to read the text in; nil when there is no saying.
    var encoding: TextEncoding? {
        switch self {
        case .windows1252: .windows1252
        case .latin1: .latin1
        case .macRoman: .macRoman
        case .damagedUTF8, .undetermined: nil
        }
    }

    /// Whether a byte is one that told the encoding.
    static func tells(_ encoding: TextEncoding, _ byte: UInt8) -> Bool {
        switch encoding {
        case .windows1252: (0x80..<0xA0).contains(byte)
        case .latin1: westernLetters.contains(byte) || byte == doubtfulLetter
        case .macRoman: macLetters.contains(byte) || byte == macNoBreakSpace
        case .utf8, .utf16LittleEndian, .utf16BigEndian: false
        }
    }

    private static let undefinedInWindows1252: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// Letters of Latin-1 and Windows-1252 in French, German, Italian, Spanish, Portuguese and Albanian, less those whose
    /// byte is punctuation in Mac OS Roman and may touch a letter there.
    private static let westernLetters: [UInt8] = [
        0xC0, 0xC2, 0xC3, 0xC4, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xD4, 0xD6, 0xD9, 0xDA, 0xDB, 0xDC,
        0xDF, 0xE0, 0xE2, 0xE3, 0xE4, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4,
        0xF5, 0xF6, 0xF9, 0xFA, 0xFB, 0xFC,
    ]

    /// á in Windows-1252, and in Mac OS Roman the point of inclusive writing.
    private static let doubtfulLetter: UInt8 = 0xE1

    /// The no-break space of Mac OS Roman, which French sets before `? ! : ;`; in Windows-1252 it is Ê.
    private static let macNoBreakSpace: UInt8 = 0xCA

    /// Ü É à â ä ç é è ê ö ù û ü in Mac OS Roman, less those whose byte is common punctuation in Windows-1252.
    private static let macLetters: [UInt8] = [
        0x83, 0x86, 0x88, 0x89, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E, 0x9F,
    ]

    private static func isHighPunctuation(_ sample: [UInt8], after index: Int) -> Bool {
        index + 1 < sample.count && [0x3F, 0x21, 0x3A, 0x3B].contains(sample[index + 1])
    }

    private static func touchesLetter(_ sample: [UInt8], _ index: Int) -> Bool {
        isASCIILetter(index > 0 ? sample[index - 1] : 0)
            || isASCIILetter(index + 1 < sample.count ? sample[index + 1] : 0)
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }
}
