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

  /// Whether nothing has to be kept.
  public var isEmpty: Bool {
    groups.isEmpty && together.isEmpty && apart.isEmpty && waiting.isEmpty
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
    return program
  }
}

extension Roster {
  /// The roster with the wishes that follow from what has to be kept.
  ///
  /// Wishes about students who left rest, as all wishes do.
  package func keeping(_ keeping: Keeping) -> Roster {
    var roster = self
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
