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
      guard let last = try database.lastStep() else {
        throw StoreProblem(.refused, path, "there is nothing to undo", "go on from here")
      }
      return try database.turn(last, isLive: false, by: author)
    }
  }

  /// Brings back the last change that was taken back, where nothing was changed since.
  ///
  /// - Returns: What it was, in the words of the audit log.
  package func redo(_ author: Author) throws(StoreProblem) -> String {
    try write { database in
      guard let next = try database.undoneStep() else {
        throw StoreProblem(
          .refused, path, "there is nothing to bring back",
          "what was taken back can be brought back until something else is changed")
      }
      return try database.turn(next, isLive: true, by: author)
    }
  }

  /// What ``undo(_:)`` would take back, in the words of the audit log; nil where there is nothing.
  package func undoable() throws(StoreProblem) -> String? {
    try read { try $0.lastStep()?.words }
  }

  /// What ``redo(_:)`` would bring back; nil where there is nothing.
  package func redoable() throws(StoreProblem) -> String? {
    try read { try $0.undoneStep()?.words }
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

/// A change as the table of steps holds it.
struct StoredStep {
  var id: Int64
  var step: Step
  var target: Int64

  init?(_ row: Row?) {
    guard let row, let step = Step(rawValue: row["action"]) else { return nil }
    (id, self.step, target) = (row["id"], step, row["target"])
  }

  var words: String { "\(step.words) \(target)" }
}

extension Database {
  fileprivate func lastStep() throws -> StoredStep? {
    StoredStep(
      try Row.fetchOne(
        self, sql: "SELECT id, action, target FROM step WHERE live ORDER BY id DESC LIMIT 1"))
  }

  /// The first of those that were taken back after the last one that holds.
  fileprivate func undoneStep() throws -> StoredStep? {
    StoredStep(
      try Row.fetchOne(
        self,
        sql: """
          SELECT id, action, target FROM step
          WHERE NOT live AND id > (SELECT coalesce(max(id), 0) FROM step WHERE live)
          ORDER BY id LIMIT 1
          """))
  }

  /// Takes a change back, or brings it back.
  func turn(
    _ step: StoredStep, of program: String? = nil, isLive: Bool, by author: Author
  ) throws -> String {
    try execute(
      sql: "UPDATE \(step.step.table) SET live = ? WHERE id = ?",
      arguments: [step.step.before != isLive, step.target])
    try execute(sql: "UPDATE step SET live = ? WHERE id = ?", arguments: [isLive, step.id])
    try audit(author, program: program, isLive ? "redo" : "undo", step.words)
    return step.words
  }
}
