import Matching
import School

extension CohortGenerator {
  /// Friends who want or need each other, and a few who are better apart.
  ///
  /// No two wishes about the same two students contradict each other, and students who must be
  /// together share a town, a grade band, the consents and an hour of the week, and belong to one
  /// such pair only.
  func wishes(among drafts: [StudentDraft], using random: inout SplitMix64) -> [Wish] {
    let order = neighbors(among: drafts)
    var wishes = bonds(among: drafts, in: order, using: &random)
    var asked = Set(wishes.map { [$0.student, $0.other].sorted() })
    for (position, index) in order.enumerated() where random.percent(14) {
      let reach = random.within(1...6)
      guard position + reach < order.count else { continue }
      let (student, friend) = (drafts[index].student.id, drafts[order[position + reach]].student.id)
      guard asked.insert([student, friend].sorted()).inserted else { continue }
      func add(_ kind: Wish.Kind, by author: Wish.Author) {
        wishes.append(Wish(student: student, other: friend, kind: kind, author: author))
      }
      switch random.index(weighted: [64, 10, 14, 12]) {
      case 0:
        add(.prefer, by: .student)
        if random.percent(55) {
          wishes.append(Wish(student: friend, other: student, kind: .prefer, author: .student))
        }
      case 1: add(.prefer, by: .guardian)
      case 2: add(.avoid, by: random.percent(75) ? .student : .guardian)
      default: add(.apart, by: random.pick([.guardian, .coach, .school]))
      }
    }
    return wishes.sorted { ($0.student, $0.other) < ($1.student, $1.other) }
  }

  /// Up to one pair in sixty students that must be together.
  private func bonds(
    among drafts: [StudentDraft], in order: [Int], using random: inout SplitMix64
  ) -> [Wish] {
    // A wish of one sibling would bind the others in programs that keep siblings together.
    let children = drafts.reduce(into: [:]) { $0[$1.student.household, default: 0] += 1 }
    let free = order.filter { children[drafts[$0].student.household] == 1 }
    var bound: Set<Int> = []
    var wishes: [Wish] = []
    for (position, index) in free.enumerated() where wishes.count < drafts.count / 60 {
      guard random.percent(50), !bound.contains(index) else { continue }
      let ahead = free[(position + 1)..<min(position + 20, free.count)]
      let student = drafts[index].student
      guard
        let friend = ahead.first(where: {
          !bound.contains($0) && canMeet(student, drafts[$0].student)
        })
      else { continue }
      bound.formUnion([index, friend])
      wishes.append(
        Wish(
          student: student.id, other: drafts[friend].student.id, kind: .together,
          author: random.percent(70) ? .guardian : .coach))
    }
    return wishes
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
