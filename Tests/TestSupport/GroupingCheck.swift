package import Matching

/// What is wrong with proposed groups, and what they are worth, straight from the definitions and
/// sharing nothing with the engine but the instance.
package struct GroupingCheck {
  package var problems: [String] = []
  package var objective: Int64 = 0

  private let instance: GroupingInstance

  package init(_ instance: GroupingInstance, groups: [[Int32]]) {
    self.instance = instance
    var seen = [Bool](repeating: false, count: instance.graph.itemCount)
    for group in groups {
      if group != group.sorted() { problems.append("\(group) is not ascending") }
      for item in group {
        if seen[Int(item)] { problems.append("\(item) stands twice") }
        seen[Int(item)] = true
        objective += instance.placement[Int(item)]
      }
      check(group)
    }
    if groups.map({ $0.first ?? -1 }) != groups.map({ $0.first ?? -1 }).sorted() {
      problems.append("groups are not in order")
    }
    if instance.everyone, let item = seen.firstIndex(of: false) {
      problems.append("\(item) is left over")
    }
    if let count = instance.groupCount, count != groups.count {
      problems.append("\(groups.count) groups, not \(count)")
    }
    if let most = instance.mostGroups, groups.count > most {
      problems.append("\(groups.count) groups, more than \(most)")
    }
  }

  /// The weight of a pair, nil where they may not stand together.
  package static func weight(_ graph: PairGraph, _ one: Int32, _ other: Int32) -> Int64? {
    let row = graph.offsets[Int(one)]..<graph.offsets[Int(one) + 1]
    guard let at = graph.neighbors[row].firstIndex(of: other) else { return nil }
    return graph.weights[at]
  }

  private mutating func check(_ group: [Int32]) {
    var seats = 0
    var sum: Int64 = 0
    for (place, item) in group.enumerated() {
      seats += Int(instance.seats[Int(item)])
      sum += instance.innerWeights[Int(item)]
      for other in group[..<place] {
        guard let weight = Self.weight(instance.graph, item, other) else {
          problems.append("\(other) and \(item) may not stand together")
          continue
        }
        sum += weight
      }
    }
    if seats < instance.least || seats > instance.most {
      problems.append("\(group) has \(seats) seats")
    }
    switch instance.value {
    case .sum: objective += sum
    case .mean:
      objective += seats > 1 ? Int64((Double(2 * sum) / Double(seats - 1)).rounded(.down)) : 0
    }
    checkMeeting(group)
    for mark in instance.marks {
      var carried: Int32 = 0
      for (carrier, seats) in zip(mark.carriers, mark.seats) where group.contains(carrier) {
        carried += seats
      }
      if !mark.families.isEmpty {
        carried = Int32(Set(group.flatMap { mark.families[Int($0)] }).count)
      }
      if carried > 0, carried < mark.least || carried > mark.most {
        problems.append("\(group) holds \(carried) carriers of a mark")
      }
    }
  }

  private mutating func checkMeeting(_ group: [Int32]) {
    guard let meetings = instance.meetings, meetings.words > 0 else { return }
    var met = 0
    for day in 0..<(meetings.days.count / meetings.words) {
      if day % meetings.weekLength == 0 { met = 0 }
      let seats = group.reduce(0) { $0 + Int(instance.seats[Int($1)]) }
      guard meetings.serves(seats, inWeek: day / meetings.weekLength) else { continue }
      let free = (0..<meetings.words).contains { word in
        group.reduce(meetings.days[day * meetings.words + word]) {
          $0 & meetings.options[Int($1) * meetings.words + word]
        } != 0
      }
      if free { met += 1 }
      if met >= meetings.daysNeeded { return }
    }
    if meetings.daysNeeded > 0 { problems.append("\(group) cannot meet on enough days") }
  }
}
