package import Matching
package import School

/// What the engine answered, told in students.
package struct Answer: Sendable {
  /// The students of each group, ascending; a guide stands before the learner.
  package var groups: [[Int32]]
  /// The subject that each group is for, as a number of the needs; empty where groups have none.
  package var subjects: [Int32] = []
  /// Proven by the engine: no allowed answer is worth more.
  package var bound: Int64
  /// What the engine says its answer is worth.
  package var objective: Int64
  package var certificate: Certificate?
  /// What there was too little of for more groups; nil where nothing was short.
  package var shortage: RuleID?

  /// Groups that are known already.
  package init(
    groups: [[Int32]], subjects: [Int32], bound: Int64, objective: Int64,
    certificate: Certificate?
  ) {
    self.groups = groups
    self.subjects = subjects
    self.bound = bound
    self.objective = objective
    self.certificate = certificate
  }

  /// An outcome whose `groups` and proof are told in students.
  package init(
    _ outcome: MatchingOutcome, groups: [[Int32]],
    certificate: (BoundCertificate) -> Certificate
  ) {
    self.groups = groups
    bound = outcome.bound
    objective = outcome.objective
    self.certificate = outcome.certificate.map(certificate)
  }
}

extension Certificate {
  /// A proof over numbered items, told in students.
  ///
  /// `students` holds the student whose price each number's price is: of an item of several students,
  /// the first, the others being free. `isSeat` says whether a number's price is that of a guide's
  /// seat.
  package init(
    _ proof: BoundCertificate, students: [Student.ID], isSeat: (Int) -> Bool,
    learners: Set<Student.ID>
  ) {
    let scale = Int(proof.scale)
    func setPrice(_ set: BoundCertificate.SetPrice) -> SetPrice {
      SetPrice(
        members: set.members.map { students[Int($0)] }.sorted(), divisor: Int(set.divisor),
        price: Price(units: Int(set.price), scale: scale))
    }
    func leaf(_ leaf: BoundCertificate.Leaf) -> Leaf {
      var prices: [Student.ID: Price] = [:]
      var seatPrices: [Student.ID: Price] = [:]
      for (number, units) in leaf.prices.enumerated() {
        let price = Price(units: Int(units), scale: scale)
        // A guide who learns as well has two prices.
        if isSeat(number), learners.contains(students[number]) {
          seatPrices[students[number]] = price
        } else {
          prices[students[number]] = price
        }
      }
      var told = Leaf(
        prices: prices, seatPrices: seatPrices, sets: leaf.sets.map(setPrice),
        groupPrice: Price(units: Int(leaf.groupPrice), scale: scale))
      told.trioPrice = Price(units: Int(leaf.trioPrice), scale: scale)
      told.settledTrios = leaf.settledTrios.map { trio in
        var prices: [Student.ID: Price] = [:]
        for (number, units) in trio.prices.enumerated()
        where !trio.members.contains(Int32(number)) {
          prices[students[number]] = Price(units: Int(units), scale: scale)
        }
        return SettledTrio(
          members: trio.members.map { students[Int($0)] }.sorted(), prices: prices,
          sets: trio.sets.map(setPrice))
      }
      return told
    }
    func tree(_ node: BoundCertificate.Tree) -> Tree {
      switch node {
      case .leaf(let prices): .leaf(leaf(prices))
      case .split(let one, let other, let together, let apart):
        .split(
          students[Int(one)], students[Int(other)], together: tree(together), apart: tree(apart))
      }
    }
    self.init(bound: Int(proof.bound), tree: tree(proof.tree))
  }
}
