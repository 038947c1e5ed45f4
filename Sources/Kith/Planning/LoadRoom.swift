import School

/// How much more each student of a plan can take on.
struct LoadRoom: Sendable {
  private(set) var minutes: [Int]
  private(set) var groups: [Int]

  /// Everybody's room, for so many students who take part in nothing.
  init(_ load: TermPlan.Load, count: Int) {
    minutes = [Int](repeating: load.minutesAWeek ?? .max / 2, count: count)
    groups = [Int](repeating: load.groups ?? .max / 2, count: count)
  }

  /// Takes room of the members of a group.
  mutating func take(_ students: [Int32], minutes: Int) {
    for student in students {
      self.minutes[Int(student)] -= minutes
      groups[Int(student)] -= 1
    }
  }

  /// How many more groups of so many minutes a week a student can take on.
  func count(of student: Int, minutes: Int) -> Int {
    let ofTime = minutes > 0 ? self.minutes[student] / minutes : .max
    return max(0, min(groups[student], ofTime))
  }

  /// The places of those groups for which all members have room, the ones worth most first in line.
  func fitting(_ all: [[Int32]], worth: ([Int32]) -> Int, minutes: Int) -> [Int] {
    var room = self
    let worths = all.map(worth)
    let order = all.indices.sorted { (-worths[$0], $0) < (-worths[$1], $1) }
    return order.filter { place in
      let fits = all[place].allSatisfy { room.count(of: Int($0), minutes: minutes) > 0 }
      if fits { room.take(all[place], minutes: minutes) }
      return fits
    }.sorted()
  }
}
