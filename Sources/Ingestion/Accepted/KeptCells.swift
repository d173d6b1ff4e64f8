internal import DelimitedText
internal import Questionnaires

/// Writes the cells of an accepted copy: as they are, but for tokens, for e-mail addresses in declared lines and for what a person
/// wrote into an open answer.
struct KeptCells {
    private let recognition: Recognition
    private let token: Int?
    private var cells: ColumnCells

    init(_ recognition: Recognition) {
        self.recognition = recognition
        token = recognition.meanings.firstIndex(of: .paradata(.token))
        cells = ColumnCells(recognition)
    }

    /// - Parameter pseudonym: keyed hash of a token.
    mutating func write(
        _ cell: UnsafeBufferPointer<UInt8>, of column: Int, to writer: inout DelimitedWriter,
        pseudonym: (String) -> String
    ) {
        guard !cell.isEmpty else { return writer.field("") }
        if column == token {
            writer.field(pseudonym(String(decoding: cell, as: UTF8.self)))
        } else if let mark = mark(for: cell, of: column) {
            writer.field(mark)
        } else {
            writer.field(cell)
        }
    }

    /// What stands for a cell in which a person wrote; nil for any other.
    private mutating func mark(for cell: UnsafeBufferPointer<UInt8>, of column: Int) -> String? {
        switch recognition.meanings[column] {
        case .answer:
            guard cells.answers[column]?.opensText == true else { return nil }
            if case .openText? = cells.answers[column]?.reading(of: cell, wave: nil) { return LabelLanguage.openAnswer }
        case .option, .openOption:
            if cells.options[column]?.reading(of: cell) == .openText { return "Y" }
        case .selection:
            guard cells.selections[column]?.reading(of: cell).hasOpenText == true else { return nil }
            return cells.selections[column]?.withoutOpenTexts(cell)
        case .declared:
            return cell.contains(0x40) ? WrittenAddress.masked(String(decoding: cell, as: UTF8.self)) : nil
        default: break
        }
        return nil
    }
}
