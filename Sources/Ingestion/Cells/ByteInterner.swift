/// Remembers what the distinct values of a column mean, by their bytes: a cell seen before costs one hash and one
/// comparison, and no `String`.
///
/// Bounded: past ``capacity`` distinct values, new ones are not remembered, so memory does not grow with text.
struct ByteInterner: Sendable {
    static let capacity = 4096

    private struct Entry {
        var hash: UInt64
        var start: Int
        var length: Int
        var value: UInt16
    }

    private var slots = [Int32](repeating: -1, count: 64)
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    /// The value remembered for these bytes.
    func value(of cell: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt16? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.length == cell.count, isEqual(entry, cell) { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func remember(_ cell: UnsafeBufferPointer<UInt8>, hash: UInt64, value: UInt16) {
        guard entries.count < Self.capacity else { return }
        entries.append(Entry(hash: hash, start: bytes.count, length: cell.count, value: value))
        bytes.append(contentsOf: cell)
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for position in entries.indices { place(position) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ position: Int) {
        var slot = Int(truncatingIfNeeded: entries[position].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(position)
    }

    private func isEqual(_ entry: Entry, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { stored in
            for index in 0..<entry.length where stored[entry.start &+ index] != cell[index] { return false }
            return true
        }
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): short keys, one multiplication a byte, the same on every machine.
struct FNVHash: Sendable {
    private(set) var value: UInt64

    init(basis: UInt64 = 0xcbf2_9ce4_8422_2325) {
        value = basis
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// Adds a byte that separates two fields, so that `ab|c` and `a|bc` differ.
    mutating func separate() {
        value = (value ^ 0xff) &* 0x100_0000_01b3
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = FNVHash()
        hash.add(bytes)
        return hash.value
    }
}
