import Foundation
import Testing

/// Several programs of one school, drafted together and published one after another.
@Suite struct DeskScaleTests {
  private static let students =
    ProcessInfo.processInfo.environment["KITH_DESK_STUDENTS"].flatMap(Int.init) ?? 40
  private let folder: KithProcess.Folder
  private let programs: [String]

  init() throws {
    folder = try KithProcess.Folder()
    let all = ["buddy", "pod", "mentor", "tutor", "club", "playdate"]
    programs = Array(all.prefix(Self.students < 100 ? 3 : 6))
    try kith("generate", "--students", "\(Self.students)", "--seed", "7", "--out", "school")
    try kith("init")
    try kith("roster", "school")
    for kind in programs {
      try folder.write(
        "\(kind).yaml",
        """
        program: \(kind)
        kind: \(kind)
        term: {starts: 2027-01-11, ends: 2027-05-28, holidays: [{from: 2027-03-15, to: 2027-03-19}]}
        limits: {effort: 5}

        """)
      try kith("program", "\(kind).yaml")
    }
    for kind in programs { try kith("match", "--draft", "-q", "--program", kind) }
  }

  @discardableResult private func kith(
    _ arguments: String..., ends code: Int32? = 0
  ) throws -> KithProcess.Outcome {
    let outcome = try KithProcess.run(arguments, in: folder)
    if let code {
      try #require(outcome.code == code, "\(arguments): \(outcome.errors)")
    }
    return outcome
  }

  /// Publishes a program; where its draft would put somebody into two meetings at once, that is refused,
  /// and the next draft goes around what is published.
  private func publish(_ kind: String, _ match: [String], into out: String) throws {
    let arguments = ["publish", "--program", kind, "--out", "\(out)-\(kind)"]
    let first = try KithProcess.run(arguments, in: folder)
    guard first.code != 0 else { return }
    #expect(first.code == 1, "\(first.errors)")
    let again = try KithProcess.run(match + ["-q", "--program", kind], in: folder)
    #expect(again.code == 0, "\(again.errors)")
    let second = try KithProcess.run(arguments, in: folder)
    #expect(second.code == 0, "\(second.errors)")
  }

  @Test func `nobody is in two meetings in any minute, and groups that stay keep their rooms`()
    throws
  {
    for kind in programs { try publish(kind, ["match", "--draft"], into: "first") }
    #expect(try doubleBookings(in: "first") == [])
    try export("sent", [])
    try changeSchool()
    for kind in programs {
      try kith("rematch", "-q", "--program", kind)
      try publish(kind, ["rematch"], into: "second")
    }
    #expect(try doubleBookings(in: "second") == [])
    try export("again", ["--previous", "sent"])
    for kind in programs { try expectRooms(kind) }
  }

