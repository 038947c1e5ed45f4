import GRDB

/// Taking back, and bringing back, what was done to one program by hand, whatever happened to others.
extension Store {
  /// Takes back the last draft, pin or veto of a program that was not taken back yet.
  ///
  /// - Returns: What it was, in the words of the audit log.
  package func undoHandwork(of name: String, by author: Author) throws(StoreProblem) -> String {
    try write { database in
      guard let last = try database.handwork(of: name, .undo), last.step != .publication else {
        throw StoreProblem(
          .refused, path, "there is nothing to undo since \(name) was published", "go on from here")
      }
      return try database.turn(last, of: name, isLive: false, by: author)
    }
  }

  /// Brings back what was taken back last of a program, where nothing was done to it since.
  ///
  /// - Returns: What it was, in the words of the audit log.
  package func redoHandwork(of name: String, by author: Author) throws(StoreProblem) -> String {
    try write { database in
      guard let next = try database.handwork(of: name, .redo), next.step != .publication else {
        throw StoreProblem(
          .refused, path, "there is nothing to bring back",
          "what was taken back can be brought back until something else is changed")
      }
      return try database.turn(next, of: name, isLive: true, by: author)
    }
  }

  /// What can be taken back, and brought back, of a program now.
  package func turnable(of name: String) throws(StoreProblem) -> (undo: Bool, redo: Bool) {
    try read { database in
      func isThere(_ turn: HandworkTurn) throws -> Bool {
        try database.handwork(of: name, turn).map { $0.step != .publication } ?? false
      }
      return (try isThere(.undo), try isThere(.redo))
    }
  }
}

private enum HandworkTurn { case undo, redo }

extension Database {
  /// The next step to take back, or to bring back, of a program.
  fileprivate func handwork(of name: String, _ turn: HandworkTurn) throws -> StoredStep? {
    let own = """
      (action = 'draft' AND target IN (SELECT id FROM draft WHERE name = ?1)
        OR action IN ('pin', 'unpin') AND target IN (SELECT id FROM pin WHERE name = ?1)
        OR action = 'publication' AND target IN (SELECT id FROM publication WHERE name = ?1))
      """
    let sql =
      switch turn {
      case .undo:
        "SELECT id, action, target FROM step WHERE live AND \(own) ORDER BY id DESC LIMIT 1"
      case .redo:
        // The first of those that were taken back after the last one that holds.
        """
        SELECT id, action, target FROM step WHERE NOT live AND \(own)
        AND id > (SELECT coalesce(max(id), 0) FROM step WHERE live AND \(own)) ORDER BY id LIMIT 1
        """
      }
    return StoredStep(try Row.fetchOne(self, sql: sql, arguments: [name]))
  }
}
