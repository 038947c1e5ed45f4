package import Kith

/// A result as the files that other programs take: tables, calendars and letters.
package struct Export: Sendable {
  /// What can be written.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case groups, oneroster, canvas, moodle, calendars, letters
    /// Everything for OneRoster in one archive: the people and their roles too.
    case onerosterBulk = "oneroster-bulk"
    case classroom
    case schoolDataSync = "school-data-sync"
    case mailMerge = "mail-merge"

    /// What is written where nothing is said.
    package static let usual: [Part] = [
      .groups, .oneroster, .canvas, .moodle, .calendars, .letters,
    ]
  }

  /// What the school says about an export beside the result.
  package struct Options: Sendable {
    /// What to write.
    package var parts: Set<Part> = Set(Part.usual)
    /// What the export before this one said.
    package var earlier: [PublishedEvent] = []
    /// Into which set of Canvas, counted from 0, the export before this one put each room.
    package var canvasSets: [String: Int] = [:]
    /// Whether every event of the calendars is a new edition, changed or not.
    package var republishes = false
    /// The least edition of any event.
    package var sequence = 0
    /// When the export is made, in seconds since 1970; nil takes the beginning of the term, so that
    /// the same result gives the same files.
    package var instant: Int?
    /// The learning platform's id of the school; nil where it has none yet.
    package var school: String?
    /// Moodle's short name of the course that holds the groups; nil takes the program's id.
    package var course: String?
    /// The school's own letters; where there are none, those that Kith knows in six languages.
    package var letters: [LetterTemplate] = []
    /// What letters say beside the groups.
    package var family = FamilyLetters.Options()

    package init() {}
  }

  package let files: [ExportFile]
  /// What was left out although it was asked for, and why.
  package let omissions: [String]
  /// What has to be known to use the files.
  package let notices: [String]

  package init(_ publication: Publication, _ options: Options = Options()) throws {
    var files: [ExportFile] = []
    var omissions: [String] = []
    var notices: [String] = []
    let rooms = Rooms(publication, after: options.earlier)
    let term = publication.program.term
    let stamp = options.instant ?? (term?.starts.dayNumber ?? 0) * 86_400
    for part in Part.allCases where options.parts.contains(part) {
      switch part {
      case .groups: files.append(GroupTable(publication, rooms: rooms).file)
      case .oneroster:
        guard let term else {
          omissions.append("oneroster: classes need a term, and the program names none")
          continue
        }
        let roster = OneRosterFiles(
          publication, term: term, rooms: rooms, after: options.earlier, school: options.school,
          stamp: stamp)
        files += roster.files.map { $0.inside("oneroster") }
      case .canvas:
        let sets = CanvasFiles(publication, rooms: rooms, after: options.canvasSets).files
        files += sets
        if sets.count > 1 {
          notices.append(
            "canvas: some students are in several groups, and a set keeps one for each; import "
              + "each of the \(sets.count) files into a set of its own")
        }
      case .onerosterBulk:
        guard let term else {
          omissions.append("oneroster-bulk: classes need a term, and the program names none")
          continue
        }
        let roster = OneRosterFiles(
          publication, term: term, rooms: rooms, after: [], school: options.school, stamp: stamp,
          isBulk: true)
        files.append(ExportFile("oneroster-bulk.zip", ZipText(roster.files).bytes))
      case .classroom: files += ClassroomFiles(publication, rooms: rooms).files
      case .schoolDataSync:
        files += SchoolDataSyncFiles(publication, rooms: rooms, school: options.school).files
      case .mailMerge: files.append(MailMergeTable(publication, rooms: rooms).file)
      case .moodle:
        files += MoodleFiles(publication, rooms: rooms, course: options.course).files
      case .calendars:
        guard let term else {
          omissions.append("calendars: dates need a term, and the program names none")
          continue
        }
        let calendars = CalendarFiles(
          publication, term: term, rooms: rooms, after: options.earlier,
          republishes: options.republishes, sequence: options.sequence, stamp: stamp)
        files += calendars.files.map { $0.inside("calendars") }
        files.append(PublishedTable(calendars.published).file)
      case .letters:
        // The folder of the export before this one says what families were told.
        let told = FamilyLetters.Told(
          publication, before: options.republishes ? ToldBefore(options.earlier) : nil,
          after: options.earlier)
        files +=
          options.letters.isEmpty
          ? FamilyLetters([told], options.family, in: "letters/letter/").files
          : LetterTemplate.letters(options.letters, told, options.family)
      }
    }
    self.files = files
    self.omissions = omissions
    self.notices = notices
  }

  /// What each student's files are called, without their endings.
  package static func fileNames(of publication: Publication) -> [Student.ID: String] {
    let ids = publication.roster.students.map(\.id)
    let names = FileNames(of: ids.map(\.rawValue))
    return Dictionary(ids.map { ($0, names[$0.rawValue]) }) { first, _ in first }
  }

  /// What the next export would read of an export of `publication` that nothing came before.
  package static func publishedEvents(of publication: Publication) -> [PublishedEvent] {
    guard let term = publication.program.term else { return [] }
    return CalendarFiles(
      publication, term: term, rooms: Rooms(publication, after: []), after: [], republishes: false,
      sequence: 0, stamp: 0
    ).published
  }
}
