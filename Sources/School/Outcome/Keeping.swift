/// What a match has to keep of what is there already: places fixed by hand, students kept out of each
/// other's groups, and the groups of an earlier match that should change as little as they can.
///
/// Bounds and certificates are about the answers that keep it, in points that count ``disruption``.
public struct Keeping: Sendable, Hashable {
  /// A group that was fixed by hand: it stays as it is, whatever ordinary rules say.
  public struct FixedGroup: Sendable, Hashable {
    /// Its members; a guide stands first.
    public var students: [Student.ID]
    /// What a tutor helps with.
    public var subject: String?

    /// A group of just these students.
    public init(_ students: [Student.ID], subject: String? = nil) {
      self.students = students
      self.subject = subject
    }
  }

  /// Groups that stay as they are.
  public var groups: [FixedGroup]
  /// Students who share a group, which others may join; kinds of pairs have fixed groups instead.
  public var together: [[Student.ID]]
  /// Students of whom no two share a group.
  public var apart: [[Student.ID]]
  /// Who shared a group in the earlier match.
  public var earlier: [[Student.ID]]
  /// Points for each two of an earlier group who stay together, on top of their pair score. With
  /// `value: mean` a student who loses all companions so loses these points, and one who loses some
  /// loses their share.
  public var disruption: Int
  /// Who joined or was left over since the earlier match: placed first, as the program's priority for
  /// those left over says.
  public var waiting: Set<Student.ID>
  /// For how many days students have been waiting: each day earns the program's points for it.
  public var waitingDays: [Student.ID: Int] = [:]
  /// Who is not placed now: nobody is matched with them, and guides among them take on nobody else. Groups
  /// that are kept stay theirs.
  public var resting: Set<Student.ID> = []

  /// Whether nothing has to be kept.
  public var isEmpty: Bool {
    groups.isEmpty && together.isEmpty && apart.isEmpty && waiting.isEmpty
      && waitingDays.isEmpty && resting.isEmpty
      && (earlier.isEmpty || disruption == 0)
  }

  /// What has to be kept; nothing unless something is said.
  public init(
    groups: [FixedGroup] = [], together: [[Student.ID]] = [], apart: [[Student.ID]] = [],
    earlier: [[Student.ID]] = [], disruption: Int = 0, waiting: Set<Student.ID> = []
  ) {
    self.groups = groups
    self.together = together
    self.apart = apart
    self.earlier = earlier
    self.disruption = disruption
    self.waiting = waiting
  }
}

extension Program {
  /// The program for which those who wait go first.
  package func keeping(_ keeping: Keeping) -> Program {
    var program = self
    program.priority.leftOverStudents.formUnion(keeping.waiting)
    program.priority.waitingDays.merge(keeping.waitingDays) { max($0, $1) }
    return program
  }
}

extension Roster {
  /// The roster with the wishes that follow from what has to be kept.
  ///
  /// Wishes about students who left rest, as all wishes do.
  package func keeping(_ keeping: Keeping) -> Roster {
    var roster = self
    if !keeping.resting.isEmpty { roster.rest(keeping) }
    for students in keeping.together {
      for (one, other) in zip(students, students.dropFirst()) {
        roster.wishes.append(
          Wish(student: one, other: other, kind: .together, author: .coach))
      }
    }
    for students in keeping.apart {
      for (place, one) in students.enumerated() {
        for other in students[..<place] {
          roster.wishes.append(Wish(student: other, other: one, kind: .apart, author: .coach))
        }
      }
    }
    return roster
  }
}

extension Roster {
  /// Takes those out who are not placed now; those that a kept group holds have no seat beside it.
  private mutating func rest(_ keeping: Keeping) {
    let kept = Set(keeping.groups.flatMap(\.students))
    students.removeAll { keeping.resting.contains($0.id) && !kept.contains($0.id) }
    for place in students.indices where keeping.resting.contains(students[place].id) {
      let id = students[place].id
      students[place].capacity = keeping.groups.count { $0.students.first == id }
    }
  }
}
