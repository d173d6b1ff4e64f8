import Foundation
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Simulation

/// The simulated answers themselves.
@Suite struct AnswerTests {
    private static func bytes(_ count: Int, seed: UInt64) throws -> [UInt8] {
        let simulator = try Shipped.simulator(count, seed: seed)
        return try Shipped.bytes { try LimeSurveyExport(simulator).write(to: $0) }
    }

    @Test func `the same seed gives the same bytes, another one others`() throws {
        let first = try Self.bytes(50, seed: 4)
        #expect(try Self.bytes(50, seed: 4) == first)
        #expect(try Self.bytes(50, seed: 5) != first)
    }

    @Test func `a respondent's answers depend on seed and number only`() throws {
        let many = Shipped.responses(try Shipped.simulator(40, seed: 6))
        let few = Shipped.responses(try Shipped.simulator(10, seed: 6) { $0.firstID = 21 })
        #expect(few.map(\.id) == Array(21...30))
        #expect(few.map(\.answers) == many[20..<30].map(\.answers))
    }

    @Test func `none means none`() throws {
        #expect(Shipped.responses(try Shipped.simulator(0)).isEmpty)
    }

    @Test func `complete responses of some languages can be asked for`() throws {
        let languages = [0, 3, 4]
        let responses = Shipped.responses(
            try Shipped.simulator(300) { plan in
                plan.languages = languages
                plan.isComplete = true
            })
        #expect(Set(responses.map(\.language)) == Set(languages))
        #expect(responses.allSatisfy { $0.submittedAt != nil })
        let others = Shipped.responses(try Shipped.simulator(300))
        #expect(others.contains { $0.submittedAt == nil })
        #expect(Set(others.map(\.language)).count > 8)
    }

    @Test func `an instance is asked its own questions and offered its own options`() throws {
        let simulator = try Shipped.simulator(200) { $0.instance = "ch" }
        let survey = simulator.survey
        let french = survey.questions.filter { !$0.isAsked(in: "ch") }
        #expect(!french.isEmpty)
        let care = try #require(survey.question(id: "care_main"))
        let mam = try #require(care.answerSet?.index(ofCode: "MAM"))
        for response in Shipped.responses(simulator) {
            for question in french { #expect(response.answers[question.index] == .notShown) }
            #expect(response.answers[care.index] != .answer(mam))
        }
        let bytes = try Shipped.bytes { try LimeSurveyExport(simulator).write(to: $0) }
        let header = PlainTable(String(decoding: bytes.dropFirst(3), as: UTF8.self), delimiter: ";").rows[0].map(\.text)
        for question in french { #expect(!header.contains(question.exportCode)) }
    }

    @Test func `some give a postal code only, some a commune only, some neither`() throws {
        let simulator = try Shipped.simulator(2000)
        let commune = try #require(simulator.survey.question(id: "commune")).index
        let postalCode = try #require(simulator.survey.question(id: "postal_code")).index
        var kinds: [String: Int] = [:]
        for response in Shipped.responses(simulator) where response.submittedAt != nil {
            // Who was sent away by the first questions is not asked.
            if response.answers[commune] == .notShown { continue }
            var kind = ""
            if case .place(let place) = response.answers[commune] {
                kind += "commune"
                #expect(Self.commune(of: response.home, simulator.territories) == place)
            }
            if case .text(let code) = response.answers[postalCode] {
                kind += "code"
                let commune = Self.commune(of: response.home, simulator.territories)
                #expect(simulator.territories.places[Int(commune)].postalCodes.contains(code))
            }
            kinds[kind, default: 0] += 1
        }
        #expect(kinds.keys.sorted() == ["", "code", "commune", "communecode"])
        #expect(kinds.values.allSatisfy { $0 > 30 })
    }

    /// A quarter's code follows its commune's after a slash.
    private static func commune(of place: PlaceIndex, _ territories: TerritorySet) -> PlaceIndex {
        let code = territories.places[Int(place)].code.split(separator: "/").first.map(String.init)
        return PlaceIndex(territories.places.firstIndex { $0.code == code } ?? 0)
    }

    @Test func `what is written of a place leads back to it`() throws {
        let simulator = try Shipped.simulator(1500, seed: 2)
        let survey = simulator.survey
        let roles = try ["commune", "postal_code", "quarter"].map { try #require(survey.question(id: $0)).index }
        var quarters = 0
        for response in Shipped.responses(simulator) {
            guard case .place(let commune) = response.answers[roles[0]] else { continue }
            func text(_ role: Int) -> String? {
                if case .text(let text) = response.answers[roles[role]] { text } else { nil }
            }
            if text(2) != nil { quarters += 1 }
            for name in [
                simulator.territories.places[Int(commune)].code,
                FormContents(simulator, language: "fr").name(of: commune),
            ] {
                let finding = simulator.territories.locate(
                    WrittenPlace(commune: name, postalCode: text(1), quarter: text(2)))
                #expect(finding.place == response.home)
                #expect(finding.notes.isEmpty, "\(name) \(finding.notes)")
            }
        }
        #expect(quarters > 80)
    }

    @Test func `several languages are spoken in 44 % of households, the questionnaire's mostly among them`() throws {
        let simulator = try Shipped.simulator(2000)
        let home = try #require(simulator.survey.question(id: "home_languages"))
        var asked = 0
        var several = 0
        var own = 0
        for response in Shipped.responses(simulator) {
            guard case .ticked(let spoken) = response.answers[home.index] else { continue }
            asked += 1
            if spoken.count > 1 { several += 1 }
            let code = simulator.survey.languages[response.language]
            if home.answerSet?.index(ofCode: code).map(spoken.contains) ?? false { own += 1 }
        }
        let share = Double(several) / Double(asked)
        #expect(abs(share - 0.44) < 4 * (0.44 * 0.56 / Double(asked)).squareRoot())
        #expect(Double(own) > 0.75 * Double(asked))
    }
}
