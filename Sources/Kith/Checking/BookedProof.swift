import Matching
import Rules
import School

/// Proves a certificate whose groups pay for the hours of coaches and venues.
///
/// All allowed groups are listed here again, each with all its ways to be booked, and each has to be worth
/// no more than its members pay together with its cheapest way. What the prices leave open is tried where
/// the certificate says so.
struct BookedProof {
  /// A group with its ways.
  struct Entry {
    var items: [Int32]
    var worth: Int64
    var job: GroupBook.Job
    /// Whether it is the one trio beside pairs, which has a price of its own.
    var isTrio = false
    /// By how much it pays more than it is worth, in units.
    var slack: Int64 = 0
  }

  let check: ProofCheck
  private let leaf: Certificate.Leaf
  private let certificate: Certificate
  private let posed: PosedGroups
  private let book: GroupBook
  private let scale: Int64

  private static let mostGroups = 20_000

  /// Nil where nothing is paid by the hour.
  init?(_ check: ProofCheck, _ certificate: Certificate) {
    guard case .leaf(let leaf) = certificate.tree,
      !leaf.roomPrices.isEmpty || !leaf.hourPrices.isEmpty || certificate.isSearched
    else { return nil }
    self.check = check
    self.leaf = leaf
    self.certificate = certificate
    posed = PosedGroups(check.problem, threads: check.threads)
    book = GroupBook(check.problem.cohort)
    scale = leaf.scale
  }

  func verdict() -> ProofCheck.Verdict {
    let program = check.problem.cohort.program
    guard program.isHosted || program.needsVenue, leaf.sets.isEmpty, leaf.guidePrices.isEmpty,
      leaf.clashes.isEmpty, leaf.groupPrice.units == 0, certificate.hostPrices.isEmpty
    else { return .refuted("prices of hours stand beside others, or where nothing is booked") }
    if let flaw = check.flaw(of: leaf) { return .refuted(flaw) }
    var prices = HourCharges(book)
    guard prices.add(leaf, scale) else { return .refuted("hours are priced of somebody unknown") }
    var sum = prices.total
    var fixedPrices: Int64 = 0
    switch check.fixedPrices(leaf, scale) {
    case .success(let paid):
      sum += paid
      fixedPrices = paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    let paid = posed.items.members.map { members in
      members.reduce(Int64(0)) { sum, member in
        let id = check.problem.cohort.students[Int(member)].id
        return sum + (leaf.prices[id]?.units(at: scale) ?? 0)
      }
    }
    let trioPrice = leaf.trioPrice.units(at: scale)
    sum += paid.reduce(trioPrice, +)
    guard var entries = entries() else { return .unfinished }
    for place in entries.indices {
      let entry = entries[place]
      guard let charge = prices.least(of: entry.job) else { continue }
      let slack =
        entry.items.reduce(charge + (entry.isTrio ? trioPrice : 0)) { $0 + paid[Int($1)] }
        - entry.worth * scale
      if slack < 0 {
        let members = entry.job.members.map { check.problem.cohort.students[$0].id.rawValue }
        return .refuted(
          "the group of \(members.joined(separator: ", ")) is worth more than it pays")
      }
      entries[place].slack = slack
    }
    // Groups fixed by hand take the cheapest hours at least, where they can all be booked.
    var held = check.problem.fixed.groups.map { book.job(of: $0.map(Int.init)) }
      .filter { !$0.ways.isEmpty }
    if book.canBook(held) != true { held = [] }
    for job in held { sum -= prices.least(of: job) ?? 0 }
    let proven = Int(floorDivision(sum, by: scale))
    guard certificate.isSearched, certificate.bound < proven else { return .proven(bound: proven) }
    let least = (Int64(certificate.bound) + 1) * scale
    var rest = Remainder(
      entries: entries.filter { !$0.job.ways.isEmpty }, paid: paid, book: book, held: held,
      budget: sum - least, leastWorth: ceilingDivision(least - fixedPrices, by: scale))
    switch rest.isEmpty() {
    case .some(true): return .proven(bound: certificate.bound)
    case .some(false): return .refuted("an answer of more than \(certificate.bound) points exists")
    case .none: return .unfinished
    }
  }

  // MARK: - Groups

  /// Every allowed group; nil where there are too many.
  private func entries() -> [Entry]? {
    let instance = posed.instance
    let few = check.problem.cohort.program.mayHoldTrio ? FewTogether(check.problem) : nil
    var entries: [Entry] = []
    var stack: [[Int32]] = (0..<Int32(instance.graph.itemCount)).map { [$0] }
    while let group = stack.popLast() {
      let seats = group.reduce(0) { $0 + Int(instance.seats[Int($1)]) }
      guard seats <= instance.most else { continue }
      if seats >= max(2, instance.least), seats < 3 || few?.isOdd ?? true, isAllowed(group) {
        guard entries.count < Self.mostGroups else { return nil }
        let members = group.flatMap { posed.items.members[Int($0)].map(Int.init) }.sorted()
        entries.append(
          Entry(
            items: group, worth: instance.worth(of: group), job: book.job(of: members),
            isTrio: few != nil && seats == 3))
      }
      guard seats < instance.most, let last = group.last else { continue }
      for next in (last + 1)..<max(last + 1, Int32(instance.graph.itemCount))
      where group.allSatisfy({ areLinked($0, next) }) {
        stack.append(group + [next])
      }
    }
    return entries
  }

  private func areLinked(_ one: Int32, _ other: Int32) -> Bool {
    let graph = posed.instance.graph
    return graph.neighbors[graph.offsets[Int(one)]..<graph.offsets[Int(one) + 1]].contains(other)
  }

  /// Whether a group keeps what only a whole group can break.
  private func isAllowed(_ group: [Int32]) -> Bool {
    let members = group.flatMap { posed.items.members[Int($0)].map(Int.init) }
    guard check.problem.allowance.ground?.suits(members) ?? true else { return false }
    return posed.instance.marks.allSatisfy { mark in
      var carried = 0
      if mark.families.isEmpty {
        for (item, seats) in zip(mark.carriers, mark.seats) where group.contains(item) {
          carried += Int(seats)
        }
      } else {
        carried = Set(group.flatMap { mark.families[Int($0)] }).count
        for (item, seats) in zip(mark.carriers, mark.seats) where group.contains(item) {
          carried += Int(seats)
        }
      }
      return carried == 0 || carried >= Int(mark.least) && carried <= Int(mark.most)
    }
  }
}

/// What prices leave open: disjoint groups that pay so little more than they are worth.
private struct Remainder {
  private let entries: [BookedProof.Entry]
  private let paid: [Int64]
  private let book: GroupBook
  private let held: [GroupBook.Job]
  private let budget: Int64
  /// What groups have to be worth to be a better answer: prices of hours that nobody takes are no slack of a
  /// group, so that an answer within the budget may still be worth less.
  private let leastWorth: Int64
  private var stepsLeft = 2_000_000

