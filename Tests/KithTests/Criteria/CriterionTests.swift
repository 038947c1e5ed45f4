import Kith
import Testing

struct CriterionTests {
  /// The points of one criterion for `a` and `b` among others.
  private func points(
    _ type: any Criterion.Type, _ a: Student, _ b: Student, kind: Program.Kind = .pod,
    others: [Student] = [], wishes: [Wish] = [], history: [PastPlacement] = [],
    rules: [RuleID: Setting] = [:]
  ) -> Int? {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.rules.merge(rules) { $1 }
    let roster = Roster(students: [a, b] + others, wishes: wishes, history: history)
    return type.points(a, b, in: CriterionContext(roster, for: program))
  }

  @Test(arguments: CriterionSpecification.all)
  func `the example of a criterion earns what its page says`(criterion: CriterionSpecification) {
    let example = criterion.example
    var program = Program.preset(example.kind, id: "p")
    program.term = .term2027
    let roster = Roster(
      students: example.students, wishes: example.wishes, history: example.history)
    for type in CriterionCatalogue.criteria where type.specification.id == criterion.id {
      let (a, b) = (example.students[0], example.students[1])
      #expect(type.points(a, b, in: CriterionContext(roster, for: program)) == example.points)
      #expect(type.init(Cohort(roster, for: program)).points(0, 1) == Int32(example.points))
    }
  }

  @Test func `shared interests count by how rare they are`() {
    func likes(_ id: Student.ID, _ interests: String...) -> Student {
      student(id) { $0.interests = interests }
    }
    let crowd = (0..<8).map { likes(Student.ID(rawValue: "x\($0)"), "music") }
    let rare = points(
      SharedInterests.self, likes("a", "music", "falconry"), likes("b", "reading", "falconry"),
      others: crowd)
    let common = points(
      SharedInterests.self, likes("a", "music", "falconry"), likes("b", "music", "reading"),
      others: crowd)
    #expect((rare ?? 0) > (common ?? 0))
    #expect((common ?? 0) > 0)
    #expect(points(SharedInterests.self, likes("a", "chess"), likes("b", "chess")) == 1000)
    #expect(points(SharedInterests.self, likes("a", "chess"), likes("b", "music")) == 0)
    #expect(points(SharedInterests.self, likes("a", "chess"), student("b")) == nil)
  }

  @Test func `words mean the same whatever their case, spacing, number or synonym`() {
    let terms = Terms(synonyms: ["footie": "soccer"])
    for (one, other) in [
      ("Soccer", "football"), ("footie", "Football"), ("video-games", "Video  Game"),
      ("puppies", "puppy"), ("horses", "horse riding"), ("Math", "mathematics"),
    ] {
      #expect(terms.canonical(one) == terms.canonical(other), "\(one), \(other)")
    }
    for (one, other) in [("chess", "ches"), ("bus", "bu"), ("american football", "football")] {
      #expect(terms.canonical(one) != terms.canonical(other), "\(one), \(other)")
    }
    #expect(terms.canonical(" - ") == "")
  }

  @Test func `dislikes and goals count like interests`() {
    let one = student("a") {
      $0.dislikes = ["spiders"]
      $0.goals = ["make a friend"]
    }
    let other = student("b") {
      $0.dislikes = ["Spider"]
      $0.goals = ["graduate"]
    }
    #expect(points(SharedDislikes.self, one, other) == 1000)
    #expect(points(SharedGoals.self, one, other) == 0)
    #expect(points(SharedGoals.self, one, student("b")) == nil)
  }

  @Test func `overlap grows with the shared times and then stands still`() {
    func free(_ id: Student.ID, _ hours: Int) -> Student {
      student(id) { $0.availability = [LocalStretch(day: .wed, from: 600, to: 600 + hours * 60)] }
    }
    let full = free("a", 9)
    let one = points(ScheduleOverlap.self, full, free("b", 1))
    let three = points(ScheduleOverlap.self, full, free("b", 3))
    // Two quarter hours begin a meeting of 45 minutes within an hour: 10:00 and 10:15.
    #expect(one == 83)
    #expect((three ?? 0) > 83)
    #expect(points(ScheduleOverlap.self, full, free("b", 8)) == 1000)
    #expect(points(ScheduleOverlap.self, full, free("b", 9)) == 1000)
    #expect(points(ScheduleOverlap.self, full, student("b")) == nil)
  }

