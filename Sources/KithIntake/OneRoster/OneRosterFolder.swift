import Kith
import KithFiles

/// Keeps what a roster's OneRoster export said, in the form of one, so that a later delta finds what it
/// changes. Passwords, phones and everything else that Kith does not read is not kept.
package struct OneRosterFolder {
  private let export: OneRoster

  /// Where the records of a roster folder are kept.
  package static func path(in folder: String) -> String { "\(folder)/oneroster" }

  package init(_ export: OneRoster) {
    self.export = export
  }

  /// The files, by their names in the roster folder.
  package var files: [(name: String, text: String)] {
    guard !export.isEmpty else { return [] }
    return [
      ("manifest", manifest), ("users", users), ("orgs", orgs), ("academicSessions", sessions),
      ("courses", courses), ("classes", classes), ("enrollments", enrollments),
      ("demographics", demographics),
    ].map { ("oneroster/\($0).csv", $1.text) }
  }

  private var manifest: TableText {
    var table = TableText(["propertyName", "value"])
    let files = [
      "users", "orgs", "academicSessions", "courses", "classes", "enrollments", "demographics",
    ]
    let rows = [("oneroster.version", "1.1")] + files.map { ("file.\($0)", "bulk") }
    for (name, value) in rows {
      table.add(name)
      table.add(value)
      table.endRow()
    }
    return table
  }

  private var users: TableText {
    var table = TableText([
      "sourcedId", "enabledUser", "orgSourcedIds", "role", "username", "userIds", "givenName",
      "familyName", "email", "agentSourcedIds", "grades",
    ])
    for (key, user) in export.users.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(user.isEnabled ? "true" : "false")
      table.add(user.orgs.joined(separator: ","))
      switch user.role {
      case .student: table.add("student")
      case .guardian: table.add("guardian")
      case .staff: table.add("teacher")
      }
      // Only students are looked up by these.
      let isStudent = user.role == .student
      table.add(isStudent ? user.username : nil)
      table.add(isStudent ? user.otherIDs.joined(separator: ",") : nil)
      table.add(isStudent ? user.givenName : nil)
      table.add(isStudent ? user.familyName : nil)
      table.add(isStudent ? user.email : nil)
      table.add(user.agents.joined(separator: ","))
      table.add(user.grade?.description)
      table.endRow()
    }
    return table
  }

  private var orgs: TableText {
    var table = TableText(["sourcedId", "name", "type"])
    for (key, name) in export.orgs.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(name)
      table.add("school")
      table.endRow()
    }
    return table
  }

  private var sessions: TableText {
    var table = TableText(["sourcedId", "title", "startDate", "endDate"])
    for (key, session) in export.sessions.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(session.title)
      table.add(session.days.lowerBound.description)
      table.add(session.days.upperBound.description)
      table.endRow()
    }
    return table
  }

  private var courses: TableText {
    var table = TableText(["sourcedId", "title"])
    for (key, title) in export.courses.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(title)
      table.endRow()
    }
    return table
  }

  private var classes: TableText {
    var table = TableText(["sourcedId", "title", "courseSourcedId", "termSourcedIds"])
    for (key, found) in export.classes.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(found.title)
      table.add(found.course)
      table.add(found.terms.joined(separator: ","))
      table.endRow()
    }
    return table
  }

  private var enrollments: TableText {
    var table = TableText([
      "sourcedId", "classSourcedId", "userSourcedId", "role", "beginDate", "endDate",
    ])
    for (key, enrollment) in export.enrollments.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(export.classNumbers[enrollment.classroom])
      table.add(export.userNumbers[enrollment.user])
      table.add("student")
      table.add(enrollment.begins?.description)
      table.add(enrollment.ends?.description)
      table.endRow()
    }
    return table
  }

  private var demographics: TableText {
    var table = TableText(["sourcedId", "birthDate"])
    for (key, day) in export.birthDates.sorted(by: { $0.key < $1.key }) {
      table.add(key)
      table.add(day.description)
      table.endRow()
    }
    return table
  }
}
