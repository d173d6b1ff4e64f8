import Testing

extension SampleTests {
    /// No item of a plan is dropped: each has its row in results.csv, with figures or without.
    @Suite struct PlanCompletenessTests {
        /// Ids of a shipped plan's items, as its file has them, and whether each is known from the register alone.
        private static func items(_ plan: String) -> [(id: String, isRegister: Bool)] {
            var items: [(id: String, isRegister: Bool)] = []
            for line in Disk.text("\(Program.root)/Reports/plans/\(plan).yaml").split(separator: "\n") {
                if let found = line.wholeMatch(of: #/      - id: (\S+)/#) {
                    items.append((String(found.1), false))
                } else if line == "        followed: register", !items.isEmpty {
                    items[items.count - 1].isRegister = true
                }
            }
            return items
        }

        private static func expectComplete(_ results: Results, _ plan: String, count: Int) {
            let items = items(plan)
            #expect(items.count == count)
            var rows: [String: Int] = [:]
            for row in results.rows { for id in Set([row["measure"], row["indicator"]]) { rows[id, default: 0] += 1 } }
            for item in items {
                #expect(rows[item.id, default: 0] > 0, "\(item.id) has no row")
                guard item.isRegister else { continue }
                let states = results.rows(item.id, ["kind": "status", "survey": "registre"])
                #expect(states.count == 1 && states.first?["text"].isEmpty == false, "\(item.id)")
            }
        }

        private static let words = [
            "0": "Non engagée", "1": "En réflexion", "2": "En cours", "3": "Réalisée", "4": "Abandonnée",
        ]

        /// The latest entry of each item and part in a sample's register is what results.csv tells.
        private static func expectRegister(_ results: Results, _ path: String, count: Int) throws {
            var latest: [String: [String: String]] = [:]
            for entry in Table.records(Disk.bytes(path)) {
                let part = entry["part"] ?? ""
                let key = (entry["item"] ?? "") + (part.isEmpty ? "" : ".\(part)")
                // Months and days are written so that the order of texts is theirs.
                if (latest[key]?["date"] ?? "") < (entry["date"] ?? "") { latest[key] = entry }
            }
            #expect(latest.count == count)
            for (key, entry) in latest.sorted(by: { $0.key < $1.key }) {
                let word = try #require(words[entry["status"] ?? ""])
                let told = results.rows(key, ["kind": "status", "survey": "registre"]).map { $0["text"] }
                #expect(told == ["\(word) (\(entry["date"] ?? ""))"], "\(key)")
            }
        }

        @Test func `every item of the four fiches has a row, and the register's its state`() throws {
            let results = try PartnerSampleTests.plain.get().results
            Self.expectComplete(results, "rhone", count: 25)
            try Self.expectRegister(
                results, "\(Program.root)/Surveys/partenaires/samples/tables/registre.csv", count: 8)
            let parts = try ["PE311-A1", "PE311-A1.METI"].map { id in
                try #require(results.rows(id, ["survey": "registre"]).first)["text"]
            }
            #expect(parts == ["En cours (1 sur 3)", "Non renseignée"])
        }

        @Test func `every item of the four fiches has a row when parents alone answered`() throws {
            for wave in SampleRun.waves { Self.expectComplete(try SampleRun.results(wave), "rhone", count: 25) }
        }

        @Test func `every item of the Swiss plan has a row, and the register's its state`() throws {
            var files: [String: [UInt8]] = [:]
            for folder in ["parents", "partenaires"] {
                let samples = "\(Program.root)/Surveys/\(folder)/samples/commune-suisse"
                for name in Disk.names(samples) where name.hasSuffix(".csv") {
                    files[name] = Disk.bytes("\(samples)/\(name)")
                }
            }
            let tables = "\(Program.root)/Surveys/partenaires/samples/commune-suisse/tables"
            let run = try PartnerRun(
                files,
                tables: Dictionary(
                    uniqueKeysWithValues: Disk.names(tables).map { ($0, Disk.bytes("\(tables)/\($0)")) }),
                pipeline: "commune-suisse")
            Self.expectComplete(run.results, "commune-suisse", count: 26)
            try Self.expectRegister(run.results, "\(tables)/registre.csv", count: 2)
        }
    }
}
