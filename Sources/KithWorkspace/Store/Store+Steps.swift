package import Foundation
import GRDB

/// Who changes a workspace, and when.
package struct Author: Sendable, Hashable {
  /// The person at the keyboard; never a student.
  package var name: String
  /// When, in UTC, as ISO 8601 writes it.
  package var time: String

  package init(name: String, time: Date = Date()) {
    self.name = name
    self.time = time.formatted(.iso8601)
  }

  /// The day of the change.
  package var day: String { String(time.prefix(10)) }
}

/// What was done to a workspace, as the audit log tells it: without any student.
package struct AuditEntry: Sendable, Hashable {
  package var time: String
  package var actor: String
  package var action: String
  /// The program that it was about, where it was about one.
  package var program: String?
  package var detail: String
}

/// A change that can be taken back: a row that is live until it is undone.
enum Step: String {
  case roster, program, draft, pin, publication, pause, leave, flag
  case feedback = "feedback_batch"
  case meetings = "meeting_batch"
  /// The removal of a pin, or of a flag: taking it back makes it live again.
  case unpin, unflag

  var table: String {
    switch self {
    case .unpin: Step.pin.rawValue
    case .unflag: Step.flag.rawValue
    default: rawValue
    }
  }
  var before: Bool { self == .unpin || self == .unflag }
  var words: String {
    switch self {
    case .feedback: "feedback"
    case .meetings: "meetings"
    default: rawValue
    }
  }
}

extension Database {
  /// Notes a change that can be taken back, and who made it.
  func note(
    _ step: Step, _ target: Int64, by author: Author, program: String?, _ action: String,
    _ detail: String
  ) throws {
    try execute(
      sql: "INSERT INTO step (action, target) VALUES (?, ?)", arguments: [step.rawValue, target])
    try audit(author, program: program, action, detail)
  }

  func audit(_ author: Author, program: String?, _ action: String, _ detail: String) throws {
    try execute(
      sql: "INSERT INTO audit (made, actor, action, name, detail) VALUES (?, ?, ?, ?, ?)",
      arguments: [author.time, author.name, action, program, detail])
  }
}

extension Store {
  /// Takes back the last change that was not taken back yet.
  ///
  /// - Returns: What it was, in the words of the audit log.
  package func undo(_ author: Author) throws(StoreProblem) -> String {
    try write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT id, action, target FROM step WHERE live ORDER BY id DESC LIMIT 1"),
        let step = Step(rawValue: row["action"])
      else {
        throw StoreProblem(.refused, path, "there is nothing to undo", "go on from here")
      }
      let id: Int64 = row["id"]
      let target: Int64 = row["target"]
      try database.execute(
        sql: "UPDATE \(step.table) SET live = ? WHERE id = ?", arguments: [step.before, target])
      try database.execute(sql: "UPDATE step SET live = 0 WHERE id = ?", arguments: [id])
      let words = "\(step.words) \(target)"
      try database.audit(author, program: nil, "undo", words)
      return words
    }
  }

  /// Who did what, oldest first.
  package func auditLog() throws(StoreProblem) -> [AuditEntry] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM audit ORDER BY id").map {
        AuditEntry(
          time: $0["made"], actor: $0["actor"], action: $0["action"], program: $0["name"],
          detail: $0["detail"])
      }
    }
  }
}