  @Test func `likeness is twice what two share over what each has`() {
    let one = student("a") {
      $0.circumstances = ["works", "rural"]
      $0.courses = ["Algebra 1"]
      $0.languages = ["en", "es"]
    }
    let other = student("b") {
      $0.circumstances = ["rural"]
      $0.courses = ["algebra 1", "Biology"]
      $0.languages = ["en-GB"]
    }
    #expect(points(SimilarCircumstances.self, one, other) == 667)
    #expect(points(SharedCourses.self, one, other) == 667)
    #expect(points(SharedLanguageScore.self, one, other) == 667)
    #expect(points(SimilarCircumstances.self, one, student("b")) == nil)
    #expect(points(SharedCourses.self, one, student("b") { $0.courses = ["Art"] }) == 0)
  }

  @Test func `a guide's finished courses count from the learner's side alone`() {
    let guide = student("a") {
      $0.completedCourses = ["Biology", "Art"]
      $0.courses = ["Physics"]
    }
    let learner = student("b") {
      $0.courses = ["Biology", "Algebra", "English"]
      $0.completedCourses = ["Music"]
    }
    #expect(points(CourseExperience.self, guide, learner, kind: .mentor) == 333)
    #expect(points(CourseExperience.self, learner, guide, kind: .mentor) == 0)
    // Alike, both sides count: (333 + 0) ÷ 2.
    #expect(points(CourseExperience.self, guide, learner) == 167)
    #expect(points(CourseExperience.self, student("a"), learner, kind: .mentor) == nil)
  }

  @Test func `strength meets need from either side`() {
    let strong = student("a") { $0.strengths = ["math", "art"] }
    let needy = student("b") { $0.needs = ["Maths", "reading"] }
    #expect(points(StrengthMeetsNeed.self, strong, needy, kind: .tutor) == 500)
    #expect(points(StrengthMeetsNeed.self, needy, strong, kind: .tutor) == nil)
    #expect(points(StrengthMeetsNeed.self, needy, strong) == 500)
    #expect(points(StrengthMeetsNeed.self, strong, student("b")) == nil)
  }

  @Test func `nearness falls to nothing at the largest distance`() {
    func at(_ id: Student.ID, _ latitude: Double) -> Student {
      student(id) { $0.home = Coordinates(latitude: latitude, longitude: 0) }
    }
    let rules: [RuleID: Setting] = ["largest_distance": .decimal(222.39)]
    #expect(points(Proximity.self, at("a", 0), at("b", 0), rules: rules) == 1000)
    #expect(points(Proximity.self, at("a", 0), at("b", 1), rules: rules) == 500)
    #expect(points(Proximity.self, at("a", 0), at("b", 3), rules: rules) == 0)
    #expect(points(Proximity.self, at("a", 0), student("b"), rules: rules) == nil)
  }

  @Test func `channels, pace and age`() {
    let one = student("a") {
      $0.channels = [.video, .chat]
      $0.socialPace = .quiet
      $0.birthDate = .day(2012, 1, 1)
    }
    let other = student("b") {
      $0.channels = [.chat]
      $0.socialPace = .outgoing
      $0.birthDate = .day(2014, 7, 2)
    }
    #expect(points(ChannelFit.self, one, other) == 1000)
    #expect(points(SocialPaceFit.self, one, other) == 0)
    #expect(points(CloseInAge.self, one, other) == 500)
    #expect(points(SocialPaceFit.self, one, student("b") { $0.socialPace = .steady }) == 500)
    #expect(points(ChannelFit.self, one, student("b") { $0.channels = [.email] }) == 0)
    for type in [ChannelFit.self, SocialPaceFit.self, CloseInAge.self] as [any Criterion.Type] {
      #expect(points(type, one, student("b")) == nil)
    }
  }

