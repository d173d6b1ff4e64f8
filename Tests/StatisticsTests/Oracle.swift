import Foundation

/// A table written by `Tests/Oracles/statistics.R`.
struct Oracle {
    let rows: [OracleRow]

    /// Reads `Tests/Oracles/statistics-<name>.csv`.
    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Oracles")
        let file = folder.appendingPathComponent("statistics-\(name).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        rows = lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return OracleRow(fields: Dictionary(uniqueKeysWithValues: zip(header, fields)))
        }
    }
}

struct OracleRow {
    let fields: [String: String]

    func text(_ column: String) throws -> String {
        guard let text = fields[column] else { throw OracleColumnMissing(column: column) }
        return text
    }

    /// The number, or `nil` where R says NA.
    func optional(_ column: String) throws -> Double? {
        let text = try text(column)
        if text == "NA" { return nil }
        guard let number = Double(text) else { throw OracleColumnMissing(column: column) }
        return number
    }

    func number(_ column: String) throws -> Double {
        guard let number = try optional(column) else { throw OracleColumnMissing(column: column) }
        return number
    }
}

struct OracleColumnMissing: Error {
    let column: String
}

/// Whether two numbers agree to a relative tolerance; zero and `nil` agree only with themselves.
func agree(_ ours: Double?, _ theirs: Double?, relative tolerance: Double) -> Bool {
    switch (ours, theirs) {
    case (nil, nil): true
    case (let ours?, let theirs?): ours == theirs || abs(ours - theirs) <= tolerance * abs(theirs)
    default: false
    }
}
