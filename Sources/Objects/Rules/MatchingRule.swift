/// When declarations of one kind tell the same real-world object. A survey gives it as data:
///
///     meetings:
///       identifier: CODE
///       exact: [{same: [DATE, LEAD, KIND], common: [PUBL]}]
///       probable: [{same: [DATE, KIND], common: [ORGA], words: [THEME]}]
///     services_shared:
///       exact: [{same: [LEAD, KIND, NAME]}]
///       probable: [{same: [LEAD, KIND], overlap: {COMM: 50}}]
///
/// A blank field fulfils no condition.
package struct MatchingRule: Sendable, Hashable {
    /// The list question or study that is matched; it begins every key of its objects.
    package let kind: String
    /// Field that decides alone when both declarations fill it: equal, they tell one object; different, two.
    package let identifier: String?
    /// Ways to be the same object.
    package let exact: [ExactCondition]
    /// Ways to be perhaps the same, which a person decides.
    package let probable: [ProbableCondition]
    /// Field with the code of the partner who leads the object; its own word is displayed first.
    package let lead: String?
    /// Field that dates the statement (a status's date); the latest is displayed next.
    package let dated: String?

    package init(
        kind: String, identifier: String? = nil, exact: [ExactCondition], probable: [ProbableCondition] = [],
        lead: String? = nil, dated: String? = nil
    ) {
        self.kind = kind
        self.identifier = identifier
        self.exact = exact
        self.probable = probable
        self.lead = lead
        self.dated = dated
    }

    /// Every field that tells objects apart, in alphabetical order; the others only describe.
    package var identifyingFields: [String] {
        var fields = Set(identifier.map { [$0] } ?? [])
        for condition in exact { fields.formUnion(condition.same + condition.common) }
        for condition in probable { fields.formUnion(condition.fields) }
        return fields.sorted()
    }
}

/// All of it must hold for two declarations to be the same object.
package struct ExactCondition: Sendable, Hashable {
    /// Fields whose values are equal: texts folded, dates to the day, sets whole.
    package let same: [String]
    /// Fields with at least one element in common.
    package let common: [String]

    package init(same: [String], common: [String] = []) {
        self.same = same
        self.common = common
    }
}

/// All of it must hold for two declarations to be proposed as the same object.
package struct ProbableCondition: Sendable, Hashable {
    package let same: [String]
    package let common: [String]
    /// Fields whose elements in common are at least `percent` % of the smaller of both sets (Szymkiewicz and Simpson's
    /// overlap coefficient): a partner who names three communes of a service of seven is proposed, as a missed pair
    /// counts one service twice and a superfluous one costs a look.
    package let overlap: [Overlap]
    /// Fields with at least one word in common, little words aside.
    package let words: [String]

    package struct Overlap: Sendable, Hashable {
        package let field: String
        /// 1 to 100.
        package let percent: Int

        package init(field: String, percent: Int) {
            self.field = field
            self.percent = percent
        }
    }

    package init(same: [String], common: [String] = [], overlap: [Overlap] = [], words: [String] = []) {
        self.same = same
        self.common = common
        self.overlap = overlap
        self.words = words
    }

    var fields: [String] { same + common + overlap.map(\.field) + words }
}
