package import Foundation
package import Kith
import KithFiles

/// A roster that a workspace took in.
package struct TakenRoster {
  package var version: Int64
  /// Who joined, left or changed.
  package var changes: [RosterChange]
  /// Whether it was the roster of now already; then nothing was done.
  package var isKnown: Bool
}

extension Workspace {
  /// Takes in a roster as a new version.
  package func take(_ roster: Roster, by author: Author) throws -> TakenRoster {
    let texts = RosterFolderWriter(roster).texts.mapValues { Data($0.utf8) }
    let earlier = try store.currentRoster()
    if let earlier, earlier.tables == texts {
      return TakenRoster(version: earlier.version, changes: [], isKnown: true)
    }
    let before = try earlier.map { try self.roster($0) } ?? Roster(students: [])
    let changes = roster.changes(since: before)
    let version = try store.addRoster(
      texts, digest: roster.digest, students: roster.students.count { $0.isEnrolled },
      changes: changes, by: author)
    return TakenRoster(version: version, changes: changes, isKnown: false)
  }

  /// Takes in a program, whose file holds `text`, as a new version.
  package func take(_ program: Program, text: Data, by author: Author) throws -> Int64 {
    try store.addProgram(
      program.id, text: text, digest: SHA256.digest(of: [UInt8](text)), by: author)
  }
}

extension Roster {
  /// A fingerprint of all that the roster says.
  var digest: String {
    let texts = RosterFolderWriter(self).texts.sorted { $0.key < $1.key }
    return SHA256.digest(of: texts.flatMap { Array("\($0.key)\n\($0.value)\n".utf8) })
  }
}
