import Foundation

/// The built `kith`, run as a person would.
struct KithProcess {
  /// What a run left behind.
  struct Outcome {
    var code: Int32
    /// Whether a signal ended it; ``code`` is the signal then.
    var isSignalled = false
    var output: String
    var errors: String
  }

  /// The executable stands beside the tests' own.
  private static let executable: URL = {
    let tests =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("kith")
  }()

  /// Runs the command in a folder, and interrupts it after so many seconds where they are given.
  static func run(
    _ arguments: String..., in folder: Folder
  ) throws -> Outcome {
    try run(arguments, in: folder)
  }

  /// Where the command lies.
  static var path: String { executable.path }

  static func run(
    _ arguments: [String], in folder: Folder, interruptAfter seconds: Double? = nil
  ) throws -> Outcome {
    try run(executable: executable, arguments, in: folder, interruptAfter: seconds)
  }

  static func run(
    executable: URL, _ arguments: [String], in folder: Folder,
    interruptAfter seconds: Double? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    // Files, because a full pipe would hold the command up.
    let id = UUID().uuidString
    let handles = try ["out", "err"].map { name in
      let path = NSTemporaryDirectory() + "kith-\(id).\(name)"
      try Data().write(to: URL(fileURLWithPath: path))
      return (path, try FileHandle(forUpdating: URL(fileURLWithPath: path)))
    }
    defer { for (path, _) in handles { try? FileManager.default.removeItem(atPath: path) } }
    process.standardOutput = handles[0].1
    process.standardError = handles[1].1
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    process.waitUntilExit()
    let texts = handles.map { path, _ in
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    return Outcome(
      code: process.terminationStatus,
      isSignalled: process.terminationReason == .uncaughtSignal, output: texts[0], errors: texts[1])
  }

  /// A folder of a test's own, gone with the test.
  final class Folder {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "kith-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws {
      try write(name, Array(text.utf8))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }

    func read(_ name: String) -> [UInt8]? {
      FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
    }

    /// The names of all that lies in the folder.
    var names: [String] {
      get throws { try names(in: ".") }
    }

    /// The names of all that lies in a folder inside.
    func names(in inner: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path + "/" + inner).sorted()
    }
  }
}
