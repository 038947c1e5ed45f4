package import Kith
import Mustache

/// The school's own letter, with names in double braces for what differs from student to student.
///
/// Values are made harmless before Mustache sees them, so that a template cannot put them in raw,
/// whichever tag it uses.
package struct LetterTemplate: Sendable {
  /// What the letters' folder is called.
  package let name: String
  /// Whether letters are HTML; otherwise they are plain text.
  package let isHTML: Bool
  let source: String
  /// Bytes at most: every student gets a letter.
  private static let longest = 1 << 17
  private let template: MustacheTemplate

  /// A template.
  ///
  /// - Parameters:
  ///   - source: The text with its tags.
  ///   - name: What the letters' folder is called.
  ///   - isHTML: Whether letters are HTML.
  ///   - program: Whose directory says which fields of a student the letter may name.
  /// - Throws: All the places where it cannot be understood.
  package init(
    _ source: String, name: String, isHTML: Bool, for program: Program
  ) throws(LetterProblems) {
    guard source.utf8.count <= Self.longest else {
      throw LetterProblems(problems: [
        LetterProblem(
          offset: Self.longest, message: "the letter is longer than \(Self.longest) bytes",
          value: nil, remedy: "write a shorter letter")
      ])
    }
    let tags = LetterTags(source)
    let problems = tags.problems(for: program)
    guard problems.isEmpty else { throw LetterProblems(problems: problems) }
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + source)
    } catch {
      throw LetterProblems(problems: [
        LetterProblem(
          offset: 0, message: "the letter is not a Mustache template", value: nil,
          remedy: "close every {{#section}} by its {{/section}}")
      ])
    }
    self.source = source
    self.name = name
    self.isHTML = isHTML
  }

  /// A letter of a few plain words, for schools that bring none.
  package static func plain(for program: Program) throws -> LetterTemplate {
    try LetterTemplate(plainText, name: "letter", isHTML: false, for: program)
  }

  /// The letter to the family of one student.
  func letter(to student: Student.ID, in publication: Publication) -> [UInt8] {
    let values = LetterValues(student, in: publication, isHTML: isHTML)
    let letter = template.render(values.table)
    guard publication.isDraft else { return Array(letter.utf8) }
    let notice = isHTML ? "<p>\(Publication.draftNotice)</p>" : Publication.draftNotice + "\n"
    return Array("\(notice)\n\(letter)".utf8)
  }

  /// A letter to everybody in a group, and, in a folder of their own, to everybody left over.
  func letters(_ publication: Publication) -> [ExportFile] {
    let placed = publication.groupsOfStudent.keys.sorted()
    let waiting = publication.result.unplaced.map(\.student).filter {
      publication.groupsOfStudent[$0] == nil
    }
    let names = FileNames(of: (placed + waiting).map(\.rawValue))
    let folder = "letters/\(FileNames.encoded(name))"
    let suffix = isHTML ? "html" : "txt"
    return placed.map {
      ExportFile("\(folder)/\(names[$0.rawValue]).\(suffix)", letter(to: $0, in: publication))
    }
      + waiting.map {
        ExportFile(
          "\(folder)/waiting/\(names[$0.rawValue]).\(suffix)", letter(to: $0, in: publication))
      }
  }

  private static let plainText = """
    {{#name}}
    Dear {{name}}, dear family,
    {{/name}}
    {{^name}}
    Dear family,
    {{/name}}

    {{#groups}}
    You are invited to a {{noun}}{{#subject}} in {{subject}}{{/subject}}{{#interest}} around {{interest}}{{/interest}}{{#goal}} to {{goal}}{{/goal}}{{#with}} with {{with}}{{/with}}.
    {{#meetings}}
    It meets every week, on your clock: {{when}}.
    {{#changes}}
    From {{since}} on: {{when}}.
    {{/changes}}
    {{/meetings}}
    {{#room}}
    Your group is called {{room}}.
    {{/room}}
    {{#venue}}
    The place: {{venue}}.
    {{/venue}}
    {{#host}}
    {{host}} hosts it.
    {{/host}}
    {{#starts}}
    The term begins on {{starts}} and ends on {{ends}}.
    {{/starts}}

    {{/groups}}
    {{#asks}}
    We can look for company for you once your family agrees to {{asks}}.
    Please tell the school whether it does.

    {{/asks}}
    {{^asks}}
    {{^placed}}
    We have not found the right company for you yet, and keep looking.

    {{/placed}}
    {{/asks}}
    Your school

    """
}

/// A place in a letter that cannot be understood.
package struct LetterProblem: Sendable, Hashable {
  /// Bytes before it.
  package let offset: Int
  package let message: String
  package let value: String?
  package let remedy: String
}

/// All that is wrong with a letter.
package struct LetterProblems: Error, Sendable, Hashable {
  package let problems: [LetterProblem]
}
