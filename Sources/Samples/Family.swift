import Matching
import School

/// What siblings share: a home, its clock, its languages and a way of life.
struct Family {
  var key: String
  var surname: String
  var town: Town
  /// The town's position among the towns of the cohort; nil for a family abroad.
  var townIndex: Int?
  var home: Coordinates
  var languages: [String]
  var isRural: Bool
  var isMilitary: Bool
  /// Nobody in the family has been to college.
  var isFirstGeneration: Bool
  /// A position among the clusters of interests.
  var cluster: Int
  /// What the guardians agree to for all their children.
  var consents: Set<Consent>
  /// Minutes by which the family's day begins later than others'.
  var delay: Int

  private static let secondLanguages = [
    "es", "zh", "vi", "ar", "fr", "hi", "ne", "so", "ko", "tl", "pt", "de", "pl", "am", "nv",
  ]
  private static let secondLanguageWeights = [
    50, 6, 6, 6, 5, 5, 2, 4, 4, 5, 3, 2, 2, 2, 2,
  ]

  init(key: String, towns: [Town], style: CohortStyle, using random: inout SplitMix64) {
    self.key = key
    surname = random.pick(PersonNames.family)
    isMilitary = random.percent(7)
    if random.percent(style.shareAbroad(isMilitary: isMilitary)) {
      // Forces families live at the first few places of the list more often than others do.
      town = Town.abroad[random.index(weighted: Town.abroad.map(\.weight))]
      townIndex = nil
    } else {
      let index = random.index(weighted: towns.map(\.weight))
      town = towns[index]
      townIndex = index
    }
    isRural = random.percent(14)
    // Two draws a side make a cluster around the town; hundredths of a degree are about a kilometre.
    let reach = isRural ? 35 : 7
    let north = random.within(-reach...reach) + random.within(-reach...reach)
    let east = random.within(-reach...reach) + random.within(-reach...reach)
    home = Coordinates(
      latitude: Double(town.latitude + north) / 100,
      longitude: Double(town.longitude + east) / 100)

    languages = ["en"]
    if let language = town.language, random.percent(75) { languages.append(language) }
    if random.percent(24) {
      let language = Self.secondLanguages[random.index(weighted: Self.secondLanguageWeights)]
      if !languages.contains(language) { languages.append(language) }
    }
    isFirstGeneration = random.percent(17)
    cluster = random.below(InterestCluster.all.count)

    consents = []
    if random.percent(95) { consents.insert(.matching) }
    if random.percent(94) { consents.insert(.peerContact) }
    if random.percent(86) { consents.insert(.inPerson) }
    if random.percent(82) { consents.insert(.crossAge) }
    if random.percent(76) { consents.insert(.adultContact) }
    delay = random.index(weighted: [20, 50, 20, 10]) * 30 - 30
  }

  /// How many children of a family are at the school.
  static func size(style: CohortStyle, using random: inout SplitMix64) -> Int {
    random.index(weighted: style.familyWeights) + 1
  }
}
