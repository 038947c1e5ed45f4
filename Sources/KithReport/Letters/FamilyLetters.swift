package import Kith

/// One letter to each family whose situation changed, about all programs of a term.
package struct FamilyLetters: Sendable {
  /// What the school says beside the groups.
  package struct Options: Sendable {
    /// How families reach the school: an address, a number or a page.
    package var contact: String?
    /// The day by which families answer.
    package var answerBy: CalendarDate?
    /// Who signs.
    package var school: String?
    /// The languages that letters can be in.
    package var wordings = Wording.builtIn

    package init() {}
  }

  /// A program's groups, and what families were told of them before.
  package struct Told: Sendable {
    let publication: Publication
    let rooms: Rooms
    private let now: ToldBefore
    private let before: ToldBefore?

    /// - Parameters:
    ///   - publication: The groups of now.
    ///   - before: What families were told; nil where they were told nothing.
    ///   - earlier: The events of an earlier export, whose rooms go on.
    package init(
      _ publication: Publication, before: ToldBefore? = nil, after earlier: [PublishedEvent] = []
    ) {
      self.publication = publication
      rooms = Rooms(publication, after: earlier)
      now = ToldBefore(publication, rooms: rooms)
      self.before = before
    }

    func news(of student: Student.ID) -> LetterNews {
      LetterNews(of: student, now: now, before: before)
    }
  }

  /// The letters, by students' ids: of those with a group, of those whose family is asked for a
  /// consent, in a folder of their own, and of those who wait, in another.
  package let files: [ExportFile]
  /// Families whose situation is as they were told.
  package let unchanged: Int
  /// Families who are asked for a consent.
  package let asked: Int

  /// - Parameters:
  ///   - programs: The programs of a term, each with one roster.
  ///   - options: What the school says.
  ///   - folder: Where the letters lie, with a slash at its end; empty for the folder itself.
  package init(_ programs: [Told], _ options: Options = Options(), in folder: String = "") {
    let students = Set(
      programs.flatMap { program in
        let publication = program.publication
        return Array(publication.groupsOfStudent.keys)
          + publication.result.unplaced.map(\.student) + program.formerMembers
      })
    let names = FileNames(of: students.map(\.rawValue))
    var files: [ExportFile] = []
    var unchanged = 0
    var asked = 0
    for student in students.sorted() {
      guard programs.contains(where: { $0.news(of: student).isNews }) else {
        unchanged += 1
        continue
      }
      let letter = FamilyLetter(to: student, programs, options)
      let isAsked = !letter.isPlaced && !letter.asks.isEmpty
      if !letter.asks.isEmpty { asked += 1 }
      let place = letter.isPlaced ? "" : isAsked ? "requests/" : "waiting/"
      files.append(
        ExportFile("\(folder)\(place)\(names[student.rawValue]).txt", Array(letter.text.utf8)))
    }
    self.files = files
    self.unchanged = unchanged
    self.asked = asked
  }
}

extension FamilyLetters.Told {
  /// Students of the roster who were in a group before, and may be in none now.
  fileprivate var formerMembers: [Student.ID] {
    guard let before else { return [] }
    return publication.roster.students.filter(\.isEnrolled).map(\.id).filter {
      before.groups[Rooms.mark(of: $0)] != nil
    }
  }
}
