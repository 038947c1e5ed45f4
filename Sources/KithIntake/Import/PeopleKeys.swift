import Foundation
import Kith
import KithFiles

/// Keys by which surveys know students, kept beside the roster in `keys.csv` so that next week's
/// survey finds the same people.
struct PeopleKeys: Sendable {
  private var lists: [Student.ID: [(key: PeopleIndex.Key, text: String)]] = [:]

  static let file = "keys.csv"

  /// Learns a key, once.
  mutating func learn(_ student: Student.ID, _ key: PeopleIndex.Key, _ text: String) {
    let folded = PeopleIndex.folded(text)
    let isThere = lists[student]?.contains { $0.key == key && $0.text == folded } ?? false
    if !isThere { lists[student, default: []].append((key, folded)) }
  }

  func keys(of student: Student.ID) -> [(key: PeopleIndex.Key, text: String)] {
    lists[student] ?? []
  }

  func name(of student: Student.ID) -> String? {
    lists[student]?.first { $0.key == .name }?.text
  }

  var isEmpty: Bool { lists.isEmpty }

  /// The file's text.
  var text: String {
    var table = TableText(["student", "kind", "key"])
    for (student, keys) in lists.sorted(by: { $0.key < $1.key }) {
      for (key, text) in keys.sorted(by: { ($0.key.rawValue, $0.text) < ($1.key.rawValue, $1.text) }
      ) {
        table.add(student.rawValue)
        table.add(key.rawValue)
        table.add(text)
        table.endRow()
      }
    }
    return table.text
  }

  init() {}

  /// The keys that a roster folder keeps; none where it keeps none.
  init(in folder: String, _ problems: inout ProblemList) {
    let path = "\(folder)/\(Self.file)"
    guard FileManager.default.fileExists(atPath: path),
      let source = SourceText(readingTable: path, problems: &problems),
      let table = ExportTable(source, &problems)
    else { return }
    let columns = (table.column("student"), table.column("kind"), table.column("key"))
    table.forEachRow(&problems) { row, problems in
      guard let student = row.text(columns.0), let text = row.text(columns.2),
        let key = row.text(columns.1).flatMap(PeopleIndex.Key.init)
      else {
        problems.add(
          row.problem(
            columns.1, "a row names no student with a key of a known kind",
            remedy: "write id, username, email, name or guardian, or remove the row"))
        return
      }
      learn(Student.ID(rawValue: student), key, text)
    }
  }
}
