import Kith
import KithWorkspace

/// The coordinator's first page: how far everybody is, and what waits.
struct Overview {
  /// How many students have come how far.
  struct Funnel: Encodable {
    var students = 0
    var invited = 0
    var consented = 0
    var hoursGiven = 0
    var placed = 0
    var met = 0
  }

  /// How a program stands.
  struct Standing: Encodable {
    var program: String
    var draft: Int64?
    var draftGroups: Int?
    var publication: Int64?
    var groups: Int
    var unplaced: Int
    var heldBack: [String]
    var declined: [String]
  }

  let funnel: Funnel
  let programs: [Standing]
  let asks: [Ask]

  init(_ visit: Visit) throws {
    let (state, store) = (visit.state, visit.workspace.store)
    var funnel = Funnel()
    var (placed, met): (Set<Student.ID>, Set<Student.ID>) = ([], [])
    let held = Set(
      try store.meetings().filter { $0.met == true }.map {
        GroupKey(program: $0.program, group: $0.group)
      })
    programs = try state.programs().map { name in
      let draft = try visit.workspace.draft(of: name)
      let open = try state.open(name)
      let groups = open?.told.result.groups ?? []
      for group in groups {
        let members = group.members.map(\.student)
        placed.formUnion(members)
        if held.contains(GroupKey(program: name, group: group.id)) { met.formUnion(members) }
      }
      let isNewer = draft.map { draft in
        (try? visit.workspace.publication(of: name)?.stored.draft).map { $0 < draft.stored.id }
          ?? true
      }
      let declined = try open.map { try store.acceptances(of: $0.publication) } ?? []
      return Standing(
        program: name, draft: isNewer == true ? draft?.stored.id : nil,
        draftGroups: isNewer == true ? draft?.result.groups.count : nil,
        publication: open?.publication, groups: groups.count,
        unplaced: open?.told.result.unplaced.count ?? 0,
        heldBack: open.map { open in
          open.held.sorted { $0.key < $1.key }.map { id, concerns in
            (id.isEmpty ? "all groups" : id)
              + ": "
              + Set(concerns.map { $0.rule?.rawValue ?? $0.text }).sorted()
              .joined(separator: ", ")
          }
        } ?? [],
        declined: declined.filter { !$0.isAccepted }.map(\.group))
    }
    if let roster = try? state.roster() {
      let students = roster.students.filter(\.isEnrolled)
      let invited = try store.invitedStudents()
      funnel.students = students.count
      funnel.invited = students.count { invited.contains($0.id) }
      funnel.consented = students.count { $0.consents.contains(.matching) }
      funnel.hoursGiven = students.count { !$0.availability.isEmpty }
      funnel.placed = students.count { placed.contains($0.id) }
      funnel.met = students.count { met.contains($0.id) }
    }
    self.funnel = funnel
    asks = try store.asks(.open)
  }

  static func page(_ visit: Visit) throws -> Answer {
    let today = try Overview(visit)
    let funnel = today.funnel
    let steps = [
      ("students", funnel.students), ("families invited", funnel.invited),
      ("agree to matching", funnel.consented), ("gave hours", funnel.hoursGiven),
      ("placed", funnel.placed), ("have met", funnel.met),
    ]
    return try visit.page(
      "Today", "today",
      [
        "steps": steps.map { ["label": $0.0, "count": String($0.1)] },
        "isEmpty": funnel.students == 0, "parts": parts(try visit.state.today()),
        "asks": today.asks.count == 0 ? [] : [["count": String(today.asks.count)]],
        "programs": today.programs.map { standing -> [String: Any] in
          var values: [String: Any] = [
            "name": standing.program, "path": Form.encoded(standing.program),
            "groups": String(standing.groups), "unplaced": String(standing.unplaced),
            "published": standing.publication != nil,
            "held": standing.heldBack.map { ["text": $0] },
            "declined": standing.declined.map { ["group": $0, "path": Form.encoded($0)] },
          ]
          values["draft"] = standing.draft.map(String.init)
          values["draftGroups"] = standing.draftGroups.map(String.init)
          return values
        },
      ])
  }
}
