import Kith

/// The tags of a letter, looked through before Mustache gets them: a name that nobody fills in would
/// silently leave a gap in every letter.
struct LetterTags {
  /// A tag: the sign after its braces, if there is one, and its name.
  private struct Tag {
    var offset: Int
    var sign: Character?
    var name: String
  }

  /// Sections inside one another at most; what Kith fills in needs four.
  private static let mostNested = 8
  /// Tags at most, so that a letter takes a moment for every student.
  private static let mostTags = 1000

  private var tags: [Tag] = []
  private var openOffset: Int?

  init(_ source: String) {
    let bytes = Array(source.utf8)
    let brace = UInt8(ascii: "{")
    var place = 0
    while place + 1 < bytes.count {
      guard bytes[place] == brace, bytes[place + 1] == brace else {
        place += 1
        continue
      }
      let start = place
      place += 2
      let isTriple = place < bytes.count && bytes[place] == brace
      if isTriple { place += 1 }
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "}"))
      guard let end, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "}") else {
        openOffset = start
        return
      }
      var content = String(decoding: bytes[place..<end], as: UTF8.self).trimmed
      var sign: Character? = isTriple ? "{" : nil
      if let first = content.first, !first.isLetter, !first.isNumber, first != "_", first != ".",
        !isTriple
      {
        sign = first
        content = String(content.dropFirst()).trimmed
      }
      tags.append(Tag(offset: start, sign: sign, name: content))
      place = end + (isTriple ? 3 : 2)
    }
  }

  /// What is wrong, in the order of the letter.
  func problems(for program: Program) -> [LetterProblem] {
    let fields = Set(program.directory.map(\.rawValue))
    let known = LetterValues.names.union(fields)
    var problems: [LetterProblem] = []
    var open: [Tag] = []
    if tags.count > Self.mostTags {
      problems.append(
        LetterProblem(
          offset: tags[Self.mostTags].offset,
          message: "the letter has more than \(Self.mostTags) tags", value: nil,
          remedy: "write a shorter letter"))
    }
    for tag in tags.prefix(Self.mostTags) {
      switch tag.sign {
      case "!": continue
      case nil, "{", "&", "#", "^", "/": break
      default:
        problems.append(
          LetterProblem(
            offset: tag.offset, message: "letters do not use this tag",
            value: "{{\(tag.sign.map(String.init) ?? "")\(tag.name)}}",
            remedy: "use {{name}}, {{#name}}, {{^name}} and {{/name}} alone"))
        continue
      }
      if tag.name != ".", !known.contains(tag.name) {
        problems.append(
          LetterProblem(
            offset: tag.offset, message: "nothing has this name in a letter", value: tag.name,
            remedy: remedy(tag.name, known)))
      }
      switch tag.sign {
      case "#", "^":
        // A section inside itself would repeat itself once for each of what it repeats.
        if open.contains(where: { $0.name == tag.name }) {
          problems.append(
            LetterProblem(
              offset: tag.offset, message: "a section stands inside itself", value: tag.name,
              remedy: "close it by {{/\(tag.name)}} before it begins again"))
        }
        if open.count == Self.mostNested {
          problems.append(
            LetterProblem(
              offset: tag.offset, message: "sections are nested deeper than \(Self.mostNested)",
              value: tag.name, remedy: "close some before this one"))
        }
        open.append(tag)
      case "/":
        if open.popLast()?.name != tag.name {
          problems.append(
            LetterProblem(
              offset: tag.offset, message: "a section ends that did not begin", value: tag.name,
              remedy: "close sections in the order in which they open"))
        }
      default: break
      }
    }
    for tag in open {
      problems.append(
        LetterProblem(
          offset: tag.offset, message: "a section never ends", value: tag.name,
          remedy: "close it by {{/\(tag.name)}}"))
    }
    if let openOffset {
      problems.append(
        LetterProblem(
          offset: openOffset, message: "a tag never ends", value: nil, remedy: "close it by }}"))
    }
    return problems
  }

  private func remedy(_ name: String, _ known: Set<String>) -> String {
    if DirectoryField(rawValue: name) != nil {
      return "list it under `directory` in the program, or leave it out of the letter"
    }
    return TextDistance.nearest(to: name, among: known).map { "did you mean \($0)?" }
      ?? "use some of \(known.sorted().joined(separator: ", "))"
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
