// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FolderToPage",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Kith", path: "../..")],
  targets: [
    .executableTarget(
      name: "FolderToPage",
      dependencies: [
        .product(name: "Kith", package: "Kith"), .product(name: "KithFiles", package: "Kith"),
        .product(name: "KithReport", package: "Kith"),
      ])
  ])
