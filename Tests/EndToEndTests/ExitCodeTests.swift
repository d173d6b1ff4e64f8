import Foundation
import Glibc
import Testing

/// Exit codes as the contract lists them.
@Suite struct ExitCodeTests {
    @Test func `a workspace that another run holds is left alone with exit code 75`() throws {
        let place = try Workplace(Workplace.small)
        try place.drop(.ordinary(), as: "bon.csv")
        let lock = open("\(place.workspace)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let refused = try place.run()
        #expect(refused.code == 75)
        #expect(refused.errorCodes == ["workspace-busy"])
        #expect(refused.output.isEmpty)
        #expect(Disk.names(place.inbox) == ["bon.csv"])
        #expect(!Disk.exists("\(place.workspace)/barometre.sqlite"))
        close(lock)
        #expect(try place.run().code == 0)
    }

    @Test(arguments: [
        ["run"], ["run", "a.yaml", "b.yaml"], ["fly"], ["run", "a.yaml", "--lang", "xx"],
        ["simulate", "parents", "--seed", "x"],
        ["run", "a.yaml", "--dry-run", "--unprotected", "x.csv"], ["check"],
    ])
    func `bad usage is exit code 64`(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    }

    @Test(arguments: [
        ["run", "nowhere.yaml"], ["status", "nowhere.yaml"], ["check", "nowhere.csv"], ["read", "nowhere.csv"],
        ["lint", "nowhere.yaml"], ["simulate", "nowhere"],
    ])
    func `a path that is not there is exit code 66`(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.code == 66, "\(outcome.errors)")
        #expect(outcome.errorCodes == ["path-missing"])
    }

    @Test func `a broken definition is exit code 78 with file, line and column on standard error`() throws {
        let place = try Workplace { $0.replacingOccurrences(of: "threshold: 10", with: "treshold: 10") }
        let line = Disk.text(place.pipeline).components(separatedBy: "\n").firstIndex { $0.contains("treshold") } ?? -1
        try place.drop(.ordinary(), as: "bon.csv")
        let outcome = try place.run()
        #expect(outcome.code == 78)
        #expect(outcome.errors.contains("\(place.pipeline):\(line + 1):3: "), "\(outcome.errors)")
        #expect(outcome.errorCodes.last == "definitions-wrong")
        #expect(outcome.output.isEmpty)
        #expect(Disk.names(place.inbox) == ["bon.csv"])
        let lint = try Program.run(["lint", place.pipeline])
        #expect(lint.code == 1)
        #expect(lint.output.contains("\(place.pipeline):\(line + 1):3: "))
        let found = try Program.run(["lint", place.pipeline, "--json"]).json()
        #expect(found[0]["line"].number == line + 1 && found[0]["column"].number == 3)
    }

    @Test func `the shipped definitions have no findings`() throws {
        let outcome = try Program.run(["lint", "Pipelines/rhone.yaml", "Surveys", "Reports/comite.yaml", "--json"])
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(try outcome.json().list.isEmpty)
    }

    @Test func `a workspace that cannot be made is exit code 73`() throws {
        let place = try Workplace(Workplace.small)
        let file = "\(place.path)/a file"
        try Disk.write("x".utf8, to: file)
        let outcome = try Program.run(["run", place.pipeline, "--workspace", "\(file)/workspace"])
        #expect(outcome.code == 73, "\(outcome.errors)")
        #expect(outcome.errorCodes == ["cannot-create"])
    }
}
