/// The organisation answers for the file: no person's name stands in its properties, and no remark.
struct PersonalPropertyRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        let properties = workbook.properties
        let personal = [
            ("author", properties.author), ("last-author", properties.lastAuthor), ("manager", properties.manager),
            ("remarks", properties.remarks),
        ]
        return personal.filter { !$0.1.allSatisfy(\.isBlank) }.map { property, value in
            Finding(.personalProperty, .workbook, ["property": property, "value": value])
        }
    }
}
