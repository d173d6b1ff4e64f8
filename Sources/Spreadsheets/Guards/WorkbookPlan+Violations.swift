extension WorkbookPlan {
    /// Every broken rule in reading order; a plan without violation can be written.
    package func violations() -> [PlanViolation] {
        var found = propertyViolations()
        if sheets.isEmpty { found.append(PlanViolation(.workbookWithoutSheet, PlanPlace(), "")) }
        var names: Set<FoldedName> = []
        var tables: Set<FoldedName> = []
        var charts: Set<FoldedName> = []
        let planNames = PlanNames(of: self)
        for sheet in sheets {
            found += sheet.nameViolations()
            if !names.insert(FoldedName(sheet.name)).inserted {
                found.append(PlanViolation(.duplicateSheetName, PlanPlace(sheet: sheet.name), sheet.name))
            }
            found += sheet.violations(in: planNames)
            found += sheet.duplicateNames(tables: &tables, charts: &charts)
        }
        let lists = sheets.flatMap { sheet in sheet.choiceLists.map { _ in sheet.name } }
        found += lists.dropFirst().map { PlanViolation(.severalChoiceLists, PlanPlace(sheet: $0), "") }
        return found + chartDataViolations()
    }

    private func propertyViolations() -> [PlanViolation] {
        let texts =
            [
                properties.title, properties.subject, properties.organisation, properties.language, footer.page,
                footer.of,
            ]
            + [properties.keywords.joined(separator: ", ")] + properties.custom.flatMap { [$0.name, $0.value] }
        var found = texts.compactMap { text in
            TextRule.line.violation(in: text).map { PlanViolation($0, PlanPlace(), text) }
        }
        if properties.createdAt <= 0 {
            found.append(PlanViolation(.creationInstantNotPositive, PlanPlace(), String(properties.createdAt)))
        }
        var names: Set<FoldedName> = [FoldedName("Language")]
        for property in properties.custom where !names.insert(FoldedName(property.name)).inserted {
            found.append(PlanViolation(.duplicateProperty, PlanPlace(), property.name))
        }
        return found
    }

    private func chartDataViolations() -> [PlanViolation] {
        let places = sheets.flatMap { sheet in sheet.chartData.map { _ in PlanPlace(sheet: sheet.name) } }
        let firstChart = sheets.first { !$0.charts.isEmpty }
        var found = places.dropFirst().map { PlanViolation(.severalChartData, $0, "") }
        if let firstChart, places.isEmpty {
            found.append(PlanViolation(.chartDataMissing, PlanPlace(sheet: firstChart.name), ""))
        }
        if firstChart == nil, let place = places.first {
            found.append(PlanViolation(.chartDataWithoutChart, place, ""))
        }
        return found
    }
}
