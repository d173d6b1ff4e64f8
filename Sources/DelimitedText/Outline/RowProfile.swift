/// What a header search needs to know of a row: the kind of each cell, and whether two cells are equal.
struct RowProfile {
    enum Kind { case empty, numeric, text }

    struct Cell {
        var kind: Kind
        var hash: UInt64
    }

    var cells: [Cell]

    init(_ record: borrowing DelimitedRecord) {
        cells = []
        cells.reserveCapacity(record.count)
        for index in 0..<record.count {
            let bytes = record[index]
            cells.append(Cell(kind: Self.kind(of: bytes), hash: Self.hash(bytes)))
        }
    }

    /// Whether every cell is a text unlike the others.
    var isComplete: Bool {
        cells.allSatisfy { $0.kind == .text } && Set(cells.map(\.hash)).count == cells.count
    }

    var hasNumber: Bool { cells.contains { $0.kind == .numeric } }

    /// Number of cells up to the last that is not empty.
    var extent: Int { (cells.lastIndex { $0.kind != .empty } ?? -1) + 1 }

    /// Numbers, dates and times alike: digits, with signs and separators, and the T and Z of ISO 8601.
    private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        var hasDigit = false
        var isBlank = true
        for byte in bytes {
            switch byte {
            case 0x30...0x39: hasDigit = true
            case 0x20, 0x09, 0xC2, 0xA0: continue
            case 0x2B...0x2F, 0x3A, 0x25: break
            case 0x54 where hasDigit, 0x5A where hasDigit: break
            default: return .text
            }
            isBlank = false
        }
        if isBlank { return .empty }
        return hasDigit ? .numeric : .text
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
