/// One rule that a workbook has to keep.
protocol VerificationRule {
    /// Every place where the rule is broken, in the order of the workbook.
    func findings(in workbook: WorkbookReading) -> [Finding]
}
