public import School

/// A change that somebody asks about: "and if she could also do Thursdays?"
///
/// It is about those who were asked for, or about what the program asks of everybody. Rules of safety
/// are never changed. A consent can be asked about, and is never taken as given: the answer says how
/// many partners wait for it, and no more.
public struct Supposition: Sendable, Hashable {
  /// What would be otherwise.
  enum Change: Sendable, Hashable {
    case free([LocalStretch])
    case busy([LocalStretch])
    case list(List, add: Bool, [String])
    case channel(Channel, add: Bool)
    case pace(SocialPace)
    case grade(Grade)
    case capacity(Int)
    case consent(Consent)
    case size(Program.Size)
    case rule(String, Setting)
    case minutes(Int)
    case timesAWeek(Int)
    case earliest(Int)
    case latest(Int)
  }

  /// A list of answers of a student.
  enum List: String, Sendable, Hashable, CaseIterable {
    case languages, interests, dislikes, goals, courses, completed, strengths, needs, roles
  }

  /// The change in the words in which it was asked about.
  public let text: String
  let change: Change

  /// A change such as `free thu 17:00-19:00`, `distance 40`, `speaks es` or `size 3-6`; what is none,
  /// or would change a rule of safety, is thrown.
  public init(_ text: String) throws(SettingProblem) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    self.text = words.joined(separator: " ")
    change = try SuppositionReader(text: self.text, words: words).change()
  }

  /// The consent that is asked about; nil where it is something else.
  var consent: Consent? { if case .consent(let consent) = change { consent } else { nil } }

  /// Forms in which changes are written, each with what it means.
  public static let forms: [(form: String, meaning: String)] = [
    (
      "free thu 17:00-19:00",
      "more time; days as mon,wed, weekdays or weekend, no times for all day"
    ),
    ("not free thu 17:00-19:00", "less time"),
    ("speaks es", "a language more; not speaks es for one less"),
    (
      "interest chess",
      "also dislike, goal, course, finished, strength, need, role; not … for one less"
    ),
    ("channel video", "a way to talk more"),
    ("pace quiet", "how much company: quiet, steady or outgoing"),
    ("grade 7", "another grade"),
    ("capacity 2", "learners that a guide takes on"),
    ("consent in-person", "how many partners wait for it; it is never taken as given"),
    ("size 3-6", "heads of a group"),
    ("distance 40", "kilometres between homes; travel 30 for minutes on the way"),
    ("grade_band 2", "any ordinary rule with its setting; no grade_band switches it off"),
    ("minutes 30", "length of a meeting; also times_a_week 2, earliest 07:30, latest 21:00"),
  ]
}
