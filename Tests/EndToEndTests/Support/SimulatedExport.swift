/// An export as `barometre simulate` writes it, cut into its records so that they can be put in another order or into other
/// files.
struct SimulatedExport {
    /// What stands before the first response: byte order mark and header.
    let header: [UInt8]
    /// Each with its line end.
    var records: [[UInt8]]

    var bytes: [UInt8] { header + records.joined() }

    init(header: [UInt8], records: [[UInt8]]) {
        self.header = header
        self.records = records
    }

    /// - Parameters:
    ///   - options: of `barometre simulate`.
    ///   - headerRecords: records that stand before the first response.
    init(_ options: [String], headerRecords: Int = 1) throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            ["simulate", "parents", "--quiet", "--territories", "rhone", "-o", "\(folder.path)/export"] + options)
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        self.init(Disk.bytes("\(folder.path)/export"), headerRecords: headerRecords)
    }

    /// - Parameter headerRecords: records that stand before the first response.
    init(_ bytes: [UInt8], headerRecords: Int) {
        let records = Self.records(bytes)
        header = Array(records.prefix(headerRecords).joined())
        // A blank line at the end is no response.
        self.records = records.dropFirst(headerRecords).filter { $0.count > 2 }
    }

    /// Cut at the line ends that stand outside quotes.
    private static func records(_ bytes: [UInt8]) -> [[UInt8]] {
        var records: [[UInt8]] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
            records.append(Array(bytes[start...index]))
            start = index + 1
        }
        return start < bytes.count ? records + [Array(bytes[start...])] : records
    }

    /// The same responses in an order that the seed decides.
    func shuffled(seed: UInt64) -> SimulatedExport {
        var generator = Shuffler(state: seed)
        var copy = self
        copy.records.shuffle(using: &generator)
        return copy
    }

    /// The responses dealt out to so many files of the same header, as one deals cards.
    func dealt(to count: Int) -> [SimulatedExport] {
        (0..<count).map { file in
            var copy = self
            copy.records = records.indices.filter { $0 % count == file }.map { records[$0] }
            return copy
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that a shuffled file is the same at every run.
private struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
