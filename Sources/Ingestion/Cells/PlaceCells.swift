internal import Questionnaires
internal import Territories
internal import TextFolding

/// Reads the cells that tell a respondent's place: commune, postal code and quarter, which count together.
///
/// What was found is remembered by the bytes of the three cells.
struct PlaceCells: Sendable {
    private let recognition: Recognition
    private let territories: TerritorySet
    private var known = ByteInterner()
    private var findings: [PlaceFinding] = []
    /// Cells of the record at hand, in the order of ``roles``.
    private var cells: [Cell]
    private var key: [UInt8] = []
    private var isEmpty = true

    private static let roles: [Question.TerritoryRole] = [.commune, .postalCode, .quarter]
    /// Between two cells of a key; no cell holds it.
    private static let mark: UInt8 = 0xFF

    private struct Cell: Sendable {
        var bytes: [UInt8] = []
        var column = 0
        var place = RecordPlace(record: 0, line: 0)

        var text: String? { bytes.isEmpty ? nil : TextFolding.plain(String(decoding: bytes, as: UTF8.self)) }
    }

    init(recognition: Recognition, territories: TerritorySet) {
        self.recognition = recognition
        self.territories = territories
        cells = Self.roles.map { _ in Cell() }
    }

    mutating func reset() {
        if isEmpty { return }
        isEmpty = true
        for index in cells.indices { cells[index].bytes.removeAll(keepingCapacity: true) }
    }

    mutating func read(
        _ cell: UnsafeBufferPointer<UInt8>, as role: Question.TerritoryRole, column: Int, at place: RecordPlace
    ) {
        guard let index = Self.roles.firstIndex(of: role) else { return }
        isEmpty = false
        cells[index].bytes.append(contentsOf: cell)
        cells[index].column = column
        cells[index].place = place
    }

    /// The place of the record whose cells were read.
    mutating func locate(log: inout RemarkLog) -> PlaceIndex {
        if isEmpty { return TerritorySet.unknown }
        let finding = find()
        for note in finding.notes { tell(note, log: &log) }
        return finding.place
    }

    private mutating func find() -> PlaceFinding {
        key.removeAll(keepingCapacity: true)
        for cell in cells {
            key.append(contentsOf: cell.bytes)
            key.append(Self.mark)
        }
        let hash = FNVHash.of(key)
        if let index = key.withUnsafeBufferPointer({ known.value(of: $0, hash: hash) }) { return findings[Int(index)] }
        let finding = territories.locate(
            WrittenPlace(commune: cells[0].text, postalCode: cells[1].text, quarter: cells[2].text))
        if findings.count < ByteInterner.capacity {
            key.withUnsafeBufferPointer { known.remember($0, hash: hash, value: UInt16(findings.count)) }
            findings.append(finding)
        }
        return finding
    }

    private func tell(_ note: PlaceNote, log: inout RemarkLog) {
        let own = cells[Self.position(of: note.column)]
        // A postal code may stand beside the commune's name.
        guard let cell = own.bytes.isEmpty ? cells.first(where: { !$0.bytes.isEmpty }) : own else { return }
        let remark = PlaceRemark(note, text: cell.text ?? "")
        log.note(
            remark.code, at: cell.place, column: recognition.headers[cell.column],
            question: recognition.meanings[cell.column].question.map { recognition.survey.questions[$0].id },
            key: remark.key
        ) { remark.details }
    }

    private static func position(of column: WrittenPlace.Column) -> Int {
        switch column {
        case .commune: 0
        case .postalCode: 1
        case .quarter: 2
        }
    }
}

/// What is said of a written place.
struct PlaceRemark {
    let code: RemarkCode
    /// What makes two occurrences the same remark.
    let key: String
    let details: RemarkLog.Details

    /// A text is repeated only near a known name, where it is one with a slip; anything else may hold personal data.
    ///
    /// - Parameter text: the cell.
    init(_ note: PlaceNote, text: String) {
        let shape = RemarkValue.text(characters: text.count)
        switch note {
        case .formerPlace(let was, let now):
            self.init(.formerTerritory, key: was, .init(value: .quoted(was), arguments: ["now": now]))
        case .repairedCommune(let was, let now):
            self.init(.repairedCommuneCode, key: was, .init(value: .quoted(was), arguments: ["now": now]))
        case .repairedPostalCode(let was, let now):
            self.init(.repairedPostalCode, key: was, .init(value: .quoted(was), arguments: ["now": now]))
        case .unknownCommune(let candidates):
            self.init(
                .unknownTerritory, key: text,
                .init(value: candidates.isEmpty ? shape : .quoted(text), candidates: candidates))
        case .unknownPostalCode:
            self.init(.unknownPostalCode, key: text, .init(value: shape))
        case .postalCodeConflict(let commune, let postalCode):
            self.init(
                .postalCodeConflict, key: "\(commune) \(postalCode)",
                .init(arguments: ["commune": commune, "code": postalCode]))
        case .unknownQuarter(let candidates):
            // A set knows some quarters only (the priority ones), and people live in others: told once, and counted.
            self.init(
                .unknownQuarter, key: candidates.isEmpty ? "" : text,
                .init(value: candidates.isEmpty ? nil : .quoted(text), candidates: candidates))
        case .sharedQuarterName(let quarters):
            self.init(
                .sharedQuarterName, key: quarters.joined(separator: ", "),
                .init(arguments: ["quarters": quarters.joined(separator: ", ")]))
        case .quarterConflict(let quarter, let place):
            self.init(
                .quarterConflict, key: "\(quarter) \(place)", .init(arguments: ["quarter": quarter, "place": place]))
        }
    }

    private init(_ code: RemarkCode, key: String, _ details: RemarkLog.Details) {
        self.code = code
        self.key = key
        self.details = details
    }
}
