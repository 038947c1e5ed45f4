internal import CGazetteer
import Foundation
import Kith

/// Places of the world, coarsely: ZIP codes of the United States and cities of over 15,000 people.
///
/// The table lies in the binary and is unpacked when the first place is asked for. GeoNames
/// (https://www.geonames.org, CC BY 4.0) and the package `zipcodes` (MIT) are its sources;
/// scripts/distil-gazetteer.py made it.
package struct Gazetteer: Sendable {
  /// A place of the table.
  struct Entry: Sendable, Hashable {
    var name: String
    /// ISO 3166 code of two letters.
    var country: String
    /// A state or the like; empty for most countries.
    var region: String
    /// Rounded to a tenth of a degree, some eight kilometres at most.
    var home: Coordinates
    var timeZone: String
    /// Digits of its number of people; 0 where that is not known.
    var digits: Int
  }

  /// The table of this binary.
  package static let shared = Gazetteer()

  private let bytes: [UInt8]
  private let zones: [String]
  private let codes: Lines
  private let places: Lines
  private let keys: Lines
  /// Codes of countries by their folded names and codes.
  let countries: [String: String]
  /// The zones of each country, and of each state of the United States as `US-TX`.
  private let zonesOfRegions: [String: Set<String>]

  private init() {
    bytes = Self.unpacked()
    var offset = 0
    var sections: [Lines] = []
    for _ in 0..<5 { sections.append(Lines(bytes, &offset)) }
    (codes, places, keys) = (sections[2], sections[3], sections[4])
    let bytes = bytes
    func fields(_ line: Range<Int>) -> [String] {
      bytes[line].split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    zones = sections[0].ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    var countries: [String: String] = [:]
    let rows = sections[1].ranges.map(fields)
    for locale in Self.languages.map({ Locale(identifier: $0) }) {
      for row in rows {
        if let name = locale.localizedString(forRegionCode: row[0]) {
          countries[PlaceName.folded(name)] = row[0]
        }
      }
    }
    for row in rows { for name in row { countries[PlaceName.folded(name)] = row[0] } }
    countries.merge(PlaceName.countries) { _, other in other }
    self.countries = countries
    var zonesOfRegions: [String: Set<String>] = [:]
    for line in places.ranges {
      let row = bytes[line].split(separator: 0x09, omittingEmptySubsequences: false)
      guard row.count == 7, let zone = Self.number(row[5]), zones.indices.contains(zone) else {
        continue
      }
      let country = String(decoding: row[1], as: UTF8.self)
      zonesOfRegions[country, default: []].insert(zones[zone])
      if !row[2].isEmpty {
        let region = String(decoding: row[2], as: UTF8.self)
        zonesOfRegions["\(country)-\(region)", default: []].insert(zones[zone])
      }
    }
    self.zonesOfRegions = zonesOfRegions
  }

  /// The languages in which names of countries are known.
  private static let languages = [
    "en", "es", "fr", "de", "pt", "it", "nl", "pl", "tr", "ar", "hi", "zh-Hans", "ja", "ko",
  ]

  private static func unpacked() -> [UInt8] {
    let packed = UnsafeBufferPointer(start: cgazetteer_bytes(), count: Int(cgazetteer_count()))
    let size = packed.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard let bytes = Inflater.inflate(ArraySlice(packed.dropFirst(4)), size) else {
      preconditionFailure("the gazetteer of this binary is broken")
    }
    return bytes
  }

  private static func number(_ text: some Collection<UInt8>) -> Int? {
    Int(String(decoding: text, as: UTF8.self))
  }
}

// MARK: - Looking up

extension Gazetteer {
  /// The middle of a ZIP code of five digits, and its state.
  func zip(_ code: String) -> Entry? {
    guard let line = codes.line(beginningWith: code, in: bytes) else { return nil }
    let row = line.split(separator: "\t")
    guard row.count == 5, let north = Int(row[1]), let east = Int(row[2]), let zone = Int(row[3])
    else { return nil }
    return Entry(
      name: code, country: "US", region: String(row[4]),
      home: Coordinates(latitude: Double(north) / 10, longitude: Double(east) / 10),
      timeZone: zones[zone], digits: 0)
  }

  /// The places of a folded name; those that are only also called so where none bears it.
  func places(named key: String) -> [Entry] {
    let (own, other) = allPlaces(named: key)
    return own.isEmpty ? other : own
  }

  /// The places of a folded name, and those that are only also called so.
  func allPlaces(named key: String) -> (own: [Entry], other: [Entry]) {
    guard !key.isEmpty, let line = keys.line(beginningWith: key, in: bytes) else { return ([], []) }
    let row = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard row.count == 3 else { return ([], []) }
    func places(_ text: Substring) -> [Entry] {
      text.split(separator: ",").compactMap { Int($0) }.compactMap(place)
    }
    return (places(row[1]), places(row[2]))
  }

  private func place(_ number: Int) -> Entry? {
    let row = String(decoding: bytes[places.ranges[number]], as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false)
    guard row.count == 7, let north = Int(row[3]), let east = Int(row[4]), let zone = Int(row[5]),
      let digits = Int(row[6])
    else { return nil }
    return Entry(
      name: String(row[0]), country: String(row[1]), region: String(row[2]),
      home: Coordinates(latitude: Double(north) / 10, longitude: Double(east) / 10),
      timeZone: zones[zone], digits: digits)
  }

  /// The one zone of a country (`DE`) or of one of its regions (`US-IL`); nil where it has several.
  func zone(ofRegion code: String) -> String? {
    guard let zones = zonesOfRegions[code], zones.count == 1 else { return nil }
    return zones.first
  }

  /// The one country that has places in a zone; nil where there are several.
  package func country(of zone: String) -> String? {
    let found = zonesOfRegions.filter { !$0.key.contains("-") && $0.value.contains(zone) }
    return found.count == 1 ? found.first?.key : nil
  }
}

/// The lines of a section of the table.
private struct Lines: Sendable {
  private(set) var ranges: [Range<Int>] = []

  /// The lines from an offset up to an empty one, after which the offset comes to stand.
  init(_ bytes: [UInt8], _ offset: inout Int) {
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      defer { offset = end + 1 }
      if end == offset { return }
      ranges.append(offset..<end)
    }
  }

  /// The line whose first cell is a text; the lines are sorted by it.
  func line(beginningWith text: String, in bytes: [UInt8]) -> String? {
    let wanted = Array(text.utf8)
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      let cell = bytes[ranges[middle]].prefix { $0 != 0x09 }
      if cell.elementsEqual(wanted) {
        return String(decoding: bytes[ranges[middle]], as: UTF8.self)
      }
      if cell.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
