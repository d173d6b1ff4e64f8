import Foundation

/// Two waves with answers, of which the first is long past its retention and the second is not.
enum RetentionPlace {
    /// - Parameter retention: the pipeline's key; nil: none.
    static func make(retention: String? = "{months: 1}") throws -> Workplace {
        try Workplace { text in
            var text = Workplace.small(text)
                .replacingOccurrences(
                    of: "  - {id: \"2025\", from: 2025-01-01, to: 2025-12-31}\n",
                    with: """
                          - {id: "2024", from: 2024-01-01, to: 2024-12-31}
                          - {id: "2025", from: 2025-01-01, to: 2098-12-31}

                        """
                )
                .replacingOccurrences(of: "languages: [all]\n", with: "languages: [all]\n    changes: true\n")
            if let retention { text += "retention: \(retention)\n" }
            return text
        }
    }

    /// Both waves published: `a.csv` and `b.csv` of 2024, `c.csv` of 2025.
    static func published(retention: String? = "{months: 1}") throws -> Workplace {
        let place = try make(retention: retention)
        try place.drop(file(2024, from: 1, 90), as: "a.csv")
        try place.drop(file(2024, from: 2000, 60), as: "b.csv")
        try place.drop(file(2025, from: 4000, 120), as: "c.csv")
        let outcome = try place.run()
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        return place
    }

    /// Parents who answered in a year.
    static func file(_ year: Int, from first: Int, _ count: Int) -> SurveyFile {
        var file = SurveyFile.ordinary(respondents: count)
        for index in file.rows.indices {
            file.rows[index]["id"] = "\(first + index)"
            file.rows[index]["submitdate"] = file.rows[index]["submitdate"]?.replacingOccurrences(
                of: "2025-", with: "\(year)-")
            if year == 2025, index % 5 == 0 { file.rows[index]["satinfo"] = "4" }
        }
        return file
    }

    /// What must not change of a closed wave.
    static func frozen(_ place: Workplace) -> [String: [UInt8]] {
        place.tree().filter { $0.key.hasPrefix("reports/2024/") || $0.key.hasPrefix("published/2024/") }
    }

    static func accepted(_ place: Workplace) -> [String] { Disk.names("\(place.workspace)/accepted") }

    /// Says when a file came, as if it had been long ago.
    static func age(_ name: String, to day: String, in place: Workplace) throws {
        let program = """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            base.execute("UPDATE file SET decidedAt = ? WHERE name = ?", (sys.argv[3] + "T10:00:00Z", sys.argv[2]))
            base.commit()
            """
        let outcome = try Process.run(
            ["/usr/bin/python3", "-c", program, "\(place.workspace)/barometre.sqlite", name, day])
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
    }
}
