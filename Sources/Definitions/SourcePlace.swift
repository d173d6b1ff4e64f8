/// Where something stands in a definition file.
///
/// Lines and columns start at 1; columns count Unicode scalars, as YAML does. Ordered by file, line, column.
package struct SourcePlace: Sendable, Hashable, Comparable {
    /// The path as it was given to the reader, or the name given to bytes.
    package let file: String
    /// First line is 1.
    package let line: Int
    /// First column is 1.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place `count` scalars further on the same line.
    package func advanced(by count: Int) -> SourcePlace {
        SourcePlace(file: file, line: line, column: column + count)
    }

    package static func < (lhs: SourcePlace, rhs: SourcePlace) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}

extension SourcePlace: CustomStringConvertible {
    /// `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}
