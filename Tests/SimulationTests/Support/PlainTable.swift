/// Delimited text as RFC 4180 has it, read the plain way: nothing in common with the program's own reader.
struct PlainTable {
    struct Cell: Equatable {
        var text: String
        var isQuoted: Bool
    }

    private(set) var rows: [[Cell]] = []

    /// - Parameter text: line ends LF or CRLF; a CR outside quotes is taken for a part of the line end.
    init(_ text: String, delimiter: Character) {
        let bytes = Array(text.utf8)
        let separator = delimiter.asciiValue ?? 0x2C
        var row: [Cell] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var isInside = false
        var index = 0
        func finished() -> Cell { Cell(text: String(decoding: cell, as: UTF8.self), isQuoted: isQuoted) }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInside {
                if byte != 0x22 {
                    cell.append(byte)
                } else if index < bytes.count, bytes[index] == 0x22 {
                    cell.append(0x22)
                    index += 1
                } else {
                    isInside = false
                }
            } else if byte == 0x22 {
                isInside = true
                isQuoted = true
            } else if byte == separator || byte == 0x0A {
                row.append(finished())
                cell = []
                isQuoted = false
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            } else if byte != 0x0D {
                cell.append(byte)
            }
        }
    }
}
