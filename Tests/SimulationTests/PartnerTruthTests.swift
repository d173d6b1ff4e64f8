import Ingestion
import Objects
import PartnerCounts
import Questionnaires
import TestSupport
import Testing

@testable import Simulation

/// What organisations declare, read and counted, gives back what the simulation knows to be recoverable.
@Suite struct PartnerTruthTests {
    private static func check(_ truth: PartnerTruth?, _ figures: InstitutionalFigures) throws {
        let truth = try #require(truth)
        #expect(truth.counts.count >= 16)
        for expected in truth.counts {
            let figure = try #require(figures.count(expected.count))
            #expect(figure.estimate == expected.estimate.map(Double.init), "\(expected.count)")
            #expect(figure.most == expected.most.map(Double.init), "\(expected.count): most")
            #expect(figure.openPairs == expected.openPairs, "\(expected.count): open pairs")
        }
        for list in ["meetings", "services_shared"] {
            let resolution = try #require(figures.resolutions.first { $0.kind == list })
            let objects = truth.objects.filter { $0.list == list }
            #expect(resolution.objects.count == objects.reduce(0) { $0 + $1.foundAs }, "\(list)")
            #expect(resolution.pairs.filter(\.isOpen).count == truth.pairs.filter { $0.list == list }.count, "\(list)")
        }
        #expect(figures.participation.first?.answered == truth.answered)
    }

    @Test(arguments: [1, 69] as [UInt64])
    func `every count of a world is recovered from codes`(seed: UInt64) throws {
        let world = try PartnersWorld(seed: seed)
        let file = try Shipped.bytes { try LimeSurveyExport(world.simulator).write(to: $0) }
        try Self.check(world.truth, try PartnersWorld.figures([file]))
    }

    @Test(arguments: [4] as [UInt64])
    func `labels, a form and sheets typed by hand give the same counts as codes`(seed: UInt64) throws {
        let parts = try [1..<80, 80..<150, 150..<1000].map {
            try PartnersWorld(seed: seed, organisations: $0).simulator
        }
        let survey = try PartnersWorld.survey.get()
        var files = [
            try Shipped.bytes {
                try LimeSurveyExport(parts[0], answers: .labels(language: "fr"), headings: .codetext).write(to: $0)
            },
            try Shipped.bytes { try GoogleFormsExport(parts[1], language: 0).write(to: $0) },
            try Shipped.bytes { _ = try HandTypedExport(parts[2], hasFlaws: false).write(to: $0) },
        ]
        for list in ["meetings", "services_shared"] {
            let question = try #require(survey.question(id: list))
            files.append(try Shipped.bytes { try LinesExport(parts[2], question: question)?.write(to: $0) })
        }
        try Self.check(try PartnersWorld(seed: seed).truth, try PartnersWorld.figures(files))
    }

    @Test func `a world holds everything that makes counting hard`() throws {
        let truth = try #require(try PartnersWorld(seed: 69).truth)
        #expect(truth.answered >= 150 && truth.asked > truth.answered)
        #expect(truth.objects.contains { $0.foundAs == 2 })
        #expect(truth.objects.contains { $0.organisations.count > 5 })
        #expect(Set(truth.pairs.map(\.truth)) == ["identique", "distinct"])
        #expect(truth.counts.contains { $0.most != nil })
        let thematic = try #require(truth.counts.first { $0.count == "meetings.thematic" })
        #expect((thematic.estimate ?? 0) > 5 && thematic.openPairs > 0)
    }

    @Test func `the same seed gives the same bytes, another one others`() throws {
        func bytes(_ seed: UInt64) throws -> [UInt8] {
            let world = try PartnersWorld(seed: seed)
            return try Shipped.bytes { try LimeSurveyExport(world.simulator).write(to: $0) }
        }
        #expect(try bytes(7) == bytes(7))
        #expect(try bytes(7) != bytes(8))
    }

    @Test func `organisations and lasting services are the same in both years`() throws {
        let years = try ["2024", "2025"].map { try PartnersWorld(seed: 69, wave: $0).simulator }
        let worlds = try years.map { try #require($0.partners).world }
        #expect(worlds[0].organisations.map(\.code) == worlds[1].organisations.map(\.code))
        #expect(worlds[0].organisations.map(\.places) == worlds[1].organisations.map(\.places))
        let services = worlds.map { world in
            Set(world.objects.filter(\.kind.isLasting).filter { $0.kind.id == "travelling" }.map(\.id))
        }
        #expect(!services[0].isEmpty && services[0] == services[1])
        let meetings = worlds.map { world in Set(world.objects.filter { !$0.kind.isLasting }.map(\.id)) }
        #expect(meetings[0].isDisjoint(with: meetings[1]))
    }

    @Test func `what people write is read without a remark that asks for mending`() throws {
        let world = try PartnersWorld(seed: 69)
        for bytes in [
            try Shipped.bytes { try LimeSurveyExport(world.simulator).write(to: $0) },
            try Shipped.bytes { try GoogleFormsExport(world.simulator, language: 0).write(to: $0) },
            try Shipped.bytes { _ = try HandTypedExport(world.simulator, hasFlaws: false).write(to: $0) },
        ] {
            let remarks = try PartnersWorld.read([bytes]).remarks.map(\.code)
            #expect(remarks.allSatisfy { $0 == .rowsAboveHeader }, "\(remarks)")
        }
    }
}
