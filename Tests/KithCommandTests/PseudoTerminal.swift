import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A terminal that a test types at.
struct PseudoTerminal {
  /// What stood on the screen, and how the command ended.
  struct Session {
    var code: Int32
    var screen: String
  }

  /// Runs the command at a terminal of its own. Whenever the screen ends with one of `answers`, what
  /// belongs to it is typed.
  static func run(
    _ arguments: [String], in folder: KithProcess.Folder, answers: [(prompt: String, keys: String)]
  ) throws -> Session {
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    defer { close(master) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: KithProcess.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let handle = FileHandle(fileDescriptor: slave)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(slave)
    var screen = ""
    var fresh = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    // A command that waits for a key that nobody types would wait for ever.
    let end = Date().addingTimeInterval(60)
    while Date() < end {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if withUnsafeMutablePointer(to: &ready, { poll($0, 1, 200) }) > 0 {
        let count = read(master, &bytes, bytes.count)
        guard count > 0 else { break }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        screen += text
        fresh += text
      } else if !process.isRunning {
        break
      }
      if let answer = answers.first(where: { fresh.hasSuffix($0.prompt) }) {
        fresh = ""
        _ = answer.keys.withCString { write(master, $0, strlen($0)) }
      }
    }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return Session(code: process.terminationStatus, screen: screen)
  }
}
