internal import Definitions
internal import DelimitedText
internal import Messages
internal import Objects
internal import Questionnaires

/// Pairs of objects that wait for a person's decision: the columns of `tables/rapprochements.csv` with the decision left
/// empty, and beside them what speaks for it, so that the file can be filled in and kept there as it is.
struct MatchingProposals {
    let survey: Survey
    let language: MessageLanguage

    /// By kind, then by score, the likeliest first; the header alone when nothing waits.
    func bytes(of resolutions: [Resolution]) throws(DelimitedTextError) -> [UInt8] {
        var writer = DelimitedWriter(format: DelimitedFormat(hasByteOrderMark: true))
        try writer.record(DecisionTable.columns + DecisionTable.proposed)
        for resolution in resolutions {
            let objects = Dictionary(uniqueKeysWithValues: resolution.objects.map { ($0.id, $0) })
            let open = resolution.pairs.filter(\.isOpen).sorted {
                ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
            }
            for pair in open {
                let reasons = pair.reasons.map { words($0, kind: resolution.kind) }
                let sides = [pair.first, pair.second].map { id in
                    objects[id].map { description($0, kind: resolution.kind) } ?? ""
                }
                try writer.record(
                    ([pair.first, pair.second, "", "", "", "\(pair.score)", reasons.joined(separator: " ; ")] + sides)
                        .map(\.withoutFormula))
            }
        }
        return try writer.finish()
    }

    private func words(_ reason: ObjectPair.Reason, kind: String) -> String {
        switch reason {
        case .same(let field, let value):
            phrase(.pairSame, ["field": label(field, kind: kind), "value": value])
        case .common(let field, let elements):
            phrase(
                .pairCommon, ["field": label(field, kind: kind), "values": elements.joined(separator: ", ")])
        case .overlap(let field, let shared, let smaller):
            phrase(
                .pairOverlap, ["field": label(field, kind: kind), "shared": "\(shared)", "smaller": "\(smaller)"])
        case .words(let field, let words):
            phrase(.pairWords, ["field": label(field, kind: kind), "values": words.joined(separator: ", ")])
        }
    }

    /// Who tells the object, and what stands in its cells, in the questionnaire's order.
    private func description(_ object: DistinctObject, kind: String) -> String {
        let cells = columns(of: kind).compactMap { column in
            object.shown(column.code).map { phrase(.pairCell, ["field": words(column.text), "value": $0.written]) }
        }
        return ([object.partners.map(\.code).joined(separator: ", ")] + cells).joined(separator: " | ")
    }

    private func label(_ field: String, kind: String) -> String {
        columns(of: kind).first { $0.code == field }.map { words($0.text) } ?? field
    }

    /// Of a question of lines, or beside the answers to one; of an item (`project_status.GUIDE`) its question's.
    private func columns(of kind: String) -> [LineColumn] {
        let question = kind.split(separator: ".").first.map(String.init) ?? kind
        return survey.question(id: question)?.lineColumns ?? []
    }

    private func words(_ text: LocalizedText) -> String {
        text.text(in: language.rawValue, fallback: survey.baseLanguage).text
    }

    private func phrase(_ phrase: Phrase, _ arguments: [String: String]) -> String {
        MessageCatalogue.phrase(phrase, arguments, in: language)
    }
}
