import Foundation
import Kith
import KithWorkspace
import Matching
import TestSupport
import Testing

/// Acts at a desk in a random order. Whatever is told is held against a check of safety that knows
/// nothing of the watch.
struct WatchTests {
  private let folder: TemporaryFolder
  private let author = Author(name: "coordinator")

  init() throws { folder = try TemporaryFolder() }

  /// What the school said last, as the test keeps it.
  private struct Desk {
    let workspace: Workspace
    var roster: Roster
    var vetoes: [Set<Student.ID>] = []
    var asksPeerContact = true
    var gradeBand = 9
    /// What may be told of groups, counted; and what was refused.
    var told = 0
    var refused = 0
  }

  private func roster() -> Roster {
    Roster(
      students: (0..<9).map { number in
        var student = Student(id: Student.ID(rawValue: "s\(number)"), timeZone: "UTC")
        student.grade = Grade(String(5 + number % 2))
        student.birthDate = CalendarDate("2015-03-0\(number + 1)")
        student.consents = Set(Consent.allCases)
        student.availability = [.mon, .tue, .wed].map {
          LocalStretch(day: $0, from: 9 * 60, to: 12 * 60)
        }
        return student
      })
  }

  private func take(_ desk: Desk) throws {
    let text = """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-02-28}
      size: {least: 2, most: 4}
      rules: {consent_peer_contact: \(desk.asksPeerContact), grade_band: \(desk.gradeBand)}
      limits: {effort: 2}

      """
    _ = try desk.workspace.take(
      Program.preset(.pod, id: "p"), text: Data(text.utf8), by: author)
  }

  private func desk(_ name: String) throws -> Desk {
    let path = folder.file(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = try Store.create(at: Workspace.path(in: path))
    let desk = Desk(workspace: try Workspace(path), roster: roster())
    _ = try desk.workspace.take(desk.roster, by: author)
    try take(desk)
    return desk
  }

  private func match(_ desk: Desk, _ action: String = "match") throws {
    let drafting = try Drafting(desk.workspace, "p", author)
    let published = try desk.workspace.publication(of: "p")?.result
    _ = try drafting.run(
      action, .init(threads: 1), from: nil, disturbing: action == "rematch" ? published : nil)
  }

  /// What is wrong with telling of these groups, by what the school said last.
  private func breaches(_ groups: [Group], _ desk: Desk) -> [String] {
    let people = Dictionary(desk.roster.students.map { ($0.id, $0) }) { first, _ in first }
    return groups.flatMap { group -> [String] in
      let members = group.members.compactMap { people[$0.student] }.filter(\.isEnrolled)
      let ids = Set(members.map(\.id))
      let apart =
        desk.vetoes
        + desk.roster.wishes.filter { $0.kind == .apart }.map { [$0.student, $0.other] }
      let levels = members.compactMap(\.grade?.level)
      var wrong: [String] = []
      if members.contains(where: { !$0.consents.contains(.matching) }) { wrong.append("matching") }
      if desk.asksPeerContact, members.contains(where: { !$0.consents.contains(.peerContact) }) {
        wrong.append("peer-contact")
      }
      if apart.contains(where: ids.isSuperset) { wrong.append("apart") }
      if let least = levels.min(), let most = levels.max(), most - least > desk.gradeBand {
        wrong.append("grade band")
      }
      return wrong.map { "\(group.id): \($0)" }
    }
  }

  /// Tells what an act would tell, and looks at it.
  private func tell(
    _ desk: inout Desk, _ act: String, _ seed: UInt64, _ groups: () throws -> [Group]
  ) throws {
    do {
      let groups = try groups()
      let wrong = breaches(groups, desk)
      #expect(wrong.isEmpty, "seed \(seed), \(act): \(wrong)")
      desk.told += 1
    } catch is HeldBack {
      desk.refused += 1
    } catch is StoreProblem {
      // Nothing is there to tell yet.
    }
  }

  private func change(_ desk: inout Desk, _ chances: inout SplitMix64) throws {
    let place = chances.below(desk.roster.students.count)
    let other = (place + 1 + chances.below(desk.roster.students.count - 1)) % 9
    let pair = [desk.roster.students[place].id, desk.roster.students[other].id]
    switch chances.below(8) {
    case 0: desk.roster.students[place].consents.formSymmetricDifference([.peerContact])
    case 1: desk.roster.students[place].consents.formSymmetricDifference([.matching])
    case 2: desk.roster.students[place].isEnrolled.toggle()
    case 3: desk.roster.wishes = [Wish(student: pair[0], other: pair[1], kind: .apart)]
    case 4:
      desk.roster.students[place].availability = [
        LocalStretch(day: .thu, from: 9 * 60, to: 11 * 60)
      ]
    case 5: desk.asksPeerContact.toggle()
    case 6: desk.gradeBand = chances.below(2)
    default:
      if let veto = try? Handwork(desk.workspace, "p").veto(pair.map(\.rawValue), because: "") {
        _ = try desk.workspace.store.addPins([veto], of: "p", by: author)
        desk.vetoes.append(Set(pair))
      }
      return
    }
    _ = try desk.workspace.take(desk.roster, by: author)
    try take(desk)
  }

  @Test func `nothing is told that safety forbids when it is told`() throws {
    var (told, refused) = (0, 0)
    for seed in UInt64(1)...14 {
      var chances = SplitMix64(seed: seed)
      var desk = try desk("w\(seed)")
      let workspace = desk.workspace
      for _ in 0..<24 {
        let asItIs = chances.below(2) == 0
        switch chances.below(8) {
        case 0: try match(desk)
        case 1: try match(desk, try workspace.publication(of: "p") == nil ? "match" : "rematch")
        case 2:
          try tell(&desk, "publish", seed) {
            try workspace.publish("p", by: author, asItIs: asItIs).draft.result.groups
          }
        case 3, 4:
          try tell(&desk, "export", seed) {
            try workspace.told("p", draft: false, asItIs: asItIs).result.groups
          }
        case 5:
          try tell(&desk, "export of the draft", seed) {
            try workspace.told("p", draft: true, asItIs: asItIs).result.groups
          }
        default: try change(&desk, &chances)
        }
      }
      told += desk.told
      refused += desk.refused
    }
    // Both happen often, so that the test could fail either way.
    #expect(told > 30 && refused > 30, "\(told) told, \(refused) refused")
  }

  @Test func `a veto made after the draft names the group, the rule and the act`() throws {
    let desk = try desk("veto")
    try match(desk)
    let group = try #require(try desk.workspace.draft(of: "p")?.result.groups.first)
    let pair = group.members.prefix(2).map(\.student.rawValue)
    let veto = try Handwork(desk.workspace, "p").veto(pair, because: "")
    _ = try desk.workspace.store.addPins([veto], of: "p", by: author)
    let before = try desk.workspace.store.auditLog().count
    let held = try #require(throws: HeldBack.self) {
      _ = try desk.workspace.publish("p", by: author, asItIs: true)
    }
    #expect(held.description.contains("\(group.id): apart: "))
    #expect(held.description.contains("kith match --draft"))
    #expect(try desk.workspace.publication(of: "p") == nil)
    #expect(try desk.workspace.store.auditLog().count == before)
  }

