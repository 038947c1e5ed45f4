import Kith
import Rules
public import School

extension Suggestions {
  /// Takes in a student who has changed, or who is new.
  ///
  /// - Throws: ``InvalidRoster``, with everything that is wrong with the student; nothing changes then.
  /// - Complexity: O(*n*); a student who lives by another clock now, or who is new, has all meeting times
  ///   worked out again.
  public mutating func update(_ student: Student) throws {
    try Roster(students: [student]).validate(for: program)
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
    stand(all, in: inquiry.index)
  }

  /// Takes out a group that is no more.
  public mutating func removeGroup(_ id: String) {
    stand(groups?.filter { $0.id != id }, in: inquiry.index)
  }

  /// Brings the groups into the state that a suggestion proposes.
  public mutating func carryOut(_ suggestion: Suggestion) {
    stand(suggestion.carriedOut(on: groups ?? []), in: inquiry.index)
  }

  private mutating func renew(_ cohort: Cohort) {
    stand(groups, in: SuggestionIndex(cohort, beside: groups))
  }

  /// Reads groups with an index: what stands of them is there from now on.
  private mutating func stand(_ groups: [Group]?, in index: SuggestionIndex) {
    let fitting =
      index.serves(groups) ? index : SuggestionIndex(index.cohort, beside: groups)
    inquiry = Inquiry(fitting, groups, keeping)
    self.groups = inquiry.groups
  }
}
