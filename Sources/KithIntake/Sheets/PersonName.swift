import KithFiles

/// A full name taken apart: `Ann Lee`, `Lee, Ann`.
struct PersonName {
  let given: String?
  let family: String?

  init(_ text: String) {
    let plain = CleanText.of(text)
    let parts = plain.split(separator: ",").map { CleanText.trimmed(String($0)) }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      given = parts[1]
      family = parts[0]
    } else {
      let words = plain.split(separator: " ").map(String.init)
      given = words.count > 1 ? words.dropLast().joined(separator: " ") : words.first
      family = words.count > 1 ? words.last : nil
    }
  }
}
