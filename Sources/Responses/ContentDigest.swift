/// A digest of what a response says, which orders responses the same whoever wrote their file.
///
/// Every step is a bijection of the word it takes in (multiplication by an odd number, xor with a shift), as in SplitMix64
/// (Steele, Lea and Flood 2014): responses that differ in one word never have the same digest, others with probability
/// 2⁻⁶⁴.
struct ContentDigest {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Answers, place, language, weight and wave. Kinds of missing answers count as one: which of them a file can express
    /// is its exporter's doing, and none contributes to a figure.
    init(_ record: borrowing ResponseRecord, wave: UInt64, valueSlots: [Int]) {
        record.codes.withUnsafeBytes { codes in
            var index = 0
            while index + 8 <= codes.count {
                add(Self.withOneMissing(codes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index += 8
            }
            var last: UInt64 = 0
            while index < codes.count {
                last = last << 8 | UInt64(codes[index])
                index += 1
            }
            add(Self.withOneMissing(last))
        }
        for slot in valueSlots {
            add(record.codes[slot] == AnswerCode.answered ? record.values[slot] : 0)
        }
        add(UInt64(record.place) << 16 | UInt64(record.language.map { UInt16($0) } ?? .max))
        add(record.weight.bitPattern)
        add(wave)
    }

    /// A digest of a text.
    init(_ text: String) {
        for byte in text.utf8 { add(UInt64(byte)) }
    }

    /// Evenly spread over all values.
    var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func add(_ word: UInt64) {
        state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
        state ^= state >> 29
    }

    /// Eight codes with every kind of missing replaced by one. A byte is one when its high half is all ones: answers stay
    /// below ``AnswerCode/limit``.
    private static func withOneMissing(_ codes: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let zeroWhereMissing = (codes & 0xF0F0_F0F0_F0F0_F0F0) ^ 0xF0F0_F0F0_F0F0_F0F0
        let highBits = ~(((zeroWhereMissing & low) &+ low) | zeroWhereMissing | low)
        return codes | (highBits >> 7) &* 0xFF
    }
}
