import Kith
import Rules
import School

/// Reads what somebody supposes.
struct SuppositionReader {
  let text: String
  let words: [String]

  private typealias List = Supposition.List

  /// What lists are called in questions.
  private static let lists: [String: Supposition.List] = [
    "speaks": .languages, "language": .languages, "interest": .interests, "likes": .interests,
    "dislike": .dislikes, "dislikes": .dislikes, "goal": .goals, "course": .courses,
    "takes": .courses, "finished": .completed, "strength": .strengths, "need": .needs,
    "needs": .needs, "role": .roles,
  ]

  private static let others = [
    "free", "busy", "channel", "pace", "grade", "capacity", "consent", "size", "distance",
    "travel", "minutes", "times_a_week", "earliest", "latest",
  ]

  func change() throws(SettingProblem) -> Supposition.Change {
    guard let first = words.first?.lowercased() else { throw problem("say what would change") }
    let isDenied = ["not", "no", "without"].contains(first)
    let rest = isDenied ? Array(words.dropFirst()) : words
    guard let name = rest.first?.lowercased() else { throw problem("say what would change") }
    let values = Array(rest.dropFirst())
    if let list = Self.lists[name] {
      guard !values.isEmpty else { throw problem("name what, as in \(name) chess") }
      return .list(list, add: !isDenied, [values.joined(separator: " ")])
    }
    switch name {
    case "free", "busy":
      let stretches = try stretches(values)
      return (name == "free") != isDenied ? .free(stretches) : .busy(stretches)
    case "channel":
      return .channel(try choice(values, Channel.self), add: !isDenied)
    default: break
    }
    if isDenied {
      return try rule(name, .flag(false))
    }
    switch name {
    case "consent": return .consent(try choice(values, Consent.self))
    case "pace": return .pace(try choice(values, SocialPace.self))
    case "grade":
      guard values.count == 1, let grade = Grade(values[0]) else {
        throw problem("write PK, KG, 1 to 13, PS or UG")
      }
      return .grade(grade)
    case "capacity": return .capacity(try whole(values, 0...1000))
    case "size": return .size(try size(values))
    case "distance": return try rule("largest_distance", .decimal(number(values)))
    case "travel": return try rule("travel_minutes", .decimal(number(values)))
    case "minutes": return .minutes(try whole(values, 15...1440))
    case "times_a_week": return .timesAWeek(try whole(values, 1...7))
    case "earliest": return .earliest(try time(values, endsDay: false))
    case "latest": return .latest(try time(values, endsDay: true))
    default: return try rule(name, setting(values))
    }
  }

  private func problem(_ remedy: String) -> SettingProblem {
    SettingProblem(
      problem: "this supposes nothing that Kith understands", value: text, remedy: remedy)
  }

  // MARK: - Rules

  /// A rule told something else; rules of safety are refused, and names that nobody knows.
  private func rule(_ name: String, _ setting: Setting) throws(SettingProblem) -> Supposition.Change
  {
    let known = RuleSpecification.all
    guard let rule = known.first(where: { $0.id.rawValue == name }) else {
      let names =
        known.filter { !$0.isSafety && $0.form != .always }.map(\.id.rawValue) + Self.others
        + Self.lists.keys.sorted()
      throw .unknown("change", name, among: names)
    }
    guard !rule.isSafety else {
      throw SettingProblem(
        problem: "rules that keep students safe are never changed, not even to see what if",
        value: text,
        remedy: name.hasPrefix("consent_")
          ? "ask with consent NAME how many partners wait for a consent" : "leave it out")
    }
    guard let accepted = rule.form.accepted(setting), rule.form != .always else {
      throw SettingProblem(
        problem: "the rule \(name) cannot be told this", value: text,
        remedy: rule.form == .always
          ? "it always holds; leave it out" : "write \(rule.form.expectation)")
    }
    return .rule(name, accepted)
  }

