/// Finds lessons that leave one another no room.
struct ClashFinder {
  let instance: AssignmentInstance
  let timetable: LessonTimes
  let learnerOfEdge: [Int32]

  /// More lessons than these are not put into one clash.
  private static let mostEdges = 24
  private static let mostCandidates = 400

  /// A clash among lessons that cannot all take place, as narrow as can be and then widened to others
  /// that count alike; nil where that is not settled.
  func clash(among edges: [Int]) -> LessonClash? {
    guard timetable.holds(edges) == false else { return nil }
    var core = edges.sorted()
    for edge in core where core.count > 1 {
      let rest = core.filter { $0 != edge }
      if timetable.holds(rest) == false { core = rest }
    }
    return widened(LessonClash(edges: core, most: core.count - 1))
  }

  private func widened(_ clash: LessonClash) -> LessonClash {
    var clash = clash
    let people = Set(clash.edges.flatMap { timetable.lessons[$0].persons })
    let most = clash.most == 1 ? Self.mostEdges : min(Self.mostEdges, 3 * clash.edges.count)
    let candidates = timetable.lessons.indices.lazy.filter { edge in
      instance.values[edge] > 0 && !clash.edges.contains(edge)
        && timetable.lessons[edge].persons.contains(where: people.contains)
    }
    for edge in Array(candidates.prefix(Self.mostCandidates)) where clash.edges.count < most {
      var budget = 2_000
      if canHold(clash.most, of: clash.edges, beside: [edge], &budget) == false {
        clash.edges.append(edge)
      }
    }
    clash.edges.sort()
    return clash
  }

  /// Whether so many more of some lessons can take place beside others; nil where it takes too long to say.
  private func canHold(
    _ count: Int, of edges: [Int], beside chosen: [Int], _ budget: inout Int
  ) -> Bool? {
    guard count > 0 else { return true }
    var isUnknown = false
    for (place, edge) in edges.enumerated() where edges.count - place >= count {
      budget -= 1
      guard budget > 0 else { return nil }
      guard !chosen.contains(where: { learnerOfEdge[$0] == learnerOfEdge[edge] }),
        chosen.count(where: { instance.guides[$0] == instance.guides[edge] })
          < Int(instance.capacities[Int(instance.guides[edge])])
      else { continue }
      switch timetable.holds(chosen + [edge]) {
      case .some(false): continue
      case .none: isUnknown = true
      case .some(true): break
      }
      let found = canHold(
        count - 1, of: Array(edges[(place + 1)...]), beside: chosen + [edge], &budget)
      if found == true { return isUnknown ? nil : true }
      if found == nil { isUnknown = true }
    }
    return isUnknown ? nil : false
  }
}
