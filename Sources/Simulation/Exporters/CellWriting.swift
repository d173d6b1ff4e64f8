internal import Questionnaires
internal import Territories

/// How answers that are no closed question's are written: places, cells of lines, what stands beside an answer.
struct CellWriting {
    let form: FormContents
    /// Closed answers and places by code; else by label and name.
    let isCoded: Bool

    func text(_ cell: SimulatedCell, in column: LineColumn, _ notation: DateNotation) -> String {
        switch cell {
        case .text(let text): return text
        case .date(let date): return notation.text(date, language: form.language)
        case .places(let places): return text(places)
        case .number(let number): return "\(number)"
        case .partner(let code): return code
        case .codes(let codes):
            guard let set = column.answerSet else { return "" }
            return codes.map { isCoded ? set.answers[$0].code : form.label(of: set.answers[$0]) }
                .joined(separator: isCoded ? " " : ", ")
        }
    }

    func text(_ places: [PlaceIndex]) -> String {
        places.map { isCoded ? form.territories.places[Int($0)].statedCode : form.name(of: $0) }
            .joined(separator: isCoded ? "|" : ", ")
    }

    /// Every cell of the list's lines, row by row, for as many rows as the form has.
    func cells(of list: LineList, _ answer: SimulatedAnswer, _ notation: DateNotation) -> [String?] {
        var lines: [[SimulatedCell?]] = []
        if case .lines(let told) = answer { lines = told }
        return (0..<list.maxRows).flatMap { row in
            list.columns.map { column -> String? in
                guard answer != .notShown else { return nil }
                return row < lines.count ? lines[row][column.index].map { text($0, in: column, notation) } ?? "" : ""
            }
        }
    }

    /// What stands beside the answers of a question, in the order of `FormContents.besides(of:)`.
    func besides(of question: Question, _ response: SimulatedResponse) -> [String] {
        form.besides(of: question).map { place in
            let key = BesideAnswer(question: question.index, item: place.item?.index, column: place.column.index)
            return response.beside[key].map { text($0, in: place.column, response.notation) } ?? ""
        }
    }
}