  init(
    entries: [BookedProof.Entry], paid: [Int64], book: GroupBook, held: [GroupBook.Job],
    budget: Int64, leastWorth: Int64
  ) {
    self.leastWorth = leastWorth
    self.entries = entries.filter { $0.slack <= budget }.sorted { $0.slack < $1.slack }
    self.paid = paid
    self.book = book
    self.held = held
    self.budget = budget
  }

  /// Whether no groups of it can be booked together; nil where the steps end first.
  mutating func isEmpty() -> Bool? {
    look(from: 0, taken: [], slack: 0, worth: 0, chosen: []).map { !$0 }
  }

  /// Whether some answer within the budget can be booked: each item in turn is in one of the groups left, or
  /// in none and its price is lost.
  private mutating func look(
    from item: Int32, taken: Set<Int32>, slack: Int64, worth: Int64,
    hasTrio: Bool = false, chosen: [GroupBook.Job]
  ) -> Bool? {
    stepsLeft -= 1
    guard stepsLeft > 0 else { return nil }
    guard slack <= budget else { return false }
    guard let next = (item..<max(item, Int32(paid.count))).first(where: { !taken.contains($0) })
    else {
      return worth < leastWorth ? false : book.canBook(chosen + held)
    }
    for entry in entries where slack + entry.slack <= budget {
      guard entry.items[0] == next, !(hasTrio && entry.isTrio), taken.isDisjoint(with: entry.items)
      else { continue }
      let more = chosen + [entry.job]
      guard book.canBook(more + held) != false else { continue }
      let found = look(
        from: next + 1, taken: taken.union(entry.items), slack: slack + entry.slack,
        worth: worth + entry.worth, hasTrio: hasTrio || entry.isTrio, chosen: more)
      if found != false { return found }
    }
    return look(
      from: next + 1, taken: taken, slack: slack + paid[Int(next)], worth: worth,
      hasTrio: hasTrio, chosen: chosen)
  }
}
