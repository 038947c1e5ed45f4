import Matching
import School

/// A student in the making, with what the roster itself does not say.
struct StudentDraft {
  var student: Student
  /// The position of the family's town; nil abroad.
  var townIndex: Int?
  /// The cluster that most interests come from.
  var cluster: Int

  /// Places at the school by grade, from `PK` to 12.
  private static let levelWeights = [2, 4, 5, 5, 6, 6, 7, 9, 10, 10, 12, 11, 10, 9]

  /// The grade of one more child in a family: siblings are one to four grades apart, twins rare.
  static func level(besides others: [Int], using random: inout SplitMix64) -> Int {
    guard let nearest = others.last else { return random.index(weighted: levelWeights) - 1 }
    if random.percent(4) { return nearest }
    let step = 1 + random.index(weighted: [25, 40, 25, 10])
    let (younger, older) = (nearest - step, nearest + step)
    if younger < -1 { return min(older, 12) }
    if older > 12 { return younger }
    return random.percent(50) ? younger : older
  }

  init(
    of family: Family, level: Int, style: CohortStyle, using random: inout SplitMix64
  ) {
    townIndex = family.townIndex
    cluster = random.percent(40) ? family.cluster : random.below(InterestCluster.all.count)
    // The id follows once all students have been put into an order that tells nothing.
    student = Student(id: "", timeZone: family.town.timeZone)
    student.givenName = random.pick(PersonNames.given)
    student.familyName = family.surname
    student.household = family.key
    student.grade = Grade(Self.code(ofLevel: level))
    student.birthDate = Self.birthDate(level: level, using: &random)
    student.isEnrolled = !random.percent(2)
    student.school = level <= 5 ? "Lower School" : level <= 8 ? "Middle School" : "Upper School"
    student.home = random.percent(6) ? nil : family.home
    student.languages = random.percent(5) ? [] : family.languages

    live(in: family, level: level, using: &random)
    like(using: &random, level: level, style: style)
    learn(level: level, using: &random)
    talk(in: family, using: &random)
    let week = UsualWeek(
      level: level, circumstances: student.circumstances, delay: family.delay, style: style,
      using: &random)
    student.availability = random.percent(5) ? [] : week.stretches
    if random.percent(6) { student.circumstances = [] }
  }

  private static func code(ofLevel level: Int) -> String {
    switch level {
    case -1: "PK"
    case 0: "KG"
    default: String(level)
    }
  }

  /// Children in kindergarten turned five in the year before school began; a few are ahead or behind.
  private static func birthDate(level: Int, using random: inout SplitMix64) -> CalendarDate {
    let years = 5 + level + [-1, 0, 1][random.index(weighted: [3, 92, 5])]
    let days = years * 1461 / 4 + 1 + random.below(365)
    return CalendarDate(dayNumber: CohortGenerator.yearStarts.dayNumber - days)
  }
}

// MARK: - Life

extension StudentDraft {
  /// When the student came, which roles follow from it, and what shapes the days.
  private mutating func live(in family: Family, level: Int, using random: inout SplitMix64) {
    let isNew = random.percent(24) || level == -1
    let today = CohortGenerator.today.dayNumber
    let days: Int
    if isNew {
      days = random.within(5...130)
    } else {
      // The school takes students from pre-kindergarten on.
      let most = min(2200, 125 + (level + 1) * 365)
      days = random.within(131...max(140, most))
    }
    student.joinedOn = CalendarDate(dayNumber: today - days)

    var circumstances: [String] = []
    func add(_ circumstance: String, percent share: Int) {
      if random.percent(share) { circumstances.append(circumstance) }
    }
    add("works", percent: level >= 9 ? 22 : 0)
    add("caregiver", percent: level >= 6 ? 8 : 0)
    add("parent", percent: level >= 11 ? 3 : 0)
    add("athlete", percent: level >= 3 ? 13 : 3)
    add("performer", percent: level >= 3 ? 8 : 2)
    if family.isMilitary { circumstances.append("military-family") }
    if isNew { add("new-to-school", percent: 92) }
    let isReturning = isNew && !circumstances.contains("new-to-school")
    if isReturning { circumstances.append("returning") } else { add("returning", percent: 2) }
    if family.isRural { circumstances.append("rural") }
    if family.languages.count > 1 { circumstances.append("multilingual") }
    add("health", percent: 7)
    if family.isFirstGeneration, level >= 7 { circumstances.append("first-generation") }
    student.circumstances = circumstances

    if isNew, random.percent(88) { student.roles.append("newcomer") }
    if days >= 365, level >= 4, random.percent(30) {
      student.roles.append("mentor")
      student.capacity = 1 + random.index(weighted: [42, 38, 20])
    }
    if days >= 365, level >= 6, random.percent(12) { student.roles.append("tutor") }

    if random.percent(40) {
      student.socialPace = isNew ? .quiet : .steady
    } else if !random.percent(13) {
      student.socialPace = SocialPace.allCases[random.index(weighted: [30, 40, 30])]
    }
    if !random.percent(14) {
      let usual = isNew ? 42 : student.socialPace == .quiet ? 58 : 68
      student.belonging = min(
        100, max(0, usual + random.within(-18...18) + random.within(-18...18)))
    }
  }
}

