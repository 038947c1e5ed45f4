import Matching

/// A town around which families live.
struct Town: Sendable {
  /// Degrees times 100: homes are only ever as coarse as this.
  var latitude: Int
  var longitude: Int
  /// What venues are named after.
  var name: String
  /// An IANA name.
  var timeZone: String
  /// How often families live here, beside other towns of the same list.
  var weight: Int
  /// The language of the place where it is not English.
  var language: String?

  init(
    _ name: String, _ latitude: Int, _ longitude: Int, _ timeZone: String, _ weight: Int,
    language: String? = nil
  ) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.timeZone = timeZone
    self.weight = weight
    self.language = language
  }

  /// Towns near which most families of the school live.
  static let nearby: [Town] = [
    Town("Boston", 4236, -7106, "America/New_York", 8),
    Town("Providence", 4182, -7141, "America/New_York", 4),
    Town("Albany", 4265, -7376, "America/New_York", 4),
    Town("Burlington", 4448, -7321, "America/New_York", 3),
    Town("Philadelphia", 3995, -7517, "America/New_York", 8),
    Town("Pittsburgh", 4044, -8000, "America/New_York", 6),
    Town("Richmond", 3754, -7744, "America/New_York", 5),
    Town("Raleigh", 3578, -7864, "America/New_York", 7),
    Town("Atlanta", 3375, -8439, "America/New_York", 8),
    Town("Orlando", 2854, -8138, "America/New_York", 7),
    Town("Columbus", 3996, -8300, "America/New_York", 7),
    Town("Detroit", 4233, -8305, "America/Detroit", 6),
    Town("Indianapolis", 3977, -8616, "America/Indiana/Indianapolis", 5),
    Town("Louisville", 3825, -8576, "America/Kentucky/Louisville", 4),
    Town("Chicago", 4188, -8763, "America/Chicago", 9),
    Town("Minneapolis", 4498, -9327, "America/Chicago", 6),
    Town("Madison", 4307, -8940, "America/Chicago", 4),
    Town("St. Louis", 3863, -9020, "America/Chicago", 5),
    Town("Kansas City", 3910, -9458, "America/Chicago", 5),
    Town("Nashville", 3616, -8678, "America/Chicago", 6),
    Town("Dallas", 3278, -9680, "America/Chicago", 9),
    Town("Austin", 3027, -9774, "America/Chicago", 7),
    Town("Houston", 2976, -9537, "America/Chicago", 8),
    Town("New Orleans", 2995, -9007, "America/Chicago", 4),
    Town("Omaha", 4126, -9593, "America/Chicago", 4),
    Town("Fargo", 4688, -9679, "America/Chicago", 2),
    Town("Denver", 3974, -10499, "America/Denver", 7),
    Town("Salt Lake City", 4076, -11189, "America/Denver", 6),
    Town("Albuquerque", 3508, -10665, "America/Denver", 4),
    Town("Billings", 4578, -10850, "America/Denver", 2),
    Town("Boise", 4362, -11620, "America/Boise", 3),
    Town("Phoenix", 3345, -11207, "America/Phoenix", 8),
    Town("Tucson", 3222, -11097, "America/Phoenix", 4),
    Town("Flagstaff", 3520, -11165, "America/Phoenix", 2),
    Town("Los Angeles", 3405, -11824, "America/Los_Angeles", 10),
    Town("San Diego", 3272, -11716, "America/Los_Angeles", 6),
    Town("Sacramento", 3858, -12149, "America/Los_Angeles", 6),
    Town("Portland", 4552, -12268, "America/Los_Angeles", 6),
    Town("Seattle", 4761, -12233, "America/Los_Angeles", 8),
    Town("Spokane", 4766, -11743, "America/Los_Angeles", 3),
    Town("Anchorage", 6122, -14990, "America/Anchorage", 2),
    Town("Honolulu", 2131, -15786, "Pacific/Honolulu", 2),
  ]

  /// Towns where a few families live, most of them for work.
  static let abroad: [Town] = [
    Town("Stuttgart", 4878, 918, "Europe/Berlin", 9, language: "de"),
    Town("Berlin", 5252, 1340, "Europe/Berlin", 6, language: "de"),
    Town("London", 5151, -13, "Europe/London", 8),
    Town("Dublin", 5335, -626, "Europe/Dublin", 3),
    Town("Madrid", 4042, -370, "Europe/Madrid", 5, language: "es"),
    Town("Paris", 4886, 235, "Europe/Paris", 4, language: "fr"),
    Town("Lisbon", 3872, -914, "Europe/Lisbon", 3, language: "pt"),
    Town("Warsaw", 5223, 2101, "Europe/Warsaw", 3, language: "pl"),
    Town("Toronto", 4365, -7938, "America/Toronto", 6),
    Town("Mexico City", 1943, -9913, "America/Mexico_City", 5, language: "es"),
    Town("Bogota", 471, -7407, "America/Bogota", 2, language: "es"),
    Town("Sao Paulo", -2355, -4663, "America/Sao_Paulo", 3, language: "pt"),
    Town("Nairobi", -129, 3682, "Africa/Nairobi", 2, language: "sw"),
    Town("Dubai", 2520, 5527, "Asia/Dubai", 3, language: "ar"),
    Town("Bengaluru", 1297, 7759, "Asia/Kolkata", 4, language: "hi"),
    Town("Kathmandu", 2772, 8532, "Asia/Kathmandu", 2, language: "ne"),
    Town("Seoul", 3757, 12698, "Asia/Seoul", 4, language: "ko"),
    Town("Tokyo", 3568, 13969, "Asia/Tokyo", 4, language: "ja"),
    Town("Sydney", -3387, 15121, "Australia/Sydney", 3),
    Town("Auckland", -3685, 17476, "Pacific/Auckland", 2),
  ]

  /// The towns of one cohort: the more students, the more towns, so that small schools still have
  /// neighbours. The first ones are the largest.
  static func ofCohort(
    studentCount: Int, style: CohortStyle, using random: inout SplitMix64
  ) -> [Town] {
    var rest = nearby
    var chosen: [Town] = []
    let most = style == .town ? 1 : 6 + studentCount / 60
    while chosen.count < most, !rest.isEmpty {
      var town = rest.remove(at: random.index(weighted: rest.map(\.weight)))
      town.weight *= chosen.count < 3 ? 4 : 1
      chosen.append(town)
    }
    return chosen
  }
}
