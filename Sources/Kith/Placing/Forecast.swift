package import School

/// How many partners each student has under a program before anybody is matched, and what stands in
/// the way of those who have none.
package struct Forecast: Sendable {
  /// What a student would do in the program.
  package enum Part: String, Sendable {
    /// Is placed with others who are alike.
    case member
    case guide, learner
    /// Could do either.
    case both
    /// Holds none of the roles that the program asks for.
    case none
  }

  /// What can be said of one student.
  package struct Line: Sendable, Hashable {
    package var student: Student.ID
    package var part: Part
    /// Whom the rules allow beside the student: as learner, or else as guide.
    package var partners: Int
    /// What stands in the way, for those without a partner.
    package var reasons: [Unplaced.Reason]
  }

  /// One line for each enrolled student, ascending by id.
  package let lines: [Line]
  /// How many left a cell empty that a rule reads, rule by rule, or a question of the school.
  package let untold: [Notice]

  /// A look ahead at a program.
  ///
  /// - Complexity: O(*n*²) for *n* students, each pair as dear as the cheapest rule that turns it away.
  package init(_ roster: Roster, for program: Program, threads: Int) {
    let cohort = Cohort(roster, for: program)
    let allowance = Allowance(cohort)
    untold = allowance.untold(holdingBack: false) + cohort.questionNotices
    let hindrances = Hindrances(allowance)
    let isGuided = program.kind.isGuided
    let guides = Set(cohort.guides)
    let learners = Set(cohort.learners)
    let rows = 64
    lines = Parallel.map((cohort.count + rows - 1) / rows, threads: threads) { part in
      (part * rows..<min(cohort.count, (part + 1) * rows)).map { student -> Line in
        let number = Int32(student)
        let (learns, leads) = (learners.contains(number), guides.contains(number))
        var line = Line(
          student: cohort.students[student].id,
          part: !isGuided
            ? .member : learns && leads ? .both : learns ? .learner : leads ? .guide : .none,
          partners: 0, reasons: [])
        guard line.part != .none else { return line }
        var candidates = (learns || !isGuided ? cohort.guides : cohort.learners)
          .filter { $0 != number }
        line.partners = candidates.withUnsafeMutableBufferPointer {
          allowance.narrow($0, for: student, asGuide: isGuided && !learns)
        }
        if line.partners == 0, learns { line.reasons = hindrances.reasons(for: student).reasons }
        return line
      }
    }.flatMap(\.self)
  }
}
