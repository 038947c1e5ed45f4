import Matching

/// What items are worth together beyond what they pay, row by row, although most pairs are not held.
///
/// Take a group of *k* students. Beyond its prices and but for a factor it is worth the sum over its pairs
/// of `f·w(a, b) − net(a) − net(b)`, *net* being what a student pays beyond the placement. `f` is 2 where
/// values are means; where they are sums, `w` counts once for each other member that a group can have,
/// which for smaller groups asks too much of prices, never too little. Students who must be together are
/// one *item* and share its price; what their own pairs come to is *inside* of it. The *worth* of a link
/// between two items is the sum over pairs with a student of either, and of what is inside of both a part,
/// so that in any group of three items or more the links have a sum of no less than the whole.
///
/// Leave out the item whose links add least, again and again: the mean over links never falls. So where no
/// three items that may stand together two by two have links with a sum above zero, and no one or two that
/// are groups are worth more than they pay, no group is.
package struct ItemLinks: Sendable {
  package struct Link: Sendable {
    package var other: Int32
    package var worth: Int64
  }

  package let items: Items
  private let problem: PosedProblem
  private let stream: PairStream
  /// Units of worth for each point of a score.
  private let factor: Int64
  /// What each student pays beyond the placement.
  private let nets: [Int64]
  private let netSums: [Int64]
  /// For each student the students of the item; none for whom no group can hold.
  private let seatsOf: [Int]
  /// What is inside of each item, and the part of it that counts for a link.
  private let inside: [Int64]
  private let parts: [Int64]
  /// For each student what the others of the same item may add, at most, to any pair of theirs.
  private let companies: [Int64]

  /// Of pairs that are no group and links that nobody has: below all others, and far from overflowing where
  /// many are added up.
  private static let never = Int64.min / 4096

  /// `paid` holds what the items pay, in units of which `scale` are a point.
  package init(
    _ problem: PosedProblem, _ stream: PairStream, _ items: Items, paid: [Int64], scale: Int64,
    threads: Int
  ) {
    self.problem = problem
    self.stream = stream
    self.items = items
    let program = problem.cohort.program
    let factor = scale * (program.value == .mean ? 2 : Int64(max(1, program.size.most - 1)))
    self.factor = factor
    var nets = [Int64](repeating: 0, count: problem.cohort.count)
    for (members, paid) in zip(items.members, paid) {
      let placement = members.reduce(0) { $0 + problem.placement(of: $1) } * scale
      let net = floorDivision(paid - placement, by: Int64(members.count))
      for member in members { nets[Int(member)] = net }
    }
    self.nets = nets
    seatsOf = items.itemOf.map { $0 < 0 ? 0 : items.members[Int($0)].count }
    netSums = items.members.map { $0.reduce(0) { $0 + nets[Int($1)] } }
    let inside = items.members.map { members in
      members.indices.reduce(Int64(0)) { sum, place in
        members[..<place].reduce(sum) { sum, other in
          let score = problem.score(other, members[place], stream.score(other, members[place]))
          return sum + factor * Int64(score) - nets[Int(other)] - nets[Int(members[place])]
        }
      }
    }
    self.inside = inside
    // Each item of *m* has m − 1 links; m is three at least, and no more than there is room for.
    parts = zip(items.members, inside).map { members, inside in
      let links = inside > 0 ? 2 : max(2, program.size.most - members.count)
      return ceilingDivision(inside, by: Int64(links))
    }
    let tied = items.members.filter { $0.count > 1 }.flatMap(\.self)
    let best = Parallel.map(tied.count, threads: threads) { [nets] place in
      Self.best(of: tied[place], items, problem, stream, nets, factor)
    }
    var companies = [Int64](repeating: 0, count: nets.count)
    for (student, best) in zip(tied, best) {
      for other in items.members[Int(items.itemOf[Int(student)])] where other != student {
        companies[Int(other)] += best
      }
    }
    self.companies = companies
  }

  /// The most that a pair of a student is worth; none is worth more.
  private static func best(
    of student: Int32, _ items: Items, _ problem: PosedProblem, _ stream: PairStream,
    _ nets: [Int64], _ factor: Int64
  ) -> Int64 {
    let net = nets[Int(student)]
    func worth(_ other: Int32, _ score: Int32) -> Int64 {
      guard items.itemOf[Int(other)] >= 0 else { return never }
      return factor * Int64(problem.score(student, other, score)) - net - nets[Int(other)]
    }
    // Some first, so that few of the others have to be looked at closely.
    var best = never
    stream.sample(of: student, about: 64) {
      for (other, score) in zip($0, $1) { best = max(best, worth(other, score)) }
    }
    let (partners, scores) = stream.everyPartner(of: student) { [best] _, other in
      guard items.itemOf[Int(other)] >= 0 else { return .max }
      let least = floorDivision(best + net + nets[Int(other)], by: factor) + 1
      return Int32(clamping: least - Int64(problem.score(student, other, 0)))
    }
    for (other, score) in zip(partners, scores) { best = max(best, worth(other, score)) }
    return best
  }

  /// The worth of a link whose pairs have a sum of scores.
  package func worth(_ one: Int32, _ other: Int32, weight: Int64) -> Int64 {
    let (left, right) = (Int(one), Int(other))
    return factor * weight - Int64(items.members[right].count) * netSums[left]
      - Int64(items.members[left].count) * netSums[right] + parts[left] + parts[right]
  }

  /// The worth of a link; nil where not all of its pairs are allowed.
  package func worth(_ one: Int32, _ other: Int32) -> Int64? {
    var weight: Int64 = 0
    for left in items.members[Int(one)] {
      for right in items.members[Int(other)] {
        let (low, high) = (min(left, right), max(left, right))
        guard problem.allowance.allows(Int(low), Int(high)) else { return nil }
        weight += Int64(problem.score(low, high, stream.score(low, high)))
      }
    }
    return worth(one, other, weight: weight)
  }

  /// All links of an item that are worth more than `floor` or are worth more than they pay as a group of
  /// two, and maybe others; best first.
  package func links(of item: Int32, above floor: Int64) -> [Link] {
    let own = items.members[Int(item)]
    let room = problem.cohort.program.size.most - own.count
    var alone: [Link] = []
    var shared: [Link] = []
    for student in own {
      let (net, company) = (nets[Int(student)], companies[Int(student)])
      let (partners, scores) = stream.everyPartner(of: student) { student, partner in
        let members = seatsOf[Int(partner)]
        guard members > 0, members <= room else { return .max }
        var need = floor
        if own.count + members > 2 {
          let other = items.itemOf[Int(partner)]
          guard other != item else { return .max }
          need = min(need, pairFloor(item, other)) - parts[Int(item)] - parts[Int(other)]
          need -= Int64(members) * company + companies[Int(partner)]
        }
        let least = floorDivision(need + net + nets[Int(partner)], by: factor) + 1
        return Int32(clamping: least - Int64(problem.score(student, partner, 0)))
      }
      for (partner, score) in zip(partners, scores) {
        let other = items.itemOf[Int(partner)]
        let worth =
          factor * Int64(problem.score(student, partner, score)) - net - nets[Int(partner)]
        if own.count == 1, items.members[Int(other)].count == 1 {
          alone.append(Link(other: other, worth: worth))
        } else {
          shared.append(Link(other: other, worth: worth))
        }
      }
    }
    shared.sort { $0.other < $1.other }
    for pairs in shared.runs({ $0.other == $1.other }) {
      let other = pairs[pairs.startIndex].other
      guard pairs.count == own.count * items.members[Int(other)].count else { continue }
      let sum = pairs.reduce(parts[Int(item)] + parts[Int(other)]) { $0 + $1.worth }
      if sum > min(floor, pairFloor(item, other)) { alone.append(Link(other: other, worth: sum)) }
    }
    return alone.sorted { ($1.worth, $0.other) < ($0.worth, $1.other) }
  }

  /// Two items whose link is worth no more are worth no more than they pay as a group.
  private func pairFloor(_ one: Int32, _ other: Int32) -> Int64 {
    parts[Int(one)] + parts[Int(other)] - inside[Int(one)] - inside[Int(other)]
  }

  /// By how much the links of each item are worth more than is usual.
  ///
  /// A few pairs that are held may leave an item with a price far too low for all the others. The one who
  /// looks at links would then find that one's before all others.
  package func unusual(threads: Int) -> [Int64] {
    // Of all links but a tenth, and of all items but one in fifty.
    let most = Parallel.map(items.members.count, threads: threads) { item in
      var found: [Int64] = []
      stream.sample(of: items.members[item][0], about: 64) { partners, _ in
        for partner in partners {
          let other = items.itemOf[Int(partner)]
          guard other >= 0, other != item else { continue }
          if let worth = worth(Int32(item), other) { found.append(worth) }
        }
      }
      found.sort()
      return found.isEmpty ? Self.never : found[(found.count - 1) * 9 / 10]
    }
    guard !most.isEmpty else { return [] }
    let usual = most.sorted()[(most.count - 1) * 49 / 50]
    return most.map { max(0, $0 - usual) }
  }

  // MARK: - Groups of one and of two

  /// What an item is worth as a group beyond what it pays; nil where it is none.
  package func excess(of item: Int32) -> Int64? {
    isGroup(seats(item)) ? inside[Int(item)] : nil
  }

  /// What two items are worth as a group beyond what they pay; nil where they are none.
  package func excess(of item: Int32, with link: Link) -> Int64? {
    let excess = link.worth - pairFloor(item, link.other)
    guard isGroup(seats(item) + seats(link.other)) else { return nil }
    return excess <= 0 || suit([item, link.other]) ? excess : nil
  }

  /// Whether two students of any items are a group.
  package var areTwoGroup: Bool { problem.cohort.program.size.least <= 2 }

  private func isGroup(_ seats: Int) -> Bool {
    seats >= max(2, problem.cohort.program.size.least) && seats <= problem.cohort.program.size.most
  }

  package func seats(_ item: Int32) -> Int { items.members[Int(item)].count }

  /// Whether items have room in a group, and could meet.
  package func suit(_ group: [Int32]) -> Bool {
    let students = group.flatMap { items.members[Int($0)].map(Int.init) }
    return students.count <= problem.cohort.program.size.most
      && problem.allowance.ground?.suits(students) ?? true
  }
}