  @Test func `hours that changed are told, and a person answers for them`() throws {
    var desk = try desk("hours")
    try match(desk)
    for place in desk.roster.students.indices {
      desk.roster.students[place].availability = [LocalStretch(day: .fri, from: 540, to: 660)]
    }
    _ = try desk.workspace.take(desk.roster, by: author)
    let held = try #require(throws: HeldBack.self) {
      _ = try desk.workspace.publish("p", by: author, asItIs: false)
    }
    #expect(held.description.contains("common_meeting"))
    #expect(held.description.contains("--as-it-is"))
    let published = try desk.workspace.publish("p", by: author, asItIs: true)
    #expect(!published.concerns.isEmpty)
  }

  @Test func `a consent that is taken back ends the groups that need it`() throws {
    let desk = try desk("withdrawn")
    try match(desk)
    _ = try desk.workspace.publish("p", by: author, asItIs: false)
    let group = try #require(try desk.workspace.publication(of: "p")?.result.groups.first)
    let student = group.members[0].student
    let withdrawal = try desk.workspace.withdraw(.peerContact, of: student, by: author)
    #expect(withdrawal.touched.map(\.group.id) == [group.id])
    #expect(withdrawal.touched[0].others == group.members.dropFirst().map(\.student))
    #expect(throws: HeldBack.self) {
      _ = try desk.workspace.told("p", draft: false, asItIs: true)
    }
    #expect(throws: HeldBack.self) { _ = try desk.workspace.present("p", anybody: false) }
    try match(desk, "rematch")
    _ = try desk.workspace.publish("p", by: author, asItIs: false)
    let told = try desk.workspace.told("p", draft: false, asItIs: false)
    #expect(!told.result.groups.flatMap(\.members).map(\.student).contains(student))
    // It cannot be taken back twice.
    #expect(throws: StoreProblem.self) {
      _ = try desk.workspace.withdraw(.peerContact, of: student, by: author)
    }
  }
}
