import Matching

/// Gives groups their weekly meetings, so that nobody has to be in two places.
struct Timetable {
  let cohort: Cohort
  /// The slots that each student's chosen meetings already take; empty of most.
  private var taken: [Int32: [UInt64]] = [:]
  /// The slots that clash with a slot, once somebody asked.
  private var clashes: [Int: [UInt64]] = [:]

  init(_ cohort: Cohort) {
    self.cohort = cohort
  }

  /// The meetings of each group, nil for a group that cannot meet; no meetings at all where the
  /// program needs none.
  ///
  /// Only guides are in several groups. A guide's groups are served the tightest first; where that
  /// fails, other orders are tried before a group goes without.
  mutating func meetings(of groups: [[Int32]]) -> [[Meeting]?] {
    guard let options = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) else {
      return groups.map { _ in [] }
    }
    var result = [[Meeting]?](repeating: nil, count: groups.count)
    var byGuide: [Int32: [Int]] = [:]
    for (index, group) in groups.enumerated() { byGuide[group[0], default: []].append(index) }
    for guide in byGuide.keys.sorted() {
      let indices = (byGuide[guide] ?? []).map { index in
        (index, options.common(groups[index].map(Int.init)).reduce(0) { $0 + $1.nonzeroBitCount })
      }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
      for (index, meetings) in served(indices, groups, options) { result[index] = meetings }
    }
    return result
  }

  /// Serves groups in an order that leaves none without a meeting, if one of those tried does.
  private mutating func served(
    _ indices: [Int], _ groups: [[Int32]], _ options: MeetingOptions
  ) -> [(Int, [Meeting])] {
    let before = taken
    var best: (served: [(Int, [Meeting])], taken: [Int32: [UInt64]]) = ([], before)
    var order = indices
    // Whoever went without comes first in the next try.
    for _ in 0..<max(1, indices.count) {
      taken = before
      var served: [(Int, [Meeting])] = []
      var missed: [Int] = []
      for index in order {
        if let meetings = meetings(of: groups[index], options) {
          served.append((index, meetings))
        } else {
          missed.append(index)
        }
      }
      if served.count > best.served.count { best = (served, taken) }
      if missed.isEmpty { break }
      order = missed + order.filter { !missed.contains($0) }
    }
    taken = best.taken
    return best.served
  }

  private mutating func meetings(of group: [Int32], _ options: MeetingOptions) -> [Meeting]? {
    let busy = group.compactMap { taken[$0] }
    let excluded =
      busy.isEmpty
      ? nil
      : (0..<options.words).map { word in busy.reduce(UInt64(0)) { $0 | $1[word] } }
    guard let chosen = options.choose(for: group.map(Int.init), excluding: excluded) else {
      return nil
    }
    guard cohort.program.kind.isGuided else { return chosen.map(\.meeting) }
    for slot in chosen.map(\.slot) {
      let clashing = clashes[slot] ?? options.clashing(with: slot)
      clashes[slot] = clashing
      for student in group {
        var busy = taken[student] ?? [UInt64](repeating: 0, count: options.words)
        for word in busy.indices { busy[word] |= clashing[word] }
        taken[student] = busy
      }
    }
    return chosen.map(\.meeting)
  }
}
