import Spreadsheets

/// A workbook that reads from right to left.
enum DemoArabic {
    static let workbook = WorkbookPlan(
        properties: DemoPlan.workbook.properties, footer: FooterWording(page: "صفحة", of: "من"),
        sheets: [table, charts, DemoPlan.data], direction: .rightToLeft)

    static let names = ["ليون", "فيلوربان", "برون", "فينيسيو"]

    static let points = names.enumerated().map { index, name in
        let estimate = 0.5 + Double(index) * 0.1
        return ChartPoint(
            label: name, valueText: "\(50 + index * 10)%", estimate: estimate, low: estimate - 0.1,
            high: estimate + 0.08)
    }

    static let table = SheetPlan(
        name: "الأقاليم", title: "سبعة آباء من عشرة راضون عن المعلومات",
        reading: ["قراءة: النقطة هي التقدير والخط هو مجال الثقة 95%."], source: "المصدر: استطلاع الأسر، مارس 2026.",
        content: [
            .table(
                TablePlan(
                    name: "territoires",
                    columns: [
                        TableColumn("الإقليم", .text), TableColumn("النسبة", .quantity), TableColumn("ملاحظة", .text),
                    ],
                    rows: points.map { [.text($0.label), .percent($0.estimate, decimals: 0), .text("غير مؤكد")] })),
            .chart(
                ChartPlan(
                    title: "الرضا حسب الإقليم", alternativeText: "أربع نقاط.",
                    drawing: .dots(
                        DotChart(
                            axis: .shares(title: "نسبة الآباء الراضين"), points: points,
                            reference: ChartReference(label: "المجموع: 71%", value: 0.71))))),
            .legend([LegendEntry("[c]", "سري: أقل من 10 إجابات.")]),
        ])

    static let charts = SheetPlan(
        name: "الإجابات", title: "الإجابات حسب اللغة",
        content: [
            .chart(
                ChartPlan(
                    title: "الرضا حسب اللغة", alternativeText: "شريطان.",
                    drawing: .likert(
                        LikertChart(
                            axisTitle: "نسبة الإجابات",
                            answers: ["غير راض إطلاقا", "غير راض", "راض", "راض جدا"],
                            rows: [
                                LikertRow(label: "العربية", valueText: "120 ; +34", shares: [0.1, 0.23, 0.47, 0.2]),
                                LikertRow(label: "التركية", valueText: "87 ; −6", shares: [0.21, 0.32, 0.4, 0.07]),
                            ])))),
            .charts(
                (0..<2).map { index in
                    ChartPlan(
                        title: "القياس \(index + 1)", alternativeText: "أربع موجات.",
                        drawing: .waves(DemoExplorer.wave(index)))
                }),
        ])
}
