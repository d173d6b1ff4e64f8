/// Custom properties say what the workbook was made from: program, definitions, data, and the results.csv beside it.
struct ProvenanceRule: VerificationRule {
    static let properties = ["Program", "Definitions", "Data", "Results"]
    /// Properties that hold a SHA-256.
    private static let digests: Set = ["Definitions", "Data", "Results"]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        Self.properties.filter { name in
            // Not told where a number of responses stands from an earlier publication.
            if name == "Data", workbook.properties[custom: name] == nil { return false }
            let value = workbook.properties[custom: name] ?? ""
            if value.allSatisfy(\.isBlank) { return true }
            return Self.digests.contains(name) && !(value.count == 64 && value.allSatisfy(\.isHexDigit))
        }
        .map { Finding(.provenanceMissing, .workbook, ["property": $0]) }
    }
}
