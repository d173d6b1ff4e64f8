/// The primary rules, a profile that is printed in every workbook.
package struct ConfidentialityRules: Sendable, Equatable {
    /// A named set of rules, as statistical offices have them.
    package enum Profile: String, Sendable, CaseIterable {
        /// Answers of households: at least 10 behind each figure.
        case households
        /// One organisation is one respondent: at least 5. What organisations do is public, what they think is not.
        case organisations
        /// Insee's rule for what comes from persons' tax files: at least 11.
        case taxFiles = "tax-files"

        /// Fewest valid answers that a figure may rest on, where nothing else is declared.
        package var threshold: Int {
            switch self {
            case .households: 10
            case .organisations: 5
            case .taxFiles: 11
            }
        }
    }

    package let profile: Profile
    /// Fewest valid answers that a figure may rest on.
    package let threshold: Int
    /// A group of fewer valid answers that all agree is withheld: what everybody said, each one said.
    package let unanimityThreshold: Int

    /// - Parameter threshold: at least 3; nil for the profile's own.
    package init(profile: Profile = .households, threshold: Int? = nil) {
        self.profile = profile
        self.threshold = max(3, threshold ?? profile.threshold)
        unanimityThreshold = 2 * self.threshold
    }
}
