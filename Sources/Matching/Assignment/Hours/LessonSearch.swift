/// Looks for starts of lessons that share persons, the lesson with least choice first.
struct LessonSearch {
  private let timetable: LessonTimes
  private let lessons: [LessonTimes.Lesson]
  /// The persons of each lesson who have others, numbered from 0.
  private var persons: [[Int]] = []
  /// For each person the starts that their lessons so far rule out.
  private var taken: [[UInt64]] = []
  private var stepsLeft: Int
  /// The starts of each lesson, once all have some.
  private(set) var chosen: [[Int]]

  init(_ timetable: LessonTimes, _ lessons: [LessonTimes.Lesson], steps: Int) {
    self.timetable = timetable
    self.lessons = lessons
    stepsLeft = steps
    chosen = [[Int]](repeating: [], count: lessons.count)
    let all = lessons.flatMap(\.persons)
    var numbers: [Int32] = []
    for lesson in lessons {
      persons.append(
        lesson.persons.compactMap { person in
          if let known = numbers.firstIndex(of: person) { return known }
          guard all.count(where: { $0 == person }) > 1 else { return nil }
          numbers.append(person)
          return numbers.count - 1
        })
    }
    taken = [[UInt64]](
      repeating: [UInt64](repeating: 0, count: timetable.words), count: numbers.count)
  }

  /// Whether all lessons find their starts; nil where the steps end first.
  mutating func run() -> Bool? { place(Array(lessons.indices)) }

  private func open(_ lesson: Int) -> [UInt64] {
    var open = lessons[lesson].starts
    for person in persons[lesson] {
      for word in open.indices { open[word] &= ~taken[person][word] }
    }
    return open
  }

  private mutating func place(_ left: [Int]) -> Bool? {
    var opens: [[UInt64]] = []
    var next: (count: Int, at: Int)?
    for (at, lesson) in left.enumerated() {
      let open = open(lesson)
      let count = open.reduce(0) { $0 + $1.nonzeroBitCount }
      if count < timetable.needed { return false }
      if count < next?.count ?? .max { next = (count, at) }
      opens.append(open)
    }
    guard let next else { return true }
    if left.count > 1, lacksRoom(left, opens) { return false }
    var rest = left
    let lesson = rest.remove(at: next.at)
    return choose(for: lesson, from: opens[next.at], rest)
  }

  /// Whether some person has more lessons left than could follow one another.
  private func lacksRoom(_ left: [Int], _ opens: [[UInt64]]) -> Bool {
    taken.indices.contains { person in
      var open = [UInt64](repeating: 0, count: timetable.words)
      var count = 0
      for (lesson, own) in zip(left, opens) where persons[lesson].contains(person) {
        for word in open.indices { open[word] |= own[word] }
        count += 1
      }
      return count > 1 && !timetable.hasRoom(for: count * timetable.needed, in: open)
    }
  }

  private mutating func choose(
    for lesson: Int, from open: [UInt64], _ rest: [Int]
  ) -> Bool? {
    guard timetable.needed > 1 else {
      return anyStart(of: open) { $0.take([$1], for: lesson, rest) }
    }
    for week in timetable.weeks[lessons[lesson].days] {
      let found = pick([], from: 0, week, lesson, open, rest)
      if found != false { return found }
    }
    return false
  }

  /// Tries more starts beside `starts`, in parts of the week from one on.
  private mutating func pick(
    _ starts: [(part: Int, start: Int)], from first: Int, _ week: LessonTimes.Week, _ lesson: Int,
    _ open: [UInt64], _ rest: [Int]
  ) -> Bool? {
    guard starts.count < timetable.needed else {
      return take(starts.map(\.start), for: lesson, rest)
    }
    for part in first..<max(first, week.parts.count)
    where starts.allSatisfy({ week.isApart[$0.part][part] }) {
      let here = zip(open, week.parts[part]).map { $0 & $1 }
      let found = anyStart(of: here) {
        $0.pick(starts + [(part, $1)], from: part + 1, week, lesson, open, rest)
      }
      if found != false { return found }
    }
    return false
  }

  private mutating func anyStart(
    of open: [UInt64], _ body: (inout Self, Int) -> Bool?
  ) -> Bool? {
    for word in open.indices {
      var bits = open[word]
      while bits != 0 {
        let start = word << 6 | bits.trailingZeroBitCount
        bits &= bits - 1
        let found = body(&self, start)
        if found != false { return found }
      }
    }
    return false
  }

  private mutating func take(_ starts: [Int], for lesson: Int, _ rest: [Int]) -> Bool? {
    stepsLeft -= 1
    guard stepsLeft >= 0 else { return nil }
    let before = persons[lesson].map { taken[$0] }
    for start in starts {
      for person in persons[lesson] {
        for word in 0..<timetable.words {
          taken[person][word] |= timetable.clashes[start * timetable.words + word]
        }
      }
    }
    chosen[lesson] = starts
    let found = place(rest)
    for (person, old) in zip(persons[lesson], before) { taken[person] = old }
    return found
  }
}

extension LessonTimes {
  /// Whether so many meetings could follow one another at starts of a set, as far as a quick look tells:
  /// of starts each two of which clash, one alone can be taken.
  func hasRoom(for count: Int, in open: [UInt64]) -> Bool {
    var left = open
    var found = 0
    while let word = left.firstIndex(where: { $0 != 0 }) {
      found += 1
      if found >= count { return true }
      var start = word << 6 | left[word].trailingZeroBitCount
      var all = [UInt64](repeating: .max, count: words)
      while true {
        left[start >> 6] &= ~(1 << UInt64(start & 63))
        for word in 0..<words { all[word] &= clashes[start * words + word] }
        guard let next = (start >> 6..<words).first(where: { left[$0] & all[$0] != 0 }) else {
          break
        }
        start = next << 6 | (left[next] & all[next]).trailingZeroBitCount
      }
    }
    return false
  }
}
