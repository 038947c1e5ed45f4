import Foundation

/// A file, or whatever else can be read from a path, read whole but never without an end.
package enum InputFile {
  /// The most bytes that a file of some sort may have.
  package struct Limit: Sendable {
    package let bytes: Int

    package init(bytes: Int) { self.bytes = bytes }

    /// Of what people write by hand: programs, mappings, letters.
    package static let written = Limit(bytes: 1 << 20)
    /// Of what holds several of these, or lists.
    package static let scenario = Limit(bytes: 4 << 20)
    /// Of tables, archives and results.
    package static let data = Limit(bytes: 1 << 29)
    /// Of tables of pairs, which grow with the square of a school.
    package static let pairs = Limit(bytes: 1 << 30)
  }

  /// Why a file was not read.
  package struct Refusal: Error {
    let message: String
    let remedy: String
  }

  /// The bytes of a file, of which no more are read than the limit allows.
  ///
  /// A pipe is read as a file is; where nothing comes for ``patience`` seconds, it is given up.
  package static func bytes(
    of path: String, upTo limit: Limit = .data
  ) throws(Refusal) -> [UInt8] {
    // A pipe that nobody writes to would block for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Refusal(message: "the file does not exist", remedy: "check the path") : unreadable
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular, status.st_size > limit.bytes { throw tooLong(limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(isRegular ? Int(status.st_size) : 0)
    // What comes through a pipe is put together at its end, so that refusing it takes no more memory
    // than the limit.
    var pieces: [[UInt8]] = []
    var total = 0
    while true {
      if !isRegular { try wait(for: descriptor) }
      let piece = try piece(of: descriptor)
      guard !piece.isEmpty else { break }
      // No text and no archive begins so; what has no end often does.
      guard total > 0 || isRegular || !piece.starts(with: [0, 0, 0, 0]) else {
        throw Refusal(
          message: "the file is neither text nor an archive",
          remedy: "check that this is the right file")
      }
      total += piece.count
      guard total <= limit.bytes else { throw tooLong(limit) }
      if isRegular { bytes += piece } else { pieces.append(piece) }
    }
    return isRegular ? bytes : Array(pieces.joined())
  }

  /// Some bytes; none at the end.
  private static func piece(of descriptor: Int32) throws(Refusal) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { memory, initialized in
      repeat {
        count = read(descriptor, memory.baseAddress, pieceSize)
      } while count < 0 && (errno == EINTR || errno == EAGAIN)
      initialized = max(0, count)
    }
    guard count >= 0 else { throw unreadable }
    return piece
  }

  /// Whether a path leads to a file that gives the same bytes whenever it is read.
  package static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static let pieceSize = 1 << 20
  private static let patience = 10

  private static func wait(for descriptor: Int32) throws(Refusal) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var count: Int32
    repeat {
      count = poll(&request, 1, Int32(patience * 1000))
    } while count < 0 && errno == EINTR
    guard count > 0 else {
      throw Refusal(
        message: "nothing has come from it for \(patience) seconds",
        remedy: "write it to a file first")
    }
  }

  private static let unreadable = Refusal(
    message: "the file cannot be read", remedy: "check that it is a file that you may read")

  private static func tooLong(_ limit: Limit) -> Refusal {
    Refusal(
      message: "the file is longer than \(limit.bytes) bytes",
      remedy: "check that this is the right file")
  }
}
