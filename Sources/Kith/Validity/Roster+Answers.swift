import School

extension Roster {
  /// Cells of the school's own columns that hold something else than an answer to the program's
  /// questions; what stands in them is not repeated, and private questions are not named.
  func answerProblems(for program: Program) -> [ValueProblem] {
    guard !program.questions.isEmpty || program.onlyWith != nil else { return [] }
    var problems = ValueProblems()
    let questions = program.questions.sorted { $0.key < $1.key }
    for (place, student) in students.enumerated() where student.isEnrolled {
      if let column = program.onlyWith {
        do {
          _ = try Acceptance(
            student.own[column], known: Set(Cohort.markedColumns), questions: program.questions)
        } catch {
          problems.add(
            .unknown, "students[\(place)].\(column)", "\(error.problem); \(error.remedy)")
        }
      }
      for (name, question) in questions {
        do {
          _ = try question.answer(in: student.own[name])
        } catch {
          problems.add(
            .outOfRange,
            question.isPrivate
              ? "students[\(place)]: a private question" : "students[\(place)].\(name)",
            "\(error.problem); \(error.remedy)")
        }
      }
    }
    return problems.found
  }
}
