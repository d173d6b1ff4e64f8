import Testing

@testable import Timestamps

/// Dates as forms, spreadsheets and people write them.
@Suite struct WrittenDateTests {
    @Test(
        arguments: [
            ("12/03/2025", "2025-03-12 00:00:00"), ("12/03/2025 14:05:33", "2025-03-12 14:05:33"),
            ("12.03.2025 14:05", "2025-03-12 14:05:00"), ("1.3.2025", "2025-03-01 00:00:00"),
            ("2025/03/12 2:05:33 PM UTC+1", "2025-03-12 14:05:33"),
            ("2025/03/12 12:00:01 AM GMT+1", "2025-03-12 00:00:01"),
            ("2025/3/12 12:30:00 pm", "2025-03-12 12:30:00"), ("12 mars 2025", "2025-03-12 00:00:00"),
            ("1er août 2025 9:30", "2025-08-01 09:30:00"), ("12. März 2025", "2025-03-12 00:00:00"),
            ("12 de 2025", nil), ("3/25/2025", "2025-03-25 00:00:00"), ("31/02/2025", nil), ("12/03/25", nil),
            ("12/03/2025 25:00", nil), ("hier", nil), ("", nil), ("12/03", nil), ("12/13/14/2025", nil), ("45728", nil),
            ("2025-03-12", "2025-03-12 00:00:00"), ("12-03-2025", "2025-03-12 00:00:00"), ("12 foo 2025", nil),
            ("2025/03/12 13:00 PM", nil), ("0/3/2025", nil),
        ] as [(String, String?)])
    func `a date is read with the day first`(text: String, expected: String?) {
        #expect(Timestamp(written: text, isMonthFirst: false)?.dayAndTime == expected)
    }

    @Test(arguments: [("3/12/2025", "2025-03-12"), ("25/3/2025", "2025-03-25"), ("3/25/2025", "2025-03-25")])
    func `or with the month first, unless a number is no month`(text: String, expected: String) {
        #expect(Timestamp(written: text, isMonthFirst: true)?.day == expected)
    }

    @Test func `the numbers that tell the order are those of dates whose year stands last`() {
        #expect(Timestamp.leadingNumbers("25/3/2025 10:00")?.first == 25)
        #expect(Timestamp.leadingNumbers("3/25/2025")?.second == 25)
        #expect(Timestamp.leadingNumbers("2025/25/03") == nil)
        #expect(Timestamp.leadingNumbers("hier") == nil)
    }
}
