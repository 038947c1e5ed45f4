import Kith

// What a result says of chance.

extension JSONFile {
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
