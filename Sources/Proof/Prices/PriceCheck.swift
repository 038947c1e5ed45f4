import School

/// Checks the prices of a certificate against pairs and groups judged from the raw answers.
struct PriceCheck: Sendable {
  let judge: PairJudge
  let pairs: KnownPairs
  let result: MatchResult
  let limits: ProofLimits
  let threads: Int

  var school: RawSchool { judge.school }

  func report() -> PriceReport {
    guard let certificate = result.certificate else { return PriceReport() }
    guard certificate.scope == Certificate.wholeScope else {
      return PriceReport(refusing: "the proof is not over \(Certificate.wholeScope)")
    }
    if let most = certificate.mostGroups, most != mostGroups {
      return PriceReport(refusing: "coaches do not have room for just \(most) groups")
    }
    do throws(PriceFlaw) {
      var report = try verdict(certificate)
      if let bound = report.bound, bound > certificate.bound {
        report.findings.append(
          ProofFinding(
            .prices, "the certificate says \(certificate.bound), and its prices sum up to \(bound)")
        )
      }
      return report
    } catch {
      guard error.isUnfinished else { return PriceReport(refusing: error.text) }
      var report = PriceReport()
      report.words = [error.text]
      return report
    }
  }

  private func verdict(_ certificate: Certificate) throws(PriceFlaw) -> PriceReport {
    guard !hasPricesOfHours(certificate) else {
      var report = PriceReport()
      report.words = [
        "prices of hours were proven with the matchmaker's clocks, over the pairs and scores that were "
          + "judged here"
      ]
      return report
    }
    let fixed = FixedPayments(judge, result)
    if school.program.kind.isGuided {
      guard case .leaf(let leaf) = certificate.tree else {
        throw PriceFlaw(text: "an assignment needs no branching")
      }
      return try GuidedPrices(check: self, fixed: fixed).report(leaf)
    }
    return try GroupPrices(check: self, fixed: fixed).report(certificate)
  }

  /// Whether somebody pays for hours of guides, coaches or venues, or a search went on where prices end.
  private func hasPricesOfHours(_ certificate: Certificate) -> Bool {
    var trees = [certificate.tree]
    while let tree = trees.popLast() {
      switch tree {
      case .split(_, _, _, let together, let apart): trees += [together, apart]
      case .bySize(let parts): trees += parts.map(\.tree)
      case .leaf(let leaf):
        guard leaf.guidePrices.isEmpty, leaf.clashes.isEmpty, leaf.roomPrices.isEmpty,
          leaf.hourPrices.isEmpty
        else { return true }
      }
    }
    return certificate.isSearched
  }

  /// How many groups coaches have room for beside those that a person fixed; nil where nobody hosts.
  var mostGroups: Int? {
    judge.roomOfHosts.map { max(0, $0 - FixedByHand(result).groups.count) }
  }
}

/// What the members of groups fixed by hand have to pay.
struct FixedPayments: Sendable {
  /// By student, whether a fixed group places them.
  let isPlaced: [Bool]
  /// By student how many of a guide's seats are taken.
  let seatsTaken: [Int]
  let hasTrio: Bool
  /// The heads of each fixed group.
  let sizes: [Int]
  /// By the student who pays, what the fixed groups are worth.
  private let worths: [Int: Int]

  init(_ judge: PairJudge, _ result: MatchResult) {
    let school = judge.school
    let isGuided = school.program.kind.isGuided
    var isPlaced = [Bool](repeating: false, count: school.count)
    var seatsTaken = [Int](repeating: 0, count: school.count)
    var worths: [Int: Int] = [:]
    let former = EarlierCompanions(result.keeping)
    let fixed = FixedByHand(result)
    // The one who pays is the first in the order in which the groups were fixed.
    let orders = Dictionary(result.keeping.groups.map { (Set($0.students), $0.students) }) {
      first, _ in first
    }
    for group in fixed.groups {
      let ids = group.members.map(\.student)
      let members = (orders[Set(ids)] ?? ids).compactMap { school.numbers[$0] }
      guard members.count == ids.count, members.count > 1 else { continue }
      let payer = isGuided ? members[1] : members[0]
      let placed = members.dropFirst(isGuided ? 1 : 0)
      if worths[payer] == nil {
        worths[payer] = placed.reduce(0) { $0 + school.placement(of: $1) }
      }
      let sum = judge.sum(members) + former.points(ids)
      worths[payer, default: 0] += judge.value(ofPairs: sum, heads: members.count)
      for student in placed { isPlaced[student] = true }
      if isGuided { seatsTaken[members[0]] += 1 }
    }
    self.isPlaced = isPlaced
    self.seatsTaken = seatsTaken
    self.worths = worths
    hasTrio = fixed.groups.contains { $0.members.count == 3 }
    sizes = fixed.groups.map(\.members.count)
  }

  /// What fixed groups pay together.
  func sum(_ prices: LeafPrices, _ school: RawSchool) throws(PriceFlaw) -> Int {
    var sum = 0
    for (payer, worth) in worths.sorted(by: { $0.key < $1.key }) {
      guard prices.prices[payer] >= worth * prices.scale else {
        throw PriceFlaw(
          text: "the group fixed for \(school.students[payer].id) is worth "
            + "\(worth), more than it pays")
      }
      sum += prices.prices[payer]
    }
    return sum
  }
}

extension LeafPrices {
  /// Units as points, for a message.
  func points(_ units: Int) -> String {
    let whole = WallClock.floored(units, scale)
    let rest = units - whole * scale
    guard rest > 0 else { return String(whole) }
    let digits = String(rest)
    let width = String(scale).count - 1
    var decimals = String(repeating: "0", count: max(0, width - digits.count)) + digits
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
