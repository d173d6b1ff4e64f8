internal import Disclosure
internal import Spreadsheets

/// What the workbook is made of: wave, population, responses, rules, digests.
struct CoverBlock {
    let context: ReportContext

    /// Its own table, on a sheet that has no other.
    var table: TablePlan {
        TablePlan(
            name: "couverture",
            columns: [context.textColumn(.columnItem), context.textColumn(.columnValue)],
            rows: rows.map { [.text($0.item), .text($0.value)] })
    }

    /// Below running text, of which a table would break every sentence into several cells.
    var paragraphs: [Paragraph] {
        [Paragraph(context.wording.text(.coverTitle), .heading)]
            + rows.map { Paragraph("\($0.item)\(context.wording.text(.noteMark))\($0.value)", .body) }
    }

    private var rows: [(item: String, value: String)] {
        let wording = context.wording
        let provenance = context.provenance
        let rules = context.publication.rules
        let period =
            provenance.period.map {
                wording.text(.valuePeriod, ["first": context.day($0.first), "last": context.day($0.last)])
            }
            ?? wording.text(.valueUnknown)
        let leftOut = provenance.accounting.map { accounting in
            wording.text(
                .valueLeftOut,
                [
                    "total": context.number(accounting.leftOut), "superseded": context.number(accounting.superseded),
                    "duplicate": context.number(accounting.duplicate),
                    "incomplete": context.number(accounting.incomplete),
                    "ineligible": context.number(accounting.ineligible), "blank": context.number(accounting.blank),
                    "rejected": context.number(accounting.rejected),
                ])
        }
        let responses =
            context.publication.responses.map(context.number)
            ?? wording.text(.valueFewResponses, ["threshold": "\(rules.threshold)"])
        // With few responses neither they nor the records read are said, nor when they came; where their number stands from an
        // earlier publication, the others would tell of who came since.
        let records = WaveRecords(context)
        let isDated = context.publication.responses != nil && !context.publication.hasStandingResponses
        let hidden = wording.text(.markConfidential)
        func shown(_ count: Int?) -> String { count.map(context.number) ?? hidden }
        let rows: [(WordingKey, String)] = [
            (.itemWave, context.publication.wave),
            (.itemPopulation, context.text(provenance.population)),
            (.itemPeriod, isDated ? period : hidden),
            (.itemRead, shown(records?.read)),
            (.itemResponses, responses),
            (.itemOtherWaves, shown(records?.otherWaves)),
            (.itemLeftOut, records == nil ? hidden : leftOut ?? hidden),
            (.itemWeights, wording.text(provenance.isWeighted ? .valueWeighted : .valueUnweighted)),
            (
                .itemProfile,
                wording.text(
                    .valueProfile, ["profile": context.name(of: rules.profile), "threshold": "\(rules.threshold)"])
            ),
            (.itemProgram, provenance.program),
            (.itemDefinitions, String(provenance.definitionsDigest.prefix(16))),
            (.itemData, provenance.dataDigest.map { String($0.prefix(16)) } ?? hidden),
            (.itemResults, String(provenance.resultsDigest.prefix(16))),
        ]
        return rows.map { (wording.text($0.0), $0.1) }
    }
}
