/// Everything that decides the format of a cell.
struct CellStyle: Hashable {
    var role: Role
    var alignment: Alignment = .left
    var wrapping: Wrapping = .off
    /// Number format code; `nil` for texts.
    var numberFormat: String?

    enum Role: Hashable {
        case title
        case reading
        case source
        case paragraph(ParagraphStyle)
        case header
        case tableBody
        case tableLink
        /// A cell with a drop-down.
        case tableChoice
    }

    enum Alignment: Hashable {
        /// Where a line begins.
        case left
        /// So many steps farther.
        case indented(Int)
        case right
    }

    enum Wrapping: Hashable {
        case off
        case on
    }
}

extension Cell {
    /// The format code of a number or a date.
    var numberCode: String? {
        switch self {
        case .number(_, let format): format.code
        case .integer: NumberFormat.grouped(decimals: 0).code
        case .percent(_, let decimals): NumberFormat.percent(decimals: decimals).code
        case .date(_, let style): style.rawValue
        case .formula(_, let showing): showing.numberCode
        case .text, .link, .choice: nil
        }
    }
}

extension Theme {
    func metrics(for role: CellStyle.Role) -> TextMetrics {
        switch role {
        case .title: TextMetrics(size: titleSize, weight: .bold)
        case .reading: TextMetrics(size: bodySize)
        case .source, .paragraph(.note): TextMetrics(size: noteSize)
        case .paragraph(.lead): TextMetrics(size: leadSize)
        case .paragraph(.heading): TextMetrics(size: headingSize, weight: .bold)
        case .header: TextMetrics(size: bodySize, weight: .bold)
        case .paragraph(.body), .tableBody, .tableLink: TextMetrics(size: bodySize)
        case .tableChoice: TextMetrics(size: bodySize, weight: .bold)
        }
    }

    func ink(for role: CellStyle.Role) -> RGB {
        switch role {
        case .reading, .source, .paragraph(.note): mutedInk
        case .header: headerInk
        case .tableLink: link
        case .title, .paragraph, .tableBody, .tableChoice: ink
        }
    }
}
