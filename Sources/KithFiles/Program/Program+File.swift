import Kith
import Matching
import Yams

extension Program {
  /// Takes over what a program file says.
  mutating func read(
    _ section: YAMLSection, knowsKind: Bool, _ problems: inout ProblemList
  ) {
    readQuestions(section, &problems)
    readTerm(section, &problems)
    readDay(section, &problems)
    timeZone = section.zone("time_zone", &problems) ?? timeZone
    readSize(section, knowsKind: knowsKind, &problems)
    value = section.choice("value", Value.self, &problems) ?? value
    readMeeting(section, &problems)
    readRulesAndWeights(section, &problems)
    readPlacement(section, &problems)
    readScoring(section, &problems)
    retentionDays = section.whole("retention_days", 0...36_525, &problems) ?? retentionDays
    explore = section.explore(kind, &problems) ?? explore
    disruption = section.whole("disruption", 0...10_000, &problems) ?? disruption
    if let part = section.section("limits", ["seconds", "gap", "effort"], &problems) {
      limits.gap = part.decimal("gap", 0...1, "a number from 0 to 1", &problems) ?? limits.gap
      limits.effort = part.whole("effort", 0...Int.max, &problems) ?? limits.effort
      // An effort says by itself when to end.
      if limits.effort != nil { limits.seconds = SearchLimits.endless }
      limits.seconds =
        part.decimal("seconds", 0.001...1e9, "a number of seconds above 0", &problems)
        ?? limits.seconds
    }
    seed =
      section.value("seed", "a whole number of at least 0", &problems) { scalar in
        scalar.style == .plain ? UInt64(scalar.string) : nil
      } ?? seed
    if let part = section.section("roles", ["guide", "learner"], &problems) {
      roles.guide = part.string("guide", &problems) ?? roles.guide
      roles.learner = part.string("learner", &problems) ?? roles.learner
    }
    directory = section.choices("directory", DirectoryField.self, &problems) ?? directory
    readRounds(section, knowsKind: knowsKind, &problems)
    balance = section.choice("balance", Balance.self, &problems) ?? balance
    if knowsKind, balance != nil, kind != .mentor, let node = section["balance"] {
      problems.add(
        section.text.problem(
          node, "learners of guides are made even in programs of kind mentor alone",
          remedy: kind.isGuided
            ? "leave balance out, or give tutors a smaller capacity"
            : "leave balance out; `size: {even: true}` makes groups even"))
    }
    mapGrid = section.whole("map_grid", 1...1000, &problems) ?? mapGrid
    readCompany(section, knowsKind: knowsKind, &problems)
    if let part = section.section("synonyms", nil, &problems) {
      for (key, _) in part.entries {
        guard let word = key.scalar?.string else { continue }
        synonyms[word] = part.string(word, &problems)
      }
    }
  }

  private mutating func readTerm(_ section: YAMLSection, _ problems: inout ProblemList) {
    guard let part = section.section("term", ["starts", "ends", "holidays"], &problems) else {
      return
    }
    term = Term(part, of: section, &problems) ?? term
  }

  /// A single day stands for a term of one day.
  private mutating func readDay(_ section: YAMLSection, _ problems: inout ProblemList) {
    guard let node = section["day"], let day = section.termDay("day", &problems) else { return }
    if section["term"] != nil {
      problems.add(
        section.text.problem(
          node, "the program names a day and a term", remedy: "leave out one of them"))
    }
    term = Term(starts: day, ends: day)
  }

  /// Where groups meet beside their homes, for what, and who hosts them.
  private mutating func readCompany(
    _ section: YAMLSection, knowsKind: Bool, _ problems: inout ProblemList
  ) {
    host = section.choice("host", Host.self, &problems)
    venue = section.string("venue", &problems)
    goal = section.string("goal", &problems)
    meetsHalfway = section.flag("halfway", &problems) ?? meetsHalfway
    for key in ["host", "venue"] where knowsKind && kind.isGuided {
      guard let node = section[key] else { continue }
      problems.add(
        section.text.problem(
          node, "a group of kind \(kind.rawValue) is one guide with one learner",
          remedy: "leave \(key) out"))
    }
    if venue != nil, meeting.mode != .inPerson, let node = section["venue"] {
      problems.add(
        section.text.problem(
          node, "groups that do not meet in person have no venue",
          remedy: "write `meeting: {mode: in-person}`, or leave venue out"))
    }
    if let day = onlyDay, meeting.timesAWeek > 1, let node = section["meeting"] {
      problems.add(
        section.text.problem(
          node, "no group meets \(meeting.timesAWeek) times on the one day \(day)",
          remedy: "write `times_a_week: 1`, or a longer term"))
    }
  }

