import Foundation
import Kith
import KithFiles

extension Gazetteer {
  /// Kilometres within which two places are one for a coarse home.
  private static let near = 30.0

  /// The place that a text means.
  ///
  /// A ZIP code counts first, where the United States are meant: by the country, the state, the title,
  /// or `country`. Else the name of a city counts, narrowed down by what stands beside it. One of
  /// several places of that name counts only inside a known country, where it has over 100,000
  /// people and each other fewer than 10,000, and is told. Nothing else is guessed.
  ///
  /// - Parameters:
  ///   - text: What somebody says of where they live.
  ///   - country: The code of the country that most people of the school live in, if that is known;
  ///     ``country(of:)`` tells it of a zone.
  /// - Returns: A home within 30 km and its zone, or why there is none.
  package func find(_ text: PlaceText, in country: String? = nil) -> PlaceFinding {
    var parts = PlaceParts(text.text ?? "")
    if let city = text.city { parts.names.append(contentsOf: PlaceParts(city).names) }
    parts.postcode = text.postcode ?? text.zip ?? parts.postcode
    let own = [text.region, text.country].compactMap(\.self).map(PlaceName.folded)
      .filter { !$0.isEmpty }
    let (names, found) = narrowed(parts.names, isCity: text.city != nil)
    let qualifiers = (own + found).map(meanings(of:))
    let codes = qualifiers.map { Set($0.map { String($0.prefix(2)) }) }
    let isAmerican =
      codes.contains(["US"])
      || codes.allSatisfy { $0.isEmpty || $0.contains("US") }
        && (text.zip != nil || country == "US")
    let places = candidates(names, qualifiers)
    if let code = parts.postcode.map({ CleanText.trimmed($0) }), isAmerican || places.isEmpty {
      let home = isAmerican ? zip(code, among: places, isZip: text.zip != nil) : nil
      if let home { return home }
      if places.isEmpty {
        let zone = zone(of: qualifiers, country)
        if isAmerican { return .unknown("the ZIP code is not in the gazetteer", zone: zone) }
        let land = Postcode.country(of: code) ?? codes.first { $0.count == 1 }?.first ?? country
        let whose = land.map { " of \($0)" } ?? ""
        return .unknown("postcodes\(whose) are not in the gazetteer", zone: zone)
      }
    }
    guard !places.isEmpty else {
      let zone = zone(of: qualifiers, country)
      if names.isEmpty {
        return .unknown(
          qualifiers.isEmpty ? "no place is named" : "a state or a country is too large", zone: zone
        )
      }
      return .unknown("the place is not in the gazetteer", zone: zone)
    }
    if text.city == nil, names.count == 1, let state = PlaceName.states[names[0]],
      !qualifiers.contains(where: { $0.contains { $0.hasPrefix("US-") } })
    {
      // "New York" may be the city or the state.
      return PlaceFinding(
        outcome: .ambiguous(["\(places[0].name), \(state)", "all of \(state)"]),
        home: nil, timeZone: self.zone(ofRegion: "US-\(state)"), told: nil)
    }
    return settled(places, isNarrow: !qualifiers.isEmpty, country)
  }
}

extension Gazetteer {
  /// Whether a name is that of a city of 100,000 people or more.
  func isLarge(_ name: String) -> Bool {
    places(named: PlaceName.folded(name)).contains { $0.digits >= 6 }
  }
}

// MARK: - Narrowing down

extension Gazetteer {
  /// What a qualifier may mean: countries (`DE`) and regions of them (`US-DE`).
  private func meanings(of folded: String) -> Set<String> {
    var found: Set<String> = []
    if let state = PlaceName.states[folded] { found.insert("US-\(state)") }
    let code = folded.uppercased()
    if PlaceName.states.values.contains(code) { found.insert("US-\(code)") }
    if let (country, region) = PlaceName.regions[folded] { found.insert("\(country)-\(region)") }
    for (country, region) in PlaceName.regions.values where region == code {
      found.insert("\(country)-\(region)")
    }
    if let country = countries[folded] { found.insert(country) }
    return found
  }

  /// The names of places, and what qualifies them, of the parts of a text.
  private func narrowed(
    _ parts: [String], isCity: Bool
  ) -> (names: [String], qualifiers: [String]) {
    var names = parts.map(PlaceName.folded).filter { !$0.isEmpty }
    var qualifiers: [String] = []
    // "Austin, TX, USA" ends with what qualifies it; "Austin TX" does without a comma.
    while names.count > 1, let last = names.last, !meanings(of: last).isEmpty {
      qualifiers.append(last)
      names.removeLast()
    }
    if let last = names.last {
      let isAlone = names.count == 1 && qualifiers.isEmpty && !isCity && isRegionAlone(last)
      if isAlone || places(named: last).isEmpty {
        let part = parts.last { PlaceName.folded($0) == last } ?? last
        let (name, rest) = Self.split(part) { !self.meanings(of: $0).isEmpty }
        names.removeLast()
        if !name.isEmpty { names.append(name) }
        qualifiers += rest
      }
    }
    return (names, qualifiers)
  }

