import Foundation
import Kith
import KithFiles

/// The published groups and the answers of a program, with a pseudonym for every student.
///
/// A pseudonym follows from the id and a secret of the workspace: the same student always has the
/// same one, and without the secret nobody can tell whose it is. Groups have numbers of their own in
/// an order that only the secret gives. What could be held against a timetable or a page of groups is
/// left out: meetings, places, hosts, what a group is about, and who was kept with whom.
///
/// Reference: Krawczyk, Bellare & Canetti 1997, RFC 2104 (HMAC).
package struct PseudonymousExport {
  private let term: PublishedTerm
  private let secret: [UInt8]
  /// The published groups with pseudonyms, in the order of their numbers.
  private let groups: [Group]

  /// What is published of a program in the workspace of a folder.
  package init(in folder: String?, _ program: String?) throws {
    let workspace = try Workspace(folder)
    let found = try workspace.published(workspace.program(program).stored.name)
    term = try PublishedTerm(workspace, found)
    let secret = [UInt8](try workspace.store.secret())
    self.secret = secret
    let shuffled = found.result.groups.sorted {
      Self.keyed("group", $0.id, secret) < Self.keyed("group", $1.id, secret)
    }
    groups = shuffled.enumerated().map { number, group in
      let members = group.members.map {
        Group.Member(student: Self.pseudonym($0.student, secret), role: $0.role)
      }
      return Group(
        id: String(number + 1),
        members: members.sorted { ($0.role.rawValue, $0.student) < ($1.role.rawValue, $1.student) },
        value: group.value, meetings: [], venue: nil, why: [])
    }
  }

  /// The files, each with its name.
  package var files: [(path: String, bytes: [UInt8])] {
    [
      ("result.json", ResultText.json(of: result)), ("groups.csv", Array(table.utf8)),
      ("feedback.csv", Array(feedback.utf8)),
    ]
  }

  /// Where so few are alike that somebody who knows the school could tell who they are.
  package var warnings: [String] {
    let least = 10
    var alike: [String: Int] = [:]
    for group in groups {
      for member in group.members {
        alike["\(member.role.rawValue) in a group of \(group.members.count)", default: 0] += 1
      }
    }
    return alike.filter { $0.value < least }.sorted { $0.key < $1.key }.map {
      "only \($0.value) are \($0.key): too few to hide in"
    }
  }

  private static func keyed(_ purpose: String, _ text: String, _ secret: [UInt8]) -> String {
    let key = secret + [UInt8](repeating: 0, count: max(0, 64 - secret.count))
    let inner = SHA256.bytes(of: key.map { $0 ^ 0x36 } + Array("\(purpose):\(text)".utf8))
    return SHA256.digest(of: key.map { $0 ^ 0x5c } + inner)
  }

  private static func pseudonym(_ student: Student.ID, _ secret: [UInt8]) -> Student.ID {
    Student.ID(rawValue: "p" + keyed("student", student.rawValue, secret).prefix(16))
  }

  private var result: MatchResult {
    let before = term.result
    let unplaced = before.unplaced.map {
      Unplaced(student: Self.pseudonym($0.student, secret), reasons: [], remedies: [])
    }
    return MatchResult(
      program: before.program, status: before.status, objective: before.objective,
      bound: before.bound, placed: before.placed, groups: groups,
      unplaced: unplaced.sorted { $0.student < $1.student }, notices: [], certificate: nil,
      fairness: before.fairness)
  }

  private var table: String {
    var table = TableText(["program", "term", "group", "student", "role", "group_score"])
    for group in groups {
      for member in group.members {
        table.add(row: [
          term.stored.name, term.stored.term, group.id, member.student.rawValue,
          member.role.rawValue, String(group.meanScore(term.program)),
        ])
      }
    }
    return table.text
  }

  private var feedback: String {
    var table = TableText([
      "student", "fit", "rating", "belonging", "contacts_made", "contacts_due",
    ])
    let answers = term.feedback.map {
      (student: Self.pseudonym($0.student, secret).rawValue, answer: $0)
    }
    for (student, answer) in answers.sorted(by: { $0.student < $1.student }) {
      let numbers = [
        answer.rating, answer.belonging, answer.contactsMade, answer.contactsDue,
      ].map { $0.map(String.init) }
      table.add(row: [student, answer.fits.map { $0 ? "yes" : "no" }] + numbers)
    }
    return table.text
  }
}
