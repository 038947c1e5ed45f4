import Kith
import KithFiles

/// Joins the submissions of a survey to students.
struct SurveyJoin {
  private let map: SurveyMap
  var keys: [(key: PeopleIndex.Key, columns: [Int])] = []
  var submitted: Int?
  private var outcome = JoinReport()
  /// E-mail addresses under which the survey speaks of several names: those of guardians, or of a
  /// family that shares one.
  private var shared: Set<String> = []
  /// Addresses by the names that they go with, where a name goes with several.
  private var namesakes: Set<String> = []
  /// Students that this survey made, with the address that they came with.
  private var fresh: [Student.ID: String?] = [:]
  /// Whether there are students that a row could have meant, and that this survey did not make.
  private var hasOthers = false

  init(_ map: SurveyMap) {
    self.map = map
  }

  /// What a row says of whose it is.
  private struct Claim {
    var ids: [(kinds: [PeopleIndex.Key], text: String, column: Int)] = []
    var email: String?
    var guardian: String?
    var name: String?
    var given: String?
    var family: String?
    var column: Int?
  }

  private func claim(_ row: borrowing ExportRow) -> Claim {
    var claim = Claim()
    for (key, columns) in keys {
      switch key {
      case .id, .username, .email:
        for column in columns {
          guard let text = row.text(column), !text.contains(where: \.isWhitespace) else { continue }
          let kinds: [PeopleIndex.Key] =
            key == .id ? [.id] : key == .email ? [.email, .username] : [.username, .email]
          claim.ids.append((kinds, text, column))
          if key != .id, text.contains("@"), claim.email == nil { claim.email = text }
        }
      case .guardian: claim.guardian = columns.compactMap { row.text($0) }.first
      case .name:
        let parts = columns.compactMap { row.text($0) }
        guard parts.count == columns.count else { continue }
        claim.name = parts.joined(separator: " ")
        let name = PersonName(parts.joined(separator: " "))
        (claim.given, claim.family) =
          parts.count == 2 ? (parts[0], parts[1]) : (name.given, name.family)
      }
      claim.column = claim.column ?? columns.first
    }
    return claim
  }
}

// MARK: - Rows

extension SurveyJoin {
  /// The student of each row that counts: the last submission of each, by its time, or the lowest in
  /// the file where times are missing or equal.
  mutating func read(
    _ table: ExportTable, _ intake: inout Intake, _ tally: inout Tally,
    _ problems: inout ProblemList, _ see: (borrowing ExportRow) -> Void
  ) -> [Int: Student.ID] {
    findSharedAddresses(table)
    hasOthers = !intake.students.isEmpty
    var people = intake.people()
    var last: [Student.ID: (row: Int, moment: Int)] = [:]
    var number = 0
    var repeats = Tally()
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      defer { number += 1 }
      see(row)
      guard let id = student(of: row, &intake, &people, &tally) else {
        outcome.leftOut += 1
        return
      }
      let moment = moment(row, &tally)
      guard let earlier = last[id] else {
        last[id] = (number, moment)
        return
      }
      outcome.repeated += 1
      repeats.count(
        "submitted-again",
        row.problem(
          submitted ?? keys.first?.columns.first, "a student has submitted more than once",
          remedy: "the last submission counts"))
      if moment >= earlier.moment { last[id] = (number, moment) }
    }
    repeats.tell(asAnnouncement: ["submitted-again"], &problems)
    return Dictionary(uniqueKeysWithValues: last.map { ($1.row, $0) })
  }

  /// Looks which addresses go with several names, and which names with several addresses.
  private mutating func findSharedAddresses(_ table: ExportTable) {
    guard keys.contains(where: { $0.key == .name }) else { return }
    var names: [String: String] = [:]
    var addresses: [String: String] = [:]
    var quiet = ProblemList()
    table.forEachRow(&quiet) { row, _ in
      let claim = claim(row)
      guard let email = claim.email.map(PeopleIndex.folded),
        let name = claim.name.map(PeopleIndex.folded)
      else { return }
      if let other = names[email], other != name { shared.insert(email) }
      names[email] = name
      if let other = addresses[name], other != email { namesakes.insert(name) }
      addresses[name] = email
    }
  }

  private func moment(_ row: borrowing ExportRow, _ tally: inout Tally) -> Int {
    guard let text = row.text(submitted) else { return .min }
    if let moment = LooseDate.moment(text, order: map.dateOrder) { return moment }
    tally.count(
      "no-moment",
      row.problem(
        submitted, "the time of a submission cannot be read",
        remedy: "the order of rows decides where a student submitted twice"))
    return .min
  }

  /// What came of it.
  func report(_ file: String) -> JoinReport {
    var report = outcome
    report.file = file
    return report
  }
}

// MARK: - Whose row it is

