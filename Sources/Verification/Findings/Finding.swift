/// Something wrong with a workbook, and where.
package struct Finding: Equatable, Sendable {
    package var code: VerifyCode
    package var place: FindingPlace
    /// By the names of ``VerifyCode/argumentNames``.
    package var arguments: [String: String]

    init(_ code: VerifyCode, _ place: FindingPlace, _ arguments: [String: String] = [:]) {
        self.code = code
        self.place = place
        self.arguments = arguments
    }
}

/// Where in a workbook.
package enum FindingPlace: Equatable, Sendable {
    case workbook
    /// A part of the package that no sheet shows.
    case part(String)
    case sheet(String)
    /// A cell or range of a sheet.
    case cells(sheet: String, String)

    /// What follows the file's name: `Territoires!C12`, `xl/charts/chart1.xml`; empty for the whole workbook.
    package var text: String {
        switch self {
        case .workbook: ""
        case .part(let name), .sheet(let name): name
        case .cells(let sheet, let cells): "\(sheet)!\(cells)"
        }
    }

    /// The sheet, where it is on one.
    package var sheet: String? {
        switch self {
        case .workbook, .part: nil
        case .sheet(let name), .cells(let name, _): name
        }
    }
}

extension Finding {
    init(_ code: VerifyCode, on sheet: SheetReading, _ arguments: [String: String] = [:]) {
        self.init(code, .sheet(sheet.name), arguments)
    }

    init(
        _ code: VerifyCode, on sheet: SheetReading, at place: some CustomStringConvertible,
        _ arguments: [String: String] = [:]
    ) {
        self.init(code, .cells(sheet: sheet.name, "\(place)"), arguments)
    }
}
