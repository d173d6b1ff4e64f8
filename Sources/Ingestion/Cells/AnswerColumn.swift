internal import Questionnaires
internal import TextFolding

/// The cells of one column of closed answers over the waves of a file: codes have meant other things in some.
struct AnswerColumn: Sendable {
    /// The present reading first, then those of waves that wrote other codes.
    private var cells: [AnswerCells]
    /// Position in ``cells`` by historic wave of the survey.
    private let position: [Int]
    let opensText: Bool

    /// - Parameter waves: the survey's historic waves; positions in it choose the reading, nil the present one.
    init(answers: AnswerSet, recognition: Recognition, waves: [String]) {
        var cells = [AnswerCells(answers: answers, recognition: recognition)]
        position = waves.map { wave in
            guard answers.isHistoric(wave: wave) else { return 0 }
            cells.append(AnswerCells(answers: answers, recognition: recognition, wave: wave))
            return cells.count - 1
        }
        self.cells = cells
        opensText = answers.answers.contains(where: \.hasOpenText)
    }

    mutating func reading(of cell: UnsafeBufferPointer<UInt8>, wave: Int?) -> AnswerCells.Reading {
        cells[wave.map { position[$0] } ?? 0].reading(of: cell)
    }

    func candidates(for text: String, wave: Int?) -> [NearCandidate] {
        cells[wave.map { position[$0] } ?? 0].candidates(for: text)
    }
}

extension Survey {
    /// Waves in which some question or answer set wrote other codes, sorted.
    var historicWaves: [String] {
        Set(questions.compactMap(\.answerSet).flatMap(\.history).map(\.wave)).sorted()
    }
}
