import GRDB

extension Store {
  /// The rooms of a program's groups by their ids, of ended groups too: nobody inherits those.
  package func rooms(of name: String) throws(StoreProblem) -> [String: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT \"group\", room FROM room WHERE name = ?", arguments: [name])
      return Dictionary(rows.map { ($0["group"], $0["room"]) }) { first, _ in first }
    }
  }

  /// Gives a room that no group ever had to each of these groups that has none yet.
  ///
  /// - Parameters:
  ///   - groups: The ids of groups.
  ///   - name: The program's id.
  ///   - room: The name of a number, counted from 0.
  /// - Throws: ``StoreProblem`` where the workspace cannot be written.
  package func giveRooms(
    to groups: [String], of name: String, named room: (Int) -> String
  ) throws(StoreProblem) {
    try write { database in
      var taken = Set(try String.fetchAll(database, sql: "SELECT room FROM room"))
      let known = Set(
        try String.fetchAll(
          database, sql: "SELECT \"group\" FROM room WHERE name = ?", arguments: [name]))
      var number = taken.count
      for group in groups where !known.contains(group) {
        // The school may have brought another list since.
        while taken.contains(room(number)) { number += 1 }
        taken.insert(room(number))
        try database.execute(
          sql: "INSERT INTO room VALUES (?, ?, ?)", arguments: [name, group, room(number)])
        number += 1
      }
    }
  }
}
