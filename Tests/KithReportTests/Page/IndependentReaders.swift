import Foundation
import Kith
import KithReport
import Testing

/// Programs that others wrote: a browser, and a library for calendars.
enum IndependentReaders {
  private static let repository = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../..").standardizedFileURL

  private static let python = repository.appendingPathComponent(".venv/browser/bin/python").path

  static let missing: Comment =
    "not checked by a browser and a calendar library: `make test-browser` installs them"

  /// Whether `make test-browser` has set them up here.
  static let areThere =
    FileManager.default.isExecutableFile(atPath: python)
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  /// Runs a script of Tests/Browser.
  ///
  /// - Returns: The lines that say what is wrong.
  static func run(_ script: String, _ arguments: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      [repository.appendingPathComponent("Tests/Browser/\(script)").path] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    for line in lines where line.hasPrefix("#") { print(line) }
    let problems = lines.filter { !$0.hasPrefix("#") }
    #expect(process.terminationStatus == 0 || !problems.isEmpty)
    return problems
  }

  /// Calls `body` with a folder that is gone afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func write(_ file: ExportFile, in folder: URL) throws -> URL {
    let place = folder.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place)
    return place
  }
}