  /// Whether a name alone is rather a state or a country: “Georgia”, “Ohio”.
  private func isRegionAlone(_ name: String) -> Bool {
    PlaceName.states[name] != nil && !["new york", "washington"].contains(name)
      || countries[name] != nil && !["singapore", "monaco", "luxembourg"].contains(name)
  }

  /// A text without commas whose last words qualify the first ones.
  private static func split(
    _ part: String, _ isQualifier: (String) -> Bool
  ) -> (name: String, qualifiers: [String]) {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    for count in stride(from: min(4, words.count), to: 0, by: -1) {
      let tail = words.suffix(count).joined(separator: " ")
      let folded = PlaceName.folded(tail)
      // "Gary in the morning" is not in Indiana: codes are written in capitals.
      let isCode = folded.count <= 3
      guard isQualifier(folded), !isCode || tail == tail.uppercased() else { continue }
      let head = words.dropLast(count).joined(separator: " ")
      return (PlaceName.folded(head), [folded])
    }
    return (PlaceName.folded(part), [])
  }

  /// The places of the name nearest to what qualifies it.
  private func candidates(_ names: [String], _ qualifiers: [Set<String>]) -> [Entry] {
    // "Brooklyn, Springfield, IL": the last name that exists there is the city.
    for name in names.reversed() {
      func fits(_ place: Entry) -> Bool {
        qualifiers.allSatisfy { meanings in
          meanings.isEmpty || meanings.contains(place.country)
            || meanings.contains("\(place.country)-\(place.region)")
        }
      }
      let (own, other) = allPlaces(named: name)
      // "Milano, Italia" is Milan, whatever bears the name elsewhere.
      for places in [own, own.isEmpty || !qualifiers.isEmpty ? other : []] {
        let found = places.filter(fits)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The zone that all places of a state or country share.
  private func zone(of qualifiers: [Set<String>], _ country: String?) -> String? {
    for meanings in qualifiers where meanings.count == 1 {
      if let zone = meanings.first.flatMap({ self.zone(ofRegion: $0) }) { return zone }
    }
    return nil
  }
}

// MARK: - Settling

extension Gazetteer {
  /// The home of a ZIP code; nil where there is no such code.
  private func zip(_ code: String, among places: [Entry], isZip: Bool) -> PlaceFinding? {
    var told: String?
    var found = Postcode.zip(code).flatMap { zip($0) }
    if found == nil, isZip, let whole = Postcode.shortenedZip(code), let entry = zip(whole) {
      found = entry
      told = "a ZIP code has lost its leading zero, which was put back"
    }
    guard let found else { return nil }
    // Where city and code contradict each other, one of them is wrong, and nobody knows which.
    let agrees =
      places.isEmpty || places.contains { $0.home.kilometres(to: found.home) <= 3 * Self.near }
    guard agrees else {
      return asked([found] + places)
    }
    return PlaceFinding(
      outcome: .found, home: found.home, timeZone: found.timeZone, told: told)
  }

  private func settled(_ places: [Entry], isNarrow: Bool, _ country: String?) -> PlaceFinding {
    var places = places
    if !isNarrow, let country, places.contains(where: { $0.country == country }) {
      places.removeAll { $0.country != country }
    }
    places.sort { ($1.digits, $0.country, $0.region) < ($0.digits, $1.country, $1.region) }
    let first = places[0]
    let others = places.filter { $0.home.kilometres(to: first.home) > Self.near }
    // Small towns have every name there is, such as Earth, Texas.
    if !isNarrow, first.digits == 0 { return asked(places) }
    guard !others.isEmpty else {
      return PlaceFinding(
        outcome: .found, home: first.home, timeZone: first.timeZone, told: nil)
    }
    let isLand = isNarrow || country == first.country
    if isLand, first.digits >= 6, others.allSatisfy({ $0.digits <= 4 }),
      places.allSatisfy({ $0.country == first.country })
    {
      return PlaceFinding(
        outcome: .found, home: first.home, timeZone: first.timeZone,
        told: "a name of several places is read as the largest of them, \(first.label)")
    }
    return asked(places)
  }

  /// Places of which a person has to say which is meant.
  private func asked(_ places: [Entry]) -> PlaceFinding {
    var labels: [String] = []
    for place in places where !labels.contains(place.label) { labels.append(place.label) }
    return PlaceFinding(
      outcome: .ambiguous(Array(labels.prefix(5))), home: nil, timeZone: Self.sharedZone(places),
      told: nil)
  }

  private static func sharedZone(_ places: [Entry]) -> String? {
    let zones = Set(places.map(\.timeZone))
    return zones.count == 1 ? zones.first : nil
  }
}

extension Coordinates {
  /// Kilometres to another point, as far as coarse homes need them.
  fileprivate func kilometres(to other: Coordinates) -> Double {
    let north = (latitude - other.latitude) * 111.2
    let middle = (latitude + other.latitude) / 2 * .pi / 180
    let degrees = (longitude - other.longitude).remainder(dividingBy: 360)
    let east = degrees * 111.2 * cos(middle)
    return (north * north + east * east).squareRoot()
  }
}

extension Gazetteer.Entry {
  /// The place as a person can tell it from others.
  var label: String {
    [name, region, country].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
