internal import DelimitedText
internal import Questionnaires
internal import Responses
internal import TextFolding
internal import Timestamps

/// What is not an answer: dates, language, weight, wave and identity.
extension RecordReader {
    /// Fills the record's paradata and returns its wave; nil when the record can't be used.
    mutating func readParadata(
        of fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog
    ) -> String? {
        let submitted = paradata.date(
            .submitDate, of: fields, header: header(of: .submitDate), at: place, log: &log)
        let changed = paradata.date(.dateStamp, of: fields, header: header(of: .dateStamp), at: place, log: &log)
        let started = paradata.date(.startDate, of: fields, header: header(of: .startDate), at: place, log: &log)
        let date = Self.told(submitted) ?? Self.told(changed) ?? Self.told(started)
        // What an organisation says of a year belongs to the wave in which that year ends.
        let spokenOf = declared?.period?.last ?? date
        record.isComplete = !paradata.has(.submitDate) || paradata.bytes(.submitDate, of: fields) != nil
        record.stamp = date?.seconds
        record.token = paradata.bytes(.token, of: fields).map { FNVHash.of($0) }
        record.language = language(of: fields, at: place, log: &log)
        guard let weight = paradata.has(.weight) ? paradata.weight(of: fields) : 1 else {
            log.note(
                .unreadableWeight, at: place, column: header(of: .weight),
                key: paradata.text(.weight, of: fields) ?? "")
            return nil
        }
        record.weight = weight
        return wave(of: fields, on: spokenOf, at: place, log: &log)
    }

    /// A date that an exporter did not make up.
    private static func told(_ date: Timestamp?) -> Timestamp? {
        date.flatMap { $0.isAnonymised ? nil : $0 }
    }

    private func wave(
        of fields: borrowing DelimitedRecord, on date: Timestamp?, at place: RecordPlace, log: inout RemarkLog
    ) -> String? {
        switch calendar.verdict(column: paradata.text(.wave, of: fields), date: date) {
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

    private mutating func language(
        of fields: borrowing DelimitedRecord, at place: RecordPlace, log: inout RemarkLog
    ) -> UInt8? {
        guard paradata.has(.startLanguage) else {
            // A form has one language, that of its questions; a sheet's headers say nothing of its respondents.
            return recognition.origin == .googleForms ? recognition.headerLanguage.map { UInt8($0) } : nil
        }
        guard let cell = paradata.bytes(.startLanguage, of: fields) else { return nil }
        let hash = FNVHash.of(cell)
        if let known = languages.value(of: cell, hash: hash) { return UInt8(truncatingIfNeeded: known) }
        let code = TextFolding.plain(String(decoding: cell, as: UTF8.self))
        let base = code.lowercased().drop { $0.isWhitespace }
            .prefix { $0 != "-" && $0 != "_" && !$0.isWhitespace }
        if base.isEmpty { return nil }
        if let index = recognition.survey.languages.firstIndex(of: String(base)) {
            languages.remember(cell, hash: hash, value: UInt16(index))
            return UInt8(index)
        }
        log.note(.unknownLanguage, at: place, column: header(of: .startLanguage), key: code) {
            .init(value: .quoted(String(code.prefix(20))))
        }
        return nil
    }

    /// Tells the record's identity; its answers must have been read.
    mutating func identify(_ fields: borrowing DelimitedRecord) {
        record.isIdentifiedByPlace = false
        if let id = paradata.bytes(.responseID, of: fields) {
            let version = paradata.bytes(.seed, of: fields) ?? paradata.bytes(.startDate, of: fields)
            record.identity = ResponseIdentity(
                first: Self.number(id), second: version.map { FNVHash.of($0) } ?? FNVHash().value)
            return
        }
        // Different in the first word: only ids of an exporter can be the same and mean two responses.
        guard !recognition.isKnownByRow,
            let stamp = paradata.bytes(.submitDate, of: fields) ?? paradata.bytes(.dateStamp, of: fields)
        else {
            record.isIdentifiedByPlace = true
            record.identity = ResponseIdentity(first: fileKey &+ UInt64(record.recordNumber), second: fileKey)
            return
        }
        let stampHash = FNVHash.of(stamp)
        var answers = FNVHash(basis: stampHash)
        for slot in record.codes.indices {
            answers.add(CollectionOfOne(record.codes[slot]))
            withUnsafeBytes(of: record.values[slot].littleEndian) { answers.add($0) }
        }
        record.identity = ResponseIdentity(first: answers.value, second: stampHash)
    }

    /// An id as the number it is, or a hash of it.
    private static func number(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        for byte in id {
            let digit = byte &- 0x30
            // Nineteen digits always fit.
            guard digit < 10, id.count < 20 else {
                return UInt64(String(decoding: id, as: UTF8.self)) ?? FNVHash.of(id)
            }
            number = number &* 10 &+ UInt64(digit)
        }
        return number
    }

    private func header(of role: ParadataColumn.Role) -> String? {
        paradata.column(role).map { recognition.headers[$0] }
    }
}
