import Kith
import KithFiles

/// What a submission says of where its student lives, in one column or several.
struct PlaceAnswer {
  private(set) var texts: [(field: SurveyField, title: String, text: String)] = []

  var isEmpty: Bool { texts.isEmpty }

  mutating func take(_ text: String, _ field: SurveyField, title: String) {
    texts.append((field, title, text))
  }
}
