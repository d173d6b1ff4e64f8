package import Ingestion
internal import Objects
package import PartnerCounts
package import Questionnaires
internal import Timestamps

/// Turns what files declare into what counts are made from.
package enum DeclaredWaves {
    /// Everything declared, by wave, in the calendar's order; other waves by name behind them.
    ///
    /// A response's wave is its own; a line of a file of lines belongs to the wave in which its period ends. A response
    /// without an organisation counts by itself, as one whose code is its file and record.
    /// - Parameters:
    ///   - declarations: of the responses that count.
    ///   - register: organisations asked; their types come first, and their places stand in where responses tell none;
    ///     nil: not known.
    package static func waves(
        of declarations: Declarations, survey: Survey, calendar: WaveCalendar, register: [RegisteredPartner]?
    ) -> [DeclaredWave] {
        let placed = PlacedDeclarations(declarations, calendar: calendar)
        let declared = calendar.ranges.map(\.name)
        let known = Dictionary(
            (register ?? []).map { ($0.partner.code, $0) }, uniquingKeysWith: { first, _ in first })
        func rank(_ wave: String) -> (Int, String) { (declared.firstIndex(of: wave) ?? declared.count, wave) }
        return placed.waves.sorted { rank($0) < rank($1) }.map { wave in
            WaveDeclarations(
                wave: wave, responses: placed.responses[wave] ?? [], lines: placed.lines[wave] ?? [], survey: survey,
                register: known
            ).assembled(lastDay: calendar.ranges.first { $0.name == wave }?.last)
        }
    }

    /// On responses that tell another type than the register has for their organisation, in the order of intake.
    package static func typeRemarks(
        on declarations: Declarations, survey: Survey, register: [RegisteredPartner]?
    ) -> [Remark] {
        guard let register, let question = survey.partnerTypeQuestion else { return [] }
        let known = Dictionary(
            register.map { ($0.partner.code, $0.partner.type) }, uniquingKeysWith: { first, _ in first })
        return declarations.responses.compactMap { response in
            guard let organisation = response.organisation, let told = response.choices[question.id]?.first,
                let expected = known[organisation], !expected.isEmpty, expected != told
            else { return nil }
            return Remark(
                .partnerTypeDiffers, file: response.source.fileName, place: response.source.place,
                question: question.id, arguments: ["expected": expected, "got": told, "organisation": organisation])
        }
    }
}

/// Responses and lines by wave.
private struct PlacedDeclarations {
    private(set) var responses: [String: [DeclaredResponse]] = [:]
    private(set) var lines: [String: [DeclaredLine]] = [:]

    var waves: Set<String> { Set(responses.keys).union(lines.keys) }

    private struct Record: Hashable {
        let file: Int
        let record: Int

        init(_ source: DeclarationSource) {
            file = source.file
            record = source.place.record
        }
    }

    init(_ declarations: Declarations, calendar: WaveCalendar) {
        var waves: [Record: String] = [:]
        for response in declarations.responses {
            responses[response.wave, default: []].append(response)
            waves[Record(response.source)] = response.wave
        }
        for line in declarations.lines {
            guard let wave = waves[Record(line.source)] ?? calendar.wave(of: line.period?.last) else { continue }
            lines[wave, default: []].append(line)
        }
    }
}
