import Kith

extension JSONFile {
  /// A certificate; nil, with problems, where the value is none.
  mutating func certificate(_ value: JSONValue) -> Certificate? {
    guard let bound = whole(value, "bound"), let tree = tree(value["tree"] ?? value) else {
      return nil
    }
    var certificate = Certificate(bound: bound, tree: tree)
    if value["most_groups"] != nil { certificate.mostGroups = whole(value, "most_groups") }
    if let hosts = value["host_prices"] {
      let prices = self.prices(hosts, "host_prices") ?? [:]
      certificate.hostPrices = Dictionary(
        uniqueKeysWithValues: prices.map { ($0.key.rawValue, $0.value) })
    }
    if let searched = value["searched"] {
      if case .flag(let isSearched) = searched.content {
        certificate.isSearched = isSearched
      } else {
        refuse(searched, "searched", "true or false")
      }
    }
    if value["scope"] != nil {
      guard let scope = string(value, "scope") else { return nil }
      certificate.scope = scope
    }
    return certificate
  }

  private mutating func tree(_ value: JSONValue) -> Certificate.Tree? {
    if value["by_size"] != nil {
      return .bySize(items(value, "by_size").compactMap { sizePart($0) })
    }
    guard let split = value["split"] else { return leaf(value).map { .leaf($0) } }
    let pair = strings(value, "split").map(Student.ID.init(rawValue:))
    if pair.count != 2 { refuse(split, "split", "a pair of students") }
    let together = part(value, "together").flatMap { tree($0) }
    let apart = part(value, "apart").flatMap { tree($0) }
    guard pair.count == 2, let together, let apart else { return nil }
    let subject = value["subject"] == nil ? nil : string(value, "subject")
    return .split(pair[0], pair[1], subject: subject, together: together, apart: apart)
  }

  private mutating func sizePart(_ value: JSONValue) -> Certificate.SizePart? {
    let least = whole(value, "least")
    let most = whole(value, "most")
    guard let tree = part(value, "tree").flatMap({ tree($0) }), let least, let most else {
      return nil
    }
    return Certificate.SizePart(least: least, most: most, tree: tree)
  }

  private mutating func leaf(_ value: JSONValue) -> Certificate.Leaf? {
    guard let prices = part(value, "prices").flatMap({ self.prices($0, "prices") }) else {
      return nil
    }
    var leaf = Certificate.Leaf(prices: prices)
    if let seats = value["seat_prices"] {
      leaf.seatPrices = self.prices(seats, "seat_prices") ?? [:]
    }
    if let guides = value["guide_prices"] {
      leaf.guidePrices = self.prices(guides, "guide_prices") ?? [:]
    }
    if let needs = value["need_prices"] { leaf.needPrices = needPrices(needs) }
    if let rooms = value["room_prices"] {
      let prices = self.prices(rooms, "room_prices") ?? [:]
      leaf.roomPrices = Dictionary(
        uniqueKeysWithValues: prices.map { ($0.key.rawValue, $0.value) })
    }
    if value["hour_prices"] != nil {
      leaf.hourPrices = items(value, "hour_prices").compactMap { hourPrice($0) }
    }
    if value["clashes"] != nil {
      leaf.clashes = items(value, "clashes").compactMap { clash($0) }
    }
    if value["sets"] != nil { leaf.sets = items(value, "sets").compactMap { set($0) } }
    if let price = value["group_price"] {
      leaf.groupPrice = self.price(price, "group_price") ?? leaf.groupPrice
    }
    if let price = value["trio_price"] {
      leaf.trioPrice = self.price(price, "trio_price") ?? leaf.trioPrice
    }
    if value["trios"] != nil {
      leaf.settledTrios = items(value, "trios").compactMap { settledTrio($0) }
    }
    return leaf
  }

  private mutating func settledTrio(_ value: JSONValue) -> Certificate.SettledTrio? {
    let members = strings(value, "members").map(Student.ID.init(rawValue:))
    guard let prices = part(value, "prices").flatMap({ self.prices($0, "prices") }) else {
      return nil
    }
    let sets = value["sets"] == nil ? [] : items(value, "sets").compactMap { set($0) }
    return Certificate.SettledTrio(members: members, prices: prices, sets: sets)
  }

  private mutating func hourPrice(_ value: JSONValue) -> Certificate.HourPrice? {
    let coach = value["coach"] == nil ? nil : string(value, "coach")
    let venue = value["venue"] == nil ? nil : string(value, "venue")
    if (coach == nil) == (venue == nil) {
      refuse(value, "an hour's price", "of a coach or a venue")
    }
    guard let place = coach.map(Certificate.HourPrice.Place.coach) ?? venue.map({ .venue($0) }),
      let instant = whole(value, "at"),
      let price = part(value, "price").flatMap({ self.price($0, "price") })
    else { return nil }
    return Certificate.HourPrice(place, instant: instant, price: price)
  }

  private mutating func clash(_ value: JSONValue) -> Certificate.ClashPrice? {
    let groups = items(value, "groups").map { group in
      Certificate.ClashingGroup(
        strings(group, "students").map(Student.ID.init(rawValue:)),
        subject: group["subject"] == nil ? nil : string(group, "subject"))
    }
    let most = whole(value, "most")
    let price = part(value, "price").flatMap { self.price($0, "price") }
    guard let most, let price else { return nil }
    return Certificate.ClashPrice(groups: groups, most: most, price: price)
  }

  private mutating func set(_ value: JSONValue) -> Certificate.SetPrice? {
    let members = strings(value, "members").map(Student.ID.init(rawValue:))
    let divisor = whole(value, "divisor")
    let price = part(value, "price").flatMap { self.price($0, "price") }
    guard let divisor, let price else { return nil }
    return Certificate.SetPrice(members: members, divisor: divisor, price: price)
  }

  private mutating func prices(
    _ value: JSONValue, _ key: String
  ) -> [Student.ID: Certificate.Price]? {
    guard case .object(let entries) = value.content else {
      refuse(value, key, "an object")
      return nil
    }
    var prices: [Student.ID: Certificate.Price] = [:]
    for entry in entries {
      prices[Student.ID(rawValue: entry.key)] = price(entry.value, "the price of a student")
    }
    return prices
  }

  private mutating func needPrices(
    _ value: JSONValue
  ) -> [Student.ID: [String: Certificate.Price]] {
    guard case .object(let entries) = value.content else {
      refuse(value, "need_prices", "an object")
      return [:]
    }
    var prices: [Student.ID: [String: Certificate.Price]] = [:]
    for entry in entries {
      guard case .object(let subjects) = entry.value.content else {
        refuse(entry.value, "the prices of a student's needs", "an object")
        continue
      }
      var needs: [String: Certificate.Price] = [:]
      for subject in subjects { needs[subject.key] = price(subject.value, "the price of a need") }
      prices[Student.ID(rawValue: entry.key)] = needs
    }
    return prices
  }

  private mutating func price(_ value: JSONValue, _ what: String) -> Certificate.Price? {
    if case .number(let text) = value.content, let price = Decimals.exact(text) {
      return Certificate.Price(units: price.units, scale: price.scale)
    }
    refuse(value, what, "a decimal number")
    return nil
  }
}
