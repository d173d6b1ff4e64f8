/// One typed value of a table. Tables have no empty cell: what is withheld or absent is a marker word in `.text`.
package enum Cell: Equatable, Sendable {
    /// Text, written as a string whatever it looks like: never a formula, a number or an address.
    case text(String)
    /// A finite number shown with `format`; the full value is kept to 16 significant digits (see ``Double/asStored``).
    case number(Double, NumberFormat)
    /// A whole number of at most 15 digits with grouped thousands.
    case integer(Int)
    /// A share between 0 and 1 (differences may leave that range) shown as a percentage with `decimals` decimals.
    case percent(Double, decimals: Int)
    /// A calendar date between 1900-03-01 and 9999-12-31.
    case date(CalendarDate, DateStyle)
    /// Text that jumps to the first cell of another sheet of the same workbook.
    case link(String, toSheet: String)
    /// A drop-down over the list named `list`, showing one of its values.
    case choice(selected: String, list: String)
    /// A formula with its result, a text, number, whole number or share: a file whose formulas lack their results
    /// shows 0 until something recomputes it.
    indirect case formula(Formula, showing: Cell)
}

/// How a date is written. The order of its parts is the plan's choice, not the reader's computer's.
package enum DateStyle: String, Equatable, Hashable, Sendable {
    /// 12/03/2025
    case slashes = "dd/mm/yyyy"
    /// 12.03.2025
    case dots = "dd.mm.yyyy"
    /// 2025-03-12
    case iso = "yyyy-mm-dd"
}

/// A day of the proleptic Gregorian calendar.
package struct CalendarDate: Equatable, Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Serial number in the 1900 date system, or `nil` for a day that doesn't exist or that Excel misnumbers
    /// (before 1900-03-01, because of its false leap day).
    package var serial: Int? {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth else { return nil }
        // Days from civil date, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let serial = era * 146_097 + dayOfEra - 693_899
        return serial >= 61 ? serial : nil
    }

    private var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
