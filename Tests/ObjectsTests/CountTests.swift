internal import Objects
internal import Testing

@Suite struct CountTests {
    private func meetings(_ code: String, days: ClosedRange<Int>) -> [Declaration] {
        days.map { meeting(code, row: $0, date: "2025-03-\($0 + 9)", lead: "CAF1", publics: ["RPE"]) }
    }

    @Test func `what a partner details is taken off its total before remainders are added`() {
        let resolution = Rules.meetings.resolve(meetings("RPE1", days: 1...3) + meetings("RPE2", days: 2...4))
        let count = resolution.count(totals: [total("RPE1", 4), total("RPE2", 5), total("CAF1", 2)])
        #expect(count.distinct == 4)
        // At least RPE2's five; at most 4 and one, two, two unknown ones.
        #expect(count.least == 5)
        #expect(count.most == 9)
        #expect(count.remainders.map(\.undetailed) == [2, 1, 2])
        #expect(count.reportedBy == ["CAF1", "RPE1", "RPE2"])
    }

    @Test func `a blank total is not reported and a declared 0 is`() {
        let nothing = Rules.meetings.resolve([])
        #expect(nothing.count(totals: [total("RPE1", nil)]).isNotReported)
        let zero = nothing.count(totals: [total("RPE1", nil), total("RPE2", 0)])
        #expect(!zero.isNotReported)
        #expect(zero.reportedBy == ["RPE2"])
        #expect([zero.distinct, zero.least, zero.most] == [0, 0, 0])
    }

    @Test func `more details than the total say so and lower nothing`() {
        let count = Rules.meetings.resolve(meetings("RPE1", days: 1...3)).count(totals: [total("RPE1", 1)])
        #expect([count.distinct, count.least, count.most] == [3, 3, 3])
        #expect(count.remainders.map(\.isExceeded) == [true])
    }

    @Test func `totals of one period are held to details of that period`() {
        let declarations = [
            meeting("RPE1", row: 1, period: "2024", date: "2024-03-12", lead: "CAF1", publics: ["RPE"]),
            meeting("RPE1", row: 2, period: "2025", date: "2025-03-12", lead: "CAF1", publics: ["RPE"]),
        ]
        let count = Rules.meetings.resolve(declarations)
            .count(totals: [total("RPE1", 2, period: "2024"), total("RPE1", 1, period: "2025")])
        #expect([count.distinct, count.most] == [2, 3])
        #expect(count.remainders.map(\.period) == ["2024"])
    }

    @Test func `joint inspections are the largest declaration, trained staff the sum, blank is neither`() {
        let numbers = SettledNumbers([
            total("CAF1", 3), total("DEPT1", 5), total("PREF1", nil), total("METRO1", 0),
        ])
        #expect(numbers.maximum == 5)
        #expect(numbers.sum == 8)
        #expect(numbers.entries.map(\.partner.code) == ["CAF1", "DEPT1", "METRO1"])
        #expect(SettledNumbers([total("PREF1", nil)]).maximum == nil)
        #expect(SettledNumbers([total("PREF1", nil)]).sum == nil)
        #expect(SettledNumbers([total("PREF1", 0)]).maximum == 0)
    }

    @Test func `a number sent again replaces the one sent before, and both are shown`() {
        let numbers = SettledNumbers([
            total("CAF1", 9, submitted: "2026-01-05"), total("CAF1", 4, submitted: "2026-01-12"),
            total("CAF1", 4, submitted: "2026-01-12"),
        ])
        #expect(numbers.entries.map(\.value) == [4])
        #expect(numbers.entries.map(\.told) == [[4, 9]])
    }
}
