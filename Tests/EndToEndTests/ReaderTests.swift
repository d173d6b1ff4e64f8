import Foundation
import Testing

extension SampleTests {
    /// A member's ten questions, answered by Tests/Reader/reader.py from the committee's workbook alone, against what the
    /// simulation made true and what people keep by hand: results.csv is read nowhere.
    @Suite struct ReaderTests {
        /// Two actions of the plan that somebody reports as not begun, beside the sample's own register.
        private static let notBegun = ["PE132-A2b", "PE331-A2b"]

        /// Both surveys of 2025, and the parents' wave before.
        private static let run = Result {
            let partners = "\(Program.root)/Surveys/partenaires/samples"
            var files: [String: [UInt8]] = [:]
            for name in SampleRun.files { files[name] = Disk.bytes("\(SampleRun.folder)/\(name)") }
            for name in Disk.names(partners) where name.hasPrefix("partenaires-2025") && name.hasSuffix(".csv") {
                files[name] = Disk.bytes("\(partners)/\(name)")
            }
            let register = notBegun.map { "2024,\($0),,0,2025-02,Caf du Rhône,\n" }.joined()
            return try PartnerRun(
                files,
                tables: [
                    "partenaires.csv": Disk.bytes("\(partners)/tables/partenaires.csv"),
                    "registre.csv": Disk.bytes("\(partners)/tables/registre.csv") + Array(register.utf8),
                ])
        }

        private static let output = Result { try script("reader.py", try run.get().workbook).output }

        private static func answers() throws -> JSON { try JSON(parsing: output.get()) }

        private static func script(_ name: String, _ workbook: String) throws -> Program.Outcome {
            let outcome = try Process.run(
                ["/usr/bin/python3", "\(Program.root)/Tests/Reader/\(name)", workbook], limit: 900)
            guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
            return outcome
        }

        // MARK: - The truth

        private static func truth() throws -> JSON { try SampleRun.truth("2025") }

        private static func partners() throws -> JSON {
            let path = "\(Program.root)/Surveys/partenaires/samples/partenaires-2025-verite.json"
            return try JSON(parsing: Disk.text(path))["partners"]
        }

        private static func effects(of kind: String) throws -> [(code: String, targets: [String], logOdds: Double)] {
            try truth()["effects"].list.filter { $0["of"].text == kind }.map {
                ($0["code"].text ?? "", $0["on"].list.compactMap(\.text), $0["logOdds"].fraction ?? 0)
            }
        }

        /// The exact shares of a question, by code.
        private static func shares(_ target: String, of kind: String) throws -> [String: Double] {
            let found = try truth()["shares"].list.filter { $0["target"].text == target && $0["of"].text == kind }
            return Dictionary(uniqueKeysWithValues: found.map { ($0["code"].text ?? "", $0["share"].fraction ?? .nan) })
        }

