/// A whole workbook as plain values. Nothing in it depends on the library that writes it.
package struct WorkbookPlan: Equatable, Sendable {
    package var properties: WorkbookProperties
    package var footer: FooterWording
    /// In tab order; the first one is shown on opening.
    package var sheets: [SheetPlan]
    /// The direction in which sheets, cells and charts are laid out.
    package var direction: TextDirection

    package init(
        properties: WorkbookProperties, footer: FooterWording, sheets: [SheetPlan],
        direction: TextDirection = .leftToRight
    ) {
        self.properties = properties
        self.footer = footer
        self.sheets = sheets
        self.direction = direction
    }
}

/// The writing direction of a language.
package enum TextDirection: String, Equatable, Sendable {
    case leftToRight
    case rightToLeft
}

/// Document properties. There is no author: the organisation answers for the file.
package struct WorkbookProperties: Equatable, Sendable {
    package var title: String
    package var subject: String
    package var keywords: [String]
    package var organisation: String
    /// Creation instant in seconds since 1970-01-01T00:00:00Z, greater than zero. Passed in, so that runs repeat.
    package var createdAt: Int
    /// BCP 47 tag, written as the custom property `Language` because `dc:language` can't be set.
    package var language: String
    package var custom: [CustomProperty]

    package init(
        title: String, subject: String, keywords: [String], organisation: String, createdAt: Int, language: String,
        custom: [CustomProperty] = []
    ) {
        self.title = title
        self.subject = subject
        self.keywords = keywords
        self.organisation = organisation
        self.createdAt = createdAt
        self.language = language
        self.custom = custom
    }
}

/// A further property of the document; name and value of 1 to 255 characters.
package struct CustomProperty: Equatable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Words of the printed footer, in the workbook's language: "Page 2 / 5" is `FooterWording(page: "Page", of: "/")`.
package struct FooterWording: Equatable, Sendable {
    package var page: String
    package var of: String

    package init(page: String, of: String) {
        self.page = page
        self.of = of
    }
}
