/// Re-reads a workbook as a stranger: from its bytes alone, with nothing of what wrote it.
package enum WorkbookVerification {
    /// What was found, rule by rule; empty for a good workbook.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - results: the results.csv of the same publication, where it is at hand.
    ///   - published: the digest of the file and the one it was published under, where that is known.
    package static func findings(
        in bytes: [UInt8], results: ResultsReading?, published: DigestComparison? = nil,
        limits: PackageLimits = .standard
    ) -> [Finding] {
        var changed: [Finding] = []
        if let published, published.expected != published.got {
            changed.append(
                Finding(.changed, .workbook, ["expected": published.expected, "got": published.got]))
        }
        return changed + findings(inWorkbook: bytes, results, limits)
    }

    private static func findings(
        inWorkbook bytes: [UInt8], _ results: ResultsReading?, _ limits: PackageLimits
    ) -> [Finding] {
        do throws(UnreadableWorkbook) {
            let workbook = try WorkbookReader(WorkbookPackage(bytes: bytes, limits: limits)).workbook()
            return rules(for: workbook, results: results).flatMap { $0.findings(in: workbook) }
        } catch {
            let place = error.part.isEmpty ? FindingPlace.workbook : .part(error.part)
            return [Finding(.unreadable, place, ["reason": error.reason.rawValue, "part": error.part])]
        }
    }

    /// The plain grid of all figures has one sheet, its header row on top and neither title nor table: rules of those
    /// are not for it.
    static func rules(for workbook: WorkbookReading, results: ResultsReading?) -> [any VerificationRule] {
        let always: [any VerificationRule] = [
            ForeignPartRule(), ExternalLinkRule(), DefinedNameRule(), PersonalPropertyRule(), PropertyRule(),
            LanguageRule(), HiddenRule(), SheetNameRule(), HiddenFormatRule(), ContrastRule(), ErrorValueRule(),
            TextLimitRule(), PlaceholderRule(), MergedCellsRule(), LeftoverRule(), ViewSetupRule(),
        ]
        if workbook.isPlainGrid { return always + (results.map { [PlainGridRule(results: $0)] } ?? []) }
        return always + [
            ProvenanceRule(), EmptyTextRule(), CoverRule(), ContentsRule(), LinkRule(), TitleRule(), ReadingRule(),
            DirectionRule(),
            FreezeRule(), FilterRule(), TablePlaceRule(), TableNameRule(), HeaderRule(), EmptyCellRule(),
            NumberAsTextRule(), AlignmentRule(), NumberFormatRule(), MarkerRule(), WordingKeyRule(), TypographyRule(),
            PageRule(), CutTextRule(), AlternativeTextRule(), ChartRule(), ChartNumberRule(), ChoiceRule(),
            FormulaRule(), TitleNumberRule(), WithheldRule(), OutsideTableRule(), PrintAreaRule(), FooterRule(),
            ExplorerRule(),
        ] + (results.map { [ResultsRule(results: $0), FigureRule(figures: $0.figures)] } ?? [])
    }
}
