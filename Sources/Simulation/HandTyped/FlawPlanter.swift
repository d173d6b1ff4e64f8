internal import Questionnaires
internal import Territories

/// Puts one flaw into a typed row.
struct FlawPlanter {
    let form: FormContents
    /// First column of each question of the form, by question.
    let columns: [Int: Int]

    /// The column and its new value; nil when this respondent's answers leave no room for such a flaw.
    func plant(
        _ kind: PlantedFlaw.Kind, into cells: inout [String], of response: SimulatedResponse,
        _ random: inout RandomSource
    ) -> Int? {
        switch kind {
        case .twoBoxes:
            return replaceRating(in: &cells, response, &random) { set, index in
                let valid = set.valid.indices
                guard let rank = valid.firstIndex(of: index), valid.count > 1 else { return nil }
                let beside = valid[rank == 0 ? 1 : rank - 1]
                let codes = [index, beside].map { set.answers[$0].code }.sorted()
                return codes.joined(separator: "/")
            }
        case .typedZero:
            return replaceRating(in: &cells, response, &random) { set, _ in set.index(ofCode: "0") == nil ? "0" : nil }
        case .misspeltLabel:
            return replaceRating(in: &cells, response, &random) { set, index in
                let label = Self.misspelt(form.label(of: set.answers[index]))
                return set.answers.contains { form.label(of: $0) == label } ? nil : label
            }
        case .lostZero: return loseZero(in: &cells, &random)
        case .postalCodeConflict: return contradictPostalCode(in: &cells, response, &random)
        case .misspeltCommune: return misspellCommune(in: &cells, response)
        case .exclusiveWithOthers: return addExclusive(to: &cells, response, &random)
        case .behindCondition: return answerHidden(in: &cells, response, &random)
        case .emptyRow:
            cells = cells.map { _ in "" }
            return nil
        }
    }

    // MARK: - Answers

    /// Replaces a valid rating by what `change` makes of it.
    private func replaceRating(
        in cells: inout [String], _ response: SimulatedResponse, _ random: inout RandomSource,
        _ change: (AnswerSet, Int) -> String?
    ) -> Int? {
        let candidates = form.questions.compactMap { question -> (column: Int, value: String)? in
            // What a condition hangs on is left alone: one flaw, one remark.
            guard case .single(let set) = question.kind, set.isNumeric, question.endIf == nil,
                case .answer(let index) = response.answers[question.index], set.valid.contains(index),
                let column = columns[question.index], let value = change(set, index)
            else { return nil }
            return (column, value)
        }
        guard !candidates.isEmpty else { return nil }
        let chosen = candidates[random.index(below: candidates.count)]
        cells[chosen.column] = chosen.value
        return chosen.column
    }

    private func addExclusive(
        to cells: inout [String], _ response: SimulatedResponse, _ random: inout RandomSource
    ) -> Int? {
        let candidates = form.questions.compactMap { question -> (column: Int, label: String)? in
            guard case .multi(let set) = question.kind, case .ticked(let ticked) = response.answers[question.index],
                let exclusive = set.exclusive.indices.first, !ticked.contains(exclusive),
                let column = columns[question.index]
            else { return nil }
            return (column, form.label(of: set.answers[exclusive]))
        }
        guard !candidates.isEmpty else { return nil }
        let chosen = candidates[random.index(below: candidates.count)]
        cells[chosen.column] = "\(chosen.label), \(cells[chosen.column])"
        return chosen.column
    }

    private func answerHidden(
        in cells: inout [String], _ response: SimulatedResponse, _ random: inout RandomSource
    ) -> Int? {
        let candidates = form.questions.compactMap { question -> (column: Int, label: String)? in
            guard case .single(let set) = question.kind, question.showIf != nil,
                response.answers[question.index] == .notShown, let column = columns[question.index],
                let answer = set.valid.indices.first
            else { return nil }
            return (column, form.label(of: set.answers[answer]))
        }
        guard !candidates.isEmpty else { return nil }
        let chosen = candidates[random.index(below: candidates.count)]
        cells[chosen.column] = chosen.label
        return chosen.column
    }

    // MARK: - Places

    private func column(_ role: Question.TerritoryRole) -> Int? {
        form.questions.first { question in
            if case .territory(role, _) = question.kind { true } else { false }
        }.flatMap { columns[$0.index] }
    }

    private func commune(of response: SimulatedResponse) -> PlaceIndex? {
        response.answers.lazy.compactMap { if case .place(let place) = $0 { place } else { nil } }.first
    }

    /// Moves the household to a place whose postal code begins with 0, and out of its quarter.
    private func loseZero(in cells: inout [String], _ random: inout RandomSource) -> Int? {
        let places = form.territories.places.indices.filter { index in
            let place = form.territories.places[index]
            return !place.isDivided && place.postalCodes.first?.hasPrefix("0") ?? false
                && form.territories.resolve(place.name) == .current(PlaceIndex(index))
        }
        guard !places.isEmpty, let commune = column(.commune), let postalCode = column(.postalCode) else { return nil }
        let place = form.territories.places[places[random.index(below: places.count)]]
        cells[commune] = place.name
        cells[postalCode] = String(place.postalCodes[0].dropFirst())
        if let quarter = column(.quarter) { cells[quarter] = "" }
        return postalCode
    }

    /// A postal code that has nothing to do with the commune.
    private func contradictPostalCode(
        in cells: inout [String], _ response: SimulatedResponse, _ random: inout RandomSource
    ) -> Int? {
        guard let stated = commune(of: response), let postalCode = column(.postalCode) else { return nil }
        let own = Set(form.territories.places[Int(stated)].postalCodes)
        let others = Set(form.territories.places.flatMap(\.postalCodes)).subtracting(own).sorted()
        guard !others.isEmpty, !own.isEmpty else { return nil }
        cells[postalCode] = others[random.index(below: others.count)]
        return postalCode
    }

    private func misspellCommune(in cells: inout [String], _ response: SimulatedResponse) -> Int? {
        guard let stated = commune(of: response), let communeColumn = column(.commune),
            let postalCode = column(.postalCode)
        else { return nil }
        let name = Self.misspelt(form.territories.places[Int(stated)].name)
        guard case .unknown = form.territories.resolve(name) else { return nil }
        cells[communeColumn] = name
        cells[postalCode] = ""
        return communeColumn
    }

    /// The text with the two letters in its middle swapped, or the next two that differ.
    static func misspelt(_ text: String) -> String {
        var letters = Array(text)
        let middle = letters.count / 2
        for index in Array(middle..<max(middle, letters.count - 1)) + Array(0..<max(0, middle - 1)) {
            if letters[index].isLetter, letters[index + 1].isLetter, letters[index] != letters[index + 1] {
                letters.swapAt(index, index + 1)
                return String(letters)
            }
        }
        return text + "x"
    }
}
