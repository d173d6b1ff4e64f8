import Foundation

/// An export as LimeSurvey writes it: mark, every field quoted, CRLF, an extra blank line, nulls for what was not shown.
/// `Definitions/closed.yaml` defines its questions.
enum ClosedAnswers {
    static let questions = 40

    /// Header and answers of each question but the first, consent, and of each row of an array; shown on the conditions of
    /// the definition.
    private static let columns: [(header: String, answers: [String])] = {
        let agreement = ["1", "2", "3", "4", "5", "9"]
        let satisfaction = ["1", "2", "3", "4", "8", "9"]
        let yes = (1...5).map { ("yes\($0)", ["0", "1"]) }
        let places = (1...3).map { ("place\($0)", (0..<12).map { $0 < 10 ? "L0\($0)" : "L\($0)" }) }
        let views = (1...7).map { ("view\($0)", agreement) }
        let grids = (1...4).flatMap { grid in
            ["A", "B", "C", "D", "E", "F"].map { ("grid\(grid)[\($0)]", grid == 4 ? agreement : satisfaction) }
        }
        return yes + places + views + grids
    }()

    /// The same number of responses gives the same file.
    static func write(responses: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        let paradata = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "consent"]
        let headers = (paradata + columns.map(\.header)).map { "\"\($0)\"" }.joined(separator: ";")
        var text = "\u{FEFF}\(headers)\r\n"
        var random = SplitMix(state: 1)
        for number in 1...responses {
            append(number, to: &text, &random)
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data((text + "\r\n").utf8))
    }

    private static func append(_ number: Int, to text: inout String, _ random: inout SplitMix) {
        let day = 1 + random.below(28)
        let clock = (random.below(24), random.below(60), random.below(60))
        let date = "2025-03-\(two(day)) \(two(clock.0)):\(two(clock.1)):\(two(clock.2))"
        // Four in a hundred stop before the end, one in a hundred does not agree to answer.
        text += "\"\(number)\";\(random.below(25) == 0 ? "" : "\"\(date)\"");\"7\";"
        text += "\"\(random.below(4) == 0 ? "de" : "fr")\";\"\(100_000_000 + random.below(900_000_000))\";"
        text += "\"\(date)\";\"\(date)\";\"\(random.below(100) == 0 ? "0" : "1")\""
        var given: [String] = []
        for (index, column) in columns.enumerated() {
            let isShown =
                switch index {
                case 6: given[1] == "1"
                case 7: given[2] == "1"
                case 14: given[3] == "1" && given[5] != "L00" && given[5] != "L01"
                case 27..<33: given[0] == "1"
                case 33...: given[4] == "1" || given[8] == "4" || given[8] == "5"
                default: true
                }
            let isAnswered = isShown && random.below(20) > 0
            given.append(isAnswered ? column.answers[random.below(column.answers.count)] : "")
            text += !isShown ? ";" : ";\"\(given[index])\""
        }
        text += "\r\n"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 11) % bound
    }
}
