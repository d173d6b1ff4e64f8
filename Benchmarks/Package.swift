// swift-tools-version: 6.2
import PackageDescription

/// Times the built program as a whole process against bare libcsv callbacks on the same file, in one run: machines are
/// noisy, ratios are not.
let package = Package(
    name: "barometre-benchmarks",
    targets: [
        .target(name: "CBareCSV", linkerSettings: [.linkedLibrary("csv")]),
        .executableTarget(
            name: "bench", dependencies: ["CBareCSV"],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ]
)
