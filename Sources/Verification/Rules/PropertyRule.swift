/// Title, subject, keywords and organisation are set: screen readers and archives show them.
struct PropertyRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let properties = workbook.properties
        let needed = [
            ("title", properties.title), ("subject", properties.subject), ("keywords", properties.keywords),
            ("organisation", properties.company),
        ]
        return needed.filter { $0.1.allSatisfy(\.isBlank) }.map { property, _ in
            Finding(.propertyMissing, .workbook, ["property": property])
        }
    }
}
