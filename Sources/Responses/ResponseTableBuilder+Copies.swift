/// A file that repeats another one's responses, where nothing but the file's name and the row tells responses apart.
package struct CopiedFile: Sendable, Equatable {
    /// Indices of the later and the earlier file in the order of intake.
    package let file: Int
    package let original: Int
    /// The first repeated response, and how many there are.
    package let first: RecordReference
    package let count: Int
}

extension ResponseTableBuilder {
    /// So many responses in a row that say the same, in the same order, in two files are no chance.
    private static let fewestPairs = 5

    /// Settles files of rows that were dropped twice under different names, typed sheets above all: the later file's rows
    /// that say the same as the earlier one's count once. Two files are copies when five neighbouring pairs of rows at
    /// least, and half of the later file's, stand in both.
    func settleCopies(status: inout [RecordStatus]) -> [CopiedFile] {
        var rowsOfFile: [UInt16: [Int]] = [:]
        for row in rows.indices where rows[row].flags.contains(.identifiedByPlace) && status[row] == .used {
            rowsOfFile[rows[row].file, default: []].append(row)
        }
        let sheets = rowsOfFile.mapValues { $0.sorted { rows[$0].recordNumber < rows[$1].recordNumber } }
            .sorted { $0.key < $1.key }
        var copies: [CopiedFile] = []
        for (position, later) in sheets.enumerated() {
            let pairs = pairs(of: later.value)
            for earlier in sheets[..<position] {
                let shared = pairs.intersection(self.pairs(of: earlier.value)).count
                guard shared >= Self.fewestPairs, shared * 2 >= pairs.count else { continue }
                let known = Set(earlier.value.map { digests[$0] })
                let repeated = later.value.filter { known.contains(digests[$0]) && status[$0] == .used }
                guard let first = repeated.first else { continue }
                for row in repeated { status[row] = .duplicate }
                copies.append(
                    CopiedFile(
                        file: Int(later.key), original: Int(earlier.key),
                        first: RecordReference(
                            file: Int(later.key), record: Int(rows[first].recordNumber), line: Int(rows[first].line)),
                        count: repeated.count))
            }
        }
        return copies
    }

    private struct Pair: Hashable {
        let first: UInt64
        let second: UInt64
    }

    /// Neighbouring rows by what they say; those that say the same prove nothing.
    private func pairs(of rows: [Int]) -> Set<Pair> {
        Set(
            zip(rows, rows.dropFirst()).map { Pair(first: digests[$0], second: digests[$1]) }.filter {
                $0.first != $0.second
            })
    }
}
