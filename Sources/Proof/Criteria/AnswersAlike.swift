import School

extension RawCriteria {
  /// Both gave the same answer to a question of the school, or different ones.
  struct AnswersAlike: RawPoints {
    private let isUnlike: Bool
    private let answers: Answers

    private enum Answers: Sendable {
      /// The one answer of each student, as it is compared.
      case choices([String?])
      case lists(RareWords)
      /// In millionths.
      case numbers([Int?], span: Int)
    }

    init(_ school: RawSchool, _ name: String, _ question: Question, isUnlike: Bool) {
      self.isUnlike = isUnlike
      let told = school.students.map { $0.answer(to: name, question) }
      func words(_ answer: Answer?) -> [String] {
        if case .words(let words)? = answer { words } else { [] }
      }
      switch question.form {
      case .choice: answers = .choices(told.map { words($0).first.map(Terms.plain) })
      case .choices:
        let terms = Terms(synonyms: school.program.synonyms)
        var book = WordBook()
        let sets = WordSets(told.map(words), &book, terms.canonical)
        answers = .lists(RareWords(sets, count: school.count))
      case .number(let from, let to):
        answers = .numbers(
          told.map { answer in
            if case .number(let number)? = answer { number.millionths } else { nil }
          }, span: to.millionths - from.millionths)
      }
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      alike(a, b).map { isUnlike ? 1000 - $0 : $0 }
    }

    private func alike(_ a: Int, _ b: Int) -> Int? {
      switch answers {
      case .choices(let choices):
        guard let one = choices[a], let other = choices[b] else { return nil }
        return one == other ? 1000 : 0
      case .lists(let words): return words.points(a, b)
      case .numbers(let numbers, let span):
        guard let one = numbers[a], let other = numbers[b], span > 0 else { return nil }
        return Quotients.rounded(1000 * max(0, span - abs(one - other)), span)
      }
    }
  }
}
