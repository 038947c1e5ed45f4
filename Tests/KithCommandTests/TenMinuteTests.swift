import Foundation
import Testing

/// Plays the pages of ten minutes as they are written.
struct TenMinuteTests {
  private static let pages = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../docs/ten-minutes").standardizedFileURL

  @Test(arguments: ["coordinator", "coach", "tester", "programmer"])
  func `each command of the page works as it is written`(name: String) throws {
    let page = try String(
      contentsOf: Self.pages.appendingPathComponent("\(name).md"), encoding: .utf8)
    let blocks = page.matches(of: /(?s)```sh\n(.*?)```/).map { String($0.1) }
    #expect(!blocks.isEmpty)
    let folder = try KithProcess.Folder()
    let place = URL(fileURLWithPath: KithProcess.path).deletingLastPathComponent().path
    try folder.write("page.sh", "set -eu\nPATH=\(place):$PATH\n" + blocks.joined(separator: "\n"))
    let run = try KithProcess.run(
      executable: URL(fileURLWithPath: "/bin/sh"), ["page.sh"], in: folder)
    #expect(run.code == 0, "\(run.output)\n\(run.errors)")
  }
}
