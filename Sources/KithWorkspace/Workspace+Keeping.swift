package import Kith

extension Workspace {
  /// What is fixed by hand in a program now. Of pins about the same students the latest holds.
  package func keeping(of name: String, _ program: Program) throws -> Keeping {
    var keeping = Keeping()
    var claimed: Set<Student.ID> = []
    var tutored: Set<[String]> = []
    for pin in try store.pins(of: name).reversed() {
      if pin.kind == .veto {
        keeping.apart.append(pin.students)
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
        keeping.groups.append(Keeping.FixedGroup(pin.students, subject: pin.subject))
      } else {
        keeping.together.append(pin.students)
      }
    }
    keeping.groups.reverse()
    keeping.together.reverse()
    keeping.apart.reverse()
    return keeping
  }

  /// The roster of a version with the history of earlier terms that the workspace knows: of what was
  /// published for terms before `term`.
  package func rosterWithHistory(version: Int64, before term: String) throws -> Roster {
    var roster = try roster(version: version)
    let known = Set(roster.history)
    roster.history += try store.history(before: term).filter { !known.contains($0) }
    return roster
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
    for other in Dictionary(grouping: publications, by: \.name).values
      .compactMap(\.last).sorted(by: { $0.name < $1.name }) where other.name != name
    {
      let ends = program.term?.ends.description ?? "9999"
      let starts = program.term?.starts.description ?? ""
      guard other.term <= ends, other.ends ?? "9999" >= starts else { continue }
      busy += try result(other.result, "publication \(other.id)").groups
    }
    return busy
  }
}
