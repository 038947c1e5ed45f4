import School

/// Prices where all members are alike, over all groups that the raw answers allow.
struct GroupPrices: Sendable {
  let check: PriceCheck
  let fixed: FixedPayments
  /// By student, whether some group could hold them.
  private let isOpen: [Bool]

  private var school: RawSchool { check.school }
  private var program: Program { check.school.program }

  init(check: PriceCheck, fixed: FixedPayments) {
    self.check = check
    self.fixed = fixed
    isOpen = (0..<check.school.count).map {
      check.judge.turnedAway[$0] == nil && !fixed.isPlaced[$0]
    }
  }

  func report(_ certificate: Certificate) throws(PriceFlaw) -> PriceReport {
    var state = State()
    let bound = try bound(of: certificate.tree, certificate, [], [], &state)
    var report = PriceReport()
    report.findings = state.findings
    guard state.findings.isEmpty else { return report }
    report.bound = bound
    report.words = words(state)
    return report
  }

  private struct State {
    var findings: [ProofFinding] = []
    var leaves = 0
    var groups = 0
    var isWhole = true
    /// The sizes that groups have in this part of the proof; nil where it holds for all.
    var sizes: ClosedRange<Int>?
  }

  private func words(_ state: State) -> [String] {
    let leaves = state.leaves > 1 ? " in each of \(state.leaves) parts of the tree" : ""
    if !check.pairs.isComplete, program.size.most > 2 || program.size.least > 2 {
      return [
        "groups were not held against the prices here, and only the matchmaker's proof was checked"
      ]
    }
    guard state.isWhole else {
      return [
        "of groups that might be worth more than they pay, \(state.groups) were looked at\(leaves), not "
          + "all of them; the others are left to the proof over the matchmaker's own groups"
      ]
    }
    return [
      check.pairs.isComplete
        ? "every group that the raw answers allow pays for what it is worth\(leaves)"
        : "each sampled pair that may be together pays for what it is worth\(leaves)"
    ]
  }

  // MARK: - The tree

  private func bound(
    of tree: Certificate.Tree, _ certificate: Certificate, _ together: [(Int, Int)],
    _ apart: [(Int, Int)], _ state: inout State
  ) throws(PriceFlaw) -> Int {
    switch tree {
    case .bySize(let parts):
      guard together.isEmpty, apart.isEmpty, state.sizes == nil else {
        throw PriceFlaw(text: "the proof asks for sizes below a split")
      }
      return try bound(bySize: parts, certificate, &state)
    case .leaf(let leaf):
      state.leaves += 1
      return try bound(of: leaf, certificate, together, apart, &state)
    case .split(let one, let other, nil, let shared, let separate):
      guard let one = school.numbers[one], let other = school.numbers[other], one != other else {
        throw PriceFlaw(text: "the tree splits on students who are not at the school")
      }
      let right = try bound(
        of: separate, certificate, together, apart + [(one, other)], &state)
      // Who was fixed by hand shares no other group.
      if fixed.isPlaced[one] || fixed.isPlaced[other] { return right }
      let left = try bound(of: shared, certificate, together + [(one, other)], apart, &state)
      return max(left, right)
    case .split:
      throw PriceFlaw(text: "the tree splits on a subject, and nobody is tutored")
    }
  }

  /// The largest of the parts, each over groups of its sizes alone; together they leave out no sizes that
  /// all groups of an answer may have.
  private func bound(
    bySize parts: [Certificate.SizePart], _ certificate: Certificate, _ state: inout State
  ) throws(PriceFlaw) -> Int {
    guard program.size.isEven, !program.mayHoldTrio else {
      throw PriceFlaw(text: "the proof asks for sizes that the program does not ask for")
    }
    let asked = EvenSizes(program.size).ranges(beside: fixed.sizes)
    let isWhole = asked.allSatisfy { sizes in
      parts.contains { $0.least <= sizes.lowerBound && sizes.upperBound <= $0.most }
    }
    guard isWhole else { throw PriceFlaw(text: "the proof leaves out sizes that groups may have") }
    var largest = Int.min
    for part in parts {
      guard 1 <= part.least, part.least <= part.most else {
        throw PriceFlaw(text: "the proof names sizes that are none")
      }
      state.sizes = part.least...part.most
      largest = max(largest, try bound(of: part.tree, certificate, [], [], &state))
    }
    return largest
  }

