internal import Disclosure
internal import Questionnaires

/// What measures have in common that are made from the same answers.
struct MeasureQuestion: Hashable {
    let label: String
}

extension ReportContext {
    /// The question that a measure is made from, with the item of an array; of a score, which several questions make, its
    /// own label.
    func question(of measure: PublishedMeasure) -> MeasureQuestion {
        let reference: QuestionReference? =
            switch measure.measure.specification {
            case .share(.oneOf(let reference, _)), .net(let reference, _, _): reference
            case .share(let part): QuestionReference(question: part.question)
            case .index: nil
            }
        guard let reference else { return MeasureQuestion(label: label(measure)) }
        let question = survey.questions[reference.question]
        let item = reference.item.flatMap { item -> String? in
            guard case .array(let items, _) = question.kind, items.indices.contains(item) else { return nil }
            return text(items[item].text)
        }
        return MeasureQuestion(
            label: [text(question.text), item].compactMap(\.self).joined(separator: wording.text(.itemMark)))
    }
}
