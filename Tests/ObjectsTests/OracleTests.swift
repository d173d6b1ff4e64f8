internal import Objects
internal import TestSupport
internal import Testing

/// The rules of `matching:` read literally, line against line, with a closure by repeated passes: slow and obvious.
private struct LiteralMeetings {
    let lines: [Declaration]

    /// Lines by object, each as the set of the lines' positions.
    var objects: Set<Set<Int>> {
        let coded = lines.indices.filter { code($0) != nil }
        var groups: [Set<Int>] = Dictionary(grouping: coded) { code($0) }.values.map { Set($0) }
        for chain in chains(of: lines.indices.filter { code($0) == nil }) {
            let fitting = groups.indices.filter { group in
                groups[group].contains { member in code(member) != nil && chain.contains { fits($0, member) } }
            }
            if fitting.count == 1 { groups[fitting[0]].formUnion(chain) } else { groups.append(chain) }
        }
        return Set(groups)
    }

    /// Sets of lines that fit one another directly or through others of them.
    private func chains(of members: [Int]) -> [Set<Int>] {
        var chains = members.map { Set([$0]) }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for one in chains.indices {
                for other in chains.indices.reversed() where other > one {
                    if chains[one].contains(where: { line in chains[other].contains { fits(line, $0) } }) {
                        chains[one].formUnion(chains.remove(at: other))
                        hasChanged = true
                        break
                    }
                }
                if hasChanged { break }
            }
        }
        return chains
    }

    /// "Same DATE and same LEAD and at least one common PUBL and KIND equal"; a partner's line and its repeat are one.
    private func fits(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (lines[one], lines[other])
        if one.partner == other.partner, identifies(one) == identifies(other) { return true }
        guard let date = day(one), date == day(other), let lead = text(one, "LEAD"), lead == text(other, "LEAD"),
            let kind = one.fields["KIND"], kind == other.fields["KIND"]
        else { return false }
        return !publics(one).isDisjoint(with: publics(other))
    }

    private func identifies(_ line: Declaration) -> [String] {
        var texts: [String] = [text(line, "CODE") ?? "", text(line, "LEAD") ?? "", text(line, "THEME") ?? ""]
        texts.append(day(line)?.description ?? line.fields["DATE"]?.written ?? "")
        texts += ["KIND", "PUBL", "ORGA"].map { line.fields[$0]?.written ?? "" }
        return texts
    }

    private func code(_ line: Int) -> String? { text(lines[line], "CODE") }

    private func text(_ line: Declaration, _ field: String) -> String? {
        // The random lines' only spellings.
        line.fields[field]?.written.lowercased().replacing("é", with: "e")
    }

    private func day(_ line: Declaration) -> DeclaredDate? {
        guard case .date(let date)? = line.fields["DATE"] else { return nil }
        return date.date
    }

    private func publics(_ line: Declaration) -> Set<String> {
        guard case .codes(let codes)? = line.fields["PUBL"] else { return [] }
        return codes
    }

    /// "Same DATE and same KIND and overlapping ORGA and similar THEME", where not both have a code.
    func isProbable(_ one: Int, _ other: Int) -> Bool {
        if code(one) != nil, code(other) != nil { return false }
        let (one, other) = (lines[one], lines[other])
        guard let date = day(one), date == day(other), let kind = one.fields["KIND"], kind == other.fields["KIND"],
            case .codes(let institutions)? = one.fields["ORGA"], case .codes(let others)? = other.fields["ORGA"],
            !institutions.isDisjoint(with: others), let theme = text(one, "THEME"),
            let otherTheme = text(other, "THEME")
        else { return false }
        // Every theme of the random lines is about health.
        return theme.contains("sante") && otherTheme.contains("sante")
    }
}

@Suite struct OracleTests {
    @Test func `objects are those of the rules read literally`() {
        var chained = 0
        for seed in 0..<2000 {
            var random = RandomLines(seed: 60_000 + seed)
            let lines = random.lines(Int.random(in: 1...10, using: &random.generator))
            let resolution = Rules.meetings.resolve(lines)
            let found = Set(
                resolution.objects.map { object in
                    Set(lines.indices.filter { object.declarations.contains(lines[$0]) })
                })
            let expected = LiteralMeetings(lines: lines).objects
            #expect(found == expected, "seed \(seed)")
            chained += resolution.pairs.contains { $0.outcome == .contested } ? 1 : 0
        }
        // The lines do collide in the ways that matter.
        #expect(chained > 100)
    }

    @Test func `probable pairs are those of the rules read literally, less what is united or fits two codes`() {
        var probable = 0
        for seed in 0..<1000 {
            var random = RandomLines(seed: 70_000 + seed)
            let lines = random.lines(Int.random(in: 1...10, using: &random.generator))
            let resolution = Rules.meetings.resolve(lines)
            let literal = LiteralMeetings(lines: lines)
            let members = Dictionary(
                uniqueKeysWithValues: resolution.objects.map { object in
                    (object.id, lines.indices.filter { object.declarations.contains(lines[$0]) })
                })
            for (position, one) in resolution.objects.enumerated() {
                for other in resolution.objects[(position + 1)...] {
                    let pair = resolution.pairs.first { $0.first == one.id && $0.second == other.id }
                    let isProbable = (members[one.id] ?? []).contains { line in
                        (members[other.id] ?? []).contains { literal.isProbable(line, $0) }
                    }
                    let differ = one.field("CODE") != nil && other.field("CODE") != nil
                    let expected = isProbable && !differ && pair?.outcome != .contested
                    #expect((pair?.outcome == .probable) == expected, "seed \(seed)")
                    probable += expected ? 1 : 0
                }
            }
        }
        #expect(probable > 500)
    }
}
