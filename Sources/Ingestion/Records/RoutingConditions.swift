internal import Questionnaires
internal import Responses

/// Conditions made ready for a table's slots: a flat list, tested for every record without a call back or an allocation.
struct RoutingConditions: Sendable {
    private enum Test: Sendable {
        case answered(slot: Int, CodeSet)
        case ticked(slot: Int, UInt64)
        case number(slot: Int, Condition.Comparison, Int)
        /// Of a question without a slot.
        case unknown
        case not
        case all
        case any
    }

    /// In prefix order: a test of tests is followed by its own.
    private struct Node: Sendable {
        let test: Test
        /// Position behind the last of its own tests.
        let end: Int
    }

    private var nodes: [Node] = []
    /// What a comparison with an unreadable answer gives.
    private let unreadable: Outcome

    /// As that of a condition.
    enum Outcome: Sendable {
        case met, unmet, unknown
    }

    // Here, since a constant of another room costs a call.
    private let limit = UInt8(AnswerCode.limit)
    private let notAsked = AnswerCode.notAsked

    init(unreadable: Outcome) {
        self.unreadable = unreadable
    }

    /// Adds a condition and returns its number.
    mutating func add(_ condition: Condition, layout: TableLayout) -> Int {
        let number = nodes.count
        nodes += Self.nodes(of: condition, at: number, layout: layout)
        return number
    }

    private static func nodes(of condition: Condition, at position: Int, layout: TableLayout) -> [Node] {
        let test: Test
        var parts: [Condition] = []
        switch condition {
        case .answered(let reference, let codes):
            test =
                layout.slot(question: reference.question, item: reference.item)
                .map { .answered(slot: $0, codes) } ?? .unknown
        case .anyTicked(let question, let codes):
            test = layout.slot(question: question).map { .ticked(slot: $0, codes.firstWord) } ?? .unknown
        case .number(let question, let comparison, let bound):
            test = layout.slot(question: question).map { .number(slot: $0, comparison, bound) } ?? .unknown
        case .not(let condition): (test, parts) = (.not, [condition])
        case .all(let conditions): (test, parts) = (.all, conditions)
        case .any(let conditions): (test, parts) = (.any, conditions)
        }
        var own: [Node] = []
        for part in parts { own += nodes(of: part, at: position + 1 + own.count, layout: layout) }
        return [Node(test: test, end: position + 1 + own.count)] + own
    }

    /// The outcome of a condition, by its number, for one respondent: Kleene's three-valued logic as
    /// ``Condition/outcome(_:)``.
    func outcome(
        of number: Int, codes: UnsafePointer<UInt8>, values: UnsafePointer<UInt64>
    ) -> Outcome {
        nodes.withUnsafeBufferPointer { outcome(of: number, $0, codes, values) }
    }

    private func outcome(
        of position: Int, _ nodes: UnsafeBufferPointer<Node>, _ codes: UnsafePointer<UInt8>,
        _ values: UnsafePointer<UInt64>
    ) -> Outcome {
        switch nodes[position].test {
        case .answered(let slot, let set):
            if let known = outcome(ofBlank: codes[slot]) { return known }
            return set.contains(Int(codes[slot])) ? .met : .unmet
        case .ticked(let slot, let options):
            if let known = outcome(ofBlank: codes[slot]) { return known }
            return values[slot] & options == 0 ? .unmet : .met
        case .number(let slot, let comparison, let bound):
            if let known = outcome(ofBlank: codes[slot]) { return known }
            return comparison.holds(Int(Int64(bitPattern: values[slot])), bound) ? .met : .unmet
        case .unknown: return .unknown
        case .not:
            switch outcome(of: position + 1, nodes, codes, values) {
            case .met: return .unmet
            case .unmet: return .met
            case .unknown: return .unknown
            }
        case .all: return first(.unmet, else: .met, of: position, nodes, codes, values)
        case .any: return first(.met, else: .unmet, of: position, nodes, codes, values)
        }
    }

    /// The outcome of a comparison with what is no answer; nil for an answer.
    private func outcome(ofBlank code: UInt8) -> Outcome? {
        if code < limit { return nil }
        if code == notAsked { return .unknown }
        return code == AnswerCode.unreadable ? unreadable : .unmet
    }

    /// `decisive` if any part has that outcome, else unknown if any is unknown, else `otherwise`.
    private func first(
        _ decisive: Outcome, else otherwise: Outcome, of position: Int,
        _ nodes: UnsafeBufferPointer<Node>, _ codes: UnsafePointer<UInt8>, _ values: UnsafePointer<UInt64>
    ) -> Outcome {
        var result = otherwise
        var part = position + 1
        while part < nodes[position].end {
            let outcome = outcome(of: part, nodes, codes, values)
            if outcome == decisive { return decisive }
            if outcome == .unknown { result = .unknown }
            part = nodes[part].end
        }
        return result
    }
}
