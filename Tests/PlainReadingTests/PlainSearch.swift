import Kith

/// The best answer to a small program, by trying every one that the documents allow.
struct PlainSearch {
  let program: Program
  let students: [Student]
  let rules: PlainRules
  let scores: PlainScores
  let time: PlainTime?
  private let leftOver: Set<Student.ID>

  init(_ roster: Roster, _ program: Program, _ known: PlainTime? = nil) {
    self.program = program
    students = roster.students.filter(\.isEnrolled).sorted { $0.id < $1.id }
    time = known ?? (program.meeting.isAsynchronous ? nil : PlainTime(students, program))
    rules = PlainRules(program: program, students: students, roster: roster, time: time)
    scores = PlainScores(roster, students, program, time)
    let runs = roster.history.filter { $0.program == program.id }
    let last = runs.map(\.term).max()
    leftOver = program.priority.leftOverStudents.union(
      runs.filter { $0.term == last && $0.group.isEmpty }.map(\.student))
  }

  func placement(_ student: Int) -> Int {
    let own = students[student]
    let isIsolated = (own.belonging ?? .max) < program.priority.belongingUnder
    return program.placement
      * max(
        isIsolated ? program.priority.isolated : 1,
        leftOver.contains(own.id) ? program.priority.leftOver : 1)
  }

  /// Whether two may be together, by themselves; in mentor and tutor programs the first guides.
  func areAllowed(_ a: Int, _ b: Int) -> Bool {
    guard rules.admits(a), rules.admits(b), rules.allows(a, b) else { return false }
    return !program.kind.isGuided || rules.couldGuide(a, b) && rules.allows(group: [a, b])
  }

  /// The value of a group, a guide first.
  func value(_ group: [Int]) -> Int {
    if program.kind.isGuided { return 2 * scores.score(group[0], group[1]) }
    var sum = 0
    for (place, one) in group.enumerated() {
      for other in group[..<place] { sum += scores.score(other, one) }
    }
    return program.value == .mean ? 2 * sum / (group.count - 1) : sum
  }

  // MARK: - Where all members are alike

  /// Every allowed group as a set of bits, with what it is worth.
  func groups() -> [Int: Int] {
    let count = students.count
    let isTrioProgram =
      program.kind == .buddy && program.size.least == 2
      && program.size.most == 3
    var allowed: Set<[Int]> = []
    for b in 0..<count { for a in 0..<b where areAllowed(a, b) { allowed.insert([a, b]) } }
    // A trio is only made where those who could be in some pair come out odd.
    let paired = Set(allowed.filter { rules.allows(group: $0) }.flatMap(\.self))
    let mayHoldTrio = !isTrioProgram || paired.count % 2 == 1
    var worths: [Int: Int] = [:]
    for mask in 1..<(1 << count) {
      let size = mask.nonzeroBitCount
      guard size >= program.size.least, size <= program.size.most, size < 3 || mayHoldTrio else {
        continue
      }
      let group = (0..<count).filter { mask >> $0 & 1 == 1 }
      let isAllowed = group.indices.allSatisfy { place in
        group[..<place].allSatisfy { allowed.contains([$0, group[place]]) }
      }
      guard isAllowed, rules.allows(group: group) else { continue }
      worths[mask] = value(group) + group.reduce(0) { $0 + placement($1) }
    }
    return worths
  }

  /// The best objective over disjoint groups, one of which holds a `pair`; nil where none does.
  func best(of worths: [Int: Int], holding pair: Int = 0) -> Int? {
    let isTrioProgram =
      program.kind == .buddy && program.size.least == 2
      && program.size.most == 3
    let all = (1 << students.count) - 1
    func table(_ worths: [Int: Int]) -> [Int] {
      var best = [Int](repeating: 0, count: all + 1)
      let groups = worths.sorted { $0.key < $1.key }
      for taken in stride(from: 1, through: all, by: 1) {
        let first = taken.trailingZeroBitCount
        best[taken] = best[taken & ~(1 << first)]
        for (mask, worth) in groups where mask & ~taken == 0 && mask >> first & 1 == 1 {
          best[taken] = max(best[taken], worth + best[taken & ~mask])
        }
      }
      return best
    }
    func best(of worths: [Int: Int]) -> Int? {
      let best = table(worths)
      guard pair != 0 else { return best[all] }
      return worths.filter { $0.key & pair == pair }.map { $0.value + best[all & ~$0.key] }.max()
    }
    guard isTrioProgram else {
      guard program.size.isEven else { return best(of: worths) }
      // No two groups differ by more than one head: so all have one of two sizes.
      return (program.size.least...program.size.most).compactMap { size in
        best(of: worths.filter { size...(size + 1) ~= $0.key.nonzeroBitCount })
      }.max()
    }
    let pairs = table(worths.filter { $0.key.nonzeroBitCount == 2 })
    return worths.filter { $0.key.nonzeroBitCount == 3 && pair == 0 }
      .reduce(pairs[all]) { max($0, $1.value + pairs[all & ~$1.key]) }
  }
}
