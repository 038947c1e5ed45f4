// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "MatchInCode",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Kith", path: "../..")],
  targets: [
    .executableTarget(
      name: "MatchInCode", dependencies: [.product(name: "Kith", package: "Kith")])
  ])
