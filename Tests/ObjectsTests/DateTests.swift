internal import Objects
internal import Testing

@Suite struct DateTests {
    @Test(arguments: [
        "12/03/2025", "2025-03-12", "12 mars 2025", "12.3.2025", "12.03.2025", "12-03-2025", "2025/3/12",
        "12 Mars 2025", "le 12 mars 2025", "mercredi 12 mars 2025", "mer. 12 mars 2025", "mar. 12 mars 2025",
        "mar. 12/03/2025", "12 MARS 2025", "12\u{A0}mars\u{A0}2025", " 12 mars 2025 ", "12. März 2025",
        "12. Mrz. 2025", "12 Maerz 2025", "Mittwoch, den 12. März 2025", "Mi., 12.03.2025", "March 12, 2025",
        "12 March 2025", "12th of March 2025", "Mar 12 2025", "Wed, Mar 12th, 2025", "2025-03-12 14:30:00",
        "2025-03-12T14:30:00Z", "12/03/2025 14:30", "12/03/2025 à 14h30", "12 mars 2025 à 14 h",
        "12. März 2025, 14 Uhr", "12 mars 2025, 14h", "March 12, 2025 2:30 PM",
    ])
    func `every notation of the twelfth of March is that day`(text: String) {
        #expect(DateText(text).date == DeclaredDate(year: 2025, month: 3, day: 12))
    }

    @Test(arguments: [
        ("janv.", "Jan.", "January", 1), ("févr.", "Febr.", "Feb", 2), ("mars", "Mär.", "March", 3),
        ("avr.", "Apr.", "April", 4), ("mai", "Mai", "May", 5), ("juin", "Juni", "Jun", 6),
        ("juil.", "Juli", "Jul", 7), ("août", "Aug.", "August", 8), ("sept.", "Sept.", "Sep", 9),
        ("oct.", "Okt.", "October", 10), ("nov.", "Nov.", "November", 11), ("déc.", "Dez.", "Dec", 12),
    ])
    func `months are known by name and abbreviation in three languages`(
        french: String, german: String, english: String, number: Int
    ) {
        let expected = DeclaredDate(year: 2024, month: number, day: 1)
        #expect(expected != nil)
        #expect(DateText("1er \(french) 2024").date == expected)
        #expect(DateText("1. \(german) 2024").date == expected)
        #expect(DateText("1st \(english) 2024").date == expected)
    }

    @Test(arguments: ["août", "aout", "AOÛT", "aou\u{302}t"])
    func `accents and capitals of months do not count`(month: String) {
        #expect(DateText("3 \(month) 2025").date == DeclaredDate(year: 2025, month: 8, day: 3))
    }

    @Test(arguments: [
        ("2024-11", "2024-11"), ("11/2024", "2024-11"), ("novembre 2024", "2024-11"), ("Nov. 2024", "2024-11"),
        ("2024", "2024"),
    ])
    func `a month or a year stays what it is`(text: String, expected: String) {
        let date = DateText(text).date
        #expect(date?.description == expected)
        #expect(date?.isDay == false)
    }

    @Test(arguments: [
        ("31/02/2025", DateProblem.impossible), ("29 février 2025", .impossible), ("2025-02-30", .impossible),
        ("2025-02-30 14:30", .impossible), ("31. April 2025", .impossible), ("32/01/2025", .impossible),
        ("03/25/2025", .impossible), ("0/03/2025", .impossible), ("12/03/1203", .impossible),
        ("12/03/25", .shortYear), ("25-03-12", .shortYear), ("12 mars 25", .shortYear),
        ("12 mars", .withoutYear), ("12/03", .withoutYear), ("March 12", .withoutYear),
        ("du 12 au 13 mars 2025", .unknown), ("12-13 mars 2025", .unknown), ("12/03/2025 - 13/03/2025", .unknown),
        ("12/03/2025, 13/03", .unknown), ("12 ou 13 mars 2025", .unknown), ("12 jui 2025", .unknown),
        ("printemps 2025", .unknown), ("45728", .unknown), ("2024/2025", .unknown), ("bientôt", .unknown),
        ("", .unknown), ("12 mars 2025 environ", .unknown),
    ])
    func `what is impossible, short or unknown is a problem and no guess`(text: String, problem: DateProblem) {
        #expect(DateText(text).problem == problem)
        #expect(DateText(text).date == nil)
    }

    @Test func `the file's order tells day from month, and without one nothing is guessed`() {
        #expect(DateText("03/12/2025", order: .dayFirst).date == DeclaredDate(year: 2025, month: 12, day: 3))
        #expect(DateText("03/12/2025", order: .monthFirst).date == DeclaredDate(year: 2025, month: 3, day: 12))
        #expect(DateText("03/12/2025", order: .undecided).problem == .ambiguous)
        #expect(DateText("03/25/2025", order: .undecided).date == DeclaredDate(year: 2025, month: 3, day: 25))
        #expect(DateText("25/03/2025", order: .undecided).date == DeclaredDate(year: 2025, month: 3, day: 25))
        #expect(DateText("03/03/2025", order: .undecided).date == DeclaredDate(year: 2025, month: 3, day: 3))
        #expect(DateText("31/02/2025", order: .undecided).problem == .impossible)
        #expect(DateText("12 mars 2025", order: .undecided).date == DeclaredDate(year: 2025, month: 3, day: 12))
        #expect(DateText("2025-03-12", order: .undecided).date == DeclaredDate(year: 2025, month: 3, day: 12))
    }

    @Test(arguments: 2023...2025)
    func `every day of three years is read in each notation, and no other day is`(year: Int) {
        let months = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ]
        let lengths = [31, year == 2024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for month in 1...12 {
            for day in 1...31 {
                let expected = DeclaredDate(year: year, month: month, day: day)
                #expect((expected != nil) == (day <= lengths[month - 1]))
                #expect(DateText("\(day)/\(month)/\(year)").date == expected)
                #expect(
                    DateText("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)").date == expected)
                #expect(DateText("\(day) \(months[month - 1]) \(year)").date == expected)
            }
        }
    }
}
