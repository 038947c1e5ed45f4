import Foundation
import Kith
import KithFiles
import KithIntake
import KithWorkspace
import Synchronization

/// Takes in what schools have, through the same readers as `kith import`: first everything is looked
/// over, then it counts.
struct ImportScreen {
  /// What an upload would do.
  struct Review {
    /// The roster as it would be; nil where something has to be put right first.
    var roster: Roster?
    var problems: [String]
    var notices: [String]
    /// Kinds of notices that wait for a word, with how many there are.
    var waiting: [String: Int]
    var joins: [String]
    /// Questions of surveys that do nothing before somebody confirms what they become.
    var doubts: [Adviser.Doubt]
    var changes: [RosterChange]

    var isReady: Bool { roster != nil && waiting.isEmpty }
  }

  let visit: Visit
  let upload: Uploads.Upload

  /// Fields of files, each with what it becomes.
  static let kinds = [
    "roster", "oneroster", "survey", "map", "availability", "coaches", "venues", "history",
  ]

  /// The upload of a request.
  init(sent visit: Visit) throws {
    self.visit = visit
    let parts = try Multipart(visit.call)
    let files = parts.parts.filter { $0.fileName?.isEmpty == false && !$0.content.isEmpty }
    guard !files.isEmpty else { throw Refusal(400, "no file was sent", "choose one at least") }
    guard let guest = visit.guest else { throw Refusal.notFound }
    upload = Uploads.Upload(
      owner: guest.digest, time: visit.call.now,
      files: files.filter { Self.kinds.contains($0.name) }.enumerated().map { place, part in
        (part.name, Self.safeName(part.fileName ?? "", place), part.content)
      }, fields: parts.form)
  }

  /// The files that a program sends.
  init(_ visit: Visit, _ files: [(field: String, name: String, content: [UInt8])], _ fields: Form)
    throws
  {
    self.visit = visit
    guard !files.isEmpty, files.allSatisfy({ Self.kinds.contains($0.field) }) else {
      throw Refusal(422, "no file was sent, or one of another kind", "see /api/v1/openapi.json")
    }
    upload = Uploads.Upload(
      owner: "", time: visit.call.now,
      files: files.enumerated().map { ($1.field, Self.safeName($1.name, $0), $1.content) },
      fields: fields)
  }

  /// An upload that was looked over.
  init(reviewed visit: Visit, _ token: String) throws {
    self.visit = visit
    guard let guest = visit.guest,
      let upload = visit.site.uploads.find(token, of: guest.digest, now: visit.call.now)
    else { throw Refusal(409, "the upload has ended", "send the files again") }
    self.upload = upload
  }

