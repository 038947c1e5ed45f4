package import Kith

/// Reads a result as `kith match` writes it. Keys that are not known are left out: later versions
/// may say more.
package struct ResultFileReader {
  /// The first line of every result of this version.
  static let format = "kith.result/1"

  private let path: String
  /// The gap that the file states; nil where it states none.
  private var gap: Double?
  /// Whether the file states a bound.
  private var hasBound = false
  /// The digest that the file states, and the one that it has; nil where it states none.
  private var digests: (stated: String, found: String)?

  /// The text, where it does not lie in the file.
  private let bytes: [UInt8]?

  /// A reader of a file, or of the text that a file once had.
  package init(_ path: String, text bytes: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
  }

  /// The result; nil, with problems, where the file is none.
  package mutating func read(_ problems: inout ProblemList) -> MatchResult? {
    let text = bytes.map { SourceText(file: path, bytes: $0) }
    guard let source = text ?? SourceText(reading: path, problems: &problems),
      case (var file, let root)? = JSONFile.parse(source, &problems)
    else { return nil }
    let result = file.result(root)
    if case .number(let text)? = root["gap"]?.content { gap = Double(text) }
    hasBound = root["bound"].map { !$0.isNull } ?? false
    if root["digest"] != nil, let stated = file.string(root, "digest") {
      digests = (stated, ResultDigest.digest(of: root))
    }
    for problem in file.problems.problems { problems.add(problem) }
    return file.problems.isEmpty ? result : nil
  }

  /// The result, for those who tell others of it: refused where the file was changed by hand.
  package mutating func readUnedited(_ problems: inout ProblemList) -> MatchResult? {
    guard let result = read(&problems) else { return nil }
    let contradictions = contradictions(with: result)
    for contradiction in contradictions {
      problems.add(
        InputProblem(
          file: path, message: contradiction, value: nil,
          remedy: "use the file as kith match wrote it, or match again"))
    }
    return contradictions.isEmpty ? result : nil
  }

  /// What the file says about itself that is not so, once `result` was read of it.
  ///
  /// A digest tells of every change since Kith wrote the file, also of a sentence that nothing else
  /// depends on. Spaces, line breaks and the order of keys are free; a file without one is no worse.
  package func contradictions(with result: MatchResult) -> [String] {
    var contradictions: [String] = []
    if result.status == .infeasible {
      if gap != nil || hasBound {
        contradictions.append("a bound or a gap is told although there is no answer")
      }
    } else if let gap, abs(gap - result.gap) > 1e-8 {
      contradictions.append("the gap is \(result.gap), not \(gap)")
    }
    if let digests, digests.stated != digests.found {
      contradictions.append("the digest is of another text: the file was changed by hand")
    }
    return contradictions
  }
}

// MARK: - Parts

extension JSONFile {
  fileprivate mutating func result(_ value: JSONValue) -> MatchResult? {
    if let format = string(value, "format"), format != ResultFileReader.format,
      let part = value["format"]
    {
      refuse(part, "format", ResultFileReader.format)
    }
    let program = string(value, "program")
    let status = choice(value, "status", MatchResult.Status.self)
    let objective = whole(value, "objective")
    // There is no bound where there is no answer.
    let isBounded = status != .infeasible || value["bound"].map { !$0.isNull } ?? false
    let bound = isBounded ? whole(value, "bound") : 0
    if let gap = value["gap"], !gap.isNull {
      if case .number = gap.content {} else { refuse(gap, "gap", "a number") }
    }
    let placed = whole(value, "placed")
    let groups = items(value, "groups").compactMap { self.group($0) }
    let unplaced = items(value, "unplaced").compactMap { self.unplaced($0) }
    let notices = items(value, "notices").compactMap { self.notice($0) }
    let certificate = value["certificate"].flatMap { $0.isNull ? nil : self.certificate($0) }
    let fairness = value["fairness"].flatMap { $0.isNull ? nil : self.fairness($0) }
    let kept = value["keeping"].map { self.keeping($0) }
    guard let program, let status, let objective, let bound, let placed else { return nil }
    var result = MatchResult(
      program: program, status: status, objective: objective, bound: bound, placed: placed,
      groups: groups, unplaced: unplaced, notices: notices, certificate: certificate,
      fairness: fairness)
    if let kept { (result.keeping, result.keptPoints) = kept }
    result.exploration = value["exploration"].flatMap { $0.isNull ? nil : exploration($0) }
    if let part = value["rotation"], !part.isNull { result.rotation = rotation(part) }
    return result
  }

