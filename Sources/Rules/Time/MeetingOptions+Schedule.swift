extension MeetingOptions {
  /// Meetings for groups that may share students, such as the learners of one guide, so that no
  /// student is in two meetings at once.
  ///
  /// Groups that share nobody get their kindest times. Among others, the group with the fewest times
  /// chooses first, and where a later one is left without, earlier ones move to their next kindest
  /// times.
  ///
  /// - Parameter groups: The members of each group.
  /// - Returns: For each group its meetings; nil where it cannot meet, or where no way was found to
  ///   give it a time beside the others.
  package func schedule(_ groups: [[Int]]) -> [[Choice]?] {
    var schedule = [[Choice]?](repeating: nil, count: groups.count)
    for cluster in clusters(of: groups) {
      if cluster.count == 1 {
        schedule[cluster[0]] = choose(for: groups[cluster[0]])
        continue
      }
      let order = cluster.filter { canMeet(groups[$0]) }
        .map { (room: room(of: groups[$0]), group: $0) }
        .sorted { $0 < $1 }
        .map(\.group)
      var search = ClusterSearch(options: self, groups: groups, order: order)
      for (group, choices) in zip(order, search.run()) { schedule[group] = choices }
    }
    return schedule
  }

  /// How many slots a group has in common.
  private func room(of members: [Int]) -> Int {
    common(members).reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The groups that hang together by the students they share, each cluster ascending.
  private func clusters(of groups: [[Int]]) -> [[Int]] {
    var groupsOfStudent: [Int: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for student in group { groupsOfStudent[student, default: []].append(index) }
    }
    var isSeen = [Bool](repeating: false, count: groups.count)
    var clusters: [[Int]] = []
    for first in groups.indices where !isSeen[first] {
      isSeen[first] = true
      var cluster = [first]
      var next = 0
      while next < cluster.count {
        for student in groups[cluster[next]] {
          for other in groupsOfStudent[student] ?? [] where !isSeen[other] {
            isSeen[other] = true
            cluster.append(other)
          }
        }
        next += 1
      }
      clusters.append(cluster.sorted())
    }
    return clusters
  }

  /// A search for meetings of groups that share students, kindest times first.
  private struct ClusterSearch {
    let options: MeetingOptions
    let groups: [[Int]]
    /// The groups in the order in which they choose.
    let order: [Int]
    /// For each student of the cluster, the slots that their meetings so far rule out.
    private var taken: [Int: [UInt64]] = [:]
    private var chosen: [[Choice]?]
    /// Choices left to try before the search takes what comes first.
    private var stepsLeft = 3_000

    init(options: MeetingOptions, groups: [[Int]], order: [Int]) {
      self.options = options
      self.groups = groups
      self.order = order
      chosen = [[Choice]?](repeating: nil, count: order.count)
    }

    /// The meetings of each group, in the order in which they choose.
    mutating func run() -> [[Choice]?] {
      if place(from: 0) { return chosen }
      // No way was found for all: now every group takes the kindest time that is left, or none.
      taken = [:]
      for (position, group) in order.enumerated() {
        let members = groups[group]
        chosen[position] = options.choose(for: members, excluding: taken(by: members))
        if let choices = chosen[position] { take(choices, for: members) }
      }
      return chosen
    }

    /// Places the groups from one on, as long as steps are left.
    ///
    /// - Returns: Whether all found a place.
    private mutating func place(from position: Int) -> Bool {
      guard position < order.count else { return true }
      let members = groups[order[position]]
      var excluded = taken(by: members)
      while stepsLeft > 0 {
        stepsLeft -= 1
        guard let choices = options.choose(for: members, excluding: excluded) else { break }
        let before = members.map { taken[$0] }
        take(choices, for: members)
        chosen[position] = choices
        if place(from: position + 1) { return true }
        for (member, own) in zip(members, before) { taken[member] = own }
        for choice in choices { excluded[choice.slot >> 6] |= 1 << UInt64(choice.slot & 63) }
      }
      return false
    }

    /// The slots that the members' meetings so far rule out.
    private func taken(by members: [Int]) -> [UInt64] {
      var excluded = [UInt64](repeating: 0, count: options.words)
      for member in members {
        guard let own = taken[member] else { continue }
        for word in excluded.indices { excluded[word] |= own[word] }
      }
      return excluded
    }

    private mutating func take(_ choices: [Choice], for members: [Int]) {
      for choice in choices {
        let clashing = options.slots(clashingWith: choice.slot)
        for member in members {
          var own = taken[member] ?? [UInt64](repeating: 0, count: options.words)
          for word in own.indices { own[word] |= clashing[word] }
          taken[member] = own
        }
      }
    }
  }
}
