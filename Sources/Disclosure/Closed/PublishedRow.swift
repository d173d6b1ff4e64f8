/// One row of a results.csv that was published, read again. It holds nothing that readers were not given.
package struct PublishedRow: Sendable {
    private let fields: [String]
    private let columns: [String: Int]

    /// - Parameters:
    ///   - fields: as many as columns.
    ///   - columns: position by name; history may lack columns that came later.
    package init(fields: [String], columns: [String: Int]) {
        self.fields = fields
        self.columns = columns
    }

    /// Empty where the file lacks the column.
    package subscript(column: String) -> String {
        guard let position = columns[column], position < fields.count else { return "" }
        return fields[position]
    }

    func integer(_ column: String) -> Int? { Int(self[column]) }
    func number(_ column: String) -> Double? { Double(self[column]) }

    /// Where the figure stands; of a comparison, the group compared.
    package var place: FigurePlace {
        var place = FigurePlace()
        (place.level, place.territory) = (self["territory_level"], self["territory"])
        (place.basis, place.language) = (self["language_basis"], self["language"])
        (place.grouping, place.category) = (self["group_by"], self["group"])
        return place
    }

    /// Whether it is a figure by itself and compares nothing.
    package var isPlain: Bool { self["compare_to"].isEmpty }
}
