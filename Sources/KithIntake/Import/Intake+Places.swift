import Kith
import KithFiles

extension Intake {
  /// Gives a student the coarse home and, where nothing has told it, the zone of the place that they
  /// name. What is ambiguous or not in the gazetteer is left open.
  mutating func settle(
    _ answer: PlaceAnswer, of student: inout Student, _ row: borrowing ExportRow,
    _ tally: inout Tally
  ) {
    guard !answer.isEmpty else { return }
    var place = PlaceText()
    for (field, title, text) in answer.texts {
      switch field {
      case .city where answer.texts.count == 1: place.text = text
      case .city: place.city = text
      case .state: place.region = text
      case .country: place.country = text
      default:
        if PlainWords(title).words.contains(where: { $0.hasPrefix("zip") }) {
          place.zip = text
        } else {
          place.postcode = text
        }
      }
    }
    let country = options.timeZone.flatMap(Gazetteer.shared.country)
    let found = Gazetteer.shared.find(place, in: country)
    if let home = found.home { student.home = home }
    if student.timeZone.isEmpty, let zone = found.timeZone { student.timeZone = zone }
    switch found.outcome {
    case .found:
      tally.count(
        "coarse-home",
        row.problem(
          nil, "homes are as coarse as the gazetteer: within 30 km",
          remedy: "nothing needs to be done"))
      if let told = found.told {
        tally.count(
          "place-guess", row.problem(nil, told, remedy: "correct the place if another is meant"))
      }
    case .ambiguous:
      tally.count(
        "ambiguous-place",
        row.problem(
          nil, "several places are called so, and the home is left open",
          remedy: "ask for the state or the country, too"))
    case .unknown(let why):
      tally.count(
        "unknown-place \(why)",
        row.problem(nil, "\(why), and the home is left open", remedy: "ask for a city near by"))
    }
  }
}
