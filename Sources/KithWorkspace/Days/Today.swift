package import Kith

/// The list that a coordinator opens in the morning: who has nobody, which groups fell silent, who waits,
/// what was flagged, what is lacking; each with the act that helps most.
package struct Today: Sendable, Hashable {
  /// What helps most.
  package struct Act: Sendable, Hashable {
    /// The act in plain words, with ids and without names.
    package var words: String
    /// The command that does it.
    package var command: String
    /// What the program's objective gains by it in points, worked out over everybody; nil where that
    /// cannot be worked out.
    package var gain: Int?
  }

  /// A student at the school who is in no group that stands, or who seems alone all the same.
  package struct Alone: Sendable, Hashable {
    package var student: Student.ID
    package var since: CalendarDate
    package var act: Act
  }

  /// A student that a published program left over.
  package struct Waiting: Sendable, Hashable {
    package var program: String
    package var student: Student.ID
    package var since: CalendarDate
    /// Days since then.
    package var days: Int
    package var act: Act
  }

  /// A group that needs a look.
  package struct GroupEntry: Sendable, Hashable {
    package var program: String
    package var group: String
    /// Who says that it does not fit; nil where the entry is about the whole group.
    package var student: Student.ID?
    package var since: CalendarDate
    package var act: Act
  }

  /// A flag that is up.
  package struct Flag: Sendable, Hashable {
    package var number: Int64
    package var program: String
    package var group: String
    package var coach: String
    /// In the words of who raised it.
    package var about: String
    package var since: CalendarDate
    package var act: Act
  }

  /// A waiting student who lacks something that only the family can give.
  package struct Missing: Sendable, Hashable {
    package var program: String
    package var student: Student.ID
    /// `hours`, or the name of a consent.
    package var lacks: String
    /// Partners that nothing keeps away but what the student lacks.
    package var opens: Int
    package var act: Act
  }

  package var day: CalendarDate
  package var nobody: [Alone] = []
  package var silent: [GroupEntry] = []
  package var waiting: [Waiting] = []
  package var flags: [Flag] = []
  package var missing: [Missing] = []
  /// Those in groups who should be asked after; why is confidential.
  package var isolated: [Alone] = []
  /// Groups whose second choice, the student of the entry, could not step in any more.
  package var understudies: [GroupEntry] = []
  /// Groups that lost members and are smaller than their program asks for.
  package var short: [GroupEntry] = []
  /// Groups of which a member says that they do not fit.
  package var unfit: [GroupEntry] = []

  /// Whether there is nothing to do.
  package var isEmpty: Bool {
    nobody.isEmpty && silent.isEmpty && waiting.isEmpty && flags.isEmpty && missing.isEmpty
      && isolated.isEmpty && short.isEmpty && unfit.isEmpty
      && understudies.isEmpty
  }
}

extension Today {
  /// What of the list is a coach's to know: their own students, groups that hold one of them, and the flags
  /// that were raised to them.
  ///
  /// - Parameters:
  ///   - coach: The coach's id.
  ///   - own: The students that the coach looks after.
  ///   - members: The members of each group, by program and id.
  /// - Returns: The shorter list.
  func told(
    to coach: String, of own: Set<Student.ID>, members: [GroupKey: [Student.ID]]
  ) -> Today {
    func holds(_ entry: GroupEntry) -> Bool {
      if let student = entry.student { return own.contains(student) }
      let key = GroupKey(program: entry.program, group: entry.group)
      return !own.isDisjoint(with: members[key] ?? [])
    }
    var told = self
    told.nobody = nobody.filter { own.contains($0.student) }
    told.isolated = isolated.filter { own.contains($0.student) }
    told.waiting = waiting.filter { own.contains($0.student) }
    told.missing = missing.filter { own.contains($0.student) }
    told.silent = silent.filter(holds)
    told.short = short.filter(holds)
    told.unfit = unfit.filter(holds)
    told.understudies = understudies.filter { entry in
      let key = GroupKey(program: entry.program, group: entry.group)
      return !own.isDisjoint(with: members[key] ?? [])
        && entry.student.map(own.contains) ?? true
    }
    told.flags = flags.filter { $0.coach == coach }
    return told
  }
}

/// A group of a program.
package struct GroupKey: Sendable, Hashable {
  package var program: String
  package var group: String

  package init(program: String, group: String) {
    self.program = program
    self.group = group
  }
}
