extension Remark {
    /// A remark on what is seen once all files are read, or on a table that people keep by hand.
    package init(
        _ code: RemarkCode, file: String, place: RecordPlace? = nil, question: String? = nil,
        arguments: [String: String] = [:], count: Int = 1
    ) {
        self.init(
            code: code, file: file, place: place, column: nil, question: question, value: nil, candidates: [],
            arguments: arguments, count: count)
    }
}