  private mutating func group(_ value: JSONValue) -> Group? {
    let id = string(value, "id")
    var members: [Group.Member] = []
    for item in items(value, "members") {
      if let student = string(item, "student"), let role = choice(item, "role", Group.Role.self) {
        members.append(Group.Member(student: Student.ID(rawValue: student), role: role))
      }
    }
    let points = whole(value, "value")
    let meetings = items(value, "meetings").compactMap { self.meeting($0) }
    func text(_ key: String, _ file: inout JSONFile) -> String? {
      value[key].flatMap { $0.isNull ? nil : file.string(value, key) }
    }
    let venue = text("venue", &self)
    let subject = text("subject", &self)
    let interest = text("interest", &self)
    let goal = text("goal", &self)
    let host = text("host", &self)
    let halfway = value["halfway"].flatMap { $0.isNull ? nil : zone($0) }
    let why = items(value, "why").compactMap { self.reason($0) }
    let chance = value["chance"].flatMap { $0.isNull ? nil : self.chance($0) }
    let round = value["round"] == nil ? nil : whole(value, "round")
    guard let id, let points else { return nil }
    var group = Group(
      id: id, members: members, value: points, meetings: meetings, venue: venue, why: why,
      subject: subject, interest: interest, goal: goal, host: host, halfway: halfway)
    group.chance = chance
    group.round = round
    return group
  }

  private mutating func meeting(_ value: JSONValue) -> Meeting? {
    let day = choice(value, "day", Weekday.self)
    let from = time(value, "from")
    let to = time(value, "to")
    let zone = string(value, "time_zone")
    var localTimes: [Student.ID: LocalMeeting] = [:]
    for item in value["local"] == nil ? [] : items(value, "local") {
      let student = string(item, "student")
      let zone = string(item, "time_zone")
      let showings = items(item, "times").compactMap { self.showing($0) }
      guard let student, let zone else { continue }
      localTimes[Student.ID(rawValue: student)] = LocalMeeting(timeZone: zone, showings: showings)
    }
    let date = value["date"] == nil ? nil : date(value, "date")
    let cadence = value["every"] == nil ? nil : cadence(value)
    guard let day, let from, let to, let zone else { return nil }
    var meeting = Meeting(
      day: day, from: from, to: to, timeZone: zone, date: date, localTimes: localTimes)
    meeting.cadence = cadence
    return meeting
  }

  /// The weeks of a meeting that is not in each of them.
  private mutating func cadence(_ value: JSONValue) -> Meeting.Cadence? {
    guard let weeks = whole(value, "every"), let day = date(value, "since") else { return nil }
    guard MeetingWish.cadences.contains(weeks) else {
      if let part = value["every"] { refuse(part, "every", "1, 2 or 4 weeks") }
      return nil
    }
    return Meeting.Cadence(everyWeeks: weeks, from: day)
  }

