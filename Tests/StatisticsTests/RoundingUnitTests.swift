import Testing

@testable import Statistics

@Suite struct RoundingUnitTests {
    /// A third of the standard error, and 1, 2 or 5 of the power of ten that is at least that.
    @Test(arguments: [
        (0.15, 0.05), (0.1499, 0.05), (0.151, 0.1), (0.06, 0.02), (0.061, 0.05), (0.03, 0.01), (0.031, 0.02),
        (0.003, 0.001), (0.9, 0.5), (2.9, 1), (3.1, 2), (40, 20), (299, 100),
    ])
    func `the unit is the smallest of 1, 2 and 5 that is at least a third of the standard error`(
        error: Double, unit: Double
    ) {
        #expect(RoundingUnit(standardError: error).value == unit)
    }

    @Test(arguments: [nil, 0, Double.nan, .infinity] as [Double?])
    func `without a standard error the unit is five hundredths`(error: Double?) {
        #expect(RoundingUnit(standardError: error).value == 0.05)
    }

    /// What is printed is the decimal number, not a product near it.
    @Test func `multiples are decimal numbers`() {
        let unit = RoundingUnit(standardError: 0.12)
        #expect(unit.nearest(0.1499) == 0.15 && unit.nearest(-0.17) == -0.15 && unit.nearest(0.349) == 0.35)
        #expect("\(unit.nearest(0.16))" == "0.15" && "\(unit.nearest(-0.3))" == "-0.3")
    }

    @Test func `halves go away from zero, limits outwards`() {
        let unit = RoundingUnit(standardError: 0.03)
        #expect(unit.nearest(0.125) == 0.13 && unit.nearest(-0.125) == -0.13)
        #expect(unit.down(0.129) == 0.12 && unit.down(-0.121) == -0.13)
        #expect(unit.up(0.121) == 0.13 && unit.up(-0.129) == -0.12)
        #expect([unit.nearest(-0.001), unit.up(-0.001)].allSatisfy { "\($0)" == "0.0" })
    }

    /// 0.29 is 28.999999999999996 hundredths.
    @Test func `a multiple stays what it is`() {
        let unit = RoundingUnit(standardError: 0.03)
        for count in -200...200 {
            let number = Double(count) / 100
            #expect(unit.nearest(number) == number && unit.down(number) == number && unit.up(number) == number)
        }
    }

    @Test func `an estimate moves by less than half of its standard error`() {
        for step in 1...2000 {
            let error = Double(step) / 1000
            #expect(RoundingUnit(standardError: error).value / 2 < error / 2)
        }
    }
}
