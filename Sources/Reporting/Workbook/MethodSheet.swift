internal import Disclosure
internal import Spreadsheets

/// How figures are made, protected and can be made again.
struct MethodSheet {
    let context: ReportContext
    let sheet: SheetDefinition

    var plan: SheetPlan {
        SheetPlan(
            name: context.text(sheet.name), title: context.wording.text(.methodTitle),
            reading: [context.wording.text(.methodReading)], source: context.source,
            content: [
                .paragraphs([Paragraph(context.wording.text(.legend), .heading)]),
                .legend(context.legend),
                .paragraphs([Paragraph(context.wording.text(.notes), .heading)] + notes.map { Paragraph($0, .body) }),
            ])
    }

    private var notes: [String] {
        let rules = context.publication.rules
        let cells = context.publication.measures.reduce(0) { $0 + $1.cells.count }
        let interval: WordingKey =
            context.provenance.intervalMethod == "kg" ? .methodInterval : .methodIntervalUncapped
        let wording = context.wording
        return [
            wording.text(.methodBase), wording.text(.methodEstimate), wording.text(.methodError),
            wording.text(interval), wording.text(.methodVolunteers), wording.text(.methodReliability),
            wording.text(
                .methodConfidentiality,
                [
                    "threshold": "\(rules.threshold)", "unanimity": "\(rules.unanimityThreshold)",
                    "below": "\(rules.threshold - 1)",
                ]),
            wording.text(
                .methodComplementary,
                ["withheld": context.number(context.publication.withheldCells), "cells": context.number(cells)]),
            wording.text(.methodElsewhere), wording.text(.methodTerritories), wording.text(.methodReproduce),
        ]
    }
}
