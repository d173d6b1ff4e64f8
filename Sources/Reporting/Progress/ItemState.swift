internal import Objects

/// How far a promise is, by the codes of the register (`docs/register.md`).
enum ProgressStatus: String, Sendable, CaseIterable {
    case notBegun = "0"
    case considered = "1"
    case underWay = "2"
    case done = "3"
    case givenUp = "4"

    /// As results.csv says it.
    var french: String {
        switch self {
        case .notBegun: "Non engagée"
        case .considered: "En réflexion"
        case .underWay: "En cours"
        case .done: "Réalisée"
        case .givenUp: "Abandonnée"
        }
    }

    /// As results.csv says that nobody knows.
    static let unknownInFrench = "Non renseignée"
}

/// What the register says of an item.
struct ItemState: Sendable {
    /// One per part of the item, in the plan's order; one for an item without parts.
    let parts: [PartState]

    struct PartState: Sendable {
        let part: PlanItem.RegisterEntry.Part?
        /// Of its entries the latest; nil: nobody has told anything, which is not "not begun".
        let entry: RegisterEntry?
        /// The one before.
        let former: RegisterEntry?

        var status: ProgressStatus? { entry.flatMap { ProgressStatus(rawValue: $0.status) } }
        var formerStatus: ProgressStatus? { former.flatMap { ProgressStatus(rawValue: $0.status) } }
    }

    /// - Parameter register: entries by date, the latest last.
    init(of item: PlanItem, in register: [RegisterEntry]) {
        let entries = register.filter { $0.item == item.id }
        let parts = item.register?.parts ?? []
        func state(_ part: PlanItem.RegisterEntry.Part?) -> PartState {
            let own = entries.filter { $0.part == part?.id }.suffix(2)
            return PartState(part: part, entry: own.last, former: own.count == 2 ? own.first : nil)
        }
        self.parts = parts.isEmpty ? [state(nil)] : parts.map(state)
    }

    /// The one that all parts have; under way when they differ; nil when nobody has told any.
    var status: ProgressStatus? {
        let told = parts.compactMap(\.status)
        guard let first = told.first else { return nil }
        return told.count == parts.count && told.allSatisfy { $0 == first } ? first : .underWay
    }

    /// Parts that are done, of an item with parts.
    var done: Int? { parts[0].part == nil ? nil : parts.count { $0.status == .done } }

    /// When the item was as it is; nil where parts have dates of their own.
    var date: DeclaredDate? { done == nil ? parts[0].entry?.date : nil }
}
