import Foundation

/// A text as words can be looked for in it: in lower case, letters without accents, everything else
/// a single space, with a space at both ends.
///
/// `Can’t you come?` and `can't  YOU come` become ` can t you come `. Marks over and under Latin
/// letters go, and so do the vowel signs of Arabic; those of Hindi stay, since they tell words apart.
package struct PlainWords: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(_ text: some StringProtocol) {
    var bytes: [UInt8] = [0x20]
    func add(_ byte: UInt8) {
      if byte != 0x20 || bytes.last != 0x20 { bytes.append(byte) }
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        switch byte {
        case 0x41...0x5A: add(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: add(byte)
        default: add(0x20)
        }
      }
    } else {
      let parts = String(text).lowercased().decomposedStringWithCompatibilityMapping
      var kept = String.UnicodeScalarView()
      for scalar in parts.unicodeScalars where !Self.isMark(scalar) {
        kept.append(contentsOf: Self.plain(scalar))
      }
      for scalar in String(kept).precomposedStringWithCanonicalMapping.unicodeScalars {
        let isWord =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
        if isWord { bytes.append(contentsOf: String(scalar).utf8) } else { add(0x20) }
      }
    }
    add(0x20)
    self.bytes = bytes
  }

  package var isEmpty: Bool { bytes.count < 2 }

  /// The words without the spaces around them.
  package var text: String { String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) }

  /// Each word by itself.
  package var words: [String] {
    bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x640, 0x64B...0x655, 0x670: true
    default: false
    }
  }

  /// Letters that are letters of their own in Unicode and only variants to people.
  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "ı": "i".unicodeScalars
    case "ł": "l".unicodeScalars
    case "ø": "o".unicodeScalars
    case "đ": "d".unicodeScalars
    case "ß": "ss".unicodeScalars
    case "æ": "ae".unicodeScalars
    case "œ": "oe".unicodeScalars
    case "أ", "إ", "آ": "ا".unicodeScalars
    case "ى": "ي".unicodeScalars
    case "ة": "ه".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
  }
}

/// Words to look for: `need help`, a beginning such as `availab*`, an end such as `*spor`.
///
/// Chinese, Japanese and Korean join their words, so that words of theirs are found anywhere.
package struct Phrase: Sendable, Hashable {
  package let bytes: [UInt8]
  /// Words that must follow nothing and be followed by nothing, for whole answers.
  package let whole: [UInt8]

  package init(_ text: String) {
    let plain = PlainWords(text.replacing("*", with: " "))
    whole = plain.bytes
    let joins = plain.text.unicodeScalars.contains { (0x3040...0xD7A3).contains($0.value) }
    var bytes = plain.bytes[...]
    if joins || text.hasPrefix("*") { bytes = bytes.dropFirst() }
    if joins || text.hasSuffix("*") { bytes = bytes.dropLast() }
    self.bytes = Array(bytes)
  }

  /// Letters and spaces to be found; longer phrases say more.
  package var length: Int { bytes.count }

  /// Where the phrase stands in a text; nil where it does not.
  package func place(in words: PlainWords, from start: Int = 0) -> Range<Int>? {
    let text = words.bytes
    guard let first = bytes.first, text.count >= bytes.count else { return nil }
    var place = start
    while place + bytes.count <= text.count {
      if text[place] == first, text[place..<place + bytes.count].elementsEqual(bytes) {
        return place..<place + bytes.count
      }
      place += 1
    }
    return nil
  }

  package func stands(in words: PlainWords) -> Bool { place(in: words) != nil }
}

extension PlainWords {
  /// The text without a stretch of it.
  package func without(_ range: Range<Int>) -> PlainWords {
    PlainWords(
      String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + " "
        + String(decoding: bytes[range.upperBound...], as: UTF8.self))
  }
}
