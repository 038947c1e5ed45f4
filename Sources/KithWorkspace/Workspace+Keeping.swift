package import Kith

extension Workspace {
  /// What is fixed by hand in a program now. Of pins about the same students the latest holds.
  package func keeping(of name: String, _ program: Program) throws -> Keeping {
    let leaves = try store.leaves().filter { $0.program == name }
    let parted = try neverAgain()
    // Who left a group after it was fixed is fixed in it no more.
    let pins = try store.pins(of: name).filter {
      try $0.kind == .veto || !rests($0, since: leaves, parted)
    }
    var keeping = Keeping(
      pins.map { NewPin($0.kind, $0.students, subject: $0.subject, reason: "") }, in: program)
    keeping.apart += parted
    return keeping
  }

  /// Whether a leave took the ground from a pin.
  private func rests(
    _ pin: StoredPin, since leaves: [Leave], _ parted: [[Student.ID]]
  ) throws -> Bool {
    let students = Set(pin.students)
    if parted.contains(where: students.isSuperset) { return true }
    return try leaves.contains { leave in
      guard students.contains(leave.student), pin.time <= leave.time else { return false }
      let group = try members(of: leave.group, in: leave.publication)
      return !students.subtracting([leave.student]).isDisjoint(with: group)
    }
  }

  /// Everybody who was published in a group.
  private func members(of group: String, in publication: Int64) throws -> [Student.ID] {
    guard let stored = try store.publications().first(where: { $0.id == publication }) else {
      return []
    }
    let groups = try result(stored.result, "publication \(publication)").groups
    return groups.first { $0.id == group }?.members.map(\.student) ?? []
  }

  /// The name of a program's term: its first day, or else today.
  package func term(of program: Program, _ author: Author) -> String {
    program.term?.starts.description ?? author.day
  }

  /// Groups that other programs published for the same days, by a time where one is named: their
  /// meetings are taken.
  package func busyGroups(
    beside name: String, _ program: Program, until time: String? = nil
  ) throws -> [Group] {
    var busy: [Group] = []
    let publications = try store.publications().filter { $0.time <= time ?? $0.time }
    let leaves = try store.leaves().filter { $0.time <= time ?? $0.time }
    for other in Dictionary(grouping: publications, by: \.name).values
      .compactMap(\.last).sorted(by: { $0.name < $1.name }) where other.name != name
    {
      let ends = program.term?.ends.description ?? "9999"
      let starts = program.term?.starts.description ?? ""
      guard other.term <= ends, other.ends ?? "9999" >= starts else { continue }
      busy += try result(other.result, "publication \(other.id)")
        .leaving(leaves.filter { $0.publication == other.id }).groups
    }
    return busy
  }
}

extension Keeping {
  /// What pins and vetoes fix, oldest first. Of pins about the same students the latest holds.
  package init(_ pins: [NewPin], in program: Program) {
    self.init()
    var claimed: Set<Student.ID> = []
    var tutored: Set<[String]> = []
    for pin in pins.reversed() {
      if pin.kind == .veto {
        apart.append(pin.students)
        continue
      }
      let placed = program.kind.isGuided ? Array(pin.students.suffix(1)) : pin.students
      if program.kind == .tutor {
        guard tutored.insert(placed.map(\.rawValue) + [pin.subject ?? ""]).inserted else {
          continue
        }
      } else {
        guard claimed.isDisjoint(with: placed) else { continue }
        claimed.formUnion(placed)
      }
      if pin.kind == .group {
        groups.append(FixedGroup(pin.students, subject: pin.subject))
      } else {
        together.append(pin.students)
      }
    }
    groups.reverse()
    together.reverse()
    apart.reverse()
  }

  /// Asks a match to disturb earlier groups as little as it can. Nobody earns anything by staying
  /// where they say that it does not fit; who has no place so far goes first.
  package mutating func stay(
    with groups: MatchResult, misfits: [Student.ID: Set<Student.ID>], _ roster: Roster,
    _ program: Program
  ) {
    earlier = groups.groups.map { group in
      let members = group.members.map(\.student)
      return members.filter { misfits[$0]?.isDisjoint(with: members) ?? true }
    }
    disruption = program.disruption
    let placed = EarlierGroups.placed(by: groups, in: roster, for: program)
    waiting = Set(
      roster.students.filter { $0.isEnrolled && program.learns($0) }.map(\.id)
    ).subtracting(placed)
  }
}