  private func setting(_ values: [String]) -> Setting {
    let text = values.joined(separator: " ")
    switch text.lowercased() {
    case "", "true", "on", "yes": return .flag(true)
    case "false", "off", "no": return .flag(false)
    default: break
    }
    if let number = Int(text) { return .whole(number) }
    if let number = Double(text), number.isFinite { return .decimal(number) }
    let items = text.split(separator: ",").map { $0.trimmingSpaces }
    return .list(items.map { .text($0) })
  }

  // MARK: - Values

  private func number(_ values: [String]) throws(SettingProblem) -> Double {
    let digits = values.first.map { $0.hasSuffix("km") ? String($0.dropLast(2)) : $0 } ?? ""
    let isAlone =
      values.count == 1 || values.count == 2 && ["km", "min", "minutes"].contains(values[1])
    guard isAlone, let number = Double(digits), number.isFinite, number >= 0 else {
      throw problem("write a number, as in \(words[0]) 40")
    }
    return number
  }

  private func whole(
    _ values: [String], _ range: ClosedRange<Int>
  ) throws(SettingProblem) -> Int {
    guard values.count == 1, let number = Int(values[0]), range.contains(number) else {
      throw problem("write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func size(_ values: [String]) throws(SettingProblem) -> Program.Size {
    let numbers = values.joined().replacing("to", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(numbers.count), let least = numbers[0],
      let most = numbers[numbers.count - 1], least >= 2, most >= least, most <= 50
    else { throw problem("write heads from 2 to 50, as in size 3-6") }
    return Program.Size(least: least, most: most)
  }

  private func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ values: [String], _ vocabulary: Word.Type
  ) throws(SettingProblem) -> Word {
    if values.count == 1, let word = Word(rawValue: values[0].lowercased()) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = values.first.flatMap { TextDistance.nearest(to: $0, among: words) }
    throw problem(
      nearest.map { "did you mean \($0)?" } ?? "write one of \(joined(words, by: "or"))")
  }

  // MARK: - Times

  private func time(_ values: [String], endsDay: Bool) throws(SettingProblem) -> Int {
    guard values.count == 1, let minutes = Self.minutes(values[0]), endsDay || minutes < 1440 else {
      throw problem("write a time of day, as in 17:00")
    }
    return minutes
  }

  /// Minutes after midnight of `HH:MM`, 24:00 included.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
      let hours = UInt8(parts[0]), let rest = UInt8(parts[1]), rest < 60
    else { return nil }
    let minutes = Int(hours) * 60 + Int(rest)
    return minutes <= 1440 ? minutes : nil
  }

  /// Days with a stretch of each, or days as a whole.
  private func stretches(_ values: [String]) throws(SettingProblem) -> [LocalStretch] {
    let help = "write days and times, as in free thu 17:00-19:00 or free weekdays 15:00-18:00"
    var days: [Weekday] = []
    var times = ""
    for value in values.flatMap({ $0.split(separator: ",") }).map({ $0.lowercased() }) {
      if value == "weekdays" {
        days += Weekday.allCases.prefix(5)
      } else if ["weekend", "weekends"].contains(value) {
        days += [.sat, .sun]
      } else if ["daily", "every-day"].contains(value) {
        days += Weekday.allCases
      } else if let day = Self.day(value) {
        days.append(day)
      } else if value != "and" {
        times += value == "to" ? "-" : value
      }
    }
    guard !days.isEmpty else { throw problem(help) }
    guard !times.isEmpty else { return days.map { LocalStretch(day: $0, from: 0, to: 1440) } }
    let ends = times.split(separator: "-", omittingEmptySubsequences: false)
      .map { Self.minutes(String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from < 1440, from != to else {
      throw problem(help)
    }
    return days.map { LocalStretch(day: $0, from: from, to: to) }
  }

  /// A day by its short or whole name, plural too.
  private static func day(_ word: String) -> Weekday? {
    Weekday.allCases.first { day in
      let name = day.name.lowercased()
      return [day.rawValue, name, name + "s", "tues", "thur", "thurs"].contains(word)
        && word.hasPrefix(day.rawValue)
    }
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
