import Definitions
import Disclosure
import Foundation
import Objects
import TestSupport
import Testing

@testable import Reporting
@testable import Spreadsheets

/// The words of each language: complete, and with the grammar and the typography of its own.
@Suite struct LocaleTests {
    static let languages = ["fr", "de", "en", "it", "ar"]

    static func path(_ language: String) -> String {
        Shipped.package.appendingPathComponent("Reports/locales/\(language).yaml").path
    }

    private static func wording(_ language: String) throws -> Wording {
        let french = try Wording.load(path: path("fr"), language: "fr")
        return language == "fr" ? french : try Wording.load(path: path(language), language: language, fallback: french)
    }

    private static func context(_ language: String) throws -> ReportContext {
        let reported = try Reported(Reported.story)
        return ReportContext(
            try reported.material, definition: reported.definition, wording: try wording(language))
    }

    /// Loads a text as the locale `it`, with the shipped French words behind it.
    private static func load(_ text: String) throws -> Wording {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("it-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        return try Wording.load(path: file.path, language: "it", fallback: try wording("fr"))
    }

    // MARK: - Completeness

    @Test(arguments: languages) func `no word is missing`(language: String) throws {
        #expect(try Self.wording(language).missing.isEmpty)
    }

    /// Definitions that workbooks are made from; Arabic is complete where nothing but a plan is concerned.
    @Test(arguments: [
        "Surveys/parents/survey.yaml", "Surveys/partenaires/survey.yaml", "Reports/comite.yaml",
        "Reports/commune.yaml", "Reports/fiche-territoire.yaml", "Reports/qualite.yaml",
        "Reports/plans/rhone.yaml", "Reports/plans/commune-suisse.yaml",
        "Surveys/territories/rhone/territories.yaml", "Surveys/territories/commune-suisse/territories.yaml",
        "Pipelines/rhone.yaml", "Pipelines/commune-suisse.yaml",
    ])
    func `every text of the definitions is in French, German, English and Italian`(file: String) throws {
        let problems = ProblemCollector()
        let path = Shipped.package.appendingPathComponent(file).path
        let root = try #require(DefinitionFile.read(path: path, into: problems))
        for gap in root.translationGaps(in: ["fr", "de", "en", "it"], base: "fr") {
            #expect(gap.missing == 0 && gap.total > 0, "\(gap)")
        }
    }

    @Test func `a key that a locale lacks is said in French and counted, never shown as a key`() throws {
        let wording = try Self.load("everybody: \"Totale\"\n")
        #expect(wording.text(.everybody) == "Totale" && wording.text(.everywhere) == "Ensemble du territoire")
        #expect(wording.missing.count == WordingKey.allCases.count - 1 && !wording.missing.contains("everybody"))
        #expect(wording.translationGap.missing == wording.missing.count)
    }

    @Test func `French itself may lack nothing`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("fr-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("everybody: \"Ensemble\"\n".utf8).write(to: file)
        let error = #expect(throws: DefinitionProblems.self) {
            try Wording.load(path: file.path, language: "fr")
        }
        #expect(error?.problems.allSatisfy { $0.code == "missing-key" } == true)
    }

    // MARK: - Placeholders

    @Test(
        arguments: [
            ("chart_reference: \"Totale\"", "locale-placeholder-lost", "percent"),
            ("chart_reference: \"Totale: {percent} {n}\"", "locale-placeholder-unknown", "n"),
            ("chart_reference: \"Totale: {percent\"", "locale-placeholder-malformed", nil),
            ("chart_reference: \"Totale: {percent|uno}\"", "locale-placeholder-malformed", nil),
            ("everyone: \"Tutti\"", "unknown-key", nil), ("direction: up", "unknown-value", nil),
        ] as [(String, String, String?)])
    func `a translation has the placeholders of the French text and no others`(
        line: String, code: String, placeholder: String?
    ) throws {
        let error = #expect(throws: DefinitionProblems.self) { try Self.load("everybody: \"Totale\"\n\(line)\n") }
        let problem = try #require(error?.problems.first)
        #expect(problem.code == code && problem.place.line == 2)
        #expect(problem.arguments["placeholder"] == placeholder)
    }

    @Test func `a German sentence may cut the finding, and a date may name the month`() throws {
        let text =
            "sentence: \"{of_whom} {verb} {percent}{rest} {n} {low} {high}\"\nday: \"{day_number} {month_name} {year}\"\n"
        #expect(try Self.load(text).missing.count == WordingKey.allCases.count - 2)
    }

    // MARK: - Numbers

    @Test(arguments: [
        ("fr", ["0", "1", "2", "1\u{A0}234", "−3", "0,5\u{A0}%"]), ("de", ["0", "1", "2", "1’234", "−3", "0,5%"]),
        ("en", ["0", "1", "2", "1,234", "−3", "0.5%"]), ("it", ["0", "1", "2", "1.234", "−3", "0,5%"]),
        // A mark that is not seen keeps the sign on the left of its number.
        ("ar", ["0", "1", "2", "1,234", "\u{200E}−3", "0.5%"]),
    ])
    func `numbers are written as the language writes them`(language: String, expected: [String]) throws {
        let context = try Self.context(language)
        let numbers = [0, 1, 2, 1234, -3].map { context.number($0) }
        let percent = context.wording.text(.percent, ["number": context.decimal(0.5)])
        #expect(numbers + [percent] == expected)
    }

    @Test(arguments: [
        ("fr", ["0 réponse", "1 réponse", "2 réponses", "1\u{A0}234 réponses"]),
        ("de", ["0 Antworten", "1 Antwort", "2 Antworten", "1’234 Antworten"]),
        ("en", ["0 answers", "1 answer", "2 answers", "1,234 answers"]),
        ("it", ["0 risposte", "1 risposta", "2 risposte", "1.234 risposte"]),
        ("ar", ["عدد الإجابات: 0", "عدد الإجابات: 1", "عدد الإجابات: 2", "عدد الإجابات: 1,234"]),
    ])
    func `a number and its noun agree`(language: String, expected: [String]) throws {
        let context = try Self.context(language)
        for (number, expected) in zip([0, 1, 2, 1234], expected) {
            let text = context.wording.text(
                .sentence,
                [
                    "of_whom": "", "finding": "", "verb": "", "rest": "", "percent": "", "low": "", "high": "",
                    "n": context.number(number),
                ])
            #expect(text.contains("(" + expected), "\(text)")
        }
    }

    @Test(arguments: [("0,5", "un"), ("1,5", "un"), ("10", "des"), ("0", "un"), ("−1", "un"), ("12", "des")])
    func `in French everything below two is singular`(number: String, expected: String) throws {
        let template = try #require(WordingTemplate("{n|un|des}", singular: .belowTwo))
        #expect(template.filled(with: ["n": number]) == expected)
    }

    @Test(arguments: [
        ("fr", "03/02/2025", "novembre 2024"), ("de", "03.02.2025", "November 2024"),
        ("en", "3 February 2025", "November 2024"), ("it", "03.02.2025", "novembre 2024"),
        ("ar", "3 فبراير 2025", "نوفمبر 2024"),
    ])
    func `dates are written as the language writes them`(language: String, day: String, month: String) throws {
        let context = try Self.context(language)
        #expect(context.day("2025-02-03") == day)
        #expect(context.date(try #require(DeclaredDate(year: 2024, month: 11))) == month)
        #expect(context.date(try #require(DeclaredDate(year: 2024))) == "2024")
    }

    @Test(arguments: [
        ("\u{A0}", "[<1000]0;[<1000000]0\u{A0}000;0\u{A0}000\u{A0}000", "0\u{A0}%"),
        ("’", "[<1000]0;[<1000000]0\"’\"000;0\"’\"000\"’\"000", "0%"),
        (".", "[<1000]0;[<1000000]0\".\"000;0\".\"000\".\"000", "0%"),
    ])
    func `cells group thousands as sentences do`(mark: String, whole: String, share: String) {
        let marks = NumberMarks.fixed(thousands: mark, beforePercent: mark == "\u{A0}" ? mark : "")
        #expect(marks.applied(to: "#,##0") == whole && marks.applied(to: "0%") == "\(share);\"−\"\(share)")
        #expect(marks.applied(to: DateStyle.slashes.rawValue) == "dd/mm/yyyy")
    }

    @Test(arguments: [(NumberMarks.DecimalMark.comma, "[$-40C]"), (.point, "[$-409]")])
    func `decimals name a locale that writes them as the language does`(
        mark: NumberMarks.DecimalMark, locale: String
    ) {
        let marks = NumberMarks.fixed(thousands: " ", beforePercent: " ", decimals: mark)
        #expect(marks.applied(to: "#,##0.0") == "\(locale)#,##0.0;\(locale)\"−\"#,##0.0")
        let signed = NumberFormat.signedUnit(decimals: 1, suffix: "x").code
        #expect(marks.applied(to: signed).split(separator: ";").allSatisfy { $0.hasPrefix(locale) })
        let signless = NumberFormat.signlessUnit(decimals: 0, suffix: "x").code
        #expect(marks.applied(to: signless) == signless)
    }

    @Test func `in Arabic a sign in a cell stays on the left of its number`() {
        let marks = NumberMarks.fixed(thousands: ",", beforePercent: "", beforeSign: "\u{200E}")
        let code = NumberFormat.signedUnit(decimals: 0, suffix: "x").code
        #expect(marks.applied(to: code).hasPrefix("\"\u{200E}+\"#,##0"))
        #expect(marks.applied(to: code).contains(";\"\u{200E}−\"#,##0"))
    }

    @Test func `in Arabic a name that ends in a Latin letter does not carry on its direction`() throws {
        let arabic = try Self.wording("ar")
        #expect(arabic.list(["Lyon", "العربية", "2025"]) == "Lyon\u{200F}، العربية، 2025")
        #expect(arabic.text(.answersAxis, ["answers": "Lyon"]).hasSuffix(" Lyon\u{200F}"))
        let french = try Self.wording("fr")
        #expect(french.list(["Lyon", "العربية"]) == "Lyon, العربية")
        #expect(french.text(.answersAxis, ["answers": "Lyon"]) == "De gauche à droite\u{A0}: Lyon")
    }

    @Test(arguments: [(20, "Un lieu pour les…"), (24, "Un lieu pour les parents"), (4, "Un…")])
    func `a long name is cut after a word`(longest: Int, expected: String) throws {
        #expect(try Self.context("fr").shortened("Un lieu pour les parents", to: longest) == expected)
    }

    // MARK: - Typography

    @Test func `French texts of definitions get the spaces and the apostrophe of print`() {
        #expect(
            Typography.printed("L'accès : « facile » ; 5 % !", in: "fr")
                == "L’accès\u{A0}: «\u{A0}facile\u{A0}»\u{A0}; 5\u{A0}%\u{A0}!")
        #expect(Typography.printed("„groß“", in: "de") == "«gross»")
        #expect(Typography.printed("l'ora", in: "it") == "l’ora")
    }

    @Test func `French words have a no-break space at each high sign`() throws {
        for (key, template) in try Self.wording("fr").templates {
            for case .text(let text) in template.pieces {
                #expect(Typography.printed(text, in: "fr") == text, "\(key.rawValue): \(text)")
            }
        }
    }

    // MARK: - Whole workbooks

    @Test(arguments: ["de", "en", "it", "ar"])
    func `sheets, table names and numbers are the same in every language`(language: String) throws {
        for (translated, french) in [
            (
                try Reported(Reported.story, language: language).workbook.plan,
                try Reported(Reported.story).workbook.plan
            ),
            (
                try PlanSheetTests.followed().workbook(language: language).plan,
                try PlanSheetTests.followed().workbook().plan
            ),
        ] {
            #expect(translated.sheets.count == french.sheets.count)
            #expect(translated.violations().isEmpty, "\(translated.violations())")
            for (sheet, original) in zip(translated.sheets, french.sheets) {
                #expect(sheet.table?.name == original.table?.name)
                #expect(sheet.table?.columns.count == original.table?.columns.count)
                #expect(Self.numbers(sheet) == Self.numbers(original), "\(original.name)")
            }
            for text in WorkbookTests.texts(translated) {
                #expect(!text.contains("{") && !text.contains("}"), "\(text)")
            }
        }
    }

    /// Rows may stand in another alphabetical order.
    private static func numbers(_ sheet: SheetPlan) -> [Double] {
        (sheet.table?.rows ?? []).flatMap { $0 }.compactMap { cell in
            switch cell {
            case .integer(let value): Double(value)
            case .number(let value, _): value
            case .percent(let value, _): value
            default: nil
            }
        }.sorted()
    }

    @Test func `Arabic is laid out from right to left, the others from left to right`() throws {
        for language in Self.languages {
            let direction = try Reported(Reported.story, language: language).workbook.plan.direction
            #expect(direction == (language == "ar" ? .rightToLeft : .leftToRight), "\(language)")
        }
    }
}
