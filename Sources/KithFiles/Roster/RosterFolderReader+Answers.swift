import Kith

extension RosterFolderReader {
  /// Checks what stands under the school's own columns against the questions of the program.
  ///
  /// Every cell that holds something else than an answer is a problem: it is never taken for
  /// unanswered. What stands under a private question is not repeated.
  func checkAnswers(_ row: borrowing TableRow, _ problems: inout ProblemList) {
    for (name, place) in row.others {
      if name == onlyWith {
        do {
          _ = try Acceptance(
            row.text(ofOther: place), known: Set(Cohort.markedColumns), questions: questions)
        } catch {
          problems.add(
            row.problem(
              ofOther: place, "\(name) \(error.problem)", isPrivate: true, remedy: error.remedy))
        }
      }
      guard let question = questions[name] else { continue }
      let text = row.text(ofOther: place)
      do {
        _ = try question.answer(in: text)
      } catch {
        problems.add(
          row.problem(
            ofOther: place, "\(name) \(error.problem)", isPrivate: question.isPrivate,
            remedy: error.remedy))
      }
    }
  }
}
