/// The primary rules, a profile that is printed in every workbook.
package struct ConfidentialityRules: Sendable, Equatable {
    /// Fewest valid answers that a figure may rest on. Insee uses 11 for persons' tax data.
    package let threshold: Int
    /// A group of fewer valid answers that all agree is withheld: what everybody said, each one said.
    package let unanimityThreshold: Int

    /// - Parameter threshold: at least 3.
    package init(threshold: Int = 10) {
        self.threshold = max(3, threshold)
        unanimityThreshold = 2 * self.threshold
    }
}
