import GRDB
package import Kith

/// What was fixed by hand, by whom and why.
package struct StoredPin: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The students are together; others may join them.
    case pin
    /// The students are a group, and nobody else is in it.
    case group
    /// No two of the students share a group.
    case veto
  }

  package var id: Int64
  package var kind: Kind
  package var students: [Student.ID]
  /// What a tutor helps with.
  package var subject: String?
  package var time: String
  package var actor: String
  package var reason: String
}

/// What somebody wants to fix by hand.
package struct NewPin: Sendable, Hashable {
  package var kind: StoredPin.Kind
  package var students: [Student.ID]
  package var subject: String?
  package var reason: String

  package init(
    _ kind: StoredPin.Kind, _ students: [Student.ID], subject: String? = nil, reason: String
  ) {
    self.kind = kind
    self.students = students
    self.subject = subject
    self.reason = reason
  }
}

extension Store {
  /// Fixes students by hand.
  ///
  /// - Returns: The number by which each pin is known.
  package func addPins(
    _ pins: [NewPin], of name: String, by author: Author
  ) throws(StoreProblem) -> [Int64] {
    try write { database in
      try pins.map { pin in
        let id = try database.insertPin(pin, of: name, draft: nil, by: author)
        try database.note(
          .pin, id, by: author, program: name, pin.kind == .veto ? "veto" : "pin",
          "number \(id) of \(pin.students.count) students")
        return id
      }
    }
  }

  /// Takes a pin or a veto away again.
  package func removePin(_ id: Int64, of name: String, by author: Author) throws(StoreProblem) {
    try write { database in
      try database.execute(
        sql: "UPDATE pin SET live = 0 WHERE id = ? AND name = ? AND live", arguments: [id, name])
      guard database.changesCount > 0 else {
        throw StoreProblem(
          .refused, path, "there is no pin or veto \(id)", "list them with kith review --pins")
      }
      try database.note(.unpin, id, by: author, program: name, "unpin", "number \(id)")
    }
  }

  /// All that is fixed by hand in a program now, oldest first.
  package func pins(of name: String) throws(StoreProblem) -> [StoredPin] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM pin WHERE name = ? AND live
          AND (draft IS NULL OR draft IN (SELECT id FROM draft WHERE live)) ORDER BY id
          """, arguments: [name]
      ).compactMap { row in
        guard let kind = StoredPin.Kind(rawValue: row["kind"]) else { return nil }
        let id: Int64 = row["id"]
        let students = try String.fetchAll(
          database, sql: "SELECT student FROM pin_student WHERE pin = ? ORDER BY place",
          arguments: [id])
        return StoredPin(
          id: id, kind: kind, students: students.map(Student.ID.init(rawValue:)),
          subject: row["subject"], time: row["made"], actor: row["actor"], reason: row["reason"])
      }
    }
  }
}

extension Database {
  /// A pin that lives as long as the draft that brought it, where one did.
  func insertPin(
    _ pin: NewPin, of name: String, draft: Int64?, by author: Author
  ) throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO pin (name, kind, subject, draft, made, actor, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        name, pin.kind.rawValue, pin.subject, draft, author.time, author.name, pin.reason,
      ])
    let id = lastInsertedRowID
    for (place, student) in pin.students.enumerated() {
      try execute(
        sql: "INSERT INTO pin_student VALUES (?, ?, ?)", arguments: [id, place, student.rawValue])
    }
    return id
  }
}
