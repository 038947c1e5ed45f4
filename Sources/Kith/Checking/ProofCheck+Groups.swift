import Matching

extension ProofCheck {
  /// Groups: the larger side of each split holds, and every leaf has prices of its own.
  func verdict(
    _ tree: Certificate.Tree, _ posed: PosedGroups, together: [(Int32, Int32)],
    apart: [(Int32, Int32)]
  ) -> Verdict {
    switch tree {
    case .bySize(let parts):
      guard together.isEmpty, apart.isEmpty else {
        return .refuted("the tree asks for sizes below a split")
      }
      return verdict(bySize: parts, posed)
    case .leaf(let leaf):
      return flaw(of: leaf).map(Verdict.refuted)
        ?? verdict(leaf, posed, together: together, apart: apart)
    case .split(let first, let second, _, let shared, let separate):
      // Who was fixed by hand shares no other group, so only the side apart has answers.
      if isFixed(first) || isFixed(second) {
        return verdict(separate, posed, together: together, apart: apart)
      }
      guard let one = posed.item(of: first), let other = posed.item(of: second), one != other
      else { return .refuted("the tree splits on students who are not two items") }
      let verdicts = [
        verdict(shared, posed, together: together + [(one, other)], apart: apart),
        verdict(separate, posed, together: together, apart: apart + [(one, other)]),
      ]
      var largest = Int.min
      for verdict in verdicts {
        guard case .proven(let bound) = verdict else { return verdict }
        largest = max(largest, bound)
      }
      return .proven(bound: largest)
    }
  }

  /// Even sizes: the largest part holds, and no two sizes that groups may have are left out.
  private func verdict(bySize parts: [Certificate.SizePart], _ posed: PosedGroups) -> Verdict {
    guard let sizes = problem.sizesOfEvenGroups else {
      return .refuted("the proof asks for sizes that the program does not ask for")
    }
    let isCovered = sizes.allSatisfy { range in
      parts.contains { $0.least <= range.lowerBound && range.upperBound <= $0.most }
    }
    guard isCovered else { return .refuted("the proof leaves out sizes that groups may have") }
    var largest = Int.min
    for part in parts {
      if case .bySize = part.tree { return .refuted("the proof asks for sizes twice") }
      let verdict = verdict(
        part.tree, posed.sized(part.least, part.most), together: [], apart: [])
      guard case .proven(let bound) = verdict else { return verdict }
      largest = max(largest, bound)
    }
    return .proven(bound: largest)
  }

  /// A leaf, with the price of each group as such and how much all groups may pay of it together: the
  /// leaf's own price unless something else is said.
  func verdict(
    _ leaf: Certificate.Leaf, _ posed: PosedGroups, together: [(Int32, Int32)] = [],
    apart: [(Int32, Int32)] = [], room: (price: Int64, all: Int64, scale: Int64)? = nil
  ) -> Verdict {
    let scale = max(leaf.scale, room?.scale ?? 1)
    let ids = posed.items.members.map(problem.ids)
    var claims = PriceProof.Claims(
      instance: posed.instance,
      prices: ids.map { $0.reduce(0) { $0 + (leaf.prices[$1]?.units(at: scale) ?? 0) } },
      scale: scale)
    claims.groupPrice = room?.price ?? leaf.groupPrice.units(at: scale)
    claims.together = together
    claims.apart = apart
    for set in leaf.sets {
      let members = Set(set.members.compactMap(posed.item))
      claims.sets.append(
        .init(
          members: members.sorted(), divisor: Int32(set.divisor),
          price: set.price.units(at: scale)))
    }
    if case .streamed(let stream) = problem.pairs, !problem.cohort.program.isSolvedByPairs {
      return verdictByCliques(leaf, stream, posed, claims)
    }
    if case .streamed(let stream) = problem.pairs {
      let relevant = RelevantPairs(stream, posed.items, claims, threads: threads)
      guard let graph = relevant.graph(score: problem.score) else { return .unfinished }
      claims.instance.graph = graph
    }
    let proof = PriceProof(
      claims, steps: steps.all + steps.ofPair * claims.instance.graph.neighbors.count)
    var fixed: Int64 = 0
    switch fixedPrices(leaf, scale) {
    case .success(let paid): fixed = paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    switch proof.verdict(threads: threads) {
    case .proven:
      let groups = room?.all ?? claims.groupPrice * Int64(mostGroups ?? 0)
      let sets = claims.sets.reduce(fixed + groups) {
        $0 + $1.price * Int64($1.members.count / Int($1.divisor))
      }
      return .proven(bound: Int(floorDivision(claims.prices.reduce(sets, +), by: scale)))
    case .refuted(let group):
      let members = group.flatMap { ids[Int($0)] }.sorted().map(\.rawValue)
      return .refuted("the group of \(members.joined(separator: ", ")) is worth more than it pays")
    case .unfinished: return .unfinished
    }
  }

  /// The same without a graph of all pairs. Where three students stand in the way who are no group by
  /// themselves, nothing is known.
  private func verdictByCliques(
    _ leaf: Certificate.Leaf, _ stream: PairStream, _ posed: PosedGroups,
    _ claims: PriceProof.Claims
  ) -> Verdict {
    let scale = leaf.scale
    let links = ItemLinks(
      problem, stream, posed.items, paid: claims.prices, scale: scale, threads: threads)
    guard CliqueProof(links, threads: threads).obstacle() == nil else { return .unfinished }
    guard case .success(let fixed) = fixedPrices(leaf, scale) else {
      return .refuted("a fixed group is worth more than it pays")
    }
    let sets = claims.sets.reduce(fixed) {
      $0 + $1.price * Int64($1.members.count / Int($1.divisor))
    }
    let sum = stream.students.reduce(sets) { sum, student in
      // Whom no group can hold, nobody pays for.
      guard posed.items.itemOf[Int(student)] >= 0 else { return sum }
      return sum + (leaf.prices[problem.cohort.students[Int(student)].id]?.units(at: scale) ?? 0)
    }
    return .proven(bound: Int(floorDivision(sum, by: scale)))
  }
}

/// Groups to be priced, with the item of each student.
struct PosedGroups {
  let items: Items
  private(set) var instance: GroupingInstance
  private let numbers: [Student.ID: Int]

  init(_ problem: PosedProblem, threads: Int) {
    (items, instance) = problem.grouping(threads: threads)
    numbers = problem.cohort.numbers
  }

  /// The same groups, as far as they can meet in some weeks of all.
  init(_ whole: PosedGroups, inWeeks weeks: [Int]) {
    items = whole.items
    instance = whole.instance.meeting(inWeeks: weeks)
    numbers = whole.numbers
  }

  /// The same, as far as groups have sizes of a range.
  func sized(_ least: Int, _ most: Int) -> PosedGroups {
    var sized = self
    sized.instance.least = least
    sized.instance.most = most
    return sized
  }

  /// The item that a student is part of; nil where the program cannot place the student.
  func item(of student: Student.ID) -> Int32? {
    numbers[student].map { items.itemOf[$0] }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
