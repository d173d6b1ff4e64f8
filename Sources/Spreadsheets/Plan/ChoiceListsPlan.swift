/// All lists of choices of the workbook in one visible table (list, value), filled by the renderer.
package struct ChoiceListsPlan: Equatable, Sendable {
    package var tableName: String
    package var listHeader: String
    package var valueHeader: String
    package var lists: [ChoiceList]

    package init(tableName: String, listHeader: String, valueHeader: String, lists: [ChoiceList]) {
        self.tableName = tableName
        self.listHeader = listHeader
        self.valueHeader = valueHeader
        self.lists = lists
    }
}

/// The values of one drop-down, in the order shown.
package struct ChoiceList: Equatable, Sendable {
    /// Unique in the workbook; drop-downs name it.
    package var name: String
    /// At least one, without repetition.
    package var values: [String]

    package init(name: String, values: [String]) {
        self.name = name
        self.values = values
    }
}
