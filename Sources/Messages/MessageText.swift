/// What a person is told: what is wrong and what to do about it.
package struct MessageText: Sendable, Equatable {
    /// What is wrong or was found, expected against got: whole sentences, with the final stop.
    package let what: String
    /// What to do; empty when nothing is to be done.
    package let remedy: String

    init(_ what: String, _ remedy: String = "") {
        self.what = what
        self.remedy = remedy
    }
}
