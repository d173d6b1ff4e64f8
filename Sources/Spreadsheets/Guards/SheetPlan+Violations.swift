extension SheetPlan {
    /// The charts of the sheet in reading order.
    package var charts: [ChartPlan] {
        content.flatMap { block -> [ChartPlan] in
            switch block {
            case .chart(let chart): [chart]
            case .charts(let charts): charts
            case .paragraphs, .table, .legend, .chartData, .choiceLists: []
            }
        }
    }

    var chartData: [ChartDataPlan] {
        content.compactMap { block in if case .chartData(let data) = block { data } else { nil } }
    }

    var choiceLists: [ChoiceListsPlan] {
        content.compactMap { block in if case .choiceLists(let lists) = block { lists } else { nil } }
    }

    func nameViolations() -> [PlanViolation] {
        SheetName.violation(name).map { [PlanViolation($0, PlanPlace(sheet: name), name)] } ?? []
    }

    func violations(in names: PlanNames) -> [PlanViolation] {
        let place = PlanPlace(sheet: name)
        var found = ([title] + reading + [source].compactMap(\.self)).compactMap { text in
            TextRule.cell.violation(in: text).map { PlanViolation($0, place, text) }
        }
        var tables = 0
        for block in content {
            switch block {
            case .paragraphs(let paragraphs):
                found += paragraphs.compactMap { paragraph in
                    TextRule.cell.violation(in: paragraph.text).map { PlanViolation($0, place, paragraph.text) }
                }
            case .legend(let entries):
                found += entries.flatMap { [$0.mark, $0.meaning] }.compactMap { text in
                    TextRule.cell.violation(in: text).map { PlanViolation($0, place, text) }
                }
            case .table(let table):
                tables += 1
                found += table.violations(on: place, in: names)
            case .chart(let chart):
                found += chart.violations(on: place, in: names)
            case .charts(let charts):
                found += charts.flatMap { $0.violations(on: place, in: names) }
                if !charts.isEvenGrid {
                    found.append(PlanViolation(.chartGridUneven, place, charts.first?.title ?? ""))
                }
            case .choiceLists(let lists):
                tables += 1
                found += lists.violations(on: place)
            case .chartData(let data):
                tables += 1
                found += data.violations(on: place)
            }
        }
        return tables > 1 ? found + [PlanViolation(.severalTables, place, name)] : found
    }

    /// Names of tables and titles of charts already met in the workbook.
    func duplicateNames(tables: inout Set<FoldedName>, charts: inout Set<FoldedName>) -> [PlanViolation] {
        var found: [PlanViolation] = []
        let place = PlanPlace(sheet: name)
        for block in content {
            switch block {
            case .table(let table):
                if !tables.insert(FoldedName(table.name)).inserted {
                    found.append(PlanViolation(.duplicateTableName, place, table.name))
                }
            case .chartData(let data):
                if !tables.insert(FoldedName(data.tableName)).inserted {
                    found.append(PlanViolation(.duplicateTableName, place, data.tableName))
                }
            case .choiceLists(let lists):
                if !tables.insert(FoldedName(lists.tableName)).inserted {
                    found.append(PlanViolation(.duplicateTableName, place, lists.tableName))
                }
            case .paragraphs, .legend, .chart, .charts: break
            }
        }
        for title in self.charts.map(\.title) where !charts.insert(FoldedName(title)).inserted {
            found.append(PlanViolation(.duplicateChartTitle, place, title))
        }
        return found
    }
}
