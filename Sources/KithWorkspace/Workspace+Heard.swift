package import Kith

extension Workspace {
  /// The roster of a version as a match of a program sees it, see ``informed(_:version:before:of:_:)``.
  ///
  /// - Parameters:
  ///   - version: The roster's number.
  ///   - term: The term of the match.
  ///   - name: The program's id.
  ///   - heard: What counts of all that students said; all of it where nothing is named.
  /// - Returns: The roster.
  /// - Throws: ``StoreProblem`` where there is no such roster.
  package func rosterWithHistory(
    version: Int64, before term: String, of name: String, _ heard: Heard? = nil
  ) throws -> Roster {
    try informed(roster(version: version), version: version, before: term, of: name, heard)
  }

  /// A roster with what the workspace knows besides:
  ///
  /// - the history of earlier terms, of what was published for terms before `term`;
  /// - how much students belong, as they last said in feedback, which counts for their priority;
  /// - for each student who says that the group of this term does not fit, that they would rather not
  ///   be with the same others, unless they wish something about them themselves.
  func informed(
    _ roster: Roster, version: Int64, before term: String, of name: String, _ heard: Heard? = nil
  ) throws -> Roster {
    let heard = try heard ?? store.heard()
    var roster = roster
    let known = Set(roster.history)
    roster.history += try store.history(before: term).filter { !known.contains($0) }
    let belonging = try store.belonging(heard, beside: version)
    for place in roster.students.indices {
      let student = roster.students[place]
      roster.students[place].belonging = belonging[student.id] ?? student.belonging
    }
    roster.avoid(try store.misfits(of: name, from: term, heard))
    return roster
  }
}

extension Roster {
  /// Lets students rather be with others where they say that it does not fit, unless they
  /// wish something about them themselves.
  package mutating func avoid(_ misfits: [Student.ID: Set<Student.ID>]) {
    let present = Set(students.map(\.id))
    let wished = Dictionary(grouping: wishes, by: \.student).mapValues { Set($0.map(\.other)) }
    for (student, others) in misfits.sorted(by: { $0.key < $1.key }) where present.contains(student)
    {
      wishes += others.intersection(present).subtracting(wished[student] ?? []).sorted().map {
        Wish(student: student, other: $0, kind: .avoid, author: .student)
      }
    }
  }
}
