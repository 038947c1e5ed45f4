import KithFiles

/// Names of columns of the school's own.
enum OwnColumns {
  /// Whether a text can be the name of such a column.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 40 && !RosterFolderReader.isKnownColumn(text)
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }

  /// A name for a question: its telling words, such as `instrument` of “Which instrument do you play?”.
  static func name(of title: String) -> String? {
    let words = PlainWords(title).words.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let telling = words.filter { word in
      // "Team of term 1" and "Team of term 2" are two columns.
      isNumber(word)
        || word.count > 2 && !Languages.known.contains { $0.commonWords.contains(word) }
    }
    let usable = telling.allSatisfy(isNumber) ? words : telling
    let name = usable.prefix(usable.contains(where: isNumber) ? 4 : 3).joined(separator: "_")
    return isName(name) ? name : isName(name + "_answer") ? name + "_answer" : nil
  }

  /// A name that none of some others is.
  static func name(_ name: String, besides used: Set<String>) -> String {
    guard used.contains(name) else { return name }
    let number = (2...).first { !used.contains("\(name.prefix(36))_\($0)") } ?? 2
    return "\(name.prefix(36))_\(number)"
  }
}
