import Foundation
import Kith
import KithIntake
import Testing

@Suite struct GazetteerTests {
  private func find(_ text: PlaceText, _ country: String? = nil) -> PlaceFinding {
    Gazetteer.shared.find(text, in: country)
  }

  private func kilometres(_ home: Coordinates?, _ north: Double, _ east: Double) -> Double {
    guard let home else { return .infinity }
    let width = (home.longitude - east) * cos(north * .pi / 180)
    return 111.2 * ((home.latitude - north) * (home.latitude - north) + width * width).squareRoot()
  }

  @Test(arguments: [
    ("Boise, Idaho", 43.62, -116.2, "America/Boise"),
    ("El Paso, TX", 31.76, -106.49, "America/Denver"),
    ("Honolulu HI", 21.31, -157.86, "Pacific/Honolulu"),
    ("12 Long Street, Austin, Texas 78701, USA", 30.27, -97.74, "America/Chicago"),
    ("New York, New York", 40.71, -74.0, "America/New_York"),
    ("Saint Louis, MO", 38.63, -90.2, "America/Chicago"),
    ("Paris, France", 48.86, 2.35, "Europe/Paris"),
    ("paris, TX", 33.66, -95.55, "America/Chicago"),
    ("London, Ontario", 42.98, -81.25, "America/Toronto"),
    ("10115 Berlin, Deutschland", 52.5, 13.4, "Europe/Berlin"),
    ("München, Alemania", 48.14, 11.58, "Europe/Berlin"),
    ("Melbourne VIC, Australia", -37.81, 144.96, "Australia/Melbourne"),
    ("東京", 35.68, 139.69, "Asia/Tokyo"),
    ("Toronto, CA", 43.7, -79.4, "America/Toronto"),
    ("Ontario, CA", 34.06, -117.65, "America/Los_Angeles"),
    ("Lake Placid, NY", 44.28, -73.98, "America/New_York"),
  ])
  func `a city with what it lies in has a coarse home and a zone`(
    text: String, north: Double, east: Double, zone: String
  ) {
    let found = find(PlaceText(text))
    #expect(found.outcome == .found)
    #expect(kilometres(found.home, north, east) < 30)
    #expect(sameClock(found.timeZone, zone))
  }

  private func sameClock(_ one: String?, _ other: String) -> Bool {
    guard let one = one.flatMap(TimeZone.init(identifier:)),
      let other = TimeZone(identifier: other)
    else { return false }
    return [1_799_000_000.0, 1_815_000_000].allSatisfy {
      one.secondsFromGMT(for: Date(timeIntervalSince1970: $0))
        == other.secondsFromGMT(for: Date(timeIntervalSince1970: $0))
    }
  }

  @Test(arguments: [
    "Springfield", "Portland", "Portland, USA", "London", "Franklin", "New York", "home",
  ])
  func `a name of several places is asked about`(text: String) {
    let found = find(PlaceText(text), "US")
    guard case .ambiguous(let labels) = found.outcome else {
      Issue.record("\(text): \(found)")
      return
    }
    #expect(labels.count > 1 && found.home == nil)
  }

  @Test func `a large city of the school's country counts, and is told`() {
    let found = find(PlaceText("Boston"), "US")
    #expect(kilometres(found.home, 42.36, -71.06) < 30)
    #expect(found.told?.contains("Boston, MA") == true)
    guard case .ambiguous = find(PlaceText("Boston")).outcome else {
      Issue.record("nobody said which country is meant")
      return
    }
  }

  @Test func `ZIP codes are those of the United States alone`() {
    var text = PlaceText()
    text.zip = "89501"
    #expect(kilometres(find(text).home, 39.53, -119.81) < 30)
    text.zip = "2134"
    let shortened = find(text)
    #expect(kilometres(shortened.home, 42.36, -71.13) < 30)
    #expect(shortened.told?.contains("zero") == true)
    text = PlaceText()
    text.postcode = "10115"
    text.country = "Germany"
    #expect(find(text).outcome == .unknown("postcodes of DE are not in the gazetteer"))
    #expect(find(text).timeZone == nil || find(text).timeZone == "Europe/Berlin")
    text.country = nil
    #expect(find(text).home == nil)
    #expect(
      find(PlaceText("SW1A 1AA")).outcome == .unknown("postcodes of GB are not in the gazetteer"))
    #expect(find(PlaceText("10115"), "US").timeZone == "America/New_York")
  }

  @Test func `a ZIP code that contradicts the city is asked about`() {
    var text = PlaceText()
    (text.city, text.region, text.zip) = ("Reno", "NV", "60601")
    guard case .ambiguous = find(text).outcome else {
      Issue.record("one of the two is wrong")
      return
    }
    #expect(find(text).home == nil)
  }

  @Test func `a state or country alone gives its one zone and no home`() {
    #expect(find(PlaceText("Illinois")).timeZone == "America/Chicago")
    #expect(find(PlaceText("Texas")).timeZone == nil)
    #expect(find(PlaceText("Japan")).timeZone == "Asia/Tokyo")
    for text in ["Illinois", "Texas", "Japan", "Georgia", "", "Earth", "with my dad", "n/a"] {
      #expect(find(PlaceText(text)).home == nil, "\(text)")
    }
  }

  @Test func `a zone tells its country where only one has it`() {
    #expect(Gazetteer.shared.country(of: "America/Chicago") == "US")
    #expect(Gazetteer.shared.country(of: "Europe/Berlin") == "DE")
    #expect(Gazetteer.shared.country(of: "Etc/GMT+5") == nil)
  }
}
