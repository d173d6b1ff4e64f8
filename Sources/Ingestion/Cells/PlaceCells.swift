internal import Questionnaires
internal import Territories
internal import TextFolding

/// Reads the cells that tell a respondent's place: commune, postal code and quarter.
struct PlaceCells: Sendable {
    private let recognition: Recognition
    private let territories: TerritorySet
    private var known = ByteInterner()
    private var commune: (text: String, column: Int, place: RecordPlace)?

    init(recognition: Recognition, territories: TerritorySet) {
        self.recognition = recognition
        self.territories = territories
    }

    mutating func reset() {
        commune = nil
    }

    mutating func read(
        _ cell: UnsafeBufferPointer<UInt8>, as role: Question.TerritoryRole, column: Int, at place: RecordPlace
    ) {
        if role == .commune { commune = (String(decoding: cell, as: UTF8.self), column, place) }
    }

    /// The place of the record whose cells were read.
    mutating func locate(log: inout RemarkLog) -> PlaceIndex {
        guard let (text, column, place) = commune else { return TerritorySet.unknown }
        let question = recognition.meanings[column].question.map { recognition.survey.questions[$0].id }
        switch territories.resolve(text) {
        case .current(let index): return index
        case .former(let index, let was):
            log.note(
                .formerTerritory, at: place, column: recognition.headers[column], question: question, key: was
            ) {
                .init(value: .quoted(was), arguments: ["now": territories.places[Int(index)].name])
            }
            return index
        case .unknown(let candidates):
            log.note(
                .unknownTerritory, at: place, column: recognition.headers[column], question: question, key: text
            ) {
                .init(
                    value: candidates.isEmpty ? .text(characters: text.count) : .quoted(text), candidates: candidates)
            }
            return TerritorySet.unknown
        }
    }
}
