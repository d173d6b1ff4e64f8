internal import Questionnaires
internal import Responses
internal import Timestamps

/// What is not an answer: dates, language, weight, wave and identity.
extension RecordReader {
    /// Fills the record's paradata and returns its wave; nil when the record can't be used.
    mutating func readParadata(at place: RecordPlace, log: inout RemarkLog) -> String? {
        let submitted = paradata.date(.submitDate, column: header(of: .submitDate), at: place, log: &log)
        let changed = paradata.date(.dateStamp, column: header(of: .dateStamp), at: place, log: &log)
        let started = paradata.date(.startDate, column: header(of: .startDate), at: place, log: &log)
        let date = [submitted, changed, started].compactMap { $0 }.first { !$0.isAnonymised }
        record.isComplete = !has(.submitDate) || paradata.text(.submitDate) != nil
        record.stamp = date?.seconds
        record.token = paradata.text(.token).map { FNVHash.of($0.utf8) }
        record.language = language(at: place, log: &log)
        guard let weight = has(.weight) ? paradata.weight : 1 else {
            log.note(.unreadableWeight, at: place, column: header(of: .weight), key: paradata.text(.weight) ?? "")
            return nil
        }
        record.weight = weight
        return wave(on: date, at: place, log: &log)
    }

    private func wave(on date: Timestamp?, at place: RecordPlace, log: inout RemarkLog) -> String? {
        switch calendar.verdict(column: paradata.text(.wave), date: date) {
        case .known(let wave): return wave
        case .byDefault(let wave):
            log.note(.dateOutsideWaves, at: place) { .init(arguments: ["date": date?.day ?? "", "wave": wave]) }
            return wave
        case .undeclared(let text):
            log.note(.undeclaredWave, at: place, column: header(of: .wave), key: text) {
                .init(
                    value: .quoted(String(text.prefix(20))),
                    arguments: ["expected": calendar.names.joined(separator: ", ")])
            }
            return nil
        case .unknown:
            if !record.isComplete { return "" }
            log.note(.unknownWave, at: place) { .init(arguments: ["date": date?.day ?? ""]) }
            return nil
        }
    }

    private func language(at place: RecordPlace, log: inout RemarkLog) -> UInt8? {
        guard has(.startLanguage) else {
            // A form has one language, that of its questions; a sheet's headers say nothing of its respondents.
            return recognition.origin == .googleForms ? recognition.headerLanguage.map { UInt8($0) } : nil
        }
        guard let code = paradata.text(.startLanguage) else { return nil }
        let base = code.lowercased().drop { $0.isWhitespace }
            .prefix { $0 != "-" && $0 != "_" && !$0.isWhitespace }
        if base.isEmpty { return nil }
        if let index = recognition.survey.languages.firstIndex(of: String(base)) { return UInt8(index) }
        log.note(.unknownLanguage, at: place, column: header(of: .startLanguage), key: code) {
            .init(value: .quoted(String(code.prefix(20))))
        }
        return nil
    }

    /// The response's identity; the answers must have been read.
    func identity() -> ResponseIdentity {
        if let id = paradata.text(.responseID) {
            let version = paradata.text(.seed) ?? paradata.text(.startDate) ?? ""
            return ResponseIdentity(first: UInt64(id) ?? FNVHash.of(id.utf8), second: FNVHash.of(version.utf8))
        }
        // Different in the first word: only ids of an exporter can be the same and mean two responses.
        guard !recognition.isKnownByRow, let stamp = paradata.text(.submitDate) ?? paradata.text(.dateStamp) else {
            return ResponseIdentity(first: fileKey &+ UInt64(record.recordNumber), second: fileKey)
        }
        var answers = FNVHash(basis: FNVHash.of(stamp.utf8))
        for slot in record.codes.indices {
            answers.add(CollectionOfOne(record.codes[slot]))
            withUnsafeBytes(of: record.values[slot].littleEndian) { answers.add($0) }
        }
        return ResponseIdentity(first: answers.value, second: FNVHash.of(stamp.utf8))
    }

    func header(of role: ParadataColumn.Role) -> String? {
        recognition.meanings.firstIndex(of: .paradata(role)).map { recognition.headers[$0] }
    }

    func has(_ role: ParadataColumn.Role) -> Bool { paradataRoles.contains(role) }
}
