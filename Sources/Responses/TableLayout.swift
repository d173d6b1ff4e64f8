package import Questionnaires

/// Where each question's answers stand in the columnar table.
///
/// A single, multi, integer or decimal question takes one slot, an array or several integers one slot per item; texts,
/// lines and territory answers take none: texts are not kept and places have a column of their own.
package struct TableLayout: Sendable {
    package struct Slot: Sendable {
        package let question: Int
        /// Index of the array's item, or nil.
        package let item: Int?
        package let content: Content
    }

    package enum Content: Sendable {
        /// One ``AnswerCode`` a record; `answers` is the number of answers in the set.
        case code(answers: Int)
        /// A bit set of options and a state a record.
        case options(count: Int)
        /// A whole number and a state a record.
        case integer
        /// A number's bit pattern and a state a record.
        case decimal
    }

    package let slots: [Slot]
    /// First slot of each question; nil where it takes none.
    private let firstSlot: [Int?]

    package init(survey: Survey) {
        var slots: [Slot] = []
        var first: [Int?] = []
        for (index, question) in survey.questions.enumerated() {
            let start = slots.count
            switch question.kind {
            case .single(let answers):
                slots.append(Slot(question: index, item: nil, content: .code(answers: answers.answers.count)))
            case .multi(let answers):
                slots.append(Slot(question: index, item: nil, content: .options(count: answers.answers.count)))
            case .array(let items, let answers):
                for item in items.indices {
                    slots.append(Slot(question: index, item: item, content: .code(answers: answers.answers.count)))
                }
            case .integer:
                slots.append(Slot(question: index, item: nil, content: .integer))
            case .integers(let items, _, _):
                for item in items.indices { slots.append(Slot(question: index, item: item, content: .integer)) }
            case .decimal:
                slots.append(Slot(question: index, item: nil, content: .decimal))
            case .text, .longText, .territory, .territories, .partner, .period, .lines:
                break
            }
            first.append(slots.count > start ? start : nil)
        }
        self.slots = slots
        self.firstSlot = first
    }

    /// The slot of a question (of its first item when it is an array), or nil for texts, lines and places.
    package func slot(question: Int, item: Int? = nil) -> Int? {
        firstSlot[question].map { $0 + (item ?? 0) }
    }
}
