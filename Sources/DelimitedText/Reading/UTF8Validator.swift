/// Checks chunk after chunk that a file is UTF-8 (Unicode 15, table 3-7) without NUL.
struct UTF8Validator {
    /// What stands after the valid bytes of a chunk.
    enum Outcome: Equatable {
        /// Nothing: the whole chunk is valid.
        case valid
        /// A sequence the next chunk may complete.
        case incomplete
        /// A byte that begins no valid sequence.
        case invalid
        /// A NUL.
        case nul
    }

    /// Whether a valid sequence of two bytes or more was met: the file was written as UTF-8.
    private(set) var sawMultibyteSequence = false

    /// Returns how many leading bytes are valid and what follows them.
    mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) -> (validCount: Int, outcome: Outcome) {
        guard let base = bytes.baseAddress else { return (0, .valid) }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var index = 0
        while index < count {
            while index + 8 <= count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // Subtracting 1 from each byte sets a high bit only where one was zero (or already high).
                guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
                index += 8
            }
            guard index < count else { break }
            let lead = base[index]
            if lead == 0 { return (index, .nul) }
            if lead < 0x80 {
                index += 1
                continue
            }
            guard let (length, second) = Self.shape(lead) else { return (index, .invalid) }
            for position in 1..<length {
                guard index + position < count else { return (index, .incomplete) }
                let byte = base[index + position]
                guard position == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (index, .invalid) }
            }
            sawMultibyteSequence = true
            index += length
        }
        return (count, .valid)
    }

    /// Length of the sequence `lead` begins and the range of its second byte, which shuts out overlong forms,
    /// surrogates and code points above U+10FFFF.
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
