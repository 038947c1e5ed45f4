/// Proves a certificate's bound again from its prices alone.
///
/// Which pairs are allowed and what they score comes from the program's rules and criteria; that no
/// group is worth more than it pays is searched here and by ``PriceProof``, which know nothing of
/// how the prices were found.
struct ProofCheck {
  /// What became of a certificate.
  enum Verdict: Equatable {
    case proven(bound: Int)
    case refuted(String)
    case unfinished
  }

  let problem: PosedProblem
  let keeping: Keeping
  /// Steps after which the search of a leaf is given up.
  let steps: Steps
  /// Threads to use; never changes what is found.
  let threads: Int

  /// How long the search of a leaf may take.
  struct Steps {
    /// Whatever the school.
    var all: Int
    /// Besides, for each pair that is allowed: all of them are looked at before any group is.
    var ofPair: Int
  }

  init(_ problem: PosedProblem, _ keeping: Keeping, steps: Steps, threads: Int) {
    self.problem = problem
    self.keeping = keeping
    self.steps = steps
    self.threads = threads
  }

  func verdict(_ certificate: Certificate) -> Verdict {
    if certificate.scope != Certificate.wholeScope {
      return .refuted("the proof is not over \(Certificate.wholeScope) but \(certificate.scope)")
    }
    if let most = certificate.mostGroups, most != mostGroups {
      return .refuted("coaches do not have room for just \(most) groups")
    }
    if problem.cohort.program.kind.isGuided {
      if let hours = HoursProof(self, certificate) {
        return hours.verdict()
      }
      guard case .leaf(let leaf) = certificate.tree else {
        return .refuted("an assignment needs no branching")
      }
      return flaw(of: leaf).map(Verdict.refuted) ?? assignmentVerdict(leaf)
    }
    if let booked = BookedProof(self, certificate) { return booked.verdict() }
    if problem.cohort.program.mayHoldTrio {
      guard case .leaf(let leaf) = certificate.tree else {
        return .refuted("a pairing needs no branching")
      }
      if let flaw = flaw(of: leaf) { return .refuted(flaw) }
      switch fixedPrices(leaf, leaf.scale) {
      case .success(let paid):
        return TrioProof(problem, threads: threads).verdict(leaf, fixed: paid)
      case .failure(let flaw): return .refuted(flaw.text)
      }
    }
    let posed = PosedGroups(problem, threads: threads)
    guard certificate.hostPrices.isEmpty else {
      guard case .leaf(let leaf) = certificate.tree else {
        return .refuted("coaches have prices of their own beside a branching tree")
      }
      return flaw(of: leaf).map(Verdict.refuted) ?? verdict(leaf, certificate.hostPrices, posed)
    }
    return verdict(certificate.tree, posed, together: [], apart: [])
  }

  /// What is wrong with the prices of a leaf whatever they are paid for.
  func flaw(of leaf: Certificate.Leaf) -> String? {
    let prices =
      Array(leaf.prices.values) + Array(leaf.seatPrices.values) + leaf.sets.map(\.price)
      + leaf.clashes.map(\.price) + Array(leaf.roomPrices.values) + leaf.hourPrices.map(\.price)
      + leaf.needPrices.values.flatMap(\.values) + [leaf.trioPrice, leaf.groupPrice]
      + leaf.settledTrios.flatMap { Array($0.prices.values) + $0.sets.map(\.price) }
    if prices.contains(where: { $0.units < 0 }) { return "a price is negative" }
    let sets = leaf.sets + leaf.settledTrios.flatMap(\.sets)
    if sets.contains(where: { $0.divisor < 1 }) { return "a set has no divisor" }
    if leaf.groupPrice.units != 0, mostGroups == nil {
      return "groups are priced although their number is free"
    }
    return nil
  }

  /// How many groups coaches have room for beside those that were fixed; nil where nobody hosts.
  var mostGroups: Int? {
    let cohort = problem.cohort
    guard cohort.program.host == .coach, !cohort.program.kind.isGuided else { return nil }
    let room = cohort.roster.coaches.filter(\.isBackgroundChecked)
      .reduce(0) { $0 + max(0, $1.capacity ?? 1) }
    return max(0, room - problem.fixed.groups.count)
  }
}
