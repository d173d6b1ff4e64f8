package import Disclosure
package import Questionnaires

/// datapackage.json: what results.csv holds, for programs, and the workbooks written beside it with their digests, so that
/// a changed one is recognised (Frictionless Data Package and Data Resource).
package enum DataPackage {
    /// A published file that is no table of its own.
    package struct File: Sendable {
        /// Relative to the folder of datapackage.json: `territoires/69381-fr.xlsx`.
        var path: String
        var bytes: Int
        /// SHA-256, in lower-case hexadecimal.
        var digest: String

        package init(path: String, bytes: Int, digest: String) {
            self.path = path
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// By which rules a survey's people are protected, for whoever attacks what is published.
    package struct Protection: Sendable {
        var survey: String
        var unit: String
        var rules: ConfidentialityRules
        /// Of figures that stand from an earlier publication, the measure and where it stands: such a one is of other people
        /// than those around it.
        var standing: [[String]]
        /// How the counts lie in each other; nil where nothing is told of it.
        var relations: PublishedRelations?

        /// - Parameter publication: nil where nobody answered the survey.
        package init(survey: Survey, rules: ConfidentialityRules, publication: Publication?) {
            self.survey = survey.id
            unit = survey.unit.rawValue
            self.rules = rules
            standing = publication?.standingFigures ?? []
            relations = publication?.relations
        }
    }

    /// - Parameters:
    ///   - resultsDigest: SHA-256 of results.csv, in lower-case hexadecimal.
    ///   - territories: of territories.csv, its digest and its columns; nil where there is none.
    ///   - protections: of the surveys whose figures are published.
    ///   - workbooks: in the order in which they are to stand.
    package static func bytes(
        wave: String, title: String, resultsDigest: String, territories: (digest: String, levels: [String])? = nil,
        protections: [Protection] = [], workbooks: [File]
    ) -> [UInt8] {
        let fields = ResultsFile.columns.map { name in
            "        {\"name\": \(quoted(name)), \"type\": \"\(type(of: name))\"}"
        }
        let key = ResultsFile.keyColumns.map(quoted).joined(separator: ", ")
        let text = """
            {
              "profile": "data-package",
              "name": "barometre-results",
              "title": \(quoted(title)),
              "version": \(quoted(wave)),
              "confidentiality": [\(protections.map(entry).joined(separator: ","))
              ],
              "resources": [
                {
                  "profile": "tabular-data-resource",
                  "name": "results",
                  "path": "results.csv",
                  "encoding": "utf-8",
                  "hash": "sha256:\(resultsDigest)",
                  "schema": {
                    "fields": [
            \(fields.joined(separator: ",\n"))
                    ],
                    "missingValues": [""],
                    "primaryKey": [\(key)]
                  }
                }\(territories.map { resource(digest: $0.digest, levels: $0.levels) } ?? "")\
            \(workbooks.map(resource).joined())
              ]
            }

            """
        return Array(text.utf8)
    }

    private static func entry(_ protection: Protection) -> String {
        let rules = protection.rules
        return """

                {"survey": \(quoted(protection.survey)), "unit": \(quoted(protection.unit)), \
            "profile": \(quoted(rules.profile.rawValue)), "threshold": \(rules.threshold), \
            "unanimity": \(rules.unanimityThreshold)\(list("among", protection.relations?.among))\
            \(list("chosen", protection.relations?.chosen))\(list("answers", protection.relations?.answers))\
            \(list("standing", protection.standing))}
            """
    }

    /// A key of a survey's rules, with a list of texts in each line; nothing where there is none.
    private static func list(_ name: String, _ lists: [[String]]?) -> String {
        let lines = (lists ?? []).map { "          [\($0.map(quoted).joined(separator: ", "))]" }
        return lines.isEmpty ? "" : ", \"\(name)\": [\n\(lines.joined(separator: ",\n"))]"
    }

    private static func resource(digest: String, levels: [String]) -> String {
        let fields = levels.map { "        {\"name\": \(quoted($0)), \"type\": \"string\"}" }
        return """
            ,
                {
                  "profile": "tabular-data-resource",
                  "name": "territories",
                  "path": "territories.csv",
                  "encoding": "utf-8",
                  "hash": "sha256:\(digest)",
                  "schema": {
                    "fields": [
            \(fields.joined(separator: ",\n"))
                    ],
                    "missingValues": []
                  }
                }
            """
    }

    private static func resource(of workbook: File) -> String {
        let name = workbook.path.lowercased().split(separator: ".").dropLast().joined(separator: ".")
        return """
            ,
                {
                  "profile": "data-resource",
                  "name": \(quoted(name)),
                  "path": \(quoted(workbook.path)),
                  "format": "xlsx",
                  "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  "bytes": \(workbook.bytes),
                  "hash": "sha256:\(workbook.digest)"
                }
            """
    }

    private static func type(of column: String) -> String {
        switch column {
        case "respondents", "not_concerned", "dont_know", "no_answer", "df", "compare_respondents": "integer"
        case "weighted_base", "estimate", "std_error", "ci_low", "ci_high", "deff", "n_effective", "bound_high",
            "p_adjusted":
            "number"
        default: "string"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20:
                quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
