import Foundation
import Kith
import KithWorkspace

/// What a workspace holds, read from the raw texts of its roster by code that shares nothing with the
/// watch: who may be told to be together, by consents, wishes, vetoes, goodbyes and ages.
struct RawDesk {
  private let store: Store
  private var people: [String: [String: String]] = [:]
  private var apart: [Set<String>] = []
  private let programs: [String: String]

  init(in folder: KithProcess.Folder) throws {
    store = try Store(opening: folder.path + "/kith.sqlite")
    let tables = try store.currentRoster()?.tables ?? [:]
    for row in Self.rows(tables["students.csv"]) { people[row["id"] ?? ""] = row }
    for row in Self.rows(tables["requests.csv"]) where row["wish"] == "apart" {
      apart.append([row["student"] ?? "", row["other"] ?? ""])
    }
    for leave in try store.leaves() {
      apart += leave.neverAgain.map { [leave.student.rawValue, $0.rawValue] }
    }
    programs = Dictionary(
      try store.currentPrograms().map { ($0.name, String(decoding: $0.text, as: UTF8.self)) }
    ) { first, _ in first }
  }

  var names: [String] { programs.keys.sorted() }

  /// The number of what is published of a program; 0 for nothing.
  func publication(of name: String) throws -> Int64 {
    try store.publications(of: name).last?.id ?? 0
  }

  /// What is wrong with telling what is published of a program now; nil where nothing is. Nobody hears
  /// any more of those who left a group or the school, unless the groups were published just now.
  func breach(of name: String, justPublished: Bool = false) throws -> String? {
    guard let publication = try store.publications(of: name).last else { return nil }
    let leaves = try store.leaves().filter { $0.publication == publication.id }
    for (id, members) in try Self.groups(publication.result) {
      let gone = Set(leaves.filter { $0.group == id }.map(\.student.rawValue))
      let told = members.filter { member in
        !gone.contains(member) && (justPublished || isPresent(member))
      }
      guard told.count > 1 else { continue }
      if let breach = try breach(of: told, in: name) { return "\(id): \(breach)" }
    }
    return nil
  }

  /// The groups of a result's text: their ids and members.
  static func groups(_ text: Data) throws -> [(id: String, members: [String])] {
    let root = try JSONSerialization.jsonObject(with: text) as? [String: Any]
    return (root?["groups"] as? [[String: Any]] ?? []).map { group in
      let members = group["members"] as? [[String: Any]] ?? []
      return (group["id"] as? String ?? "", members.compactMap { $0["student"] as? String })
    }
  }

  private func isPresent(_ id: String) -> Bool {
    people[id].map { $0["enrolled"] != "false" } ?? false
  }

  /// What the raw roster says against a group.
  func breach(of group: [String], in program: String) throws -> String? {
    let text = programs[program] ?? ""
    for id in group {
      guard isPresent(id), let consents = people[id]?["consents"]?.split(separator: ";") else {
        return "\(id) is not at the school"
      }
      if !consents.contains("matching") { return "\(id) lacks matching" }
      if !consents.contains("peer-contact"), !text.contains("consent_peer_contact: false") {
        return "\(id) lacks peer-contact"
      }
      if text.contains("kind: playdate") || text.contains("kind: outing"),
        !consents.contains("in-person")
      {
        return "\(id) lacks in-person"
      }
    }
    let vetoes = try store.pins(of: program).filter { $0.kind == .veto }.map {
      Set($0.students.map(\.rawValue))
    }
    for (place, one) in group.enumerated() {
      for other in group[..<place] {
        if apart.contains([one, other]) { return "\(one) and \(other) must be apart" }
        if vetoes.contains(where: { $0.isSuperset(of: [one, other]) }) {
          return "\(one) and \(other) are kept apart by hand"
        }
        if isUnsafe(one, other) || isUnsafe(other, one) {
          return "\(one) and \(other) are a minor and a grown-up"
        }
      }
    }
    return nil
  }

  // MARK: - Ages

  /// The term of all programs of the test.
  static let (starts, ends) = ("2026-02-02", "2026-05-29")

  private func isUnsafe(_ one: String, _ other: String) -> Bool {
    func hasAgreed(_ id: String) -> Bool {
      people[id]?["consents"]?.split(separator: ";").contains("cross-age") == true
    }
    for day in [Self.starts, Self.ends] {
      switch (age(one, day), age(other, day)) {
      case (let grown?, let child?) where grown >= 18 && child < 18:
        if !hasAgreed(other) { return true }
      case (nil, _?): if !hasAgreed(one) || !hasAgreed(other) { return true }
      default: break
      }
    }
    return false
  }

  private func age(_ id: String, _ day: String) -> Int? {
    guard let birth = people[id]?["birth_date"], birth.count == 10 else { return nil }
    let (years, days) = (Int(day.prefix(4)), Int(birth.prefix(4)))
    guard let years, let days else { return nil }
    return years - days - (day.dropFirst(5) < birth.dropFirst(5) ? 1 : 0)
  }

  // MARK: - Tables

  private static func rows(_ text: Data?) -> [[String: String]] {
    let lines = String(decoding: text ?? Data(), as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let header = lines.first.map({ cells($0) }) else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(header, cells(line))) { first, _ in first }
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
