// swift-tools-version: 6.2
import PackageDescription

// The rooms below the library speak to each other by `package` declarations. Benchmarks may call them
// under the package name of the folder above, which SwiftPM takes for the name of a package by path.
let kith =
  Context.packageDirectory.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? "kith"

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "Kith", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "PlainLoops", path: "Benchmarks/PlainLoops", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "Engine",
      dependencies: [
        "PlainLoops",
        .product(name: "Kith", package: "Kith"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Engine", packageAccess: false,
      swiftSettings: [.unsafeFlags(["-package-name", kith])],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
