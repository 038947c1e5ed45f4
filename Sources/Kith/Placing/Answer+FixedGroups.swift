extension Placing {
  /// The answer with the groups that were fixed by hand: they are part of every answer, so the bound
  /// rises by their worth, and in the proof one of their members pays for it.
  func adding(_ fixed: FixedGroups, to answer: Answer) -> Answer {
    guard !fixed.isEmpty else { return answer }
    var answer = answer
    let isGuided = cohort.program.kind.isGuided
    var payments: [Student.ID: Int] = [:]
    var placed: Set<Int32> = []
    for group in fixed.groups {
      let newcomers = (isGuided ? Array(group.dropFirst()) : group).filter {
        placed.insert($0).inserted
      }
      let worth = worth(group, placing: newcomers)
      payments[cohort.students[Int(group[isGuided ? 1 : 0])].id, default: 0] += worth
      answer.objective += Int64(worth)
      answer.bound += Int64(worth)
    }
    let isTutoring = cohort.program.kind == .tutor
    let subjects = answer.subjects.isEmpty ? answer.groups.map { _ in -1 } : answer.subjects
    let all = Array(zip(answer.groups + fixed.groups, subjects + fixed.subjects))
    let sorted = all.sorted { ($0.0 + [$0.1]).lexicographicallyPrecedes($1.0 + [$1.1]) }
    answer.groups = sorted.map(\.0)
    answer.subjects = isTutoring ? sorted.map(\.1) : []
    answer.certificate?.add(payments)
    return answer
  }
}

extension Certificate {
  /// Lets members of fixed groups pay for them. A guide's price of a seat, where it stood as the
  /// price of such a member, moves to the prices of seats.
  mutating func add(_ payments: [Student.ID: Int]) {
    bound += payments.values.reduce(0, +)
    tree = tree.adding(payments)
  }
}

extension Certificate.Tree {
  fileprivate func adding(_ payments: [Student.ID: Int]) -> Self {
    switch self {
    case .leaf(var leaf):
      for (student, points) in payments {
        if let seat = leaf.prices[student] { leaf.seatPrices[student] = seat }
        leaf.prices[student] = Certificate.Price(units: points, scale: 1)
      }
      return .leaf(leaf)
    case .bySize(let parts):
      return .bySize(
        parts.map { .init(least: $0.least, most: $0.most, tree: $0.tree.adding(payments)) })
    case .split(let one, let other, let subject, let together, let apart):
      return .split(
        one, other, subject: subject, together: together.adding(payments),
        apart: apart.adding(payments))
    }
  }
}
