import Kith

// What a result says of its rounds.

extension JSONFile {
  mutating func rotation(_ value: JSONValue) -> Rotation? {
    let met = whole(value, "acquaintances")
    let most = whole(value, "most_acquaintances")
    let rounds = items(value, "rounds").compactMap { item -> Rotation.Round? in
      let number = whole(item, "round")
      let objective = whole(item, "objective")
      let resting = strings(item, "resting").map(Student.ID.init(rawValue:))
      guard let number, let objective else { return nil }
      return Rotation.Round(number: number, objective: objective, resting: resting)
    }
    guard let met, let most else { return nil }
    return Rotation(rounds: rounds, acquaintances: met, mostAcquaintances: most)
  }
}
