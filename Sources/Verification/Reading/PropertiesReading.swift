/// What a workbook says of itself.
struct PropertiesReading {
    var title = ""
    var subject = ""
    var keywords = ""
    var author = ""
    var lastAuthor = ""
    var remarks = ""
    var company = ""
    var manager = ""
    /// In order.
    var custom: [(name: String, value: String)] = []

    subscript(custom name: String) -> String? { custom.first { $0.name == name }?.value }

    /// The primary language: `fr` for `fr-CH`; empty where none is said.
    var language: String {
        String((self[custom: "Language"] ?? "").prefix { $0 != "-" && $0 != "_" }).lowercased()
    }
}
