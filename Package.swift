// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "Kith",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Kith", targets: ["Kith", "Samples", "Suggest"]),
    .library(name: "KithFiles", targets: ["KithFiles"]),
    .library(name: "KithReport", targets: ["KithReport"]),
    .library(name: "KithWorkspace", targets: ["KithWorkspace"]),
    .executable(name: "kith", targets: ["KithCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Arrows point at what is needed and never turn back; docs/architecture.md draws them.
    .target(
      name: "CGLPK",
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "LinearProgramming", dependencies: ["CGLPK"], swiftSettings: strict),
    .target(name: "Matching", dependencies: ["LinearProgramming"], swiftSettings: strict),
    .target(name: "School", swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Matching", "School"], swiftSettings: strict),
    // Checks answers from the roster alone: what made them is out of its reach.
    .target(name: "Proof", dependencies: ["School"], swiftSettings: strict),
    .target(
      name: "Kith", dependencies: ["LinearProgramming", "Matching", "Proof", "Rules", "School"],
      swiftSettings: strict),
    .target(
      name: "Suggest", dependencies: ["Kith", "Matching", "Rules", "School"], swiftSettings: strict),
    .target(name: "Samples", dependencies: ["Matching", "School"], swiftSettings: strict),
    .target(
      name: "KithFiles",
      dependencies: ["Kith", "Matching", "Suggest", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "CGazetteer", exclude: ["gazetteer.bin"], cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "KithIntake",
      dependencies: [
        "CGazetteer", "CZlib", "Kith", "KithFiles", "Matching",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "KithReport",
      dependencies: ["Kith", "Suggest", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .target(
      name: "KithWorkspace",
      dependencies: [
        "Kith", "KithFiles", "LinearProgramming", "Matching", "Suggest",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "KithScenarios",
      dependencies: [
        "Kith", "KithFiles", "KithReport", "KithWorkspace", "LinearProgramming", "Matching",
        "Suggest",
      ],
      swiftSettings: strict),
    .target(
      name: "KithServer",
      dependencies: [
        "Kith", "KithFiles", "KithIntake", "KithReport", "KithWorkspace", "LinearProgramming",
        "Matching", "Samples", "School", "Suggest",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "KithCommand",
      dependencies: [
        "Kith", "KithFiles", "KithIntake", "KithReport", "KithScenarios",
        "KithServer", "KithWorkspace", "LinearProgramming", "Matching", "Samples", "Suggest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Kith", "Matching"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "CGLPKTests", dependencies: ["CGLPK"], swiftSettings: strict),
    .testTarget(
      name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "Matching"],
      swiftSettings: strict),
    .testTarget(
      name: "MatchingTests", dependencies: ["Matching", "LinearProgramming", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KithTests",
      dependencies: ["Kith", "Matching", "Rules", "Samples", "School", "Suggest", "TestSupport"],
      swiftSettings: strict),
    // Reads the documents on its own and shares no code with the engine.
    .testTarget(
      name: "PlainReadingTests", dependencies: ["Kith", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ProofTests", dependencies: ["Kith", "Proof", "Rules", "School", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KithFilesTests",
      dependencies: ["KithFiles", "Kith", "Matching", "Samples", "TestSupport"],
      swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["Kith", "KithFiles", "KithIntake"],
      path: "Tests/FuzzTargets", swiftSettings: strict),
    .testTarget(
      name: "KithIntakeTests",
      dependencies: [
        "CZlib", "FuzzTargets", "KithIntake", "KithFiles", "Kith", "Matching", "Samples",
        "TestSupport",
      ],
      exclude: ["Corpus", "Sheets/Workbooks"], swiftSettings: strict),
    .testTarget(
      name: "KithReportTests",
      dependencies: [
        "KithReport", "Kith", "KithFiles", "Matching", "Samples", "Suggest", "TestSupport",
      ],
      exclude: ["Export/Golden", "Letters/Golden", "Page/Golden", "Terminal/Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "KithScenariosTests",
      dependencies: [
        "KithScenarios", "Kith", "KithFiles", "Matching", "Samples", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .testTarget(
      name: "KithWorkspaceTests",
      dependencies: [
        "KithWorkspace", "Kith", "Matching", "Suggest", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Schemas"], swiftSettings: strict),
    .testTarget(
      name: "KithServerTests",
      dependencies: [
        "KithServer", "Kith", "KithReport", "KithWorkspace", "TestSupport",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KithCommandTests",
      dependencies: [
        "KithCommand", "Kith", "KithFiles", "KithWorkspace", "Matching", "Suggest", "TestSupport",
      ],
      swiftSettings: strict),
  ]
)

// Built with libFuzzer's entry point, which other builds do not have: scripts/fuzz.sh asks for it.
if Context.environment["KITH_FUZZ"] != nil {
  package.products.append(.executable(name: "kith-fuzz", targets: ["Fuzzer"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer", swiftSettings: strict))
}
