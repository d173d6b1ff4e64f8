// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the house's arrows are only visible when each file names what it imports,
/// and a warning that nobody reads is a defect.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "barometre",
    products: [.executable(name: "barometre", targets: ["barometre"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // One C library each.
        .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CCoin", providers: [.apt(["coinor-libclp-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CDistributions", linkerSettings: [.linkedLibrary("m")]),

        // The rooms, in the order the data walks through them; `.ci/imports` holds the arrows to this list.
        room("TextFolding"),
        room("Timestamps"),
        room("Definitions", ["TextFolding", yams]),
        room("DelimitedText", ["CCsv"]),
        room("Territories", ["Definitions", "DelimitedText", "TextFolding"]),
        room("Objects", ["TextFolding", "Timestamps"]),
        room("Questionnaires", ["Definitions", "Objects", "TextFolding"]),
        room("Responses", ["Questionnaires", "Territories"]),
        room(
            "Ingestion",
            [
                "Definitions", "DelimitedText", "Questionnaires", "Responses", "Territories", "TextFolding",
                "Timestamps",
            ]),
        room("Statistics", ["CDistributions"]),
        room("Measures", ["Definitions", "Questionnaires", "Responses", "Statistics", "Territories"]),
        room("PartnerCounts", ["Definitions", "Objects", "Questionnaires", "Territories", "Timestamps"]),
        room("CellSuppression", ["CCoin"]),
        room(
            "Disclosure", ["CellSuppression", "Definitions", "Measures", "Questionnaires", "Statistics", "Territories"]),
        room("Spreadsheets", ["CXlsxWriter", "CZlib"]),
        room(
            "Reporting",
            [
                "Definitions", "DelimitedText", "Disclosure", "Objects", "PartnerCounts", "Questionnaires",
                "Spreadsheets",
                "Territories", "TextFolding", "Timestamps",
            ]),
        room("Simulation", ["Definitions", "DelimitedText", "Questionnaires", "Territories", "Timestamps"]),
        room("Verification", ["CCoin", "CZlib", "DelimitedText", "TextFolding"]),
        room("Messages"),
        room(
            "Pipeline",
            [
                "Definitions", "DelimitedText", "Disclosure", "Ingestion", "Measures", "Messages", "Objects",
                "PartnerCounts", "Questionnaires", "Reporting", "Responses", "Statistics", "Territories", "TextFolding",
                "Timestamps", grdb, crypto,
            ]),
        .executableTarget(
            name: "barometre",
            dependencies: [
                "Definitions", "DelimitedText", "Disclosure", "Ingestion", "Messages", "Objects", "PartnerCounts",
                "Pipeline",
                "Questionnaires", "Reporting", "Simulation", "Territories", "TextFolding", "Timestamps", "Verification",
                argumentParser,
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: [
                "Definitions", "Disclosure", "Measures", "Questionnaires", "Responses", "Statistics", "Territories",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("Territories", ["Definitions", "Territories", "TextFolding"]),
        tests("TextFolding", ["TextFolding"]),
        tests("Timestamps", ["Timestamps"]),
        tests("CellSuppression", ["CellSuppression", "TestSupport"]),
        tests("Definitions", ["Definitions"]),
        tests("DelimitedText", ["DelimitedText", "TestSupport"]),
        tests(
            "Disclosure",
            [
                "Definitions", "Disclosure", "Measures", "Questionnaires", "Responses", "Statistics", "Territories",
                "TestSupport",
            ]),
        tests("EndToEnd", ["TestSupport"]),
        tests(
            "Ingestion",
            [
                "Definitions", "DelimitedText", "Ingestion", "Questionnaires", "Responses", "Territories",
                "TestSupport", "TextFolding", "Timestamps",
            ]),
        tests(
            "Measures",
            [
                "Definitions", "Measures", "Questionnaires", "Responses", "Statistics", "Territories", "TestSupport",
            ]),
        tests(
            "Messages",
            [
                "Definitions", "DelimitedText", "Ingestion", "Messages", "Pipeline", "Questionnaires", "Reporting",
                "Territories", "Verification",
            ]),
        tests("Objects", ["Objects", "TestSupport", "Timestamps"]),
        tests(
            "PartnerCounts",
            [
                "Definitions", "Ingestion", "Objects", "PartnerCounts", "Pipeline", "Questionnaires", "Responses",
                "Territories", "TestSupport", "Timestamps",
            ]),
        tests("Questionnaires", ["Definitions", "Objects", "Questionnaires", "TextFolding"]),
        tests(
            "Reporting",
            [
                "Definitions", "Disclosure", "Measures", "Objects", "PartnerCounts", "Questionnaires", "Reporting",
                "Responses", "Spreadsheets", "Statistics", "Territories", "TestSupport", "Timestamps",
            ]),
        tests("Responses", ["Questionnaires", "Responses", "Territories", "TestSupport"]),
        tests(
            "Simulation",
            [
                "Definitions", "Ingestion", "Objects", "PartnerCounts", "Pipeline", "Questionnaires", "Responses",
                "Simulation", "Territories", "TestSupport", "Timestamps",
            ]),
        tests("Spreadsheets", ["Spreadsheets", "TestSupport"]),
        tests("Statistics", ["Statistics", "TestSupport"]),
        tests("Verification", ["Messages", "Verification"]),
    ],
    cxxLanguageStandard: .cxx17
)
