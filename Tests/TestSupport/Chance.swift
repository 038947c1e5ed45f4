/// Numbers that look like chance and come again for the same seed.
package struct Chance {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number from 0 to one less than `count`.
  package mutating func below(_ count: Int) -> Int { Int(next() >> 16) % count }

  /// Whether something of so many per cent happens.
  package mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  package mutating func of<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// Some of the choices, at most `most`, each once, in their order.
  package mutating func some<Element>(of choices: [Element], most: Int) -> [Element] {
    let wanted = below(most + 1)
    var left = Array(choices.indices)
    var taken: [Int] = []
    while taken.count < wanted, !left.isEmpty { taken.append(left.remove(at: below(left.count))) }
    return taken.sorted().map { choices[$0] }
  }
}
