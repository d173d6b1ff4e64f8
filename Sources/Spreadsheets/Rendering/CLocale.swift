internal import CXlsxWriter

/// The "C" locale on the current thread for as long as the value lives, whatever the process has chosen.
struct CLocale: ~Copyable {
    private let created: locale_t?
    private let previous: locale_t?

    init() {
        var created: locale_t?
        previous = bx_enter_c_locale(&created)
        self.created = created
    }

    deinit { bx_leave_c_locale(previous, created) }
}
