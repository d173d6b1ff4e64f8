import Testing

extension SampleTests {
    /// The partners' sample of one year through the whole program: what is published is what the simulation made true.
    @Suite struct PartnerSampleTests {
        private static let samples = "\(Program.root)/Surveys/partenaires/samples"

        private static func run(tables: [String]) throws -> PartnerRun {
            let files = Disk.names(samples).filter { $0.hasPrefix("partenaires-2025") && $0.hasSuffix(".csv") }
            return try PartnerRun(
                Dictionary(uniqueKeysWithValues: files.map { ($0, Disk.bytes("\(samples)/\($0)")) }),
                tables: Dictionary(
                    uniqueKeysWithValues: tables.map { ($0, Disk.bytes("\(samples)/tables/\($0)")) }))
        }

        private static func truth() throws -> [String: JSON] {
            let report = try JSON(parsing: Disk.text("\(samples)/partenaires-2025-verite.json"))
            return Dictionary(
                uniqueKeysWithValues: report["partners"]["counts"].list.map { ($0["count"].text ?? "", $0) })
        }

        /// Headline counts of items, by the item's id in results.csv.
        private static let items = [
            "PE311-I1": "meetings.thematic", "PE331-I1": "meetings.shared_mam_rpe", "PE331-I2": "meetings.shared_eaje",
            "PE331-A2b": "meetings.shared_mam", "PE121-I2": "trained_staff", "PE311-A4": "joint_controls",
            "services.all": "services.all", "meetings.shared": "meetings.shared",
        ]

        /// Without decisions about pairs; run once for all tests that look at it.
        static let plain = Result { try run(tables: ["partenaires.csv", "registre.csv"]) }

        @Test func `every count is the true one, pairs wait, and decisions about them are kept to`() throws {
            let truth = try Self.truth()
            let plain = try Self.plain.get()
            for (measure, count) in Self.items.sorted(by: { $0.key < $1.key }) {
                let row = try plain.row(measure)
                let expected = try #require(truth[count])
                #expect(row.number("estimate") == expected["estimate"].number.map(Double.init), "\(measure)")
                #expect(row.number("bound_high") == expected["most"].number.map(Double.init), "\(measure): bound")
            }
            #expect(try plain.row("PE121-I3")["text"] == "Oui (2024-11)")
            let proposed = plain.proposals
            let report = try JSON(parsing: Disk.text("\(Self.samples)/partenaires-2025-verite.json"))
            let studies = proposed.filter { $0["key_a"]?.hasPrefix("feas_") == true }
            #expect(proposed.count - studies.count == report["partners"]["pairs"].list.count)
            // Three relays tell one title and no place: each with each other.
            #expect(studies.count == 3)

            let decided = try Self.run(tables: ["partenaires.csv", "registre.csv", "rapprochements.csv"])
            let thematic = try #require(truth["meetings.thematic"]?["estimate"].number)
            #expect(try decided.row("PE311-I1").number("estimate") == Double(thematic - 1))
            #expect(decided.proposals.count == proposed.count - 2)
        }

        @Test func `the script writes the committed samples byte for byte`() throws {
            let folder = try TemporaryFolder()
            let program = try #require(Program.path)
            let outcome = try Process.run(
                ["/usr/bin/env", "bash", "\(Self.samples)/make", program, folder.path], in: folder.path)
            #expect(outcome.code == 0, "\(outcome.errors)")
            let written = Disk.tree(folder.path)
            #expect(written.count == 16)
            for (name, bytes) in written.sorted(by: { $0.key < $1.key }) {
                #expect(Disk.bytes("\(Self.samples)/\(name)") == bytes, "\(name)")
            }
        }

        @Test func `a hundred and fifty organisations answered each year, and who was asked is known`() throws {
            for year in ["2024", "2025"] {
                let report = try JSON(parsing: Disk.text("\(Self.samples)/partenaires-\(year)-verite.json"))
                let answered = try #require(report["partners"]["answered"].number)
                #expect(answered >= 150)
                let register = Table.records(Disk.bytes("\(Self.samples)/tables/partenaires.csv"))
                #expect(register.count == report["partners"]["asked"].number && register.count > answered)
            }
        }
    }
}
