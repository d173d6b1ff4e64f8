import Testing

@testable import Timestamps

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-01 00:01", 60), ("2025-03-12 14:05:33", 1_741_788_333),
        ("2024-02-29T12:00:00Z", 1_709_208_000), ("1969-12-31 23:59:59", -1), ("2000-03-01 00:00:00", 951_868_800),
    ])
    func daysAndTimesAreReadAsExportersWriteThem(_ text: String, _ seconds: Int64) {
        #expect(Timestamp(text.utf8)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "2025", "2025-13-01", "2025-02-29", "1900-02-29", "2025-04-31", "12/03/2025", "2025-03-12 25:00",
        "2025-03-12x",
        "2025-03-12 10:61:00", "2025-00-10", "abcd-ef-gh",
    ])
    func anythingElseIsNoDate(_ text: String) {
        #expect(Timestamp(text.utf8) == nil)
    }

    @Test func writingAndReadingAreInverse() {
        for day in stride(from: -800_000, through: 800_000, by: 997) {
            let stamp = Timestamp(seconds: Int64(day) * 86_400 + 86_399)
            guard stamp.day.count == 10, !stamp.day.hasPrefix("-") else { continue }
            #expect(Timestamp(stamp.dayAndTime.utf8) == stamp)
        }
    }

    @Test func theDayOfASurveyWithoutDatesIsKnown() {
        #expect(Timestamp("1980-01-01 00:00:00".utf8)?.isAnonymised == true)
        #expect(Timestamp("1980-01-02 00:00:00".utf8)?.isAnonymised == false)
    }
}
