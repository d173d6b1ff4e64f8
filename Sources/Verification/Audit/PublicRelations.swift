internal import DelimitedText
internal import Foundation

/// What is public of how the cells of results.csv lie in each other: datapackage.json tells the rules of each survey, and
/// territories.csv which territories of the several levels one place is in.
package struct PublicRelations: Sendable {
    /// Rules of one survey, as published.
    struct Rules: Decodable {
        var survey: String
        /// Fewest answers that a figure may rest on.
        var threshold: Int
        /// `household` or `organisation`: these may serve places of several territories, which no list tells.
        var unit: String
        /// Figures that stand from an earlier publication, by the fields that ``isStanding(_:)`` compares.
        var standing: Set<[String]>?
        /// Measures among some, each with one of all who answered the same.
        var among: [[String]]?

        /// Measures among some with a group, by basis, language, grouping and code, of which `nobody` or `everybody` is among them.
        var chosen: [[String]]?

        /// Where several groupings are of one question, the groups that one kind of answer is in: grouping and code of each.
        var answers: [[String]]?

        /// By kind of answer, the groups that it is in, for each set of groupings of one question.
        var kindsOfAnswers: [Set<CountFamily.Overlay>: [Set<CountFamily.Group>]] {
            var kinds: [Set<CountFamily.Overlay>: [Set<CountFamily.Group>]] = [:]
            for line in answers ?? [] where line.count.isMultiple(of: 2) {
                let groups = stride(from: 0, to: line.count, by: 2).map {
                    CountFamily.Group(overlay: .grouping(line[$0]), code: line[$0 + 1])
                }
                kinds[Set(groups.map(\.overlay)), default: []].append(Set(groups))
            }
            return kinds
        }

        /// A measure of all who answered what one counts among some; nil where it is not among some, or all are not published.
        func whole(of measure: String) -> String? { among?.first { $0.first == measure && $0.count == 2 }?.last }

        /// Groups of which nobody, or everybody, is among those whom a measure counts, as its definition tells.
        func groups(of measure: String, with who: String) -> Set<CountFamily.Group> {
            Set(
                (chosen ?? []).filter { $0.count == 6 && $0[0] == measure && $0[5] == who }.compactMap {
                    CountFamily.Group(basis: $0[1], language: $0[2], groupBy: $0[3], group: $0[4])
                })
        }

        /// Whether a row is an earlier publication's, of other people than the rows around it.
        func isStanding(_ key: ResultsReading.Key) -> Bool {
            standing?.contains([
                key.measure, key.level, key.territory, key.basis, key.language, key.groupBy, key.group,
            ]) ?? false
        }
    }

    let rules: [Rules]
    /// Columns of territories.csv, and its rows.
    let levels: [String]
    let places: [[String]]

    /// Nil where a publication does not tell them, as those of old programs.
    ///
    /// - Parameters:
    ///   - bytes: of datapackage.json.
    ///   - path: of territories.csv.
    package init?(dataPackage bytes: [UInt8], territories path: String) {
        guard let listing = try? JSONDecoder().decode(Listing.self, from: Data(bytes)),
            let rules = listing.confidentiality
        else { return nil }
        self.rules = rules
        guard listing.resources?.contains(where: { $0.path == "territories.csv" }) ?? true else {
            // Nothing is published of any territory.
            (levels, places) = ([], [[]])
            return
        }
        var rows: [[String]] = []
        do {
            let reader = try DelimitedReader(path: path, dialect: Dialect(delimiter: .comma))
            _ = try reader.forEachRecord { record in
                var fields: [String] = []
                for index in 0..<record.count { fields.append(String(decoding: record[index], as: UTF8.self)) }
                rows.append(fields)
            }
        } catch {
            return nil
        }
        guard let header = rows.first, rows.allSatisfy({ $0.count == header.count }) else { return nil }
        levels = header
        places = Array(rows.dropFirst())
    }

    /// The combinations of territories that a respondent may be in, each by level; of an organisation all there are.
    ///
    /// - Parameter codes: of the territories that are published, by level.
    /// - Returns: nil when they cannot be told apart: a level is not listed, or there are too many.
    func places(unit: String, codes: [String: Set<String>]) -> [[String: String]]? {
        let used = codes.keys.sorted()
        if unit == "organisation" {
            var combined: [[String: String]] = [[:]]
            for level in used {
                let own = (codes[level] ?? []).union([""]).sorted()
                combined = combined.flatMap { known in own.map { known.merging([level: $0]) { _, new in new } } }
                if combined.count > Self.mostCombined { return nil }
            }
            return combined
        }
        let positions = used.compactMap { levels.firstIndex(of: $0) }
        guard positions.count == used.count else { return nil }
        return Set(places.map { place in positions.map { place[$0] } })
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { Dictionary(uniqueKeysWithValues: zip(used, $0)) }
    }

    private static let mostCombined = 5000

    private struct Listing: Decodable {
        var confidentiality: [Rules]?
        var resources: [Resource]?

        struct Resource: Decodable {
            var path: String
        }
    }
}