  @Test func `a guide two years ahead is best`() {
    func joined(_ id: Student.ID, _ year: Int) -> Student {
      student(id) { $0.joinedOn = .day(year, 6, 1) }
    }
    let learner = joined("b", 2026)
    #expect(points(ExperienceDistance.self, joined("a", 2024), learner, kind: .mentor) == 1000)
    #expect(points(ExperienceDistance.self, joined("a", 2025), learner, kind: .mentor) == 500)
    #expect(points(ExperienceDistance.self, joined("a", 2026), learner, kind: .mentor) == 0)
    #expect(points(ExperienceDistance.self, joined("a", 2010), learner, kind: .mentor) == 0)
    #expect(points(ExperienceDistance.self, joined("a", 2024), learner) == nil)
  }

  @Test func `another school, region or language brings something new`() {
    let one = student("a") {
      $0.school = "Maple"
      $0.languages = ["en"]
    }
    let other = student("b") {
      $0.school = "Oak"
      $0.languages = ["en"]
    }
    // Schools differ; region and language do not.
    #expect(points(DifferentBackground.self, one, other) == 333)
    #expect(points(DifferentBackground.self, one, student("b") { $0.school = "maple" }) == 0)
    let far = student("c") {
      $0.timeZone = "America/Denver"
      $0.languages = ["es"]
    }
    #expect(points(DifferentBackground.self, one, far) == 1000)
    #expect(points(DifferentBackground.self, other, student("b") { $0.languages = ["es"] }) == 500)
  }

  @Test func `wishes count from both sides`() {
    func wish(_ from: Student.ID, _ to: Student.ID, _ kind: Wish.Kind) -> Wish {
      Wish(student: from, other: to, kind: kind)
    }
    func wished(_ wishes: Wish...) -> Int? {
      points(Wishes.self, student("a"), student("b"), wishes: wishes)
    }
    #expect(wished() == nil)
    #expect(wished(wish("a", "b", .prefer)) == 750)
    #expect(wished(wish("a", "b", .prefer), wish("b", "a", .prefer)) == 1000)
    #expect(wished(wish("a", "b", .prefer), wish("b", "a", .avoid)) == 500)
    #expect(wished(wish("b", "a", .avoid)) == 250)
    #expect(wished(wish("a", "b", .avoid), wish("a", "b", .prefer)) == 250)
  }

  @Test func `history speaks for new partners or for those that went well`() {
    func place(_ term: String, _ student: Student.ID, _ rating: Int?) -> PastPlacement {
      PastPlacement(term: term, program: "p", group: "g1", student: student, rating: rating)
    }
    let history = [
      place("2025-1", "a", 5), place("2025-1", "b", 4), place("2025-2", "a", nil),
      place("2025-2", "c", nil),
    ]
    let others = [student("c"), student("d")]
    func ask(_ type: any Criterion.Type, _ b: Student.ID) -> Int? {
      points(
        type, student("a"), student(b), others: others.filter { $0.id != b }, history: history)
    }
    #expect(ask(FreshFaces.self, "b") == 250)
    #expect(ask(FreshFaces.self, "c") == 0)
    #expect(ask(FreshFaces.self, "d") == 1000)
    #expect(ask(KeepsWhatWorked.self, "b") == 875)
    #expect(ask(KeepsWhatWorked.self, "c") == nil)
    #expect(ask(KeepsWhatWorked.self, "d") == nil)
    #expect(points(FreshFaces.self, student("a"), student("b")) == nil)
  }

  @Test func `a pair's score is the weighted mean of what both answered`() {
    var program = Program.preset(.pod, id: "p")
    program.weights = ["social_pace": 1, "channel_fit": 2, "proximity": 50]
    let roster = Roster(students: [
      student("a") {
        $0.socialPace = .quiet
        $0.channels = [.chat]
      },
      student("b") {
        $0.socialPace = .steady
        $0.channels = [.chat]
      },
      student("c") { $0.socialPace = .steady },
      student("d"),
    ])
    let scoring = Scoring(Cohort(roster, for: program))
    // (500 + 2·1000) ÷ 3 = 833⅓; homes are unknown and stay out.
    #expect(scoring.score(0, 1) == 833)
    #expect(scoring.score(0, 2) == 500)
    #expect(scoring.score(0, 3) == 0)
    // 2·833⅓ would round up from a half.
    #expect(Scoring.mean(sum: 5, weight: 2) == 3)
  }
}
