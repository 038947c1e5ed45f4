import School

extension RawRules {
  /// The answers of any two members to a question with numbers lie at most so far apart; who did not answer fits
  /// nobody.
  struct Within: RawRule {
    static let id: RuleID = "within"

    private let questions: [(answers: [Int?], most: Int)]

    init?(_ school: RawSchool) {
      guard case .table(let spans)? = school.setting(Self.id) else { return nil }
      questions = spans.compactMap { name, span in
        guard let question = school.program.questions[name], let most = span.quantity else {
          return nil
        }
        return (school.numbers(to: name, question), most.millionths)
      }
    }

    func admits(_ student: Int) -> Bool { questions.allSatisfy { $0.answers[student] != nil } }

    func allows(_ a: Int, _ b: Int) -> Bool {
      questions.allSatisfy { question in
        guard let one = question.answers[a], let other = question.answers[b] else { return false }
        return abs(one - other) <= question.most
      }
    }
  }
}

extension RawSchool {
  /// The numbers that students answered to a question, in millionths.
  func numbers(to name: String, _ question: Question) -> [Int?] {
    students.map { student -> Int? in
      guard case .number(let number)? = student.answer(to: name, question) else { return nil }
      return number.millionths
    }
  }
}
