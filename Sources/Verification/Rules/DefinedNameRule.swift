/// The only names are those that printing and filters need: others hide formulas from the reader.
struct DefinedNameRule: VerificationRule {
    private static let known: Set = ["_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"]

    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.names.filter { !Self.known.contains($0.name) }.map { name in
            Finding(.definedName, .workbook, ["name": name.name])
        }
    }
}
