/// datapackage.json: what results.csv holds, for programs (Frictionless Data, Tabular Data Package).
package enum DataPackage {
    package static func bytes(wave: String, title: String, resultsDigest: String) -> [UInt8] {
        let fields = ResultsFile.columns.map { name in
            "        {\"name\": \(quoted(name)), \"type\": \"\(type(of: name))\"}"
        }
        let key = ResultsFile.keyColumns.map(quoted).joined(separator: ", ")
        let text = """
            {
              "profile": "tabular-data-package",
              "name": "barometre-results",
              "title": \(quoted(title)),
              "version": \(quoted(wave)),
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
                }
              ]
            }

            """
        return Array(text.utf8)
    }

    private static func type(of column: String) -> String {
        switch column {
        case "respondents", "not_concerned", "dont_know", "no_answer", "df", "compare_respondents": "integer"
        case "weighted_base", "estimate", "std_error", "ci_low", "ci_high", "deff", "n_effective", "bound_high",
            "p_adjusted", "coverage":
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
