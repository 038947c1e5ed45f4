import Foundation
package import Kith
import KithFiles

extension Workspace {
  /// Erases a student from everything that is kept here, and reads it back.
  ///
  /// - Returns: In how many texts the student was, and what stands there now.
  /// - Throws: ``StoreProblem`` where nobody has the id, or where it could not be erased everywhere;
  ///   nothing was changed then.
  package func forget(
    _ student: Student.ID, by author: Author
  ) throws -> (places: Int, placeholder: String) {
    let forgotten = try store.change {
      let name = "forgotten-\(try store.forgottenCount() + 1)"
      let forgetting = Forgetting(
        student: student, placeholder: Student.ID(rawValue: name), workspace: self)
      let texts = try forgetting.changed(try store.texts())
      let rows = try store.rowCount(naming: student)
      guard !texts.isEmpty || rows > 0 else {
        throw refusal("nobody here has the id \(student)", "check the id")
      }
      try store.forget(student, as: name, texts: texts, by: author)
      guard try forgetting.changed(try store.texts()).isEmpty,
        try store.rowCount(naming: student) == 0
      else {
        throw refusal(
          "the student is in a text that cannot be changed", "nothing was changed; see kith log")
      }
      return (texts.count + rows, name)
    }
    try store.vacuum()
    return forgotten
  }

  /// In how many texts and rows a student stands.
  package func places(naming student: Student.ID) throws -> Int {
    let forgetting = Forgetting(
      student: student, placeholder: Student.ID(rawValue: "forgotten"), workspace: self)
    return try store.snapshot {
      try forgetting.changed(try store.texts()).count + store.rowCount(naming: student)
    }
  }

  /// What was published for terms that ended longer ago than their programs keep them.
  package func expired(for author: Author) throws -> [(program: String, ids: [Int64])] {
    try store.currentPrograms().compactMap { program in
      guard let days = try self.program(program.name).program.retentionDays,
        let today = CalendarDate(author.day)
      else { return nil }
      let limit = CalendarDate(dayNumber: today.dayNumber - days).description
      let ids = try store.expired(of: program.name, before: limit)
      return ids.isEmpty ? nil : (program.name, ids)
    }
  }

  /// Erases what was published for terms that ended longer ago than their programs keep them.
  ///
  /// - Returns: How many publications of each program were erased, where any were.
  package func eraseExpired(by author: Author) throws -> [(program: String, count: Int)] {
    try expired(for: author).map { program, ids in
      try store.erase(publications: ids, of: program, by: author)
      return (program, ids.count)
    }
  }
}

/// Takes a student out of the texts of a workspace.
struct Forgetting {
  let student: Student.ID
  let placeholder: Student.ID
  let workspace: Workspace

  /// The texts that named the student, without them.
  func changed(_ texts: [StoredText]) throws -> [StoredText] {
    var changed: [StoredText] = []
    var rosters: [Int64: [String: [UInt8]]] = [:]
    // Texts are read and then compared, because an id can be written in several ways; those that do
    // not name the student stay as they are, to the byte.
    for text in texts {
      switch text.kind {
      case .table(let roster, let name): rosters[roster, default: [:]][name] = [UInt8](text.text)
      case .program:
        let words = String(decoding: text.text, as: UTF8.self)
        changed.append(StoredText(text.kind, Data(renamed(words).utf8)))
      case .runCertificate: continue
      case .runResult(let id), .draft(let id), .publication(let id):
        let before = try workspace.result(text.text, "result \(id)")
        let result = before.renaming { $0 == student ? placeholder : $0 }
        guard result != before else { continue }
        changed.append(StoredText(text.kind, Data(ResultText.json(of: result))))
        if case .runResult = text.kind {
          changed.append(
            StoredText(.runCertificate(id), Data(ResultText.json(of: result.certificate))))
        }
      }
    }
    for (version, tables) in rosters.sorted(by: { $0.key < $1.key }) {
      var problems = ProblemList()
      var reader = RosterFolderReader(tables, from: "roster \(version)")
      guard let roster = reader.read(&problems) else {
        try problems.throwAny()
        continue
      }
      guard roster.forgetting(student) != roster else { continue }
      for (name, text) in RosterFolderWriter(roster.forgetting(student)).texts.sorted(by: {
        $0.key < $1.key
      }) {
        changed.append(StoredText(.table(roster: version, name: name), Data(text.utf8)))
      }
    }
    let before = Dictionary(texts.map { ($0.kind, $0.text) }) { first, _ in first }
    return changed.filter { before[$0.kind] != $0.text }
  }

  /// The text with the placeholder wherever the id stands as a word of its own, in each way in which
  /// it can be written.
  private func renamed(_ text: String) -> String {
    let id = student.rawValue
    let plain = [
      id, id.precomposedStringWithCanonicalMapping, id.decomposedStringWithCanonicalMapping,
    ]
    let quoted = plain.map {
      $0.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    }
    // Each spelling once: equal strings may differ in their bytes.
    let spellings = Set((plain + quoted).map { Array($0.utf8) }).sorted { $0.count > $1.count }
    return spellings.reduce(text) { renamed($0, String(decoding: $1, as: UTF8.self)) }
  }

  private func renamed(_ text: String, _ spelling: String) -> String {
    let isPart = { (character: Character) in
      character.isLetter || character.isNumber || "-_.".contains(character)
    }
    var result = ""
    var rest = text[...]
    while let range = rest.range(of: spelling, options: .literal) {
      let before = rest[..<range.lowerBound].last ?? result.last
      let after = rest[range.upperBound...].first
      result += rest[..<range.lowerBound]
      result +=
        before.map(isPart) == true || after.map(isPart) == true
        ? spelling : placeholder.rawValue
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
