internal import CXlsxWriter

/// Formats of one workbook, each made once and in order of first use.
struct FormatBook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let theme: Theme
    private let direction: TextDirection
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme, direction: TextDirection = .leftToRight) {
        self.workbook = workbook
        self.direction = direction
        self.theme = theme
    }

    mutating func format(for style: CellStyle) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else {
            throw .library(call: "workbook_add_format", number: Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        describe(style, in: format)
        formats[style] = format
        return format
    }

    private func describe(_ style: CellStyle, in format: UnsafeMutablePointer<lxw_format>) {
        let metrics = theme.metrics(for: style.role)
        format_set_font_name(format, theme.fontName)
        format_set_font_size(format, metrics.size)
        format_set_font_color(format, theme.ink(for: style.role).value)
        if metrics.weight == .bold { format_set_bold(format) }
        // Slanted Arabic or Hebrew is hard to read, and slants the wrong way.
        if style.role == .reading, direction == .leftToRight { format_set_italic(format) }
        if style.role == .tableLink { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        // Alignments are those of the page: from right to left all stand right, numbers too, so that their units line up.
        let isRight = style.alignment == .right || direction == .rightToLeft
        let alignment = isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT
        if direction == .rightToLeft { format_set_reading_order(format, 2) }
        format_set_align(format, UInt8(alignment.rawValue))
        let vertical = style.role == .header ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        format_set_align(format, UInt8(vertical.rawValue))
        if case .indented(let steps) = style.alignment { format_set_indent(format, UInt8(steps)) }
        if style.wrapping == .on { format_set_text_wrap(format) }
        if let code = style.numberFormat { format_set_num_format(format, theme.numberMarks.applied(to: code)) }
        drawFrame(style.role, in: format)
    }

    private func drawFrame(_ role: CellStyle.Role, in format: UnsafeMutablePointer<lxw_format>) {
        switch role {
        case .header:
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, theme.headerFill.value)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, theme.headerInk.value)
        case .tableBody, .tableLink:
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bottom_color(format, theme.rule.value)
        case .tableChoice:
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, theme.choiceFill.value)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, theme.link.value)
            format_set_bold(format)
        case .title, .reading, .source, .paragraph: break
        }
    }
}
