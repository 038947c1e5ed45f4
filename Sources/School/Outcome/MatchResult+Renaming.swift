extension MatchResult {
  /// The result with other ids for some students.
  ///
  /// Texts, which may speak of a student, are left out wherever they are about somebody renamed: the
  /// reasons of a group, the reasons of somebody left over, the words of a notice, local times.
  public func renaming(_ name: (Student.ID) -> Student.ID) -> MatchResult {
    var result = self
    func isRenamed(_ student: Student.ID) -> Bool { name(student) != student }
    result.groups = groups.map { group in
      var group = group
      if group.members.contains(where: { isRenamed($0.student) }) { group.why = [] }
      for place in group.members.indices {
        group.members[place].student = name(group.members[place].student)
      }
      for place in group.meetings.indices {
        group.meetings[place].localTimes = group.meetings[place].localTimes.filter {
          !isRenamed($0.key)
        }
      }
      return group
    }
    result.unplaced = unplaced.map { entry in
      var entry = entry
      if isRenamed(entry.student) { (entry.reasons, entry.remedies) = ([], []) }
      entry.student = name(entry.student)
      return entry
    }
    result.notices = notices.map { notice in
      notice.students.contains(where: isRenamed)
        ? Notice(
          code: notice.code, text: "\(notice.students.count) students",
          students: notice.students.map(name))
        : notice
    }
    func list(_ students: [Student.ID]) -> [Student.ID] { students.map(name) }
    result.keeping.groups = keeping.groups.map {
      Keeping.FixedGroup(list($0.students), subject: $0.subject)
    }
    result.keeping.together = keeping.together.map(list)
    result.keeping.apart = keeping.apart.map(list)
    result.keeping.earlier = keeping.earlier.map(list)
    result.keeping.waiting = Set(keeping.waiting.map(name))
    result.keeping.resting = Set(keeping.resting.map(name))
    result.keeping.waitingDays = Dictionary(
      keeping.waitingDays.map { (name($0.key), $0.value) }, uniquingKeysWith: max)
    if let tree = certificate?.tree { result.certificate?.tree = tree.renaming(name) }
    for place in rotation?.rounds.indices ?? 0..<0 {
      result.rotation?.rounds[place].resting = (rotation?.rounds[place].resting ?? []).map(name)
    }
    return result
  }
}

extension Certificate.Tree {
  fileprivate func renaming(_ name: (Student.ID) -> Student.ID) -> Self {
    switch self {
    case .split(let one, let other, let subject, let together, let apart):
      return .split(
        name(one), name(other), subject: subject, together: together.renaming(name),
        apart: apart.renaming(name))
    case .bySize(let parts):
      return .bySize(
        parts.map { .init(least: $0.least, most: $0.most, tree: $0.tree.renaming(name)) })
    case .leaf(var leaf):
      func renamed<Value>(_ prices: [Student.ID: Value]) -> [Student.ID: Value] {
        Dictionary(prices.map { (name($0.key), $0.value) }) { first, _ in first }
      }
      leaf.prices = renamed(leaf.prices)
      leaf.seatPrices = renamed(leaf.seatPrices)
      leaf.guidePrices = renamed(leaf.guidePrices)
      leaf.needPrices = renamed(leaf.needPrices)
      for place in leaf.clashes.indices {
        leaf.clashes[place].groups = leaf.clashes[place].groups.map {
          Certificate.ClashingGroup($0.students.map(name), subject: $0.subject)
        }
      }
      for place in leaf.sets.indices {
        leaf.sets[place].members = leaf.sets[place].members.map(name)
      }
      return .leaf(leaf)
    }
  }
}
