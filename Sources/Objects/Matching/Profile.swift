/// A statement's identifying values as numbers, for comparing many.
struct Profile {
    /// By field index of the rule: number of the exact value, nil where blank or not exact.
    let exact: [Int?]
    /// Sorted numbers of the elements.
    let elements: [[Int]]
    /// Sorted numbers of the words, for fields that are compared by words.
    let words: [[Int]]

    /// One profile a statement; equal numbers mean equal values, whatever the field.
    static func profiles(of statements: [Statement], rule: MatchingRule) -> (profiles: [Profile], values: [String]) {
        var numbers: [String: Int] = [:]
        var values: [String] = []
        func number(of value: String) -> Int {
            if let known = numbers[value] { return known }
            numbers[value] = values.count
            values.append(value)
            return values.count - 1
        }
        let fields = rule.identifyingFields
        let worded = Set(rule.probable.flatMap(\.words))
        let profiles = statements.map { statement in
            Profile(
                exact: fields.map { statement.first.exact($0).map(number) },
                elements: fields.map { statement.first.elements($0).map(number).sorted() },
                words: fields.map { field in
                    guard worded.contains(field), let value = statement.first.fields[field] else { return [] }
                    return ThemeWords.words(of: value.written).map(number).sorted()
                })
        }
        return (profiles, values)
    }
}

extension Array where Element == Int {
    /// What two sorted arrays without repeats have in common.
    func common(with other: [Int]) -> [Int] {
        var (left, right, common) = (0, 0, [Int]())
        while left < count, right < other.count {
            if self[left] == other[right] {
                common.append(self[left])
                left += 1
                right += 1
            } else if self[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return common
    }

    /// How many, without making a list.
    func commonCount(with other: [Int]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < self.count, right < other.count {
            if self[left] == other[right] {
                count += 1
                left += 1
                right += 1
            } else if self[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
