import Kith

/// What an answer says of a consent in a mapping: `matching` gives it, `not matching` refuses it.
///
/// “I do NOT want my child to be matched” is answered with a Yes that refuses.
struct ConsentValue: Hashable {
  var consent: Consent
  var isRefused: Bool

  /// Reads a value of `answers`; nil where it names no consent.
  init?(_ text: String) {
    isRefused = text.hasPrefix("not ")
    guard let consent = Consent(rawValue: isRefused ? String(text.dropFirst(4)) : text) else {
      return nil
    }
    self.consent = consent
  }
}
