extension Suggestions {
  /// Takes in a student who has changed, or who is new.
  ///
  /// - Complexity: O(*n*); a student who lives by another clock now, or who is new, has all meeting times
  ///   worked out anew.
  public mutating func update(_ student: Student) {
    let isSame = roster.students.first { $0.id == student.id }?.isEnrolled == student.isEnrolled
    if let place = roster.students.firstIndex(where: { $0.id == student.id }) {
      roster.students[place] = student
    } else {
      roster.students.append(student)
    }
    let world = Supposition.World(roster: roster, program: program, changesTimes: !isSame)
    renew(cohort(of: world, changing: [student.id]))
  }

  /// Takes out a student who has left; the groups stay without them.
  public mutating func remove(_ student: Student.ID) {
    roster = roster.forgetting(student)
    for place in groups?.indices ?? 0..<0 {
      groups?[place].members.removeAll { $0.student == student }
    }
    groups?.removeAll { $0.members.count < 2 }
    renew(cohort(of: .init(roster: roster, program: program, changesTimes: true), changing: []))
  }

  /// Takes in a group that has changed, or that is new.
  public mutating func update(_ group: Group) {
    var all = groups ?? []
    if let place = all.firstIndex(where: { $0.id == group.id }) {
      all[place] = group
    } else {
      all.append(group)
    }
    groups = all
    inquiry = Inquiry(inquiry.index, groups, keeping)
  }

  /// Takes out a group that is no more.
  public mutating func removeGroup(_ id: String) {
    groups?.removeAll { $0.id == id }
    inquiry = Inquiry(inquiry.index, groups, keeping)
  }

  /// Brings the groups into the state that a suggestion proposes.
  public mutating func carryOut(_ suggestion: Suggestion) {
    groups = suggestion.carriedOut(on: groups ?? [])
    inquiry = Inquiry(inquiry.index, groups, keeping)
  }

  private mutating func renew(_ cohort: Cohort) {
    inquiry = Inquiry(SuggestionIndex(cohort), groups, keeping)
  }
}