  private func bound(
    of leaf: Certificate.Leaf, _ certificate: Certificate, _ together: [(Int, Int)],
    _ apart: [(Int, Int)], _ state: inout State
  ) throws(PriceFlaw) -> Int {
    let hostPrices = certificate.hostPrices
    let prices = try LeafPrices(leaf, school, hosts: Array(hostPrices.values))
    guard prices.groupPrice == 0 || check.mostGroups != nil else {
      throw PriceFlaw(text: "groups are priced although their number is free")
    }
    let hosts = hostPrices.mapValues { $0.units * (prices.scale / $0.scale) }
    let ledger = GroupLedger(
      check, prices, isOpen: isOpen, hosts: hosts, together: together, apart: apart)
    let paid =
      try fixed.sum(prices, school) + prices.sumOfSets(among: isOpen)
      + isOpen.indices.reduce(0) { isOpen[$1] ? $0 + prices.prices[$1] : $0 }
      + (try sumOfGroups(prices, hosts))
    var bound = paid
    if program.mayHoldTrio {
      bound = try boundOfTrio(paid, leaf, prices, ledger, &state)
    } else {
      look(GroupSearch(ledger, sizes: state.sizes ?? sizes), &state)
    }
    return WallClock.floored(bound, prices.scale)
  }

  private var sizes: ClosedRange<Int> {
    program.size.least...max(program.size.least, program.size.most)
  }

  /// What groups as such pay at most together.
  private func sumOfGroups(_ prices: LeafPrices, _ hosts: [String: Int]) throws(PriceFlaw) -> Int {
    guard let most = check.mostGroups else {
      guard hosts.isEmpty else {
        throw PriceFlaw(text: "coaches have prices although nobody hosts")
      }
      return 0
    }
    guard !hosts.isEmpty else { return prices.groupPrice * min(most, school.count) }
    var seats: [Int] = []
    for host in check.judge.hostRooms {
      guard let price = hosts[host.id] else {
        throw PriceFlaw(text: "the coach \(host.id) has no price")
      }
      seats += [Int](repeating: price, count: min(host.room, school.count))
    }
    return seats.sorted(by: >).prefix(most).reduce(0, +)
  }

  private func look(_ search: GroupSearch, _ state: inout State) {
    guard check.pairs.isComplete || sizes == 2...2 else { return }
    let found = search.run(limit: max(0, check.limits.groups - state.groups), check.threads)
    state.groups += found.looked
    state.isWhole = state.isWhole && found.isWhole
    if let text = found.dear { state.findings.append(ProofFinding(.prices, text)) }
  }

  // MARK: - Pairs with one trio

  private func boundOfTrio(
    _ paid: Int, _ leaf: Certificate.Leaf, _ prices: LeafPrices, _ ledger: GroupLedger,
    _ state: inout State
  ) throws(PriceFlaw) -> Int {
    guard prices.sets.allSatisfy({ $0.divisor == 2 }) else {
      throw PriceFlaw(text: "a set of a pairing does not count pairs")
    }
    look(GroupSearch(ledger, sizes: 2...2), &state)
    guard check.pairs.isComplete else { return paid + prices.trioPrice }
    guard isOdd(ledger) else { return paid }
    var bound = paid + prices.trioPrice
    var settled: Set<Set<Int>> = []
    for trio in leaf.settledTrios {
      let members = trio.members.compactMap { school.numbers[$0] }
      guard members.count == 3, Set(members).count == 3,
        let worth = ledger.worth(members, scale: prices.scale)
      else { throw PriceFlaw(text: "a settled trio is none") }
      let others = try LeafPrices(trio, school, scale: prices.scale)
      var isOpen = isOpen
      for member in members { isOpen[member] = false }
      let rest = GroupLedger(check, others, isOpen: isOpen, hosts: [:], together: [], apart: [])
      look(GroupSearch(rest, sizes: 2...2), &state)
      let sum = isOpen.indices.reduce(try fixed.sum(prices, school)) {
        isOpen[$1] ? $0 + others.prices[$1] : $0
      }
      bound = max(bound, sum + worth + others.sumOfSets(among: isOpen))
      settled.insert(Set(members))
    }
    var search = GroupSearch(ledger, sizes: 3...3)
    search.surcharge = prices.trioPrice
    search.settled = settled
    look(search, &state)
    return bound
  }

  /// Whether those who could be in some pair come out odd, so that one trio may be.
  private func isOdd(_ ledger: GroupLedger) -> Bool {
    guard !fixed.hasTrio else { return false }
    var isPaired = [Bool](repeating: false, count: school.count)
    check.pairs.forEach { pair in
      if isOpen[pair.one], isOpen[pair.other], !isPaired[pair.one] || !isPaired[pair.other],
        check.judge.suits([pair.one, pair.other])
      {
        isPaired[pair.one] = true
        isPaired[pair.other] = true
      }
      return true
    }
    return isPaired.count(where: \.self) % 2 == 1
  }
}
