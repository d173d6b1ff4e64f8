package import Responses
internal import Timestamps

extension Declarations {
    private struct Key: Hashable {
        let file: Int
        let record: Int

        init(file: Int, record: Int) {
            self.file = file
            self.record = record
        }

        init(_ source: DeclarationSource) {
            self.init(file: source.file, record: source.place.record)
        }
    }

    /// Those of the responses that count. Lines of a file of lines belong to no response and always count.
    package func counting(_ outcomes: RecordOutcomes) -> Declarations {
        // Surveys of households declare nothing and have many outcomes.
        if responses.isEmpty { return self }
        let dropped = records(of: outcomes) { $0 != .used }
        var kept = Declarations()
        for response in responses where !dropped.contains(Key(response.source)) { kept.add(response) }
        for line in lines where !dropped.contains(Key(line.source)) { kept.add(line) }
        return kept
    }

    /// Responses of an organisation that another one of the same period replaces, in the order of intake.
    package func replaced(_ outcomes: RecordOutcomes) -> [DeclaredResponse] {
        if responses.isEmpty { return [] }
        let weaker = records(of: outcomes) { $0 == .superseded || $0 == .duplicate }
        return responses.filter { weaker.contains(Key($0.source)) }
    }

    private func records(of outcomes: RecordOutcomes, where isMeant: (RecordStatus) -> Bool) -> Set<Key> {
        var found: Set<Key> = []
        for outcome in outcomes where isMeant(outcome.status) {
            found.insert(Key(file: outcome.file, record: outcome.record))
        }
        return found
    }
}

extension Remark {
    /// A response that another one of the same organisation and period replaces; seen once all files are read.
    package static func resubmitted(_ response: DeclaredResponse) -> Remark {
        Remark(
            code: .resubmitted, file: response.source.fileName, place: response.source.place, column: nil,
            question: nil, value: nil, candidates: [],
            arguments: ["organisation": response.organisation ?? "", "period": response.period?.text ?? ""])
    }
}
