import Foundation
import Kith
import KithFiles
import Samples
import TestSupport
import Testing

struct MapleFixtureTests {
  @Test func `the files of Maple are those that its seed gives`() throws {
    let folder = try TemporaryFolder()
    try RosterFolderWriter(CohortGenerator(studentCount: 240, seed: 12).roster())
      .write(to: folder.path)
    let maple = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../../fixtures/maple").standardizedFileURL
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let known = try Data(contentsOf: maple.appendingPathComponent(name))
      let made = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
      #expect(known == made, "\(name) differs")
    }
  }
}
