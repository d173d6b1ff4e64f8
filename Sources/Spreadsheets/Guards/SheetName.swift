/// What a sheet may be called.
package enum SheetName {
    /// The rule that a name breaks; nil when spreadsheet programs take it.
    package static func violation(_ name: String) -> PlanRule? {
        if let rule = TextRule(maximum: 31).violation(in: name) { return rule }
        if name.contains(where: { "[]:*?/\\".contains($0) }) || name.hasPrefix("'") || name.hasSuffix("'") {
            return .sheetNameForbiddenCharacter
        }
        // The library leaves such names without the quotes that formulas and print areas need around them.
        let isUnquoted = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || Unicode.Scalar(byte).isLetterOrDigit
        }
        if isUnquoted, name.first?.isLetter != true || TableName.looksLikeReference(name) {
            return .sheetNameReadAsReference
        }
        // Excel keeps this name for its change log and repairs a file that uses it.
        return FoldedName(name) == FoldedName("History") ? .sheetNameReserved : nil
    }

    /// Names with the same key are one to spreadsheet programs, which ignore case and accents.
    package static func key(_ name: String) -> String { FoldedName(name).key }
}

extension Unicode.Scalar {
    /// An ASCII letter or digit.
    fileprivate var isLetterOrDigit: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}