  /// A name for a file that means nothing but itself.
  private static func safeName(_ name: String, _ place: Int) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? "file"
    let plain = last.unicodeScalars.map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains(scalar))
        ? Character(scalar) : "_"
    }
    return "\(place + 1)-" + String(plain.suffix(80))
  }

  // MARK: - Looking over

  /// What the upload would do, with the questions that somebody confirmed and the kinds of notices that
  /// somebody accepted.
  func review(confirmed: Set<String>, accepted: Set<String>) throws -> Review {
    var problems = ProblemList()
    let doubts = Mutex<[Adviser.Doubt]>([])
    var roster: Roster?
    var joins: [String] = []
    if upload.files.contains(where: { $0.field == "roster" }) {
      let tables = Dictionary(
        upload.files.filter { $0.field == "roster" }.map { file in
          (String(file.name.drop { $0 != "-" }.dropFirst()), file.content)
        }
      ) { $1 }
      var reader = RosterFolderReader(tables, from: "roster")
      roster = reader.read(&problems)
    } else {
      let outcome = try inFolder { folder in
        RosterImport(
          try sources(in: folder), into: "\(folder)/roster", try options(),
          asking: Adviser(judge: { doubt in
            doubts.withLock { $0.append(doubt) }
            return confirmed.contains(doubt.title) ? .confirm : .wait
          })
        ).run(&problems)
      }
      roster = outcome?.roster
      joins = outcome?.joins.map(\.line) ?? []
    }
    if !problems.isEmpty { roster = nil }
    let before = (try? visit.state.roster()) ?? Roster(students: [])
    return Review(
      roster: roster, problems: problems.problems.prefix(100).map { Self.plain($0.description) },
      notices: problems.notices.prefix(200).map { Self.plain($0.line) },
      waiting: problems.waiting.filter { !accepted.contains($0.key) }, joins: joins.map(Self.plain),
      doubts: doubts.withLock { $0 }, changes: roster.map { $0.changes(since: before) } ?? [])
  }

  /// A message without the folder in which the files lay for a moment.
  private static func plain(_ text: String) -> String {
    text.replacing(/[^ :]*kith-import-[A-Za-z0-9_-]+\/(files\/[0-9]+-|roster\/)?/, with: "")
  }

  /// Does something with a folder that only the owner may read, and takes it away.
  private func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent(
      "kith-import-\(Token.random().prefix(16))")
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? files.removeItem(at: folder) }
    try files.createDirectory(
      at: folder.appendingPathComponent("files"), withIntermediateDirectories: true)
    if let roster = try? visit.state.roster() {
      try RosterFolderWriter(roster).write(to: folder.appendingPathComponent("roster").path)
    }
    for file in upload.files {
      try AtomicFile.write(file.content, to: folder.path + "/files/\(file.name)")
    }
    return try body(folder.path)
  }

  private func sources(in folder: String) throws -> RosterImport.Sources {
    func paths(_ field: String) -> [String] {
      upload.files.filter { $0.field == field }.map { "\(folder)/files/\($0.name)" }
    }
    var sources = RosterImport.Sources()
    let (surveys, maps) = (paths("survey"), paths("map"))
    guard maps.count <= surveys.count else {
      throw Refusal(422, "there are more mappings than surveys", "send a survey with each")
    }
    sources.oneRoster = paths("oneroster")
    sources.surveys = surveys.enumerated().map { ($1, $0 < maps.count ? maps[$0] : nil) }
    sources.availability = paths("availability")
    sources.coaches = paths("coaches")
    sources.venues = paths("venues")
    sources.history = paths("history")
    return sources
  }

  private func options() throws -> IntakeOptions {
    var options = IntakeOptions(today: .today)
    let fields = upload.fields
    if let zone = fields["time_zone"], !zone.isEmpty {
      var names = ZoneNames()
      guard names.isKnown(zone) else {
        throw Refusal(
          422, "\(zone) is not a known time zone",
          names.nearest(to: zone).map { "did you mean \($0)?" } ?? "write it like America/New_York")
      }
      options.timeZone = zone
    }
    options.addsPeople = fields["add_people"] == "yes"
    return options
  }

  // MARK: - Screens

  static func form(_ visit: Visit) throws -> Answer {
    try visit.page("Import", "import", ["hasRoster": (try? visit.state.roster()) != nil])
  }

  /// What an upload would do, before it counts.
  func reviewPage(_ token: String, confirmed: Set<String>, accepted: Set<String>) throws -> Answer {
    let review = try review(confirmed: confirmed, accepted: accepted)
    func line(_ kind: RosterChange.Kind) -> [String: Any] {
      let students = review.changes.filter { $0.kind == kind }.map(\.student.rawValue)
      return [
        "kind": kind.rawValue, "count": students.count,
        "names": students.prefix(20).joined(separator: ", "),
      ]
    }
    return try visit.page(
      "Import: look it over", "review",
      [
        "token": token, "isReady": review.isReady, "hasProblems": review.roster == nil,
        "problems": review.problems.map { ["text": $0] },
        "notices": review.notices.map { ["text": $0] },
        "kinds": review.waiting.sorted { $0.key < $1.key }.map {
          ["kind": $0.key, "count": $0.value]
        },
        "accepted": accepted.sorted().map { ["kind": $0] },
        "joins": review.joins.map { ["text": $0] },
        "doubts": review.doubts.map { doubt -> [String: Any] in
          [
            "title": doubt.title, "because": doubt.because,
            "becomes": String(describing: doubt.field),
            "samples": doubt.samples.map { ["text": $0] },
            "isConfirmed": confirmed.contains(doubt.title),
          ]
        },
        "changes": review.roster == nil ? [] : RosterChange.Kind.allCases.map(line),
      ], at: "/import")
  }

  /// Takes the upload in as a new version of the roster.
  func take(confirmed: Set<String>, accepted: Set<String>) throws -> TakenRoster {
    let review = try review(confirmed: confirmed, accepted: accepted)
    guard let roster = review.roster else {
      throw Refusal(
        422, review.problems.first ?? "the files cannot be read", "put it right, and send it again")
    }
    guard review.waiting.isEmpty else {
      throw Refusal(
        409, "notices wait: " + review.waiting.keys.sorted().joined(separator: ", "),
        "put right what they tell, or accept them")
    }
    return try visit.workspace.take(roster, by: visit.author)
  }

  /// The same for programs: what it would do, and, with `keep`, does.
  static func program(_ visit: Visit) throws -> Answer {
    let asked = try visit.json(Values.Import.self)
    var fields = Form()
    if let zone = asked.timeZone { fields.add("time_zone", zone) }
    if asked.addPeople == true { fields.add("add_people", "yes") }
    let files = try asked.files.map { file in
      guard let content = Data(base64Encoded: file.content) else {
        throw Refusal(422, "\(file.name) is no Base64", "encode what the file holds")
      }
      return (field: file.field, name: file.name, content: [UInt8](content))
    }
    let screen = try ImportScreen(visit, files, fields)
    let (confirmed, accepted) = (Set(asked.confirm ?? []), Set(asked.accept ?? []))
    let review = try screen.review(confirmed: confirmed, accepted: accepted)
    var text = Values.Imported(
      kept: false, problems: review.problems, notices: review.notices,
      waiting: review.waiting.keys.sorted(), doubts: review.doubts.map(\.title),
      joined: review.changes.count { $0.kind == .joined },
      left: review.changes.count { $0.kind == .left },
      changed: review.changes.count { $0.kind == .changed })
    if asked.keep == true, review.isReady {
      text.version = try screen.take(confirmed: confirmed, accepted: accepted).version
      text.kept = true
    }
    return try .json(text)
  }
}
