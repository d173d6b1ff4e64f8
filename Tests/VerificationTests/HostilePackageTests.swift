import Testing

@testable import Verification

/// Files that are no workbooks, or want to do harm: each is told and none crashes or fills the memory.
@Suite struct HostilePackageTests {
    private static func reason(_ bytes: [UInt8], _ limits: PackageLimits = .standard) -> String? {
        let findings = WorkbookVerification.findings(in: bytes, results: nil, limits: limits)
        return findings.count == 1 && findings[0].code == .unreadable ? findings[0].arguments["reason"] : nil
    }

    private static let good = TestWorkbook.good.bytes

    /// Where the first entry of the directory begins.
    private static var entry: Int {
        get throws {
            let found = good.indices.dropLast(3).first { Array(good[$0..<($0 + 4)]) == [0x50, 0x4B, 1, 2] }
            return try #require(found)
        }
    }

    private static func changed(_ position: Int, _ bytes: [UInt8]) -> [UInt8] {
        var file = good
        file.replaceSubrange(position..<(position + bytes.count), with: bytes)
        return file
    }

    @Test func `what is no zip archive is no workbook`() {
        #expect(Self.reason([]) == "not-a-package")
        #expect(Self.reason(Array("Territoire;Part\n".utf8)) == "not-a-package")
        #expect(Self.reason([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)) == "encrypted")
    }

    @Test func `a file cut off anywhere is told`() {
        for length in stride(from: 1, to: Self.good.count, by: 97) {
            #expect(Self.reason(Array(Self.good.prefix(length))) != nil, "\(length)")
        }
    }

    @Test func `a byte changed anywhere crashes nothing`() {
        for position in stride(from: 0, to: Self.good.count, by: 41) {
            _ = WorkbookVerification.findings(
                in: Self.changed(position, [Self.good[position] ^ 0xFF]), results: nil)
        }
    }

    @Test func `entries that lie outside of the file, are locked, huge or packed otherwise are told`() throws {
        let entry = try Self.entry
        #expect(Self.reason(Self.changed(entry + 8, [1])) == "encrypted")
        #expect(Self.reason(Self.changed(entry + 10, [12])) == "unsupported")
        #expect(Self.reason(Self.changed(entry + 20, [0xFF, 0xFF, 0xFF, 0xFF])) == "unsupported")
        #expect(Self.reason(Self.changed(entry + 24, [0xFF, 0xFF, 0xFF, 0x7F])) == "too-large")
        #expect(Self.reason(Self.changed(entry + 42, [0xFF, 0xFF, 0xFF, 0x00])) == "damaged")
        #expect(Self.reason(Self.changed(entry + 16, [0, 0, 0, 0])) == "damaged")
    }

    @Test func `limits of size and number hold`() {
        var limits = PackageLimits.standard
        limits.fileBytes = 1000
        #expect(Self.reason(Self.good, limits) == "too-large")
        limits = .standard
        limits.parts = 3
        #expect(Self.reason(Self.good, limits) == "too-large")
        limits = .standard
        limits.totalBytes = 2000
        #expect(Self.reason(Self.good, limits) == "too-large")
    }

    @Test func `two parts of one name and names that climb out are told`() {
        let part = ("xl/workbook.xml", Array("<a/>".utf8))
        #expect(Self.reason(TestZip.bytes([part, part])) == "damaged")
        #expect(Self.reason(TestZip.bytes([("../../etc/passwd", [])])) == "damaged")
        #expect(Self.reason(TestZip.bytes([("/etc/passwd", [])])) == "damaged")
        #expect(Self.reason(TestZip.bytes([part])) == "part-missing")
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><styleSheet>&b;</styleSheet>",
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><styleSheet>&c;</styleSheet>",
        "<styleSheet>&undeclared;</styleSheet>", "<styleSheet><fonts></styleSheet>", "<styleSheet>", "", "styleSheet",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><styleSheet/>",
    ])
    func `markup that declares entities or is not well-formed is told`(_ markup: String) {
        var workbook = TestWorkbook.good
        workbook.parts["xl/styles.xml"] = markup
        #expect(Self.reason(workbook.bytes) == "markup")
    }

    @Test func `markup nested without end is told`() {
        var workbook = TestWorkbook.good
        let depth = 100_000
        workbook.parts["xl/styles.xml"] =
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        #expect(Self.reason(workbook.bytes) == "markup")
    }

    @Test(arguments: [
        ("t=\"s\"><v>1</v>", "t=\"s\"><v>-1</v>"), ("t=\"s\"><v>1</v>", "t=\"s\"><v>2</v>"),
        ("<row r=\"7\"", "<row r=\"6\""), ("<row r=\"7\"", "<row r=\"99999999\""), ("r=\"B7\"", "r=\"A7\""),
        ("r=\"B7\"", "r=\"B8\""), ("r=\"B7\"", "r=\"ZZZZ7\""), ("<v>0.5123</v>", "<v>douze</v>"),
    ])
    func `numbers and places out of range are told`(_ old: String, _ new: String) throws {
        var workbook = TestWorkbook.good
        try workbook.replace(old, new, in: "xl/worksheets/sheet2.xml")
        #expect(Self.reason(workbook.bytes) == "nonsense")
    }

    @Test func `ranges as large as a sheet cost nothing`() throws {
        var workbook = TestWorkbook.good
        try workbook.replace("Territoires!$B$6:$B$7", "Territoires!$A$1:$XFD$1048576", in: "xl/charts/chart1.xml")
        #expect(workbook.codes().contains("verify-chart-range"))
        workbook = TestWorkbook.good
        try workbook.replace(
            "Territoires!$A$6:$A$8</", "Territoires!$A$1:$XFD$1048576</", in: "xl/worksheets/sheet3.xml")
        #expect(workbook.codes().contains("verify-choice-source"))
        workbook = TestWorkbook.good
        try workbook.replace("$A$6:$A$8,0", "$A$1:$A$1048576,0", in: "xl/worksheets/sheet3.xml")
        #expect(workbook.codes().contains("verify-formula-result"))
        workbook = TestWorkbook.good
        try workbook.replace("A5:C8", "A5:XFD1048576", in: "xl/tables/table2.xml")
        #expect(Self.reason(workbook.bytes) == "too-large")
    }
}
