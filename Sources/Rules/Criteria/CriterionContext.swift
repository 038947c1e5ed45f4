package import School

/// What the criteria of a program need to know beside two students: how common words are among all
/// students, wishes, history, and when students could meet.
package struct CriterionContext: Sendable {
  package let program: Program
  package let terms: Terms
  /// How much each canonical interest, dislike and goal counts.
  package let interestWeights: [String: Int]
  package let dislikeWeights: [String: Int]
  package let goalWeights: [String: Int]
  /// How much each canonical answer counts, by the questions whose answers are lists and count.
  package let answerWeights: [String: [String: Int]]
  package let numbers: [Student.ID: Int]
  package let meetings: MeetingOptions?
  package let wishes: WishBook
  package let history: HistoryBook

  /// The context of `program` in `roster`.
  package init(_ roster: Roster, for program: Program) {
    self.program = program
    let terms = Terms(synonyms: program.synonyms)
    self.terms = terms
    let students = roster.students.filter(\.isEnrolled).sorted { $0.id < $1.id }
    func weights(_ list: (Student) -> [String]) -> [String: Int] {
      let sets = students.map { terms.set(list($0)) }
      let answers = sets.count { !$0.isEmpty }
      var frequencies: [String: Int] = [:]
      for set in sets { for term in set { frequencies[term, default: 0] += 1 } }
      return frequencies.mapValues { Points.rarity(named: $0, of: answers) }
    }
    interestWeights = weights(\.interests)
    dislikeWeights = weights(\.dislikes)
    goalWeights = weights(\.goals)
    var answerWeights: [String: [String: Int]] = [:]
    for (name, question) in program.questions
    where question.isList && program.asksAlike(name) {
      answerWeights[name] = weights { $0.words(to: name, question) }
    }
    self.answerWeights = answerWeights
    numbers = Dictionary(
      students.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    meetings =
      program.meeting.isAsynchronous
      ? nil
      : MeetingOptions(
        students: students, wish: program.meeting, term: program.term, timeZone: program.timeZone)
    wishes = WishBook(roster.wishes, numbers: numbers)
    history = HistoryBook(roster.history, numbers: numbers)
  }

  /// What two students share, each term by its weight.
  package func likeness(
    _ a: Student, _ b: Student, _ list: (Student) -> [String], weights: [String: Int]
  ) -> Int? {
    likeness(terms.set(list(a)), terms.set(list(b)), weights: weights)
  }

  /// What two sets share, each term by its weight; nil where one is empty.
  func likeness(
    _ left: Set<String>, _ right: Set<String>, weights: [String: Int]
  ) -> Int? {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    func sum(_ set: Set<String>) -> Int { set.reduce(0) { $0 + (weights[$1] ?? 0) } }
    return Points.likeness(shared: sum(left.intersection(right)), sum(left), sum(right))
  }
}

extension Terms {
  /// The canonical terms of a list.
  package func set(_ words: [String]) -> Set<String> {
    Set(words.map(canonical)).subtracting([""])
  }
}