  private func export(_ out: String, _ more: [String]) throws {
    for kind in programs {
      let previous = more.count == 2 ? [more[0], "\(more[1])/\(kind)"] : []
      let outcome = try KithProcess.run(
        [
          "export", "--program", kind, "--out", "\(out)/\(kind)", "-q", "--only", "groups",
          "calendars", "canvas",
        ] + previous, in: folder)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
  }

  /// Three leave who have a pod, and three like others join.
  private func changeSchool() throws {
    func lines(_ name: String) -> [String] {
      String(decoding: folder.read("school/\(name)") ?? [], as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let placed = try groups("first-pod").flatMap(\.members).sorted()
    let (gone, copied) = (Set(placed.prefix(3)), placed.suffix(3))
    for (name, column) in [("students.csv", 0), ("availability.csv", 0)] {
      var kept = lines(name).filter { !gone.contains($0.components(separatedBy: ",")[column]) }
      for id in copied {
        kept += lines(name).filter { $0.hasPrefix("\(id),") }.map {
          "new-\(id)" + $0.dropFirst(id.count)
        }
      }
      try folder.write("school/\(name)", kept.joined(separator: "\n") + "\n")
    }
    for name in ["requests.csv", "history.csv"] {
      let kept = lines(name).filter { gone.isDisjoint(with: $0.components(separatedBy: ",")) }
      try folder.write("school/\(name)", kept.joined(separator: "\n") + "\n")
    }
    try folder.write("school/coaches.csv", "id\nc1\n")
    try kith("roster", "school")
  }

  // MARK: - What came out

  private struct Told {
    var id: String
    var members: [String]
    var meetings: [[String: Any]]
  }

  private func groups(_ out: String) throws -> [Told] {
    let bytes = try #require(folder.read("\(out)/result.json"))
    let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (root?["groups"] as? [[String: Any]] ?? []).map { group in
      let members = group["members"] as? [[String: Any]] ?? []
      return Told(
        id: group["id"] as? String ?? "", members: members.compactMap { $0["student"] as? String },
        meetings: group["meetings"] as? [[String: Any]] ?? [])
    }
  }

  /// Students who are in two groups in one minute, counted on the world's clock over the whole term, its
  /// holidays left out.
  private func doubleBookings(in out: String) throws -> [String] {
    var taken: [String: [Int: String]] = [:]
    var found: Set<String> = []
    for kind in programs {
      for group in try groups("\(out)-\(kind)") {
        let name = "\(kind) \(group.id)"
        for minute in group.meetings.flatMap(minutes) {
          for member in group.members {
            if let other = taken[member]?[minute], other != name {
              found.insert("\(member): \(other), \(name)")
            }
            taken[member, default: [:]][minute] = name
          }
        }
      }
    }
    return found.sorted()
  }

  private func minutes(_ meeting: [String: Any]) -> [Int] {
    let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    func clock(_ key: String) -> Int {
      let parts = (meeting[key] as? String ?? "").split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }
    guard let zone = TimeZone(identifier: meeting["time_zone"] as? String ?? ""),
      let weekday = days.firstIndex(of: meeting["day"] as? String ?? "")
    else { return [] }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let length = (clock("to") - clock("from") + 1440) % 1440
    return (0..<138).flatMap { offset -> [Int] in
      // The term begins on a Monday, 11 January.
      guard (offset + 1) % 7 == weekday, !(63...67).contains(offset),
        let start = calendar.date(
          from: DateComponents(
            year: 2027, month: 1, day: 11 + offset, hour: clock("from") / 60,
            minute: clock("from") % 60))
      else { return [] }
      let first = Int(start.timeIntervalSince1970) / 60
      return Array(first..<first + length)
    }
  }

  private func rows(_ file: String) -> [[String]] {
    String(decoding: folder.read(file) ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.components(separatedBy: ",") }
  }

  /// Groups that kept their members keep room, id and set of Canvas; nobody else has those.
  private func expectRooms(_ kind: String) throws {
    func rooms(_ out: String) -> [String: (room: String, members: Set<String>)] {
      var found: [String: (room: String, members: Set<String>)] = [:]
      for row in rows("\(out)/\(kind)/groups.csv") {
        found[row[0], default: (row[1], [])].members.insert(row[2])
      }
      return found
    }
    let (before, after) = (rooms("sent"), rooms("again"))
    var kept = 0
    for (id, group) in after {
      for (earlier, old) in before {
        if old.members == group.members, kind != "tutor" {
          kept += 1
          #expect(earlier == id && old.room == group.room)
        } else if old.members.isDisjoint(with: group.members) {
          #expect(earlier != id && old.room != group.room)
        }
      }
    }
    #expect(kept > 0)
    #expect(Set(after.values.map(\.room)).count == after.count)
    expectSets(kind)
  }

  /// Each user is in one room of a set, and a room that stays is in the set where it was.
  private func expectSets(_ kind: String) {
    func sets(_ out: String) -> [Int: [[String]]] {
      let files = (1...12).map { "\(out)/\(kind)/canvas/groups\($0 == 1 ? "" : "-\($0)").csv" }
      return Dictionary(uniqueKeysWithValues: files.enumerated().map { ($0, rows($1)) })
    }
    let (before, after) = (sets("sent"), sets("again"))
    for (set, rows) in after {
      #expect(Set(rows.map { $0[1] }).count == rows.count, "\(kind): set \(set)")
      let others = before.filter { $0.key != set }.values.joined().map { $0[5] }
      let here = Set((before[set] ?? []).map { $0[5] })
      let moved = Set(rows.map { $0[5] }).intersection(others).subtracting(here)
      #expect(moved.isEmpty, "\(kind): \(moved)")
    }
  }
}
