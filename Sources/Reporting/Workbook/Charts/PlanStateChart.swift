internal import Objects
internal import Spreadsheets

/// The plan at a glance: how many items are in each state, in words and as bars.
struct PlanStateChart {
    let context: ReportContext
    let items: [ItemProgress]

    private var counts: [(state: String, count: Int)] {
        let states: [ProgressStatus?] = [.done, .underWay, .considered, .notBegun, .givenUp, nil]
        return states.map { state in (context.word(state), items.count { $0.status == state }) }
    }

    /// How many items are measured, and how many are in each state.
    var sentence: String {
        func count(_ standing: ItemProgress.Standing) -> String {
            context.number(items.count { $0.standing == standing })
        }
        return context.wording.text(
            .synthesisPlan,
            [
                "items": context.number(items.count), "measured": count(.measured), "partly": count(.partlyMeasured),
                "states": counts.filter { $0.count > 0 }.map(word).joined(separator: context.wording.text(.separator)),
            ])
    }

    var chart: ChartPlan {
        let title = context.wording.text(.planChartTitle, ["items": context.number(items.count)])
        let words = counts.map(word).joined(separator: context.wording.text(.separator))
        return ChartPlan(
            title: title, alternativeText: context.wording.text(.planAlternative, ["title": title, "states": words]),
            drawing: .bars(
                BarChart(
                    axisTitle: context.wording.text(.planAxis),
                    bars: counts.map { state, count in
                        ChartBar(label: state, valueText: context.number(count), value: Double(count))
                    })))
    }

    private func word(state: String, count: Int) -> String {
        context.wording.text(.stateCount, ["state": state, "n": context.number(count)])
    }
}
