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
  /// The language that it is in, such as `es`; nil where its name does not say.
  package let language: String?
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
  ///   - language: The language that it is in; nil where nobody says.
  ///   - program: Whose directory says which fields of a student the letter may name.
  /// - Throws: All the places where it cannot be understood.
  package init(
    _ source: String, name: String, isHTML: Bool, language: String? = nil, for program: Program
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
    self.language = language
  }

  /// The letter to the family of one student.
  func letter(
    to student: Student.ID, in publication: Publication, _ options: FamilyLetters.Options
  ) -> [UInt8] {
    let values = LetterValues(
      student, in: publication, isHTML: isHTML, options,
      wording: Wording.suiting([language ?? "en"], among: options.wordings))
    let letter = template.render(values.table)
    guard publication.isDraft else { return Array(letter.utf8) }
    let notice = isHTML ? "<p>\(Publication.draftNotice)</p>" : Publication.draftNotice + "\n"
    return Array("\(notice)\n\(letter)".utf8)
  }

  /// A letter to everybody in a group, and, in a folder of its own, to everybody left over, of those
  /// whose situation changed. Of letters of the same name everybody gets the one in their language, or
  /// else the one without any.
  static func letters(
    _ templates: [LetterTemplate], _ told: FamilyLetters.Told, _ options: FamilyLetters.Options
  ) -> [ExportFile] {
    let publication = told.publication
    let placed = publication.groupsOfStudent.keys.filter { told.news(of: $0).isNews }.sorted()
    let waiting = publication.result.unplaced.map(\.student).filter {
      publication.groupsOfStudent[$0] == nil && told.news(of: $0).isNews
    }
    let names = FileNames(of: (placed + waiting).map(\.rawValue))
    let byName = Dictionary(grouping: templates) { $0.name }
    return byName.sorted { $0.key < $1.key }.flatMap { name, templates in
      let folder = "letters/\(FileNames.encoded(name))"
      return [(placed, ""), (waiting, "waiting/")].flatMap { students, place in
        students.compactMap { student -> ExportFile? in
          let languages = publication.students[student]?.languages ?? []
          guard let template = suiting(languages, among: templates) else { return nil }
          return ExportFile(
            "\(folder)/\(place)\(names[student.rawValue]).\(template.isHTML ? "html" : "txt")",
            template.letter(to: student, in: publication, options))
        }
      }
    }
  }

  private static func suiting(
    _ languages: [String], among templates: [LetterTemplate]
  ) -> LetterTemplate? {
    for language in languages {
      let primary = language.lowercased().prefix { $0 != "-" }
      if let found = templates.first(where: { $0.language == String(primary) }) { return found }
    }
    return templates.first { $0.language == nil } ?? templates.first
  }
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
