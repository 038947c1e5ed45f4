import Matching

extension CohortGenerator {
  /// Friends who want or need each other, and a few who are better apart.
  ///
  /// No two wishes about the same two students contradict each other, and students who must be
  /// together share a town, a grade band, the consents and an hour of the week, and belong to one
  /// such pair only.
  func wishes(among drafts: [StudentDraft], using random: inout SplitMix64) -> [Wish] {
    let order = neighbors(among: drafts)
    // A wish of one sibling would bind the others in programs that keep siblings together.
    let children = drafts.reduce(into: [:]) { $0[$1.student.household, default: 0] += 1 }
    var wishes: [Wish] = []
    var asked: Set<[Int]> = []
    var bound: Set<Int> = []
    for (position, index) in order.enumerated() where random.percent(16) {
      let reach = random.within(1...6)
      guard position + reach < order.count else { continue }
      let other = order[position + reach]
      let (student, friend) = (drafts[index].student, drafts[other].student)
      guard asked.insert([min(index, other), max(index, other)]).inserted else { continue }
      switch random.index(weighted: [54, 8, 16, 12, 10]) {
      case 0:
        wishes.append(Wish(student: student.id, other: friend.id, kind: .prefer, author: .student))
        if random.percent(55) {
          wishes.append(
            Wish(student: friend.id, other: student.id, kind: .prefer, author: .student))
        }
      case 1:
        wishes.append(Wish(student: student.id, other: friend.id, kind: .prefer, author: .guardian))
      case 2 where !bound.contains(index) && children[student.household] == 1:
        let ahead = order[(position + 1)..<min(position + 60, order.count)]
        guard
          let best = ahead.first(where: {
            !bound.contains($0) && children[drafts[$0].student.household] == 1
              && canMeet(student, drafts[$0].student)
              && asked.insert([min(index, $0), max(index, $0)]).inserted
          })
        else { continue }
        bound.formUnion([index, best])
        wishes.append(
          Wish(
            student: student.id, other: drafts[best].student.id, kind: .together,
            author: random.percent(70) ? .guardian : .coach))
      case 2, 3:
        wishes.append(
          Wish(
            student: student.id, other: friend.id, kind: .avoid,
            author: random.percent(75) ? .student : .guardian))
      default:
        wishes.append(
          Wish(
            student: student.id, other: friend.id, kind: .apart,
            author: random.pick([.guardian, .coach, .school])))
      }
    }
    return wishes.sorted { ($0.student, $0.other) < ($1.student, $1.other) }
  }

  /// Positions in an order in which those of the same town and about the same age stand together:
  /// that is where friends are found.
  private func neighbors(among drafts: [StudentDraft]) -> [Int] {
    func place(_ draft: StudentDraft) -> (Int, Int, Student.ID) {
      (draft.townIndex ?? Int.max, draft.student.grade?.level ?? 0, draft.student.id)
    }
    return drafts.indices.sorted { place(drafts[$0]) < place(drafts[$1]) }
  }

  /// Whether two students could be in a group of any usual kind, so that a wish that they must be
  /// leaves every program an answer.
  private func canMeet(_ a: Student, _ b: Student) -> Bool {
    guard a.isEnrolled, b.isEnrolled, a.timeZone == b.timeZone,
      let grade = a.grade, let other = b.grade, abs(grade.level - other.level) <= 1,
      let home = a.home, let otherHome = b.home
    else { return false }
    // A tenth of a degree is at most eleven kilometres.
    guard abs(home.latitude - otherHome.latitude) <= 0.105,
      abs(home.longitude - otherHome.longitude) <= 0.105
    else { return false }
    let needed: Set<Consent> = [.matching, .peerContact, .inPerson, .crossAge]
    guard a.consents.isSuperset(of: needed), b.consents.isSuperset(of: needed) else { return false }
    return a.availability.contains { mine in
      b.availability.contains { theirs in
        mine.day == theirs.day && mine.from < mine.to && theirs.from < theirs.to
          && min(mine.to, theirs.to, 19 * 60) - max(mine.from, theirs.from, 9 * 60) >= 105
      }
    }
  }
}
