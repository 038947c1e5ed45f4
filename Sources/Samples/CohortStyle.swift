/// What kind of school is made up: schools differ in where families live, when they are free, how many
/// siblings there are, and how much alike students are.
public enum CohortStyle: String, Sendable, Hashable, CaseIterable {
  /// Families in many towns of one country, a few abroad.
  case usual
  /// One town, one zone, and many free hours.
  case town
  /// Families all over the world, with few free hours.
  case world
  /// Up to six siblings.
  case families
  /// A handful of interests and two goals, so that many fit equally well.
  case alike
  /// Everybody is free on school evenings, and at no other time.
  case evenings

  /// What a person would say of it.
  public var summary: String {
    switch self {
    case .usual: "many towns of one country, a few families abroad"
    case .town: "one town, one zone, many free hours"
    case .world: "families all over the world, few free hours"
    case .families: "up to six siblings"
    case .alike: "a handful of interests, so that many fit equally well"
    case .evenings: "free on school evenings, and at no other time"
    }
  }
}

extension CohortStyle {
  /// How many families in a hundred live abroad.
  func shareAbroad(isMilitary: Bool) -> Int {
    switch self {
    case .town: 0
    case .world: 65
    case .usual, .families, .alike, .evenings: isMilitary ? 25 : 3
    }
  }

  /// How often a family has one child at the school, two, and so on.
  var familyWeights: [Int] { self == .families ? [8, 17, 25, 25, 15, 10] : [60, 27, 10, 3] }

  /// The parts of a day that a student may have free, of those that age and life would leave.
  func parts(_ parts: [UsualWeek.Part], isWeekend: Bool) -> [UsualWeek.Part] {
    switch self {
    case .usual, .families, .alike: parts
    case .town:
      parts.map { part in
        UsualWeek.Part(from: part.from - 60, to: part.to + 60, share: min(95, part.share + 30))
      }
    case .world:
      parts.map { part in UsualWeek.Part(from: part.from, to: part.to, share: part.share * 2 / 5) }
    case .evenings: isWeekend ? [] : [UsualWeek.Part(from: 18 * 60 + 30, to: 21 * 60, share: 70)]
    }
  }
}
