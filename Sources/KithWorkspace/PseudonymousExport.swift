import Kith
import KithFiles

/// The published groups and the answers of a program, with a pseudonym for every student.
///
/// A pseudonym follows from the id and a secret of the workspace: the same student always has the
/// same one, and without the secret nobody can tell whose it is.
package struct PseudonymousExport {
  private let term: PublishedTerm
  private let secret: [UInt8]

  /// What is published of a program in the workspace of a folder.
  package init(in folder: String?, _ program: String?) throws {
    let workspace = try Workspace(folder)
    let found = try workspace.published(workspace.program(program).stored.name)
    term = try PublishedTerm(workspace, found)
    secret = [UInt8](try workspace.store.secret())
  }

  /// The files, each with its name.
  package var files: [(path: String, bytes: [UInt8])] {
    [
      ("result.json", ResultText.json(of: term.result.renaming(pseudonym))),
      ("groups.csv", Array(groups.utf8)), ("feedback.csv", Array(feedback.utf8)),
    ]
  }

  private func pseudonym(_ student: Student.ID) -> Student.ID {
    let digest = SHA256.digest(of: secret + Array(student.rawValue.utf8))
    return Student.ID(rawValue: "p" + digest.prefix(12))
  }

  private var groups: String {
    var lines = ["program,term,group,student,role,group_score"]
    for group in term.result.groups {
      let rows = group.members.map { member in
        "\(term.stored.name),\(term.stored.term),\(group.id),\(pseudonym(member.student)),"
          + "\(member.role.rawValue),\(group.meanScore(term.program))"
      }
      // In the order of pseudonyms, so that places tell nothing either.
      lines += rows.sorted()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var feedback: String {
    let rows = term.feedback.map { answer in
      let numbers = [
        answer.rating, answer.belonging, answer.contactsMade, answer.contactsDue,
      ].map { $0.map(String.init) ?? "" }
      let fit = answer.fits.map { $0 ? "yes" : "no" } ?? ""
      return ([pseudonym(answer.student).rawValue, fit] + numbers).joined(separator: ",")
    }
    return (["student,fit,rating,belonging,contacts_made,contacts_due"] + rows.sorted())
      .joined(separator: "\n") + "\n"
  }
}
