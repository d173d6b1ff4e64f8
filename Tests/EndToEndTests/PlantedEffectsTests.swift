import Foundation
import Testing

extension SampleTests {
    /// What was planted in the parents' sample is found in its figures, and what was not is not: `vague-<wave>-verite.json` says
    /// which group was shifted on which question, and the exact probability of a favourable answer in every group.
    @Suite struct PlantedEffectsTests {
        @Test(arguments: SampleRun.waves)
        func
            `the EPCI that was made the worst informed has the lowest figure on every question it was shifted on, established`(
                wave: String
            ) throws
        {
            let results = try SampleRun.results(wave)
            let effect = try #require(try effects(wave, of: "epci").min { $0.logOdds < $1.logOdds })
            #expect(effect.targets.count >= 8)
            // Gaps of EPCI are declared for two of the questions.
            var compared = 0
            for target in effect.targets {
                let measure = try #require(name(of: target, in: results.measures))
                let places = results.rows(
                    measure, ["territory_level": "epci", "language_basis": "all", "status": "shown"]
                ).filter(\.isPlain)
                let lowest = places.min { ($0.number("estimate") ?? 1) < ($1.number("estimate") ?? 1) }
                #expect(places.count >= 10, "\(measure)")
                #expect(lowest?["territory"] == effect.code, "\(measure)")
                let everybody = try results.row(measure).number("estimate") ?? 0
                #expect(lowest?.number("ci_high") ?? 1 < everybody, "\(measure)")
                let gaps = results.rows(
                    measure,
                    ["kind": "difference", "territory_level": "epci", "compare_to": "others", "status": "shown"])
                guard !gaps.isEmpty else { continue }
                compared += 1
                let widest = gaps.min { ($0.number("estimate") ?? 1) < ($1.number("estimate") ?? 1) }
                #expect(widest?["territory"] == effect.code && widest?["verdict"] == "established", "\(measure)")
            }
            #expect(compared == 2)
        }

        @Test(arguments: SampleRun.waves)
        func `the home language that was shifted most has the largest gap, established, also among like families`(
            wave: String
        ) throws {
            let results = try SampleRun.results(wave)
            let planted = try effects(wave, of: "home")
            // Gaps are declared for three of the four questions that were shifted.
            var tested = 0
            for target in Set(planted.flatMap(\.targets)).sorted() {
                let measure = try #require(name(of: target, in: results.measures))
                let strongest = try #require(
                    planted.filter { $0.targets.contains(target) }.max { abs($0.logOdds) < abs($1.logOdds) })
                for adjusted in ["", "household"] {
                    let gaps = results.rows(
                        measure,
                        [
                            "kind": "difference", "language_basis": "home", "compare_to": "others", "status": "shown",
                            "adjusted_for": adjusted,
                        ])
                    guard gaps.contains(where: { $0["language"] == strongest.code }) else { continue }
                    tested += 1
                    #expect(gaps.count >= (adjusted.isEmpty ? 8 : 2), "\(measure)")
                    let sign = strongest.logOdds < 0 ? -1.0 : 1
                    let largest = gaps.max { sign * ($0.number("estimate") ?? 0) < sign * ($1.number("estimate") ?? 0) }
                    #expect(largest?["language"] == strongest.code, "\(measure) \(adjusted)")
                    #expect(largest?["verdict"] == "established", "\(measure) \(adjusted)")
                }
            }
            #expect(tested == 6)
        }

        @Test func `what was made to change between the waves is established, with its sign, and nothing else is`()
            throws
        {
            let results = try SampleRun.results("2025")
            let planted = try effects("2025", of: "wave")
            #expect(!planted.isEmpty)
            let changes = results.rows.filter {
                $0["group_by"] == "wave" && $0["territory_level"] == "all" && $0["language_basis"] == "all"
                    && $0.isShown
            }
            var (changed, unchanged) = (0, 0)
            for row in changes {
                let effect = planted.first { effect in
                    effect.targets.contains { row["measure"] == $0 || row["measure"].hasPrefix($0 + ".") }
                }
                if let effect {
                    changed += 1
                    #expect(row["verdict"] == "established", "\(row["measure"])")
                    #expect((row.number("estimate") ?? 0) * effect.logOdds > 0, "\(row["measure"])")
                } else if row["measure"] != "access.acceptability" {  // The index rests on a barrier that was shifted.
                    unchanged += 1
                    #expect(row["verdict"] == "not-established", "\(row["measure"])")
                }
            }
            #expect(changed == 3)
            #expect(unchanged >= 18)
        }