// MARK: - Tastes and studies

extension StudentDraft {
  private mutating func like(using random: inout SplitMix64, level: Int, style: CohortStyle) {
    if style == .alike {
      student.interests = random.sample(random.within(1...2), of: InterestCluster.few)
      student.goals = [random.pick(["make a friend", "read more"])]
      return
    }
    let clusters = InterestCluster.all
    let second = random.below(clusters.count)
    if !random.percent(5) {
      let count = random.within(3...(level < 3 ? 5 : 8))
      while student.interests.count < count {
        let source = [cluster, second, random.below(clusters.count)][
          random.index(weighted: [55, 27, 18])]
        let interest = clusters[source].draw(using: &random)
        if !student.interests.contains(interest) { student.interests.append(interest) }
      }
      // People write as they like: a reader has to see through capitals.
      if random.percent(12) {
        student.interests = student.interests.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      }
    }
    if !random.percent(30) {
      student.dislikes = random.sample(random.within(1...3), of: InterestCluster.commonDislikes)
      if random.percent(35) {
        let other = clusters[random.below(clusters.count)].draw(using: &random)
        if !student.interests.contains(where: { $0.lowercased() == other }) {
          student.dislikes.append(other)
        }
      }
    }
    if !random.percent(20) {
      let goals = level < 5 ? Self.earlyGoals : level < 9 ? Self.middleGoals : Self.lateGoals
      student.goals = random.sample(random.within(1...3), of: goals)
    }
  }

  private static let earlyGoals = [
    "make a friend", "read chapter books", "learn the times tables", "draw every day",
    "learn to swim",
    "tell a story", "grow a plant",
  ]
  private static let middleGoals = [
    "make a friend", "be ready for algebra", "write a story", "learn to code", "speak up in class",
    "read more", "join a club", "plan my week",
  ]
  private static let lateGoals = [
    "get into college", "find a job", "finish on time", "learn to code", "build a portfolio",
    "make a friend", "study abroad", "be the first to graduate", "start a business", "volunteer",
  ]

  private mutating func learn(level: Int, using random: inout SplitMix64) {
    let path = Courses.Path(using: &random)
    if !random.percent(3) { student.courses = path.courses(level: level) }
    if !random.percent(6) { student.completedCourses = path.completed(before: level) }
    guard level >= 1, !random.percent(18) else { return }
    let subjects = random.sample(random.within(2...5), of: Courses.subjects)
    let strong = random.within(1...3)
    student.strengths = Array(subjects.prefix(strong))
    student.needs = Array(subjects.dropFirst(strong))
  }
}

// MARK: - Contact

extension StudentDraft {
  private mutating func talk(in family: Family, using random: inout SplitMix64) {
    student.consents = family.consents
    for consent in Consent.allCases where random.percent(2) { student.consents.remove(consent) }
    guard !random.percent(7) else { return }
    let share: [Channel: Int] = [.video: 68, .voice: 45, .chat: 72, .email: 26]
    for channel in Channel.allCases {
      let percent = share[channel] ?? (student.consents.contains(.inPerson) ? 60 : 8)
      if random.percent(percent) { student.channels.append(channel) }
    }
  }
}
