package import Disclosure
internal import Objects
internal import PartnerCounts
internal import Timestamps

extension PlanMaterial.Earlier {
    /// A closed wave, of which only what was published is left. Of what organisations declared that is the headlines of
    /// the plan's items, which is what a later wave shows beside its own.
    ///
    /// - Parameter rows: of the wave's results.csv.
    package init(closed wave: String, rows: [PublishedRow], publications: [String: Publication], plan: Plan?) {
        let headlines = (plan?.entries ?? []).compactMap { _, item in
            item.headline.map { (item: item.id, shown: $0) }
        }
        var counts: [CountFigure] = []
        var studies: [StudyFigure] = []
        for (item, shown) in headlines where shown.kind != .measure {
            let row = rows.first {
                $0["measure"] == item && $0["survey"] == shown.survey && $0.isPlain && $0.place == FigurePlace()
                    && ($0["kind"] == PlanRow.Kind.status.rawValue) == (shown.kind == .status)
            }
            guard let row else { continue }
            if shown.kind == .count {
                counts.append(CountFigure(row, of: shown))
            } else {
                studies.append(StudyFigure(row, of: shown))
            }
        }
        self.init(
            wave: wave, publications: publications,
            institutions: counts.isEmpty && studies.isEmpty
                ? nil
                : InstitutionalFigures(
                    wave: wave, counts: counts, studies: studies, resolutions: [], participation: []))
    }
}

extension CountFigure {
    fileprivate init(_ row: PublishedRow, of shown: ShownFigure) {
        let respondents = Int(row["respondents"]) ?? 0
        self.init(
            count: shown.id, area: shown.within, territory: .all, respondents: respondents, reporting: respondents,
            estimate: Double(row["estimate"]), most: Double(row["bound_high"]), members: [], told: [], openPairs: 0,
            isWithheld: row["status"] == "confidential")
    }
}

extension StudyFigure {
    /// Read from what results.csv says of it: « Oui (2024-11) », « En cours ».
    fileprivate init(_ row: PublishedRow, of shown: ShownFigure) {
        let text = row["text"]
        let date = text.split(separator: "(").last.flatMap { CalendarDate(written: String($0.dropLast())) }
        let isDone = text.hasPrefix("Oui")
        self.init(
            question: shown.id, respondents: Int(row["respondents"]) ?? 0,
            status: isDone
                ? ProgressStatus.done.rawValue : ProgressStatus.allCases.first { $0.french == text }?.rawValue,
            date: isDone ? date.flatMap { DeclaredDate($0) } : nil,
            isContradicted: row["reason"] == ResultRow.Status.contradicted.reason, answers: [], studies: [])
    }
}