  /// A zone in tenths of a degree.
  private mutating func zone(_ value: JSONValue) -> Coordinates? {
    func degrees(_ key: String, _ file: inout JSONFile) -> Double? {
      guard let part = file.part(value, key) else { return nil }
      if case .number(let text) = part.content, let degrees = Double(text) { return degrees }
      file.refuse(part, key, "a number of degrees")
      return nil
    }
    guard let latitude = degrees("latitude", &self), let longitude = degrees("longitude", &self)
    else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  private mutating func date(_ value: JSONValue, _ key: String) -> CalendarDate? {
    guard let part = part(value, key) else { return nil }
    if case .string(let text) = part.content, let date = CalendarDate(text) { return date }
    refuse(part, key, "a date of the form YYYY-MM-DD")
    return nil
  }

  private mutating func showing(_ value: JSONValue) -> LocalMeeting.Showing? {
    let day = choice(value, "day", Weekday.self)
    let from = time(value, "from")
    let to = time(value, "to")
    let since = date(value, "since")
    guard let since, let day, let from, let to else { return nil }
    return LocalMeeting.Showing(since: since, day: day, from: from, to: to)
  }

  private mutating func time(_ value: JSONValue, _ key: String) -> Int? {
    guard let part = part(value, key) else { return nil }
    if case .string(let text) = part.content, let time = ClockTime.minutes(text) { return time }
    refuse(part, key, "a time of the form HH:MM")
    return nil
  }

  private mutating func reason(_ value: JSONValue) -> Reason? {
    let criterion = string(value, "criterion")
    let points = whole(value, "points")
    let text = string(value, "text")
    guard let criterion, let points, let text else { return nil }
    return Reason(criterion: CriterionID(rawValue: criterion), points: points, text: text)
  }

  private mutating func unplaced(_ value: JSONValue) -> Unplaced? {
    guard let student = string(value, "student") else { return nil }
    let reasons = items(value, "reasons").compactMap { item -> Unplaced.Reason? in
      let rule = string(item, "rule")
      let blocks = whole(item, "blocks")
      var remedy: String?
      if let words = item["remedy"], !words.isNull { remedy = string(item, "remedy") }
      guard let rule, let blocks else { return nil }
      return Unplaced.Reason(rule: RuleID(rawValue: rule), blocks: blocks, remedy: remedy)
    }
    let remedies = (value["remedies"] == nil ? [] : items(value, "remedies")).compactMap {
      item -> Unplaced.Remedy? in
      let rules = strings(item, "rules").map(RuleID.init(rawValue:))
      let text = string(item, "text")
      let opens = whole(item, "opens")
      let places = whole(item, "places")
      guard let text, let opens, let places else { return nil }
      return Unplaced.Remedy(rules: rules, text: text, opens: opens, places: places)
    }
    return Unplaced(
      student: Student.ID(rawValue: student), reasons: reasons, remedies: remedies)
  }

  private mutating func fairness(_ value: JSONValue) -> Fairness? {
    let histogram = items(value, "histogram").compactMap { item -> Int? in
      if case .number(let text) = item.content, let count = Int(text) { return count }
      refuse(item, "an item of histogram", "a whole number")
      return nil
    }
    let mean = whole(value, "mean")
    let worst = whole(value, "worst")
    let lowestTenth = whole(value, "lowest_tenth")
    var gini: Int?
    if let part = value["guide_load_gini"], !part.isNull {
      if case .number(let text) = part.content, let share = Double(text), (0...1).contains(share) {
        gini = Int((share * 1000).rounded())
      } else {
        refuse(part, "guide_load_gini", "a number from 0 to 1")
      }
    }
    let blocking = whole(value, "blocking_pairs")
    guard let mean, let worst, let lowestTenth, let blocking else { return nil }
    return Fairness(
      histogram: histogram, mean: mean, worst: worst, lowestTenth: lowestTenth,
      guideLoadGini: gini, blockingPairs: blocking)
  }

  private mutating func notice(_ value: JSONValue) -> Notice? {
    let code = string(value, "code")
    let text = string(value, "text")
    let students = value["students"] == nil ? [] : strings(value, "students")
    guard let code, let text else { return nil }
    return Notice(code: code, text: text, students: students.map(Student.ID.init(rawValue:)))
  }
}