  private mutating func readSize(
    _ section: YAMLSection, knowsKind: Bool, _ problems: inout ProblemList
  ) {
    guard let part = section.section("size", ["least", "most", "even"], &problems) else { return }
    size.least = part.whole("least", 2...1000, &problems) ?? size.least
    size.most = part.whole("most", 2...1000, &problems) ?? size.most
    size.isEven = part.flag("even", &problems) ?? size.isEven
    if knowsKind, kind.isGuided, size.isEven, let node = part["even"] {
      size.isEven = false
      problems.add(
        part.text.problem(
          node, "a group of kind \(kind.rawValue) is one guide with one learner, so all are even",
          remedy: kind == .mentor
            ? "leave even out; `balance: guides` gives guides as many learners as one another"
            : "leave even out"))
    }
    guard knowsKind, let node = part["most"] ?? part["least"] else { return }
    if kind.isGuided, size != Size(least: 2, most: 2) {
      problems.add(
        part.text.problem(
          node, "a group of kind \(kind.rawValue) is one guide with one learner",
          remedy: "leave size out; a guide's capacity says how many learners there may be"))
    } else if size.least > size.most {
      problems.add(
        part.text.problem(
          node, "the least size \(size.least) is above the most \(size.most)",
          remedy: "write both, the smaller as least"))
    }
  }

  private mutating func readRounds(
    _ section: YAMLSection, knowsKind: Bool, _ problems: inout ProblemList
  ) {
    rounds = section.whole("rounds", 1...Self.mostRounds, &problems) ?? rounds
    guard rounds > 1, let node = section["rounds"] else { return }
    if knowsKind, kind.isGuided {
      problems.add(
        section.text.problem(
          node, "a learner of kind \(kind.rawValue) keeps the guide for the term",
          remedy: "leave rounds out, or write a kind whose members are alike, such as buddy"))
    }
    if section["host"] != nil || section["venue"] != nil {
      problems.add(
        section.text.problem(
          node, "several rounds at once book neither hosts nor venues",
          remedy: "leave rounds out, or host and venue"))
    }
    if section["explore"] != nil {
      problems.add(
        section.text.problem(
          node, "several rounds at once leave nothing to chance",
          remedy: "leave rounds out, or explore"))
    }
  }

  private mutating func readMeeting(_ section: YAMLSection, _ problems: inout ProblemList) {
    let keys = [
      "minutes", "times_a_week", "earliest", "latest", "mode", "anchor", "asynchronous",
      "every", "link",
    ]
    guard let part = section.section("meeting", keys, &problems) else { return }
    meeting.minutes = part.whole("minutes", 1...1440, &problems) ?? meeting.minutes
    meeting.timesAWeek = part.whole("times_a_week", 1...7, &problems) ?? meeting.timesAWeek
    meeting.earliest = part.time("earliest", &problems) ?? meeting.earliest
    meeting.latest = part.time("latest", &problems) ?? meeting.latest
    meeting.mode = part.choice("mode", MeetingWish.Mode.self, &problems) ?? meeting.mode
    meeting.anchor = part.choice("anchor", MeetingWish.Anchor.self, &problems) ?? meeting.anchor
    meeting.isAsynchronous = part.flag("asynchronous", &problems) ?? meeting.isAsynchronous
    meeting.every = part.cadence("every", &problems) ?? meeting.every
    meeting.link = part.link("link", &problems) ?? meeting.link
    if meeting.latest - meeting.earliest < meeting.minutes,
      let node = part["latest"] ?? part["earliest"] ?? part["minutes"]
    {
      problems.add(
        part.text.problem(
          node, "no meeting of \(meeting.minutes) minutes fits between earliest and latest",
          remedy: "widen the two or shorten the meeting"))
    }
  }
}

extension Program.Term {
  /// The term of a section `part` of `section`; nil, with problems, where it is none.
  init?(_ part: YAMLSection, of section: YAMLSection, _ problems: inout ProblemList) {
    let starts = part.termDay("starts", &problems)
    let ends = part.termDay("ends", &problems)
    for key in ["starts", "ends"] where part[key] == nil {
      if let node = section["term"] {
        problems.add(
          part.text.problem(
            node, "the term has no \(key)", remedy: "write its first and its last day"))
      }
    }
    guard let starts, let ends, let node = part["ends"] else { return nil }
    guard starts <= ends else {
      problems.add(
        part.text.problem(node, "the term ends before it starts", remedy: "swap the two days"))
      return nil
    }
    guard ends.dayNumber - starts.dayNumber <= Self.mostDays else {
      problems.add(
        part.text.problem(
          node, "the term is longer than three years", remedy: "match one term at a time"))
      return nil
    }
    self.init(starts: starts, ends: ends)
    holidays = part.holidays(within: self, &problems)
  }
}

extension YAMLSection {
  /// A day on which groups could meet.
  func termDay(_ key: String, _ problems: inout ProblemList) -> CalendarDate? {
    guard let node = self[key], let day = date(key, &problems) else { return nil }
    let years = Program.Term.years
    guard years.contains(day.components.year) else {
      problems.add(
        text.problem(
          node, "\(key) lies outside the years \(years.lowerBound) to \(years.upperBound)",
          remedy: "check the year"))
      return nil
    }
    return day
  }

  /// A known time zone.
  package func zone(_ key: String, _ problems: inout ProblemList) -> String? {
    var zones = ZoneNames()
    guard let node = self[key], let name = string(key, &problems) else { return nil }
    if zones.isKnown(name) { return name }
    let nearest = zones.nearest(to: name).map { "did you mean \($0)?" }
    problems.add(
      text.problem(
        node, "\(key) is not a known time zone",
        remedy: nearest ?? "write an IANA name such as America/New_York"))
    return nil
  }
}
