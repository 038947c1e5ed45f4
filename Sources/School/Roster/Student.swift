/// A student as the school knows them. Fields that nobody answered are nil or empty and never count
/// as an answer.
public struct Student: Sendable, Hashable, Identifiable {
  /// A student's stable key; OneRoster's `sourcedId` serves.
  public typealias ID = Identifier<Student>

  /// The student's stable key.
  public var id: ID
  /// Shown to people only where the program allows it.
  public var givenName: String?
  /// Shown to people only where the program allows it.
  public var familyName: String?
  /// The school grade.
  public var grade: Grade?
  /// For age rules; never printed.
  public var birthDate: CalendarDate?
  /// Whether the student is at the school now; others are ignored, with a notice.
  public var isEnrolled: Bool
  /// The school, where a roster holds several.
  public var school: String?
  /// An IANA name: the zone of ``availability``.
  public var timeZone: String
  /// As coarse as the school keeps it; never printed.
  public var home: Coordinates?
  /// BCP 47 tags.
  public var languages: [String]
  /// What the student likes, in their own words.
  public var interests: [String]
  /// What the student does not like, in their own words.
  public var dislikes: [String]
  /// What the student is after, in their own words.
  public var goals: [String]
  /// Taken now.
  public var courses: [String]
  /// Finished earlier.
  public var completedCourses: [String]
  /// Subjects that the student can help with.
  public var strengths: [String]
  /// Subjects that the student wants help with.
  public var needs: [String]
  /// Life circumstances; sensitive: used for scores, never printed beside a name.
  public var circumstances: [String]
  /// How the student likes to talk.
  public var channels: [Channel]
  /// How much company the student wants.
  public var socialPace: SocialPace?
  /// Such as `mentor` or `newcomer`; a student may hold several.
  public var roles: [String]
  /// Learners that this student takes on as mentor or tutor.
  public var capacity: Int
  /// Siblings share it.
  public var household: String?
  /// The first day at the school.
  public var joinedOn: CalendarDate?
  /// The last sense-of-belonging survey, 0 to 100; low means isolated.
  public var belonging: Int?
  /// What was agreed to.
  public var consents: Set<Consent>
  /// What others may see of the student at most; nil leaves it to the program's directory.
  public var directory: DirectoryEntry?
  /// What stands under columns of the school's own, by their names; nothing where nothing was said.
  public var own: [String: String]
  /// Stretches of a usual week, local to ``timeZone``; empty where nothing was said.
  public var availability: [LocalStretch]

  /// A student of whom only the key and the zone are known.
  public init(id: ID, timeZone: String) {
    self.id = id
    self.timeZone = timeZone
    isEnrolled = true
    languages = []
    interests = []
    dislikes = []
    goals = []
    courses = []
    completedCourses = []
    strengths = []
    needs = []
    circumstances = []
    channels = []
    roles = []
    capacity = 1
    consents = []
    own = [:]
    availability = []
  }
}

extension Student {
  /// The columns of `students.csv` that mean something to every program; any other is the school's
  /// own.
  package static let columns: Set<String> = [
    "id", "given_name", "family_name", "grade", "birth_date", "enrolled", "school", "time_zone",
    "latitude", "longitude", "languages", "interests", "dislikes", "goals", "courses",
    "completed_courses", "strengths", "needs", "circumstances", "channels", "social_pace", "roles",
    "capacity", "household", "joined_on", "belonging", "consents", "directory",
  ]
}

/// How a student likes to talk.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case video, voice, chat, email
  case inPerson = "in-person"
}

/// How much company a student wants, from least to most.
public enum SocialPace: String, Sendable, Hashable, CaseIterable {
  case quiet, steady, outgoing
}

/// What a guardian, or a student of age, has agreed to.
public enum Consent: String, Sendable, Hashable, CaseIterable {
  case matching
  case peerContact = "peer-contact"
  case inPerson = "in-person"
  case crossAge = "cross-age"
  case adultContact = "adult-contact"
}