extension SurveyJoin {
  /// Whose submission a row is; nil, with a notice, where that is not clear.
  private mutating func student(
    of row: borrowing ExportRow, _ intake: inout Intake, _ people: inout PeopleIndex,
    _ tally: inout Tally
  ) -> Student.ID? {
    let claim = claim(row)
    var found: (student: Student.ID, key: PeopleIndex.Key)?
    var isAmbiguous = false
    var near: Student.ID?
    for (kinds, text, column) in claim.ids where !shared.contains(PeopleIndex.folded(text)) {
      switch people.find(text, by: kinds, isGuessing: hasOthers) {
      case .student(let id):
        if let found, found.student != id {
          tally.count(
            "two-students",
            row.problem(
              column, "the keys of a row belong to two students",
              remedy: "it is left out; correct one of them"))
          return nil
        }
        found = found ?? (id, kinds[0])
      case .ambiguous: isAmbiguous = true
      case .unknown(let nearest): near = near ?? nearest
      }
    }
    if found == nil, !isAmbiguous {
      found = byFamily(claim, people) ?? byName(claim, people, &isAmbiguous)
    }
    if let (student, key) = found {
      outcome.matched[key, default: 0] += 1
      people.learn(
        claim.email.flatMap { shared.contains(PeopleIndex.folded($0)) ? nil : $0 }, student)
      intake.learn(student, claim.email, guardian: guardian(claim))
      return student
    }
    if isAmbiguous {
      tally.count(
        "shared-key",
        row.problem(
          claim.column, "a key belongs to several students, and the row is left out",
          remedy: "ask for another key, such as the id"))
      return nil
    }
    return newcomer(claim, near, row, &intake, &people, &tally)
  }

  /// The address of the guardian, whether its column says so or the survey shows it.
  private func guardian(_ claim: Claim) -> String? {
    claim.guardian ?? claim.email.flatMap { shared.contains(PeopleIndex.folded($0)) ? $0 : nil }
  }

  private func byFamily(
    _ claim: Claim, _ people: PeopleIndex
  ) -> (Student.ID, PeopleIndex.Key)? {
    guard let guardian = guardian(claim) else { return nil }
    return people.child(of: guardian, claim.name ?? claim.given, claim.given).map {
      ($0, .guardian)
    }
  }

  private func byName(
    _ claim: Claim, _ people: PeopleIndex, _ isAmbiguous: inout Bool
  ) -> (Student.ID, PeopleIndex.Key)? {
    guard let name = claim.name, !namesakes.contains(PeopleIndex.folded(name)) else { return nil }
    switch people.known(name, by: .name) {
    case .student(let id):
      // Two rows of one survey with one name and two addresses are two people.
      if let email = fresh[id], email != claim.email.map(PeopleIndex.folded) { return nil }
      return (id, .name)
    case .ambiguous:
      isAmbiguous = true
      return nil
    default: return nil
    }
  }

  private mutating func newcomer(
    _ claim: Claim, _ near: Student.ID?, _ row: borrowing ExportRow, _ intake: inout Intake,
    _ people: inout PeopleIndex, _ tally: inout Tally
  ) -> Student.ID? {
    guard let id = newID(claim) else {
      tally.count(
        "no-key",
        row.problem(
          claim.column, "a row does not say whose it is", remedy: "it is left out"))
      return nil
    }
    // A close miss is worth a line of its own, since it can be put right.
    if let near, !intake.surveysAddStudents || intake.students[near] != nil && fresh[near] == nil {
      tally.count(
        "close-miss \(near) \(row.start)",
        row.problem(
          claim.column, "nobody in the roster has this key, and the row is left out",
          remedy: "the key of \(near) is near; correct it in the survey if it is meant"))
      return nil
    }
    guard intake.surveysAddStudents else {
      tally.count(
        "newcomer \(row.start)",
        row.problem(
          claim.column, "nobody in the roster has this key, and the row is left out",
          remedy: "correct it, or let newcomers in with --add-people"))
      return nil
    }
    guard intake.students[id] == nil else {
      tally.count(
        "shared-key",
        row.problem(
          claim.column, "a key belongs to several students, and the row is left out",
          remedy: "ask for another key, such as the id"))
      return nil
    }
    intake.students[id] = Student(id: id, timeZone: "")
    people.add(id, name: claim.name)
    let own = claim.email.flatMap { shared.contains(PeopleIndex.folded($0)) ? nil : $0 }
    for (kinds, text, _) in claim.ids where text != own {
      if !shared.contains(PeopleIndex.folded(text)) { people.learn(text, kinds[0], id) }
    }
    people.learn(own, id)
    if let guardian = guardian(claim) {
      people.learnChild(id, of: guardian, claim.name ?? claim.given)
    }
    intake.learn(id, claim.email, guardian: guardian(claim))
    intake.learnKeys(id, claim.ids.map { ($0.kinds[0], $0.text) }, name: claim.name)
    fresh[id] = .some(claim.email.map(PeopleIndex.folded))
    outcome.new += 1
    return id
  }

  /// The id of somebody that nothing else has given one: the surest key, or a number made of the
  /// name, so that no name stands in messages.
  private func newID(_ claim: Claim) -> Student.ID? {
    let own = claim.ids.first { !shared.contains(PeopleIndex.folded($0.text)) }
    if let own {
      return Student.ID(
        rawValue: own.text.contains("@") ? own.text.lowercased() : own.text)
    }
    guard let name = claim.name ?? (guardian(claim) == nil ? nil : claim.given) else { return nil }
    let text = PeopleIndex.folded(guardian(claim) ?? "") + "\n" + PeopleIndex.folded(name)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Student.ID(rawValue: "s" + String(hash >> 20, radix: 36))
  }
}
