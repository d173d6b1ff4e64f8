/// Zip archives made by hand: parts stored as they are, with whatever the test wants to be wrong.
enum TestZip {
    static func bytes(_ parts: [(name: String, data: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let offset = file.count
            let name = Array(part.name.utf8)
            let common =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(part.data)), 4)
                + number(part.data.count, 4) + number(part.data.count, 4) + number(name.count, 2) + number(0, 2)
            file += number(0x0403_4B50, 4) + common + name + part.data
            directory +=
                number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
                + number(0, 4) + number(offset, 4) + name
        }
        let start = file.count
        return file + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
            + number(parts.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    static func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// CRC-32 of ISO 3309.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
