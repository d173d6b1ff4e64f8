import Foundation

/// A workbook as openpyxl and unzip see it.
struct Workbook {
    /// Cells of each sheet, row by row, as text.
    let sheets: [String: [[String]]]

    init(_ path: String) throws {
        let json = try JSON(parsing: Self.python(["cells", path]))
        sheets = Dictionary(
            uniqueKeysWithValues: json.keys.map { name in
                (name, json[name].list.map { $0.list.map { $0.text ?? "" } })
            })
    }

    func texts(of sheet: String) -> [String] {
        (sheets[sheet] ?? []).joined().map(Self.plain).filter { !$0.isEmpty }
    }

    /// No-break spaces as spaces.
    static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }

    /// Every part of the package as text, by name.
    static func parts(_ path: String) throws -> [String: String] {
        let json = try JSON(parsing: python(["parts", path]))
        return Dictionary(uniqueKeysWithValues: json.keys.map { ($0, json[$0].text ?? "") })
    }

    /// Changes a cell and saves, as a person would.
    static func edit(_ path: String) throws { _ = try python(["edit", path]) }

    private static func python(_ arguments: [String]) throws -> String {
        let script = "\(Program.root)/Tests/Oracles/workbook.py"
        let outcome = try Process.run(["/usr/bin/python3", script] + arguments)
        guard outcome.code == 0 else { throw Process.Failure(what: outcome.errors) }
        return outcome.output
    }
}