        /// Answers that R counts, by territory: none of fewer than ten.
        private static func counts(level: String) -> [String: Int] {
            let rows = SampleOracle.records("sample.csv", key: SampleOracle.estimateKey).values.filter {
                $0["wave"] == "2025" && $0["measure"] == "sat_info_overall.satisfied" && $0["territory_level"] == level
                    && $0["language_basis"] == "all" && $0["group_by"].isEmpty
            }
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["territory"], Int($0["respondents"]) ?? 0) })
        }

        private static func covers(_ answer: JSON, _ value: Double?) -> Bool {
            guard let value, let low = answer["low~"].fraction, let high = answer["high~"].fraction else {
                return false
            }
            return low <= value && value <= high
        }

        // MARK: - Ten questions

        @Test func `which EPCI is worst informed, and is that established`() throws {
            let answer = try Self.answers()["worst_informed_epci"]
            let shares = try Self.shares("sat_info_overall", of: "epci")
            let worst = try #require(shares.min { $0.value < $1.value })
            #expect(try worst.key == Self.effects(of: "epci").min { $0.logOdds < $1.logOdds }?.code)
            #expect(answer["code"].text == worst.key)
            #expect(Self.covers(answer, worst.value))
            #expect(answer["n"].number == Self.counts(level: "epci")[worst.key])
            #expect(answer["established"].isTrue)
            #expect(
                answer["in_summary"].list.contains { $0.text?.contains(", établi") == true },
                "the first sheet says so: \(answer["in_summary"].list.compactMap(\.text))")
        }

        @Test func `how many shared meetings were there, and at most how many`() throws {
            let answer = try Self.answers()["shared_meetings"]
            let truth = try #require(
                Self.partners()["counts"].list.first { $0["count"].text == "meetings.shared_mam_rpe" })
            #expect(answer["meetings"].number == truth["estimate"].number)
            #expect(answer["at_most"].number == truth["most"].number)
        }

        @Test func `what changed since the last wave, and what did not`() throws {
            let answer = try Self.answers()["changes"]
            #expect(answer["since"].list.map(\.text) == ["2024"])
            let planted = try Self.effects(of: "wave")
            var found: Set<String> = []
            for measure in answer["established"].keys {
                let target = try #require(
                    planted.flatMap(\.targets).first { measure == $0 || measure.hasPrefix($0 + ".") },
                    "\(measure) was not changed")
                let effect = try #require(planted.first { $0.targets.contains(target) })
                #expect((answer["established"][measure]["difference~"].fraction ?? 0) * effect.logOdds > 0)
                found.insert(target)
            }
            #expect(found == Set(planted.flatMap(\.targets)))
            #expect(answer["not_established"].list.count >= 5)
        }

        @Test func `families of which language are least informed, and by how many points`() throws {
            let answer = try Self.answers()["least_informed_language"]
            let shares = try Self.shares("sat_info_overall", of: "home")
            let least = try #require(shares.min { $0.value < $1.value })
            #expect(answer["code"].text == least.key && answer["established"].isTrue)
            // Everybody is those who speak it, in their part of all households, and the others.
            let part = try #require(
                Self.truth()["homeLanguages"].list.first { $0["code"].text == least.key }?["share"].fraction)
            let all = try #require(Self.shares("sat_info_overall", of: "all")["all"])
            #expect(Self.covers(answer, least.value - (all - part * least.value) / (1 - part)))
        }

        @Test func `what hinders families most`() throws {
            let answer = try Self.answers()["main_barrier"]
            let names = try Set(Self.truth()["shares"].list.compactMap { $0["target"].text })
                .filter { $0.hasPrefix("barriers.") && $0 != "barriers.NONE" }
            let shares = try names.map { ($0, try Self.shares($0, of: "all")["all"] ?? 0) }
            let main = try #require(shares.max { $0.1 < $1.1 })
            #expect(answer["measure"].text == main.0)
            #expect(Self.covers(answer, main.1))
        }

        @Test func `how many are satisfied, between what limits, of how many answers`() throws {
            let answer = try Self.answers()["satisfied"]
            #expect(try Self.covers(answer, Self.shares("sat_info_overall", of: "all")["all"]))
            #expect(answer["n"].number == Self.counts(level: "all")["all"])
        }

        @Test func `how many organisations answered`() throws {
            let answer = try Self.answers()["partners"]
            #expect(try answer["asked"].number == Self.partners()["asked"].number)
            #expect(try answer["answered"].number == Self.partners()["answered"].number)
        }

        @Test func `which actions are not begun`() throws {
            #expect(try Self.answers()["not_begun"].list.compactMap(\.text) == Self.notBegun)
        }

        @Test func `where no figure may be told, and what to look at instead`() throws {
            let answer = try Self.answers()["withheld"]
            let withheld = Set(answer["codes"].list.compactMap(\.text))
            let communes = Table.records(Disk.bytes("\(Program.root)/Surveys/territories/rhone/communes.csv"))
            let arrondissements = communes.filter { $0["kind"] == "arrondissement" }
            let counted = Self.counts(level: "arrondissement")
            let few = arrondissements.compactMap { $0["insee"] }.filter { counted[$0] == nil }
            #expect(!few.isEmpty && withheld.isSuperset(of: few), "\(few) have fewer than ten answers")
            #expect(withheld.count < arrondissements.count)
            #expect(answer["numbers"].list.isEmpty, "a withheld line holds no number")
            #expect(answer["pointed_up"].isTrue)
            let above = try #require(arrondissements.first?["epci"])
            #expect(answer["instead"]["code"].text == above)
            #expect(answer["instead"]["n"].number == Self.counts(level: "epci")[above])
        }

        @Test func `what differs by employment`() throws {
            let answer = try Self.answers()["employment"]
            let effect = try #require(try Self.effects(of: "answered").first)
            let target = try #require(effect.targets.first)
            let share = try #require(Self.shares(target, of: "answered").values.first)
            let others = 1 / (1 + exp(effect.logOdds) * (1 - share) / share)
            let measure = try #require(answer.keys.first { $0.hasPrefix(target) }, "no established gap of \(target)")
            #expect(Self.covers(answer[measure], share - others))
            #expect(answer.keys == [measure], "nothing else was made to differ")
        }

        // MARK: - The Explorer

        /// LibreOffice recalculates the workbook for every combination of the drop-downs.
        @Test func `whatever is chosen in the Explorer, it shows the row of the published figure`() throws {
            let outcome = try Self.script("explorer.py", try Self.run.get().workbook)
            let told = try JSON(parsing: outcome.output)
            #expect(told["differences"].list.isEmpty, "\(outcome.output)")
            #expect((told["shown"].number ?? 0) > 500 && (told["withheld"].number ?? 0) > 100)
            #expect((told["absent"].number ?? 0) > 0)
            let counted = ["shown", "withheld", "absent"].compactMap { told[$0].number }.reduce(0, +)
            #expect(told["combinations"].number == counted)
        }
    }
}
