/// Nothing in the workbook leads out of it.
struct ExternalLinkRule: VerificationRule {
    func findings(in workbook: WorkbookReading) -> [Finding] {
        workbook.externalTargets.map { Finding(.externalLink, .part($0.part), ["target": $0.target]) }
    }
}
