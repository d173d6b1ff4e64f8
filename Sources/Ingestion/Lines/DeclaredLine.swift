package import Timestamps

/// What one organisation says in one line: a meeting, a service, or the status of a project with what stands beside it.
///
/// A declaration, not an object: several partners may tell of one meeting.
package struct DeclaredLine: Sendable, Equatable {
    /// Id of the question; of an item: `project_status.GUIDE`.
    package let question: String
    /// The declaring organisation's code, as the register writes it; nil where none was told.
    package let organisation: String?
    /// The days that the response speaks of; nil where they were not told.
    package let period: Period?
    package let source: DeclarationSource
    /// Number of the line in its response, as its header tells, from 1; in a file of lines 1.
    package let row: Int
    /// Code of the closed answer that the cells stand beside; nil in lists of lines and where the answer is empty.
    package let answer: String?
    /// Filled cells, in the codebook's order.
    package let cells: [DeclaredCell]

    /// The cell of a column, by its code; nil when it is empty.
    package subscript(code: String) -> DeclaredCell? { cells.first { $0.code == code } }
}

/// One cell of a declared line.
package struct DeclaredCell: Sendable, Equatable {
    /// Of the column.
    package let code: String
    /// As written, without white space around it; an e-mail address is replaced by ``WrittenAddress/mark``.
    package let text: String
    package let value: DeclaredValue

    package init(code: String, text: String, value: DeclaredValue) {
        self.code = code
        self.text = text
        self.value = value
    }
}

/// What a cell means.
package enum DeclaredValue: Sendable, Equatable {
    /// Words: the cell's text.
    case text
    case date(CalendarDate)
    /// Codes of answers, in the codebook's order; one for a column of single answers.
    case codes([String])
    /// Codes of places, in the order written, each once.
    case places([String])
    case number(Int)
    /// A partner's code, as the register writes it.
    case partner(String)
    /// Not understood; a remark says why.
    case unreadable
}

/// Where a declaration was read.
package struct DeclarationSource: Sendable, Equatable {
    /// Index of the file in the order of intake.
    package let file: Int
    /// Name of the file as it was dropped.
    package let fileName: String
    /// Record and its first line in the file as it was dropped.
    package fileprivate(set) var place: RecordPlace
    /// Header of the first filled column.
    package let header: String
    /// When the response was sent; nil where the file does not say.
    package let submitted: Timestamp?

    package init(file: Int, fileName: String, place: RecordPlace, header: String, submitted: Timestamp? = nil) {
        self.file = file
        self.fileName = fileName
        self.place = place
        self.header = header
        self.submitted = submitted
    }
}

/// Who answered a record, of when and for which places, and what.
package struct DeclaredResponse: Sendable, Equatable {
    package let organisation: String?
    package let period: Period?
    /// The wave that the response belongs to.
    package let wave: String
    /// Codes of the places served, in the order written.
    package let places: [String]
    /// Numbers told, by question or item (`meetings_totals.GT`): blank and unreadable ones are left out, and those behind
    /// an unmet condition.
    package let numbers: [String: Double]
    /// Codes told, by closed question or item, in the codebook's order; left out like numbers.
    package let choices: [String: [String]]
    package fileprivate(set) var source: DeclarationSource
}

/// What the responses of some files declare beside the table.
package struct Declarations: Sendable, Equatable {
    /// One for each response read, in the order of intake.
    package private(set) var responses: [DeclaredResponse] = []
    /// In the order of intake; of one response in the codebook's order.
    package private(set) var lines: [DeclaredLine] = []

    package init() {}

    mutating func add(_ response: DeclaredResponse) { responses.append(response) }

    mutating func add(_ line: DeclaredLine) { lines.append(line) }

    /// Adds those of another file, or of a part of one that was read apart.
    ///
    /// - Parameter earlier: records and lines before the part, added to its places.
    package mutating func append(_ part: Declarations, after earlier: RecordPlace = RecordPlace(record: 0, line: 0)) {
        responses += part.responses.map { response in
            var response = response
            response.source.place = response.source.place.moved(by: earlier)
            return response
        }
        lines += part.lines.map { $0.moved(by: earlier) }
    }
}

extension DeclaredLine {
    fileprivate func moved(by earlier: RecordPlace) -> DeclaredLine {
        var source = source
        source.place = source.place.moved(by: earlier)
        return DeclaredLine(
            question: question, organisation: organisation, period: period, source: source, row: row, answer: answer,
            cells: cells)
    }
}
