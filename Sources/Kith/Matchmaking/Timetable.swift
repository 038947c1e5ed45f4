/// Gives groups their weekly meetings, so that nobody has to be in two places.
struct Timetable {
  let cohort: Cohort

  init(_ cohort: Cohort) {
    self.cohort = cohort
  }

  /// The meetings of each group, nil for a group that cannot meet; no meetings at all where the
  /// program needs none.
  func meetings(of groups: [[Int32]]) -> [[Meeting]?] {
    guard let options = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) else {
      return groups.map { _ in [] }
    }
    return options.schedule(groups.map { $0.map(Int.init) }).map { $0?.map(\.meeting) }
  }
}
