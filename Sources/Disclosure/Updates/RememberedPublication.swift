internal import Measures

/// A publication of a wave: whom its figures were made of, and which of them.
package struct RememberedPublication: Sendable {
    let profiles: ResponseProfiles
    package let printed: PrintedFigures

    init(profiles: ResponseProfiles, printed: PrintedFigures) {
        self.profiles = profiles
        self.printed = printed
    }

    /// A publication as it was written down.
    ///
    /// - Parameters:
    ///   - measures, changes: what ``measures`` and ``changes(since:)`` gave.
    ///   - earlier: the publication before; nil for the first.
    package init(
        measures: String, changes: String, printed: PrintedFigures, after earlier: RememberedPublication?
    ) {
        let ids = measures.split(separator: " ").map(String.init)
        let known = earlier?.profiles.measures == ids ? earlier?.profiles : nil
        var differences: [String: Int] = [:]
        for line in changes.split(separator: "\n") {
            guard let tab = line.firstIndex(of: "\t"), let difference = Int(line[..<tab]) else { continue }
            differences[String(line[line.index(after: tab)...])] = difference
        }
        self.init(profiles: (known ?? ResponseProfiles(measures: ids)).adding(differences), printed: printed)
    }

    /// Ids of the measures that its profiles tell of, with spaces between them.
    package var measures: String { profiles.measures.joined(separator: " ") }

    /// Lines of a difference, a tab and a profile: to the publication before where that has the same measures, else to none.
    package func changes(since earlier: RememberedPublication?) -> String {
        let isLike = earlier?.profiles.measures == profiles.measures
        let differences = profiles.less(isLike ? earlier?.profiles ?? .none : .none)
        return differences.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)" }.joined(separator: "\n")
    }
}

extension ResponseProfiles {
    fileprivate static let none = ResponseProfiles(measures: [])
}
