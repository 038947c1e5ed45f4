import School

/// The prices of one leaf in whole numbers.
struct LeafPrices: Sendable {
  /// How many units a point has.
  let scale: Int
  /// By student.
  let prices: [Int]
  /// By student the price of a seat, where the student is also a learner.
  let seatPrices: [Int]
  let needPrices: [[String: Int]]
  let sets: [PriceSet]
  let groupPrice: Int
  let trioPrice: Int

  /// A set of students that charges a group for each `divisor` members that it holds.
  struct PriceSet: Sendable {
    let members: Set<Int>
    let divisor: Int
    let price: Int

    func charge(_ group: [Int]) -> Int { group.count(where: members.contains) / divisor * price }
  }

  /// Up to so many units sums over all students, seats and pairs of a group stay exact.
  private static func most(in school: RawSchool) -> Int {
    let seats = school.students.reduce(school.count + 1) {
      $0 + max(0, min($1.capacity, school.count))
    }
    let heads = min(school.program.size.most, school.count)
    return Int.max / 64 / max(seats, heads * heads)
  }

  init(
    _ leaf: Certificate.Leaf, _ school: RawSchool, hosts: [Certificate.Price] = []
  ) throws(PriceFlaw) {
    var told =
      Array(leaf.prices.values) + leaf.seatPrices.values + leaf.sets.map(\.price) + hosts
      + [leaf.groupPrice, leaf.trioPrice]
    told += leaf.needPrices.values.flatMap(\.values)
    told += leaf.settledTrios.flatMap { Array($0.prices.values) + $0.sets.map(\.price) }
    guard told.allSatisfy({ $0.scale > 0 }) else { throw PriceFlaw(text: "a price is no number") }
    let scale = told.map(\.scale).max() ?? 1
    self.scale = scale
    guard told.allSatisfy({ $0.units >= 0 }) else { throw PriceFlaw(text: "a price is negative") }
    guard told.allSatisfy({ scale % $0.scale == 0 }) else {
      throw PriceFlaw(text: "a price is no decimal")
    }
    let most = Self.most(in: school)
    guard told.allSatisfy({ $0.units <= most / (scale / $0.scale) }) else {
      throw PriceFlaw(
        text:
          "prices are too large to be summed up here; what they prove was left to the matchmaker's "
          + "own proof", isUnfinished: true)
    }
    func units(_ price: Certificate.Price?) -> Int {
      price.map { $0.units * (scale / $0.scale) } ?? 0
    }
    prices = school.students.map { units(leaf.prices[$0.id]) }
    seatPrices = school.students.map { units(leaf.seatPrices[$0.id]) }
    needPrices = school.students.map { leaf.needPrices[$0.id]?.mapValues(units) ?? [:] }
    groupPrice = units(leaf.groupPrice)
    trioPrice = units(leaf.trioPrice)
    sets = try Self.sets(leaf.sets, school, units)
  }

  /// The prices of a settled trio, for the pairs of all others.
  init(_ trio: Certificate.SettledTrio, _ school: RawSchool, scale: Int) throws(PriceFlaw) {
    self.scale = scale
    func units(_ price: Certificate.Price?) -> Int {
      price.map { $0.units * (scale / $0.scale) } ?? 0
    }
    prices = school.students.map { units(trio.prices[$0.id]) }
    seatPrices = []
    needPrices = []
    (groupPrice, trioPrice) = (0, 0)
    sets = try Self.sets(trio.sets, school, units)
  }

  private static func sets(
    _ sets: [Certificate.SetPrice], _ school: RawSchool, _ units: (Certificate.Price?) -> Int
  ) throws(PriceFlaw) -> [PriceSet] {
    guard sets.allSatisfy({ $0.divisor > 0 }) else {
      throw PriceFlaw(text: "a set has no divisor")
    }
    return sets.map { set in
      PriceSet(
        members: Set(set.members.compactMap { school.numbers[$0] }), divisor: set.divisor,
        price: units(set.price))
    }
  }

  /// What all sets cost together, counting only students who can be in a group.
  func sumOfSets(among isOpen: [Bool]) -> Int {
    sets.reduce(0) { $0 + $1.members.count(where: { isOpen[$0] }) / $1.divisor * $1.price }
  }
}