        @Test func `satisfaction with childcare stays as it was`() throws {
            let waves = try SampleRun.waves.map { try SampleRun.results($0).row("sat_care.satisfied") }
            let figures = waves.compactMap { $0.number("estimate") }
            let errors = waves.compactMap { $0.number("std_error") }
            try #require(figures.count == 2 && errors.count == 2)
            #expect(abs(figures[1] - figures[0]) < 1.96 * (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot())
        }

        @Test(arguments: SampleRun.waves)
        func `households in which not everybody works attend less, by as much as was planted`(wave: String) throws {
            let results = try SampleRun.results(wave)
            let effect = try #require(try effects(wave, of: "answered").first)
            let target = try #require(effect.targets.first)
            let measure = try #require(name(of: target, in: results.measures))
            let share = try #require(try shares(wave).first { $0.of == "answered" && $0.target == target }).share
            let nonworking = ["group_by": "employment", "group": "nonworking", "status": "shown"]
            let figure = try #require(results.rows(measure, nonworking.merging(["kind": "share"]) { $1 }).first)
            #expect(figure.covers(share))
            // Nothing else shifts this question, so the others' probability is the planted one without the shift.
            let others = 1 / (1 + exp(effect.logOdds) * (1 - share) / share)
            let gaps = results.rows(
                measure, nonworking.merging(["kind": "difference", "compare_to": "working"]) { $1 })
            #expect(gaps.map { $0["adjusted_for"] }.sorted() == ["", "household"])
            for gap in gaps {
                #expect(gap["verdict"] == "established")
                #expect(gap.covers(share - others), "\(gap["ci_low"]) to \(gap["ci_high"])")
            }
        }

        /// An interval that covers 95 in a hundred leaves out about 5 of them; groups share respondents, so a few more or less.
        @Test(arguments: SampleRun.waves)
        func `the intervals cover what is true`(wave: String) throws {
            let results = try SampleRun.results(wave)
            var rows: [String: Results.Row] = [:]
            for row in results.rows where row.isShown && row.isPlain && row["kind"] == "share" {
                rows[row.key(["measure", "territory_level", "territory", "language_basis", "language"])] = row
            }
            let measures = results.measures
            var (all, covered) = (0, 0)
            for truth in try shares(wave) {
                guard let measure = name(of: truth.target, in: measures), let cell = truth.cell,
                    let row = rows[measure + "," + cell]
                else { continue }
                all += 1
                if row.covers(truth.share) { covered += 1 }
            }
            // Enough for the share to mean something; the rest is withheld.
            #expect(all >= 350)
            #expect(Double(covered) / Double(all) > 0.92, "\(covered) of \(all)")
        }

        // MARK: - The truth

        private struct Effect {
            let of: String
            let code: String
            let targets: [String]
            let logOdds: Double
        }

        private struct Share {
            let of: String
            let code: String
            let target: String
            let share: Double

            /// Level, territory, basis and language of the row of results.csv.
            var cell: String? {
                switch of {
                case "all": "all,all,all,all"
                case "epci": "epci,\(code),all,all"
                case "home": "all,all,home,\(code)"
                case "language": "all,all,questionnaire,\(code)"
                default: nil
                }
            }
        }

        private func effects(_ wave: String, of kind: String) throws -> [Effect] {
            try SampleRun.truth(wave)["effects"].list.map { effect in
                Effect(
                    of: effect["of"].text ?? "", code: effect["code"].text ?? "",
                    targets: effect["on"].list.compactMap(\.text), logOdds: effect["logOdds"].fraction ?? 0)
            }.filter { $0.of == kind }
        }

        private func shares(_ wave: String) throws -> [Share] {
            try SampleRun.truth(wave)["shares"].list.map { share in
                Share(
                    of: share["of"].text ?? "", code: share["code"].text ?? "", target: share["target"].text ?? "",
                    share: share["share"].fraction ?? .nan)
            }
        }

        /// The measure that counts favourable answers to a question or item, or who ticked an option.
        private func name(of target: String, in measures: Set<String>) -> String? {
            let names = [target] + ["satisfied", "always", "aware", "easy", "yes"].map { "\(target).\($0)" }
            return names.first(where: measures.contains)
        }
    }
}

extension Results {
    fileprivate var measures: Set<String> { Set(rows.map { $0["measure"] }) }
}

extension Results.Row {
    fileprivate func covers(_ value: Double) -> Bool {
        guard let low = number("ci_low"), let high = number("ci_high") else { return false }
        return low <= value && value <= high
    }
}
