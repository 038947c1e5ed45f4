extension Roster {
  /// The roster without a student: neither their row nor any wish, place or list that names them.
  public func forgetting(_ student: Student.ID) -> Roster {
    var roster = self
    roster.students.removeAll { $0.id == student }
    roster.wishes.removeAll { $0.student == student || $0.other == student }
    roster.history.removeAll { $0.student == student }
    for place in roster.coaches.indices {
      roster.coaches[place].students.removeAll { $0 == student }
    }
    return roster
  }
}
