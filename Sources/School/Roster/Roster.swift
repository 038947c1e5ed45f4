/// Everything a school says about its students at one moment.
public struct Roster: Sendable, Hashable {
  /// All students, enrolled or not.
  public var students: [Student]
  /// Wishes about two students.
  public var wishes: [Wish]
  /// Places in groups of earlier terms.
  public var history: [PastPlacement]
  /// Where in-person groups could meet.
  public var venues: [Venue]
  /// Adults who look after students or host groups.
  public var coaches: [Coach]

  /// A roster of `students`, with whatever else is known.
  public init(
    students: [Student], wishes: [Wish] = [], history: [PastPlacement] = [], venues: [Venue] = [],
    coaches: [Coach] = []
  ) {
    self.students = students
    self.wishes = wishes
    self.history = history
    self.venues = venues
    self.coaches = coaches
  }

  /// Who was left over when a program last ran, as the history tells it: by a place without a group.
  package func leftOver(by program: String) -> Set<Student.ID> {
    guard let last = history.lazy.filter({ $0.program == program }).map(\.term).max() else {
      return []
    }
    return Set(
      history.lazy.filter { $0.program == program && $0.term == last && $0.group.isEmpty }
        .map(\.student))
  }
}
