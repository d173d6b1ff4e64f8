import Testing

@testable import Timestamps

/// Days, months and periods as organisations write them.
@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("2025", "2025"), (" Année 2025 ", "2025"), ("Jahr 2025", "2025"),
            ("2025-01-01/2025-12-31", "2025"), ("2025-01-01/2025-06-30", "2025-01-01/2025-06-30"),
            ("01/01/2025 au 31/12/2025", "2025"), ("du 1er janvier au 31 décembre 2025", "2025"),
            ("du 1er septembre 2024 au 31 août 2025", "2024-09-01/2025-08-31"),
            ("1. Januar bis 30. Juni 2025", "2025-01-01/2025-06-30"), ("vom 1.1.2025 bis 31.12.2025", "2025"),
            ("from 1 January to 31 December 2025", "2025"), ("janvier – juin 2025", "2025-01-01/2025-06-30"),
            ("2025-01 / 2025-02", "2025-01-01/2025-02-28"), ("mars 2024", "2024-03-01/2024-03-31"),
            ("01/01/2025-31/12/2025", "2025"), ("du 1er au 15 mars 2025", "2025-03-01/2025-03-15"),
            ("2024/2025", nil), ("2024-2025", nil), ("31/12/2025 au 01/01/2025", nil), ("12/03/2025", nil),
            ("l'an dernier", nil), ("", nil), ("25", nil), ("du 31 février au 2 mars 2025", nil),
        ] as [(String, String?)])
    func `a period is a year, a month or two ends`(text: String, expected: String?) {
        #expect(Period(written: text)?.text == expected)
    }

    @Test(
        arguments: [
            ("12/03/2025", "2025-03-12"), ("2025-03-12", "2025-03-12"), ("le mercredi 12 mars 2025", "2025-03-12"),
            ("Mittwoch, 12. März 2025", "2025-03-12"), ("2024-11", "2024-11"), ("11/2024", "2024-11"),
            ("novembre 2024", "2024-11"), ("2024", "2024"), ("13/2024", nil), ("12/03/25", nil), ("bientôt", nil),
            ("24-11", nil), ("1850", nil), ("", nil),
        ] as [(String, String?)])
    func `a date is as exact as it was told`(text: String, expected: String?) {
        #expect(CalendarDate(written: text)?.text == expected)
    }

    @Test func `a month has a first and a last day`() throws {
        let february = try #require(CalendarDate(written: "2024-02"))
        #expect(february.firstDay?.day == "2024-02-01" && february.lastDay?.day == "2024-02-29")
        let year = try #require(CalendarDate(written: "2025"))
        #expect(year.firstDay?.day == "2025-01-01" && year.lastDay?.day == "2025-12-31")
        #expect(february < year && !(year < february))
    }
}
