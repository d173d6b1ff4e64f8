import Definitions
import Foundation
import Questionnaires
import Territories
import TestSupport
import Testing

@testable import Simulation

/// Each shape, re-read by other means than the program's own, gives the simulated answers back.
@Suite struct ShapeTests {
    private static let languages = ["fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq", "ti"]

    @Test func `LimeSurvey codes give the answers back`() throws {
        let simulator = try Shipped.simulator(200, seed: 3)
        let survey = simulator.survey
        let bytes = try Shipped.bytes { try LimeSurveyExport(simulator).write(to: $0) }
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(Array(bytes.suffix(4)) == [0x0D, 0x0A, 0x0D, 0x0A])
        let rows = PlainTable(String(decoding: bytes.dropFirst(3), as: UTF8.self), delimiter: ";").rows
        let header = rows[0].map(\.text)
        #expect(
            header.prefix(8) == [
                "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "consent",
            ])
        #expect(
            header.contains("satdet[CLAR]") && header.contains("langmais[other]") && header.contains("obstac[COST]"))
        let responses = Shipped.responses(simulator)
        // The header, the responses and the blank line.
        #expect(rows.count == responses.count + 2)
        for (response, row) in zip(responses, rows.dropFirst()) {
            let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
            #expect(cells["id"]?.text == "\(response.id)")
            #expect(cells["startlanguage"]?.text == survey.languages[response.language])
            #expect((cells["submitdate"]?.text == "") == (response.submittedAt == nil))
            for question in survey.questions {
                let expected = response.answers[question.index]
                #expect(try Self.coded(question, cells, simulator.territories) == expected, "\(question.id)")
            }
        }
    }

    /// The answer that a row of codes has for one question.
    private static func coded(
        _ question: Question, _ cells: [String: PlainTable.Cell], _ territories: TerritorySet
    ) throws -> SimulatedAnswer {
        let code = question.exportCode
        switch question.kind {
        case .array(let items, let set):
            let own = try items.map { try #require(cells["\(code)[\($0.code)]"]) }
            if !own.contains(where: \.isQuoted) { return .notShown }
            return .items(own.map { set.index(ofCode: $0.text) })
        case .multi(let set):
            let own = try set.answers.map { try #require(cells["\(code)[\($0.hasOpenText ? "other" : $0.code)]"]) }
            if !own.contains(where: \.isQuoted) { return .notShown }
            let ticked = own.indices.filter { !own[$0].text.isEmpty }
            return ticked.isEmpty ? .leftEmpty : .ticked(Set(ticked))
        default:
            let cell = try #require(cells[code])
            if !cell.isQuoted { return .notShown }
            if cell.text.isEmpty { return .leftEmpty }
            switch question.kind {
            case .single(let set): return .answer(try #require(set.index(ofCode: cell.text)))
            case .integer: return .number(try #require(Int(cell.text)))
            case .territory(.commune, _):
                let place = try #require(territories.places.firstIndex { $0.code == cell.text })
                return .place(PlaceIndex(place))
            default: return .text(cell.text)
            }
        }
    }

    @Test(arguments: languages)
    func `LimeSurvey labels of one language give the answers back`(language: String) throws {
        let simulator = try Shipped.simulator(60, seed: 5)
        let bytes = try Shipped.bytes {
            try LimeSurveyExport(simulator, answers: .labels(language: language)).write(to: $0)
        }
        let rows = PlainTable(String(decoding: bytes.dropFirst(3), as: UTF8.self), delimiter: ";").rows
        let header = rows[0].map(\.text)
        let reread = Reread(survey: simulator.survey, language: language)
        let yesNo = try #require(simulator.survey.answerSets.first { $0.id == "yesno" })
        let (yes, no) = (reread.label(yesNo.answers[0]), reread.label(yesNo.answers[1]))
        for (response, row) in zip(Shipped.responses(simulator), rows.dropFirst()) {
            let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
            for question in simulator.survey.questions {
                let answer = response.answers[question.index]
                switch (question.kind, answer) {
                case (.single(let set), .answer(let index)):
                    #expect(reread.answer(cells[question.exportCode]?.text ?? "", in: set) == index)
                case (.array(let items, let set), .items(let chosen)):
                    for (item, index) in zip(items, chosen) {
                        let cell = cells["\(question.exportCode)[\(item.code)]"]?.text ?? "?"
                        #expect(cell.isEmpty ? index == nil : reread.answer(cell, in: set) == index)
                    }
                case (.multi(let set), _):
                    for option in set.answers where !option.hasOpenText {
                        let cell = cells["\(question.exportCode)[\(option.code)]"]?.text
                        switch answer {
                        case .ticked(let ticked): #expect(cell == (ticked.contains(option.index) ? yes : no))
                        case .leftEmpty: #expect(cell == no)
                        default: #expect(cell == "N/A")
                        }
                    }
                default: break
                }
            }
        }
    }

    @Test func `headings are codes, texts, cut texts or both`() throws {
        let simulator = try Shipped.simulator(1)
        func header(_ headings: LimeSurveyHeadings, _ language: String) throws -> [String] {
            let bytes = try Shipped.bytes {
                try LimeSurveyExport(simulator, answers: .labels(language: language), headings: headings).write(to: $0)
            }
            return PlainTable(String(decoding: bytes.dropFirst(3), as: UTF8.self), delimiter: ";").rows[0].map(\.text)
        }
        let full = try header(.full, "de")
        #expect(full.first == "Antwort ID")
        #expect(full.contains("Und im Einzelnen, wie zufrieden sind Sie mit … [der Verständlichkeit]"))
        #expect(full.contains("Auf welche Hindernisse sind Sie gestossen? [Zu teuer]"))
        let abbreviated = try header(.abbreviated, "fr")
        #expect(abbreviated.contains("Plus précisémen..  [de la clarté de.. ]"))
        #expect(abbreviated.contains("Vous êtes…"))
        let both = try header(.codetext, "fr")
        #expect(both.contains("obstac[COST]. Quels obstacles avez-vous rencontrés ? [Trop cher]"))
        #expect(both.first == "id. ID de la réponse")
        #expect(Set([full, abbreviated, both].map(\.count)).count == 1)
    }

    @Test(arguments: languages)
    func `a Google form gives back the complete responses of its language`(language: String) throws {
        let simulator = try Shipped.simulator(200, seed: 8) { plan in
            plan.scenario.questionnaireLanguages = plan.scenario.questionnaireLanguages.map { _ in 1 }
        }
        let index = try #require(simulator.survey.languages.firstIndex(of: language))
        let bytes = try Shipped.bytes { try GoogleFormsExport(simulator, language: index).write(to: $0) }
        #expect(!bytes.contains(0x0D))
        let rows = PlainTable(String(decoding: bytes, as: UTF8.self), delimiter: ",").rows.map { $0.map(\.text) }
        let reread = Reread(survey: simulator.survey, language: language)
        let texts = simulator.survey.questions.flatMap { question in
            let text = reread.text(question.text)
            return question.items.isEmpty ? [text] : question.items.map { "\(text) [\(reread.text($0.text))]" }
        }
        #expect(rows[0].dropFirst().elementsEqual(texts))
        let responses = Shipped.responses(simulator).filter { $0.language == index && $0.submittedAt != nil }
        #expect(responses.count > 8)
        #expect(rows.count == responses.count + 1)
        for (response, row) in zip(responses, rows.dropFirst()) {
            #expect(Self.seconds(row[0]) == response.submittedAt)
            expectTyped(Array(row.dropFirst()), of: response, simulator, reread)
        }
    }

    /// A date written the day first, as seconds since 1970.
    private static func seconds(_ text: String) -> Int64? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "dd/MM/yyyy HH:mm:ss"
        return format.date(from: text.replacingOccurrences(of: ".", with: "/")).map { Int64($0.timeIntervalSince1970) }
    }

    @Test func `a hand-typed file gives back the complete responses, in Windows-1252 under a title`() throws {
        let simulator = try Shipped.simulator(100, seed: 9)
        let bytes = try Shipped.bytes { _ = try HandTypedExport(simulator, hasFlaws: false).write(to: $0) }
        #expect(String(validating: bytes, as: UTF8.self) == nil)
        // No-break space, é, ’ and · as single bytes.
        for byte: UInt8 in [0xA0, 0xE9, 0x92, 0xB7] { #expect(bytes.contains(byte)) }
        let text = try #require(String(bytes: bytes, encoding: .windowsCP1252))
        let rows = PlainTable(text, delimiter: ";").rows.map { $0.map(\.text) }
        #expect(rows[0].filter { !$0.isEmpty } == ["Enquête auprès des parents de jeunes enfants"])
        let reread = Reread(survey: simulator.survey, language: "fr", isByHand: true)
        let responses = Shipped.responses(simulator).filter { $0.submittedAt != nil }
        #expect(rows.count == responses.count + 2)
        for (response, row) in zip(responses, rows.dropFirst(2)) {
            #expect(row[1] == simulator.survey.languages[response.language])
            expectTyped(Array(row.dropFirst(2)), of: response, simulator, reread)
        }
    }

    /// Cells by question, options of a question in one cell.
    private func expectTyped(
        _ cells: [String], of response: SimulatedResponse, _ simulator: Simulator, _ reread: Reread
    ) {
        var rest = cells[...]
        for question in simulator.survey.questions {
            let answer = response.answers[question.index]
            if case .array(let items, let set) = question.kind {
                for item in items.indices {
                    let cell = rest.popFirst() ?? "?"
                    guard case .items(let chosen) = answer, let index = chosen[item] else {
                        #expect(cell.isEmpty)
                        continue
                    }
                    #expect(reread.answer(cell, in: set) == index, "\(question.id): \(cell)")
                }
                continue
            }
            let cell = rest.popFirst() ?? "?"
            switch (question.kind, answer) {
            case (.single(let set), .answer(let index)):
                #expect(reread.answer(cell, in: set) == index, "\(question.id): \(cell)")
            case (.multi(let set), .ticked(let ticked)):
                #expect(reread.options(cell, in: set) == ticked, "\(question.id): \(cell)")
            case (_, .number(let number)):
                #expect(cell == "\(number)")
            case (_, .place(let place)):
                let known = simulator.territories.places[Int(place)]
                #expect(cell == known.name || cell == known.code)
            case (.longText, .text): break
            case (_, .text(let text)):
                #expect(cell == text)
            default:
                #expect(cell.isEmpty, "\(question.id): \(cell)")
            }
        }
        #expect(rest.isEmpty)
    }
}
