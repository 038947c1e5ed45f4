import Kith
import KithFiles

/// Says what an import changed.
package enum ChangesText {
  /// Ids in one line, beyond which the rest is only counted.
  private static let most = 20

  /// A few lines for a person.
  package static func text(of changes: RosterChanges) -> String {
    guard !changes.isEmpty else { return "Nothing changed." }
    var lines: [String] = []
    if !changes.added.isEmpty {
      lines.append("Added \(students(changes.added.count)): \(list(changes.added.map(\.rawValue)))")
    }
    if !changes.left.isEmpty {
      lines.append(
        "No longer enrolled, \(students(changes.left.count)): \(list(changes.left.map(\.rawValue)))"
      )
    }
    if !changes.changed.isEmpty {
      let texts = changes.changed.map { "\($0.student) (\($0.columns.joined(separator: ", ")))" }
      lines.append("Changed \(students(changes.changed.count)): \(list(texts))")
    }
    if changes.unchanged > 0 { lines.append("Unchanged: \(students(changes.unchanged))") }
    if changes.newWishes + changes.goneWishes > 0 {
      lines.append("Wishes: \(changes.newWishes) new, \(changes.goneWishes) gone")
    }
    return lines.joined(separator: "\n")
  }

  /// The same, whole, for programs.
  package static func json(of changes: RosterChanges, joins: [JoinReport] = []) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("added")
      json.array(.line) { json in for id in changes.added { json.string(id.rawValue) } }
      json.key("left")
      json.array(.line) { json in for id in changes.left { json.string(id.rawValue) } }
      json.key("changed")
      json.array { json in
        for change in changes.changed {
          json.object(.line) { json in
            json.key("student")
            json.string(change.student.rawValue)
            json.key("columns")
            json.array { json in for column in change.columns { json.string(column) } }
          }
        }
      }
      json.key("unchanged")
      json.whole(changes.unchanged)
      json.key("wishes_added")
      json.whole(changes.newWishes)
      json.key("wishes_removed")
      json.whole(changes.goneWishes)
      json.key("surveys")
      json.array { json in
        for join in joins {
          json.object(.line) { json in
            json.key("file")
            json.string(join.file)
            json.key("matched")
            json.object(.line) { json in
              for key in PeopleIndex.Key.allCases {
                guard let count = join.matched[key] else { continue }
                json.key(key.rawValue)
                json.whole(count)
              }
            }
            json.key("new")
            json.whole(join.new)
            json.key("left_out")
            json.whole(join.leftOut)
          }
        }
      }
    }
    return json.finished
  }

  private static func students(_ count: Int) -> String {
    count == 1 ? "1 student" : "\(count) students"
  }

  private static func list(_ texts: [String]) -> String {
    let shown = texts.prefix(most).joined(separator: ", ")
    return texts.count > most ? "\(shown) and \(texts.count - most) more" : shown
  }
}
