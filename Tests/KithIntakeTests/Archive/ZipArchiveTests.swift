import KithFiles
import KithIntake
import Matching
import Testing

@Suite struct ZipArchiveTests {
  /// What is wrong with an archive.
  private func refusal(_ entries: ZipWriter.Entry..., limits: ZipArchive.Limits = .init())
    -> String?
  {
    refusal(ZipWriter(entries: entries).bytes, limits)
  }

  private func refusal(_ bytes: [UInt8], _ limits: ZipArchive.Limits = .init()) -> String? {
    var problems = ProblemList()
    let archive = ZipArchive("a.zip", bytes: bytes, limits: limits, &problems)
    #expect((archive == nil) == !problems.isEmpty)
    return problems.problems.first?.statement
  }

  @Test(arguments: [true, false]) func `entries are read back`(isDeflated: Bool) throws {
    let text = Array(String(repeating: "sourcedId,role\n", count: 500).utf8)
    let writer = ZipWriter(entries: [
      .init(path: "folder/", bytes: [], isDeflated: false),
      .init(path: "folder/users.csv", bytes: text, isDeflated: isDeflated),
      .init(path: "empty.csv", bytes: [], isDeflated: isDeflated),
    ])
    var problems = ProblemList()
    let archive = try #require(ZipArchive("a.zip", bytes: writer.bytes, &problems))
    #expect(archive.entries.map(\.path) == ["folder/users.csv", "empty.csv"])
    #expect(archive.inflate(archive.entries[0], &problems) == text)
    #expect(archive.inflate(archive.entries[1], &problems) == [])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    "../users.csv", "/etc/users.csv", "a/../../users.csv", "..\\users.csv", "C:\\users.csv",
    "a//users.csv", "./users.csv", "users\u{0}.csv",
  ])
  func `no path leads out of the archive`(path: String) {
    #expect(
      refusal(.init(path: path, bytes: [1]))?.hasPrefix("a path leads out of the archive") == true)
  }

  @Test func `links, doubles, locks and lies are refused`() {
    #expect(
      refusal(.init(path: "l", bytes: [0x2F], mode: 0o120777)) == "a link stands in the archive: l")
    #expect(
      refusal(.init(path: "a.csv", bytes: [1]), .init(path: "A.csv", bytes: [1]))
        == "a path stands twice in the archive: A.csv")
    #expect(refusal(.init(path: "a", bytes: [1], flags: 1)) == "an entry is encrypted: a")
    #expect(refusal(.init(path: "a", bytes: [1], localPath: "b")) == "an entry has two names: a")
    let shared = refusal(
      .init(path: "a", bytes: [1, 2, 3], isDeflated: false),
      .init(
        path: "b", bytes: [1, 2, 3], isDeflated: false, localPath: "b", sharesOffsetOfFirst: true))
    #expect(shared == "an entry has two names: b")
  }

  @Test func `bombs are refused before they are inflated`() {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    #expect(
      refusal(.init(path: "b", bytes: zeros))
        == "an entry inflates to more than 250 times its bytes: b")
    var limits = ZipArchive.Limits()
    limits.entryBytes = 1000
    #expect(
      refusal(.init(path: "b", bytes: [UInt8](zeros.prefix(1001))), limits: limits)
        == "an entry inflates to more than 1000 bytes: b")
    limits = .init()
    limits.totalBytes = 10
    #expect(
      refusal(
        .init(path: "a", bytes: [1, 2, 3, 4, 5, 6]), .init(path: "b", bytes: [1, 2, 3, 4, 5, 6]),
        limits: limits)
        == "the archive inflates to more than 10 bytes")
    limits = .init()
    limits.entries = 1
    #expect(
      refusal(.init(path: "a", bytes: [1]), .init(path: "b", bytes: [1]), limits: limits)
        == "the archive has 2 entries, and more than 1 are refused")
  }

  @Test func `an entry that holds more than it says is broken`() throws {
    let writer = ZipWriter(entries: [
      .init(path: "a", bytes: [UInt8](repeating: 7, count: 5000), statedSize: 10)
    ])
    var problems = ProblemList()
    let archive = try #require(ZipArchive("a.zip", bytes: writer.bytes, &problems))
    #expect(archive.inflate(archive.entries[0], &problems) == nil)
    #expect(problems.problems.map(\.message) == ["the entry of the archive is broken"])
  }

  @Test func `what is no archive, or is cut off anywhere, is refused`() {
    var writer = ZipWriter()
    writer.add("users.csv", "sourcedId\nu1\n")
    let bytes = writer.bytes
    #expect(refusal(bytes) == nil)
    for length in 0..<bytes.count {
      #expect(refusal(Array(bytes.prefix(length))) != nil)
    }
  }
}
