import Foundation

/// Every change of one place of a JSON value: each leaf made another one of its kind, each key and each
/// item left out, and each two neighbours of a list exchanged.
struct ResultEdits {
  struct Edit {
    /// Keys and places from the outside, such as `groups/0/value`.
    var path: String
    /// What was done, such as `1 more`.
    var change: String
    var edited: Any
  }

  /// Other words that could stand where one of them stands: ids, rules, zones.
  var vocabularies: [[String]]

  func all(of value: Any, at path: String = "") -> [Edit] {
    if let table = value as? [String: Any] {
      return table.keys.sorted().flatMap { key -> [Edit] in
        guard let part = table[key] else { return [] }
        let here = path.isEmpty ? key : "\(path)/\(key)"
        let inner = all(of: part, at: here).map { edit in
          Edit(
            path: edit.path, change: edit.change,
            edited: table.merging([key: edit.edited]) { $1 })
        }
        var rest = table
        rest[key] = nil
        return inner + [Edit(path: here, change: "left out", edited: rest)]
      }
    }
    if let list = value as? [Any] {
      return list.indices.flatMap { place -> [Edit] in
        let here = "\(path)/\(place)"
        func changed(_ change: String, _ make: (inout [Any]) -> Void) -> Edit {
          var list = list
          make(&list)
          return Edit(path: here, change: change, edited: list)
        }
        var edits = all(of: list[place], at: here).map { edit in
          var list = list
          list[place] = edit.edited
          return Edit(path: edit.path, change: edit.change, edited: list as Any)
        }
        edits.append(changed("left out") { $0.remove(at: place) })
        edits.append(changed("twice") { $0.insert($0[place], at: place) })
        // Two that are equal change nothing by changing places.
        if place > 0, !NSArray(array: [list[place]]).isEqual(to: [list[place - 1]]) {
          edits.append(changed("exchanged") { $0.swapAt(place, place - 1) })
        }
        return edits
      }
    }
    return leaves(instead: value).map { Edit(path: path, change: $0.0, edited: $0.1) }
  }

  /// Other leaves in place of one, each with what was done.
  private func leaves(instead value: Any) -> [(String, Any)] {
    if let text = value as? String {
      var others: [(String, Any)] = [("longer", text + "x"), ("nothing", NSNull())]
      if let minutes = Self.minutes(text) {
        let later = (minutes + 15) % 1440
        others.append(("later", String(format: "%02d:%02d", later / 60, later % 60)))
      }
      if let day = Int(text.suffix(2)), text.count == 10, text.contains("-") {
        others.append(("another day", text.dropLast(2) + String(format: "%02d", day % 28 + 1)))
      }
      for words in vocabularies {
        guard let place = words.firstIndex(of: text) else { continue }
        others.append(("another", words[(place + 1) % words.count]))
      }
      return others
    }
    if value is NSNull { return [("something", "x")] }
    guard let number = value as? NSNumber else { return [] }
    return [
      ("1 more", NSNumber(value: number.doubleValue + 1)),
      ("1 less", NSNumber(value: number.doubleValue - 1)),
    ]
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard text.count == 5, parts.count == 2, let hours = Int(parts[0]), let rest = Int(parts[1])
    else { return nil }
    return hours * 60 + rest
  }
}
