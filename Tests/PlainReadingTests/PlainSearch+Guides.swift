import Kith

extension PlainSearch {
  /// A guide with a learner, in a tutor program for a subject.
  struct Lesson: Hashable {
    var guide: Int
    var learner: Int
    var subject: String
  }

  /// The best objective of a mentor or tutor program, and whether meetings had no say in it; nil where that
  /// takes too long to tell.
  func guided() -> (objective: Int, isPlain: Bool)? {
    let learners = students.indices.filter { rules.learns($0) && rules.admits($0) }
    let places: [(learner: Int, subject: String)] = learners.flatMap { learner in
      (program.kind == .tutor ? rules.needs(learner) : [""]).map { (learner, $0) }
    }
    var answers: [(objective: Int, lessons: [Lesson])] = []
    func extend(_ place: Int, _ seats: [Int], _ lessons: [Lesson], _ worth: Int) {
      guard answers.count < 300_000 else { return }
      guard place < places.count else {
        let placed = Set(lessons.map(\.learner)).reduce(0) { $0 + placement($1) }
        answers.append((worth + placed, lessons))
        return
      }
      let (learner, subject) = places[place]
      extend(place + 1, seats, lessons, worth)
      for guide in students.indices where seats[guide] > 0 && areAllowed(guide, learner) {
        if program.kind == .tutor, !rules.canHelp(guide, learner, with: subject) { continue }
        var left = seats
        left[guide] -= 1
        extend(
          place + 1, left, lessons + [Lesson(guide: guide, learner: learner, subject: subject)],
          worth + value([guide, learner]))
      }
    }
    extend(0, students.map(\.capacity), [], 0)
    guard answers.count < 300_000 else { return nil }
    answers.sort { $0.objective > $1.objective }
    var steps = 20_000
    for (number, answer) in answers.enumerated() {
      guard let fits = haveTime(answer.lessons, &steps) else { return nil }
      if fits { return (answer.objective, number == 0) }
    }
    return (0, true)
  }

  /// Whether lessons can all take place without anybody in two at once; nil after too many steps.
  private func haveTime(_ lessons: [Lesson], _ steps: inout Int) -> Bool? {
    guard rules.meets, let time else { return true }
    let shared = lessons.filter { lesson in
      lessons.contains { other in
        other != lesson
          && !Set([lesson.guide, lesson.learner]).isDisjoint(with: [other.guide, other.learner])
      }
    }
    let ways = shared.map { lesson in
      (lesson, time.choices([lesson.guide, lesson.learner], everyStart: true, limit: 4000))
    }.sorted { $0.1.count < $1.1.count }
    var booked: [(Lesson, [PlainStart])] = []
    func place(_ number: Int) -> Bool? {
      guard number < ways.count else { return true }
      let (lesson, choices) = ways[number]
      for choice in choices {
        steps -= 1
        guard steps > 0 else { return nil }
        let clashes = booked.contains { other, taken in
          !Set([lesson.guide, lesson.learner]).isDisjoint(with: [other.guide, other.learner])
            && choice.contains { one in taken.contains { time.overlap(one, $0) } }
        }
        if clashes { continue }
        booked.append((lesson, choice))
        guard let fits = place(number + 1) else { return nil }
        if fits { return true }
        booked.removeLast()
      }
      return false
    }
    return place(0)
  }
}
