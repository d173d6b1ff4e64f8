internal import Disclosure
internal import Questionnaires
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

    private var notes: [String] { [figures, protection, comparisons, planned, placing].flatMap(\.self) }

    /// What the plan leaves open and this workbook settles, and how declarations are counted.
    private var planned: [String] {
        guard let plan = context.progress?.material.plan else { return [] }
        let edition = context.wording.text(
            .methodPlan,
            [
                "plan": context.text(plan.title), "edition": plan.edition.id,
                "words": context.text(plan.edition.words),
            ])
        return [edition] + plan.settings.words.map(context.text)
            + [
                context.wording.text(.methodCounts), context.wording.text(.methodPairs),
                context.wording.text(.methodRegister), context.wording.text(.methodJoined),
            ]
    }

    private var figures: [String] {
        let wording = context.wording
        let interval: WordingKey =
            context.provenance.intervalMethod == "kg" ? .methodInterval : .methodIntervalUncapped
        return [
            wording.text(.methodBase), wording.text(.methodEstimate), wording.text(.methodError),
            wording.text(interval), wording.text(.methodVolunteers), wording.text(.methodReliability),
        ]
    }

    /// Every rule by which figures are withheld, in plain words.
    private var protection: [String] {
        let rules = context.publication.rules
        let wording = context.wording
        return [
            wording.text(
                .methodConfidentiality,
                ["profile": context.name(of: rules.profile), "threshold": "\(rules.threshold)"]),
            wording.text(
                .methodUnanimous,
                ["unanimity": "\(rules.unanimityThreshold)", "below": "\(rules.threshold - 1)"]),
            wording.text(.methodSensitive), wording.text(.methodMissing),
        ] + opinions + [
            wording.text(
                .methodComplementary,
                [
                    "withheld": context.number(context.publication.withheldCells),
                    "cells": context.number(context.publication.cells),
                ])
        ] + standing + [wording.text(.methodAudit), wording.text(.methodElsewhere)]
    }

    /// Where figures stand from an earlier publication.
    private var standing: [String] {
        let cells = context.publication.standingCells
        return cells == 0 ? [] : [context.wording.text(.methodStanding, ["standing": context.number(cells)])]
    }

    /// In a workbook that shows what organisations think.
    private var opinions: [String] {
        guard let material = context.progress?.material else { return [] }
        return material.organisationSurveys.compactMap { material.publications[$0.id] }.map { publication in
            context.wording.text(.methodOpinions, ["threshold": "\(publication.rules.threshold)"])
        }
    }

    /// What is said only in a workbook that shows comparisons or scores.
    private var comparisons: [String] {
        let sheets = context.definition.sheets
        let hasComparisons = sheets.contains { $0.kind == .gaps || $0.kind == .changes }
        let hasScores = sheets.contains { context.showsScores($0.measures) }
        return (hasComparisons ? [context.wording.text(.methodComparisons)] : [])
            + (hasScores ? [context.wording.text(.methodScores)] : [])
    }

    private var placing: [String] {
        [context.wording.text(.methodTerritories), context.wording.text(.methodReproduce)]
    }
}
