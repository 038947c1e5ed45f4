import Kith

// What a result tells beside one best answer: rounds, and what was left to chance.

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

  mutating func chance(_ value: JSONValue) -> Group.Chance? {
    guard let holding = whole(value, "holding"), let answers = whole(value, "answers") else {
      return nil
    }
    guard holding > 0, holding <= answers else {
      if let part = value["holding"] {
        refuse(part, "holding", "1 or more, and no more than answers")
      }
      return nil
    }
    return Group.Chance(holding, of: answers)
  }

  mutating func exploration(_ value: JSONValue) -> Exploration? {
    guard let answers = whole(value, "answers"), let best = whole(value, "best"),
      let part = part(value, "share")
    else { return nil }
    guard case .number(let text) = part.content, let share = Double(text), (0...1).contains(share)
    else {
      refuse(part, "share", "a share from 0 to 1")
      return nil
    }
    return Exploration(share: Int((share * 10_000).rounded()), answers: answers, best: best)
  }
}
