internal import Ingestion
internal import Objects
internal import PartnerCounts
internal import Questionnaires
internal import Timestamps

/// What was declared of one wave, on its way to objects.
struct WaveDeclarations {
    let wave: String
    let responses: [DeclaredResponse]
    let lines: [DeclaredLine]
    let survey: Survey
    /// By code.
    let register: [String: RegisteredPartner]

    /// - Parameter lastDay: the wave's, where the calendar tells it; else the last day that anybody speaks of.
    func assembled(lastDay: Timestamp?) -> DeclaredWave {
        let types = types()
        let columns = Dictionary(
            uniqueKeysWithValues: survey.matching.map { rule in
                (rule.kind, survey.question(id: rule.kind)?.lineColumns ?? [])
            })
        var declarations: [String: [Declaration]] = [:]
        for line in lines where !line.cells.isEmpty {
            guard let columns = columns[line.question] else { continue }
            let partner = partner(line.organisation, line.source, types)
            declarations[line.question, default: []].append(
                Declaration(
                    partner: partner, period: line.period?.text ?? "", source: Source(line.source, row: line.objectRow),
                    fields: line.fields(columns)))
        }
        return DeclaredWave(
            wave: wave, lastDay: lastDay ?? lastToldDay, responses: partnerResponses(types),
            declarations: declarations)
    }

    /// One for each response, and one without answers for each organisation and period that only told lines.
    private func partnerResponses(_ types: [String: String]) -> [PartnerResponse] {
        var told = responses.map { response in
            let partner = partner(response.organisation, response.source, types)
            return PartnerResponse(
                partner: partner, period: response.period?.text ?? "", source: Source(response.source),
                places: response.places.isEmpty ? register[partner.code]?.places ?? [] : response.places,
                numbers: response.numbers, choices: response.choices.mapValues(Set.init))
        }
        var known = Set(told.map { [$0.partner.code, $0.period] })
        for line in lines {
            let partner = partner(line.organisation, line.source, types)
            let period = line.period?.text ?? ""
            guard known.insert([partner.code, period]).inserted else { continue }
            told.append(
                PartnerResponse(
                    partner: partner, period: period, source: Source(line.source),
                    places: register[partner.code]?.places ?? [], numbers: [:], choices: [:]))
        }
        return told
    }

    /// The type that an organisation tells last, by its code.
    private func types() -> [String: String] {
        var types: [String: String] = [:]
        let told = responses.enumerated().sorted { left, right in
            (left.element.period?.last.seconds ?? .min, left.offset)
                < (right.element.period?.last.seconds ?? .min, right.offset)
        }
        for (_, response) in told {
            guard let type = response.choices[survey.partnerTypeQuestion?.id ?? ""]?.first else { continue }
            types[code(response.organisation, response.source)] = type
        }
        return types
    }

    /// The register's type comes first: who keeps it knows what was asked of whom.
    private func partner(_ organisation: String?, _ source: DeclarationSource, _ types: [String: String]) -> Partner {
        let code = code(organisation, source)
        let registered = register[code]?.partner.type ?? ""
        return Partner(code: code, type: registered.isEmpty ? types[code] ?? "" : registered)
    }

    /// Without a code, an organisation is known by where it answered.
    private func code(_ organisation: String?, _ source: DeclarationSource) -> String {
        organisation ?? "\(source.fileName)#\(source.place.record)"
    }

    private var lastToldDay: Timestamp {
        let periods = (responses.map(\.period) + lines.map(\.period)).compactMap { $0?.last }
        let sent = responses.compactMap(\.source.submitted)
        return periods.max() ?? Period(written: wave)?.last ?? sent.max() ?? Timestamp(seconds: 0)
    }
}

extension DeclaredLine {
    /// Values by the codes of their columns; the answer that they stand beside is the status.
    fileprivate func fields(_ columns: [LineColumn]) -> [String: FieldValue] {
        var fields: [String: FieldValue] = [:]
        for column in columns {
            if let cell = self[column.code] { fields[column.code] = cell.fieldValue(column.kind) }
        }
        if let answer { fields[PartnerCounter.statusField] = .code(answer) }
        return fields
    }

    /// What stands beside an answer has no row of its own.
    fileprivate var objectRow: Int? { answer == nil ? row : nil }
}

extension DeclaredCell {
    /// What was not understood is compared as it was written.
    fileprivate func fieldValue(_ kind: LineColumn.Kind) -> FieldValue {
        switch (value, kind) {
        case (.date(let date), _): .date(DeclaredDate(date).map { DateText($0) } ?? DateText(text))
        case (.unreadable, .date): .date(DateText(text))
        case (.codes(let codes), .single): .code(codes.first ?? "")
        case (.codes(let codes), _), (.places(let codes), _): .codes(Set(codes))
        case (.number(let number), _): .number(number)
        case (.partner(let code), _): .text(code)
        case (.text, _), (.unreadable, _): .text(text)
        }
    }
}

extension Source {
    fileprivate init(_ source: DeclarationSource, row: Int? = nil) {
        self.init(
            file: source.fileName, record: source.place.record, line: source.place.line, row: row,
            submitted: source.submitted)
    }
}
