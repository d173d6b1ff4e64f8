/// A LimeSurvey export of the parents' survey with few columns.
struct SurveyFile {
    var columns = [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "consent", "nbenf", "commune", "infocher",
        "satinfo", "satdet[CLAR]", "satdet[MODES]", "satdet[AIDES]", "satdet[ORIEN]", "satdet[DELAI]", "satdet[ACCUE]",
    ]
    var rows: [[String: String]] = []

    /// Adds complete responses of parents who looked for information; identifiers go on from the last.
    mutating func add(
        _ count: Int, satisfaction: String, commune: String = "", language: String = "fr",
        _ further: [String: String] = [:]
    ) {
        for _ in 0..<count {
            let id = rows.count + 1
            var row = [
                "id": "\(id)", "submitdate": "2025-04-\(Self.two(id % 28 + 1)) 10:\(Self.two(id % 60)):00",
                "lastpage": "7",
                "startlanguage": language, "seed": "\(1000 + id)", "startdate": "2025-04-01 09:00:00", "consent": "1",
                "nbenf": "1", "commune": commune, "infocher": "1", "satinfo": satisfaction,
            ]
            row.merge(further) { $1 }
            rows.append(row)
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// As LimeSurvey writes it: byte order mark, `;`, every field quoted, CRLF, one more line end.
    var bytes: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.utf8) }

    var text: String {
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ";") + "\r\n" }.joined() + "\r\n"
    }

    /// Story 1 of the domain: 40 parents who looked for information.
    static var story1: SurveyFile {
        var file = SurveyFile()
        for (code, count) in [("4", 12), ("3", 15), ("2", 6), ("1", 3), ("8", 2), ("9", 1), ("", 1)] {
            file.add(count, satisfaction: code)
        }
        return file
    }

    /// Parents of both parts, enough that nothing of the total is withheld.
    static func ordinary(respondents: Int = 120) -> SurveyFile {
        var file = SurveyFile()
        for number in 0..<respondents {
            let answer = ["4", "3", "3", "2", "1", "4", "3"][number % 7]
            file.add(
                1, satisfaction: answer, commune: number % 3 == 0 ? "69264" : "69383",
                Dictionary(uniqueKeysWithValues: file.columns.suffix(6).map { ($0, answer) }))
        }
        return file
    }
}
