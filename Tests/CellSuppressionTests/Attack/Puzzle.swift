/// What an attacker has before him: unknown numbers of people, sums of them that are published, and the sums he is after.
///
/// It knows nothing of how the publication was protected. Several publications that belong together are one puzzle: a
/// table that is never more than another is a block of unknowns, the other this block and one more for the rest.
struct Puzzle {
    /// A sum of unknowns between two ends. A published count is one with equal ends.
    struct Rule: Hashable {
        static let noEnd = Int.max / 4

        let members: [Int]
        var low = 0
        var high = Rule.noEnd

        func holds(in table: [Int]) -> Bool {
            (low...high).contains(members.reduce(0) { $0 + table[$1] })
        }
    }

    /// A sum that must stay unknown.
    struct Secret {
        /// What whoever sees the secret again finds it by.
        let cell: Int
        let members: [Int]
        /// For each respondent in it the unknowns of which he knows that one holds him. Without any nobody is inside.
        let insiders: [[Int]]
    }

    let unknowns: Int
    let published: [Rule]
    let secrets: [Secret]

    /// The same puzzle with unknowns that are in the same sums put together: nobody can tell them apart, and whatever one of
    /// them may be, it may be all of them.
    var merged: Puzzle {
        var sumsOfUnknown = [[Int]](repeating: [], count: unknowns)
        for (index, rule) in published.enumerated() {
            for unknown in rule.members { sumsOfUnknown[unknown].append(index) }
        }
        for (index, secret) in secrets.enumerated() {
            for unknown in secret.members { sumsOfUnknown[unknown].append(published.count + index) }
        }
        var classes: [[Int]: Int] = [:]
        let classOfUnknown = sumsOfUnknown.map { sums in
            if let known = classes[sums] { return known }
            classes[sums] = classes.count
            return classes.count - 1
        }
        func put(_ members: [Int]) -> [Int] { Set(members.map { classOfUnknown[$0] }).sorted() }
        var seen: Set<Rule> = []
        return Puzzle(
            unknowns: classes.count,
            published: published.map { Rule(members: put($0.members), low: $0.low, high: $0.high) }
                .filter { seen.insert($0).inserted },
            secrets: secrets.map { secret in
                var seen: Set<[Int]> = []
                return Secret(
                    cell: secret.cell, members: put(secret.members),
                    insiders: secret.insiders.map(put).filter { seen.insert($0).inserted })
            })
    }
}
