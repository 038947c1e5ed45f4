import Kith
import Testing

/// Holds every rule to what its specification says of a cell that a student left empty.
struct UntoldTests {
  /// A student whose every cell is filled, and who fits others of that kind.
  private func told(_ id: Student.ID) -> Student {
    student(id) {
      $0.grade = Grade("6")
      $0.birthDate = .day(2012, 1, 1)
      $0.joinedOn = .day(2024, 1, 1)
      $0.school = id == "a" ? "Maple" : "Cedar"
      $0.home = Coordinates(latitude: 41, longitude: -87)
      $0.languages = ["en"]
      $0.channels = [.chat]
      $0.interests = ["chess"]
      $0.goals = ["chess"]
      $0.courses = ["art"]
      $0.completedCourses = ["art"]
      $0.strengths = ["art"]
      $0.needs = ["art"]
      $0.roles = ["mentor", "newcomer"]
      $0.consents = Set(Consent.allCases)
    }
  }

  private func setting(_ rule: RuleSpecification) -> Setting {
    switch rule.form {
    case .whole: .whole(rule.id == "course_completed" ? 1 : 0)
    case .decimal: .decimal(1000)
    default: .flag(true)
    }
  }

  private func empty(_ columns: String, of student: inout Student) {
    switch columns {
    case "consents": student.consents = []
    case "grade": student.grade = nil
    case "birth_date":
      student.birthDate = nil
      student.consents.remove(.crossAge)
    case "latitude and longitude": student.home = nil
    case "school": student.school = nil
    case "languages": student.languages = []
    case "channels": student.channels = []
    case "joined_on": student.joinedOn = nil
    case "interests": student.interests = []
    case "goals": student.goals = []
    case "needs, strengths or completed_courses":
      (student.needs, student.strengths, student.completedCourses) = ([], [], [])
    case "courses or completed_courses": (student.courses, student.completedCourses) = ([], [])
    default: Issue.record("nobody can empty \(columns)")
    }
  }

  @Test(arguments: RuleSpecification.all.filter { $0.untold != nil })
  func `an empty cell holds its student back or asks nothing, as the rule says, and is counted`(
    rule: RuleSpecification
  ) throws {
    let untold = try #require(rule.untold)
    let isGuided = [
      "age_gap_least", "experience_gap", "subject_fit", "course_completed",
    ].contains(rule.id.rawValue)
    var program = Program.preset(isGuided ? .tutor : .pod, id: "p")
    program.term = .term2027
    program.meeting.mode = rule.id == "consent_in_person" ? .inPerson : .online
    program.host = rule.id == "consent_adult_contact" ? .coach : nil
    program.roles = .init(guide: "mentor", learner: "newcomer")
    program.rules = [rule.id: rule.id == "same_school" ? .flag(true) : setting(rule)]
    if rule.id == "consent_cross_age" { program.rules = [rule.id: .whole(1)] }
    var (a, b, c) = (told("a"), told("b"), told("c"))
    // Languages and channels that are told must differ somewhere for the rule to be asked at all.
    c.languages = ["fr"]
    if rule.id == "same_school" { (a.school, b.school) = ("Maple", "Maple") }
    func allowed(_ one: Student) -> (isAllowed: Bool, counts: [Notice]) {
      let allowance = Allowance(Cohort(Roster(students: [one, b, c]), for: program))
      let own = allowance.rules.filter { type(of: $0).specification.id == rule.id }
      return (
        own.allSatisfy { $0.admits(0) && $0.admits(1) && $0.allows(0, 1) },
        allowance.untold(holdingBack: false).filter { $0.text.hasPrefix(rule.id.rawValue) }
      )
    }
    let full = allowed(a)
    #expect(full.isAllowed)
    #expect(full.counts.isEmpty)
    empty(untold.columns, of: &a)
    let emptied = allowed(a)
    #expect(emptied.isAllowed == !untold.holdsBack)
    #expect(emptied.counts.map(\.code) == [untold.holdsBack ? "held-back" : "let-through"])
    #expect(emptied.counts.first?.text.contains("1 student ") == true)
  }
}
