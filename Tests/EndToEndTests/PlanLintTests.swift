import Foundation
import Testing

/// `barometre lint` of action plans: what they name is looked up in the surveys and territory sets beside them.
@Suite struct PlanLintTests {
    @Test func `the shipped plans have no findings`() throws {
        let outcome = try Program.run(["lint", "Reports/plans", "--json"])
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(try outcome.json().list.isEmpty)
    }

    @Test func `a plan that names a measure or a territory that is not there is judged where it does`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/ain.yaml"
        let text = Disk.text("\(Program.root)/Reports/plans/rhone.yaml")
            .replacingOccurrences(of: "measure: monenfant_aware.used", with: "measure: monenfant_aware.use")
            .replacingOccurrences(of: "units: [rural]", with: "units: [rurale]")
        try Disk.write(text.utf8, to: path)
        let outcome = try Program.run(["lint", path, "--definitions", "\(Program.root)/Surveys", "--json"])
        #expect(outcome.code == 1)
        let lines = text.components(separatedBy: "\n")
        let found = try outcome.json()
        for (index, problem) in [
            ("plan-unit-unknown", "rurale"), ("plan-figure-unknown", "monenfant_aware.use}"),
        ].enumerated() {
            let line = try #require(lines.firstIndex { $0.contains(problem.1) })
            let column = try #require(lines[line].range(of: problem.1))
            #expect(found[index]["code"].text == problem.0)
            #expect(found[index]["line"].number == line + 1)
            let place = lines[line].distance(from: lines[line].startIndex, to: column.lowerBound)
            #expect(found[index]["column"].number == place + 1)
        }
        #expect(found.list.count == 2)
    }
}
