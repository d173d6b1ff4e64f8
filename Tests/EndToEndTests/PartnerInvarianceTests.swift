import Testing

extension SampleTests {
    /// However partners' declarations arrive, counts are the same: of the sample's export, form and sheets typed by hand,
    /// whose lists are files of their own.
    @Suite struct PartnerInvarianceTests {
        private static let samples = "\(Program.root)/Surveys/partenaires/samples"

        /// Every file of one year; the sheet typed by hand has a title before its header.
        private static let exports: [(name: String, export: SimulatedExport)] = [
            ("partenaires-2025-libelles.csv", 1), ("partenaires-2025-formulaire.csv", 1),
            ("partenaires-2025-saisie.csv", 2), ("partenaires-2025-saisie-reunions.csv", 1),
            ("partenaires-2025-saisie-services.csv", 1),
        ].map { name, headers in
            (name, SimulatedExport(Disk.bytes("\(samples)/\(name)"), headerRecords: headers))
        }

        private static let decisions = Disk.text("\(samples)/tables/rapprochements.csv")

        /// The plan's counts and few opinions, so that a run is short.
        private static func place(_ files: [String: [UInt8]], decisions: String? = nil) throws -> Workplace {
            let place = try Workplace {
                Workplace.small($0) + """
                    partners:
                      survey: partenaires
                      threshold: 5
                      tables:
                        - {measures: [coord_agree.ECOUT.agree], territories: [all], languages: [all]}
                      counts: {territories: [all, part, epci]}
                    plan: rhone

                    """
            }
            try Disk.createFolder("\(place.workspace)/tables")
            for name in ["partenaires.csv", "registre.csv"] {
                try Disk.write(Disk.bytes("\(samples)/tables/\(name)"), to: "\(place.workspace)/tables/\(name)")
            }
            if let decisions {
                try Disk.write(decisions.utf8, to: "\(place.workspace)/tables/rapprochements.csv")
            }
            for (name, bytes) in files { try place.drop(bytes, as: name) }
            try run(place)
            return place
        }

        private static func run(_ place: Workplace, _ options: [String] = []) throws {
            let outcome = try place.run(options)
            guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        }

        private static func published(_ place: Workplace) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: ["results.csv", "rapprochements.csv"].map {
                    ($0, Disk.text("\(place.reports)/\($0)"))
                })
        }

        private static func files(_ vary: (SimulatedExport) -> [SimulatedExport]) -> [String: [UInt8]] {
            var files: [String: [UInt8]] = [:]
            for (name, export) in exports {
                for (number, part) in vary(export).enumerated() { files["\(number)-\(name)"] = part.bytes }
            }
            return files
        }

        private static let asTheyCame = Result { published(try place(files { [$0] })) }

        /// Not counts and states alone: no byte of the figures, nor of the pairs to be decided, is another.
        private static func expectUnchanged(_ files: [String: [UInt8]]) throws {
            let (before, after) = (try asTheyCame.get(), published(try place(files)))
            for (name, text) in before { #expect(after[name] == text, "\(name)") }
            let rows = try Results(Array((before["results.csv"] ?? "").utf8)).rows
            #expect(rows.count { $0["kind"] == "count" && $0["status"] == "shown" } > 200)
            #expect(rows.count { $0["kind"] == "status" } >= 14)
        }

        @Test func `splitting every file in three changes no figure`() throws {
            try Self.expectUnchanged(Self.files { $0.dealt(to: 3) })
        }

        @Test func `another order of the rows changes no figure`() throws {
            try Self.expectUnchanged(Self.files { [$0.shuffled(seed: 4)] })
        }

        @Test func `every declaration twice in a file, and every file twice, change no figure`() throws {
            try Self.expectUnchanged(
                Self.files { export in
                    var doubled = export
                    doubled.records += export.records
                    return [doubled, export]
                })
        }

        @Test func `decisions told twice, in another order, or applied again change nothing`() throws {
            let files = Self.files { [$0] }
            let once = try Self.place(files, decisions: Self.decisions)
            let figures = Self.published(once)
            #expect(try figures != Self.asTheyCame.get(), "the decisions decide something")
            let lines = Self.decisions.split(separator: "\n")
            #expect(lines.count == 3)
            let repeated = ([lines[0]] + lines.dropFirst().reversed() + lines.dropFirst()).joined(separator: "\n")
            #expect(try Self.published(Self.place(files, decisions: repeated + "\n")) == figures)
            try Self.run(once, ["--force"])
            #expect(Self.published(once) == figures)
        }
    }
}
