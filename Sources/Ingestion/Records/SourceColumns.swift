/// Where an accepted copy says from where in the dropped file its records are; all nil for other files.
struct SourceColumns: Sendable {
    let record: Int?
    let line: Int?
    /// Fields of a ragged record.
    let fields: Int?

    init(_ recognition: Recognition) {
        record = recognition.meanings.firstIndex(of: .sourceRecord)
        line = recognition.meanings.firstIndex(of: .sourceLine)
        fields = recognition.meanings.firstIndex(of: .sourceFields)
    }
}
