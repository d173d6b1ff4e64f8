/// What an accepted copy says of the file it was made of, in the header of a column without cells:
/// `source:origin=googleforms header=4/6 language=de`.
struct SourceFacts: Equatable {
    var origin: Recognition.Exporter
    /// Where the header stood.
    var header: RecordPlace
    /// Code of the language of its question texts.
    var language: String?

    static let prefix = "source:"

    init(origin: Recognition.Exporter, header: RecordPlace, language: String?) {
        self.origin = origin
        self.header = header
        self.language = language
    }

    /// Nil when the header says nothing of the kind.
    init?(header text: String) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        var values: [Substring: Substring] = [:]
        for pair in text.dropFirst(Self.prefix.count).split(separator: " ") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
        let place = (values["header"] ?? "").split(separator: "/").compactMap { Int($0) }
        guard let origin = values["origin"].flatMap({ Recognition.Exporter(rawValue: String($0)) }), place.count == 2
        else { return nil }
        self.init(
            origin: origin, header: RecordPlace(record: place[0], line: place[1]),
            language: values["language"].map(String.init))
    }

    var text: String {
        "\(Self.prefix)origin=\(origin.rawValue) header=\(header.record)/\(header.line)"
            + (language.map { " language=\($0)" } ?? "")
    }
}
