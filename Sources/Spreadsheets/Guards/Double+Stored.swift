internal import CXlsxWriter

extension Double {
    /// The value a reader of the file gets back.
    ///
    /// The library prints 16 significant digits, which moves about half of all doubles by one or more units in the
    /// last place (relative error at most 6.2e-16). The loss is the same on every run; Excel itself shows 15 digits.
    /// Whoever compares a workbook with exact results compares with this value.
    package var asStored: Double { bx_stored_value(self) }
}
