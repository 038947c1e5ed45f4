import School

extension Cohort {
  /// What the reader of a result should know about answers to the school's own questions: counts, and
  /// nobody's name.
  var questionNotices: [Notice] {
    program.questions.sorted { $0.key < $1.key }.compactMap { name, question in
      let answers = students.count { $0.answer(to: name, question) != nil }
      let asked = question.isPrivate ? "a private question" : "the question “\(name)”"
      guard answers < students.count else { return nil }
      switch answers {
      case 0:
        let remedy =
          question.isPrivate ? "check its column" : "check that students.csv has the column \(name)"
        return Notice(code: "question-unanswered", text: "nobody answered \(asked); \(remedy)")
      case 1:
        return Notice(
          code: "question-lone",
          text: "one student alone answered \(asked), so it says nothing of any two; ask the others"
        )
      default:
        return Notice(
          code: "question-partly",
          text: "\(students.count - answers) of \(students.count) students did not answer \(asked)")
      }
    }
  }
}
