internal import Questionnaires

/// What all groupings of one question together tell apart: answers that are in the same category of each of them are one class.
struct AnswerClasses {
    /// Indices of the question's groupings.
    let groupings: [Int]
    /// By class the category in each of the groupings, nil for none: in the order of the first grouping's, those in none of any last.
    private let categories: [[Int?]]
    private let classOfCode: [Int]

    init(question: Int, survey: Survey) {
        let groupings = survey.groupings.indices.filter { survey.groupings[$0].question == question }
        let categoriesOfCode = (0..<256).map { code in
            groupings.map { survey.groupings[$0].category(ofAnswer: code) }
        }
        let nowhere: [Int?] = groupings.map { _ in nil }
        let found = Set(categoriesOfCode + [nowhere]).sorted { first, second in
            first.map { $0 ?? .max }.lexicographicallyPrecedes(second.map { $0 ?? .max })
        }
        self.groupings = groupings
        categories = found
        classOfCode = categoriesOfCode.map { found.firstIndex(of: $0) ?? found.count - 1 }
    }

    var count: Int { categories.count }

    /// The class of an answer, or of a kind of missing, by its byte.
    func index(ofCode code: UInt8) -> Int { classOfCode[Int(code)] }

    /// The class in these categories, in the groupings' order; the last where there is none.
    func index(of wanted: [Int?]) -> Int { categories.firstIndex(of: wanted) ?? count - 1 }

    /// Classes in a category of a grouping; in none of its categories for nil.
    func classes(inCategory category: Int?, of grouping: Int) -> [Int] {
        guard let position = groupings.firstIndex(of: grouping) else { return [] }
        return categories.indices.filter { categories[$0][position] == category }
    }
}
