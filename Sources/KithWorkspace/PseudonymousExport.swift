import Foundation
import Kith
import KithFiles

/// The published groups and the answers of a program, with a pseudonym for every student.
///
/// A pseudonym follows from the id and a secret of the workspace: the same student always has the
/// same one, and without the secret nobody can tell whose it is. Groups have numbers of their own in
/// an order that only the secret gives. What could be held against a timetable or a page of groups is
/// left out: meetings, places, hosts, what a group is about, and who was kept with whom.
package struct PseudonymousExport {
  private let term: PublishedTerm
  private let keyed: KeyedDigest
  /// The published groups with pseudonyms, in the order of their numbers.
  private let groups: [Group]

  /// What is published of a program in the workspace of a folder.
  package init(in folder: String?, _ program: String?) throws {
    let workspace = try Workspace(folder)
    let found = try workspace.published(workspace.program(program).stored.name)
    term = try PublishedTerm(workspace, found)
    let keyed = KeyedDigest(try workspace.store.secret())
    self.keyed = keyed
    let shuffled = found.result.groups.sorted {
      keyed.digest("group", $0.id) < keyed.digest("group", $1.id)
    }
    groups = shuffled.enumerated().map { number, group in
      let members = group.members.map {
        Group.Member(student: keyed.pseudonym(of: $0.student), role: $0.role)
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

  private var result: MatchResult {
    let before = term.result
    let unplaced = before.unplaced.map {
      Unplaced(student: keyed.pseudonym(of: $0.student), reasons: [], remedies: [])
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
      (student: keyed.pseudonym(of: $0.student).rawValue, answer: $0)
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
