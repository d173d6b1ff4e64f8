internal import Definitions
internal import DelimitedText
internal import Questionnaires
internal import Territories
internal import Timestamps

/// Writes simulated responses as somebody types paper questionnaires into a spreadsheet: `;`, Windows-1252, a title row above
/// the header, short headers, labels of the survey's base language in many spellings, the options of a question in one cell.
///
/// Only complete questionnaires are typed. Flaws are planted where asked for, and told.
package struct HandTypedExport {
    private let simulator: Simulator
    private let hasFlaws: Bool
    private let form: FormContents
    private let headers: [String]
    private let planter: FlawPlanter
    private let writing: CellWriting

    /// Every which row gets a flaw, and after which number of rows an empty one stands.
    private static let flawInterval = 4
    private static let emptyInterval = 30

    package init(_ simulator: Simulator, hasFlaws: Bool) {
        self.simulator = simulator
        self.hasFlaws = hasFlaws
        form = FormContents(simulator, language: simulator.survey.baseLanguage)
        var headers = HandHeaders.paradata(of: simulator.survey)
        var columns: [Int: Int] = [:]
        for question in form.questions {
            columns[question.index] = headers.count
            headers += HandHeaders.headers(of: question, in: form)
        }
        self.headers = headers
        writing = CellWriting(form: form, isCoded: false)
        planter = FlawPlanter(form: form, columns: columns)
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    /// - Returns: the planted flaws, in the order of the file.
    package func write(to descriptor: Int32) throws -> [PlantedFlaw] {
        let format = DelimitedFormat(delimiter: .semicolon, recordEnd: .crlf)
        var writer = DelimitedWriter(descriptor: descriptor, format: format)
        let title = form.survey.title.text(in: form.language, fallback: form.survey.baseLanguage).text
        try writer.typedRecord([title] + headers.dropFirst().map { _ in "" })
        try writer.typedRecord(headers)
        var flaws: [PlantedFlaw] = []
        var record = 2
        var typed = 0
        var turn = 0
        try simulator.forEachResponse { response in
            guard response.submittedAt != nil else { return }
            var cells = self.cells(of: response)
            record += 1
            typed += 1
            if hasFlaws, typed % Self.flawInterval == 0 {
                if let flaw = plant(into: &cells, of: response, record: record, turn: &turn) { flaws.append(flaw) }
            }
            try writer.typedRecord(cells)
            if hasFlaws, typed % Self.emptyInterval == 0 {
                record += 1
                try writer.typedRecord(headers.map { _ in "" })
                flaws.append(
                    PlantedFlaw(
                        kind: .emptyRow, record: record, column: nil, value: nil,
                        remark: PlantedFlaw.Kind.emptyRow.remark))
            }
        }
        _ = try writer.finish()
        return flaws
    }

    /// The next kind of flaw for which this row has room.
    private func plant(
        into cells: inout [String], of response: SimulatedResponse, record: Int, turn: inout Int
    ) -> PlantedFlaw? {
        guard reachedTheEnd(response) else { return nil }
        var random = RandomSource([simulator.plan.seed, UInt64(response.id), 0x666c_6177])
        let kinds = PlantedFlaw.Kind.allCases.filter { $0 != .emptyRow }
        for step in kinds.indices {
            let kind = kinds[(turn + step) % kinds.count]
            guard let column = planter.plant(kind, into: &cells, of: response, &random) else { continue }
            turn += step + 1
            return PlantedFlaw(
                kind: kind, record: record, column: headers[column], value: cells[column], remark: kind.remark)
        }
        return nil
    }

    /// False for those whom the first questions sent away: nothing that they could be asked is looked at.
    private func reachedTheEnd(_ response: SimulatedResponse) -> Bool {
        form.questions.last { $0.showIf == nil }.map { response.answers[$0.index] != .notShown } ?? false
    }

    private func cells(of response: SimulatedResponse) -> [String] {
        HandHeaders.cells(
            date: LocaleDate.day(Timestamp(seconds: response.submittedAt ?? response.startedAt)),
            language: form.survey.languages[response.language])
            + form.questions.flatMap {
                cells(of: $0, response.answers[$0.index], response) + writing.besides(of: $0, response)
            }
    }

    private func cells(of question: Question, _ answer: SimulatedAnswer, _ response: SimulatedResponse) -> [String] {
        var spelling = HandSpelling(seed: simulator.plan.seed, response: response.id, question: question.index)
        switch (question.kind, answer) {
        case (.single(let set), .answer(let index)):
            return [alone(set.answers[index], in: set, &spelling)]
        case (.array(let items, let set), .items(let chosen)):
            return form.items(items).map { chosen[$0.index].map { alone(set.answers[$0], in: set, &spelling) } ?? "" }
        case (.integers(let items, _, _), .numbers(let numbers)):
            return form.items(items).map { numbers[$0.index].map { "\($0)" } ?? "" }
        case (.array(let items, _), _), (.integers(let items, _, _), _):
            return form.items(items).map { _ in "" }
        case (.lines, _):
            return []
        case (_, .places(let places)):
            return [writing.text(places)]
        case (.multi(let set), .ticked(let ticked)):
            let labels = form.options(of: set).filter { ticked.contains($0.index) }
                .map { spelling.amongOthers(label(of: $0)) }
            return [labels.joined(separator: ", ")]
        case (_, .number(let number)):
            return ["\(number)"]
        case (.longText, .text(let text)):
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return [Windows1252.bytes(of: line) == nil ? "" : line]
        case (_, .text(let text)):
            return [text]
        case (_, .place(let place)):
            return [form.name(of: place)]
        default:
            return [""]
        }
    }

    private func alone(_ answer: Answer, in set: AnswerSet, _ spelling: inout HandSpelling) -> String {
        spelling.alone(answer, label: label(of: answer), in: set, language: form.language)
    }

    /// Who types uses the form's language also for the names of languages.
    private func label(of answer: Answer) -> String {
        answer.labels.text(in: form.language, fallback: form.survey.baseLanguage).text
    }
}

extension DelimitedWriter {
    /// A record in Windows-1252.
    mutating func typedRecord(_ cells: [String]) throws {
        for cell in cells {
            let bytes = Windows1252.bytes(of: cell) ?? Array("?".utf8)
            if cell.isEmpty { nullField() } else { bytes.withUnsafeBufferPointer { field($0) } }
        }
        try endRecord()
    }
}
