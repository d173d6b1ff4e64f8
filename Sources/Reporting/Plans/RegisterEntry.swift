package import Objects

/// A row of `tables/registre.csv`: what a pilot knows of an item and surveys can't tell (`docs/register.md`).
package struct RegisterEntry: Sendable, Hashable {
    /// Id of the plan's item.
    package let item: String
    /// Id of the item's part; nil for items without parts.
    package let part: String?
    /// Code of `status5`: `0` not begun … `4` given up, `9` not known.
    package let status: String
    /// When it was so: a day, a month or a year.
    package let date: DeclaredDate
    /// Who says so, or which document.
    package let source: String
    /// May be empty.
    package let note: String

    package init(item: String, part: String?, status: String, date: DeclaredDate, source: String, note: String) {
        self.item = item
        self.part = part
        self.status = status
        self.date = date
        self.source = source
        self.note = note
    }
}
