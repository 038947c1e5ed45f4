import Kith
import Testing

struct FitRuleTests {
  @Test func `two share a language, whatever its region, or said nothing about it`() {
    let probe = RuleProbe(rule: "shared_language")
    let english = student("a") { $0.languages = ["en-US"] }
    let both = student("b") { $0.languages = ["es", "EN-gb"] }
    let spanish = student("c") { $0.languages = ["es"] }
    #expect(probe.allowsBothWays(english, both))
    #expect(!probe.allows(english, spanish))
    #expect(probe.allowsBothWays(english, student("d")))
  }

  @Test func `two share a way to talk, or said nothing about it`() {
    let probe = RuleProbe(rule: "shared_channel")
    let video = student("a") { $0.channels = [.video] }
    let chat = student("b") { $0.channels = [.chat, .email] }
    #expect(!probe.allows(video, chat))
    #expect(probe.allowsBothWays(video, student("c") { $0.channels = [.chat, .video] }))
    #expect(probe.allowsBothWays(video, student("d")))
  }

  @Test func `a program without a common time asks for a way to talk only where it says so`() {
    var program = Program.preset(.pod, id: "p")
    program.meeting.isAsynchronous = true
    let roster = Roster(students: [
      student("a") { $0.channels = [.video] }, student("b") { $0.channels = [.chat] },
    ])
    program.rules["grade_band"] = .flag(false)
    #expect(Allowance(Cohort(roster, for: program)).allows(0, 1))
    program.rules["shared_channel"] = .flag(true)
    #expect(!Allowance(Cohort(roster, for: program)).allows(0, 1))
  }

  @Test func `the guide has finished what the learner takes`() {
    let probe = RuleProbe(kind: .mentor, rule: "course_completed", setting: .whole(2))
    let learner = student("b") { $0.courses = ["Algebra 1", "Biology", "Art"] }
    let guide = student("a") { $0.completedCourses = ["algebra  1", "biology"] }
    #expect(probe.allows(guide, learner))
    #expect(!probe.allows(student("a") { $0.completedCourses = ["Biology"] }, learner))
    #expect(!probe.allows(learner, guide))
    #expect(!probe.allows(guide, student("b")))
  }

  @Test func `the tutor is strong in a subject that the learner needs`() {
    let probe = RuleProbe(kind: .tutor, rule: "subject_fit")
    let learner = student("b") { $0.needs = ["maths"] }
    let strong = student("a") {
      $0.strengths = ["mathematics"]
      $0.needs = ["art"]
    }
    #expect(probe.allows(strong, learner))
    #expect(!probe.allows(student("a") { $0.strengths = ["history"] }, learner))
    let finished = student("a") {
      $0.strengths = ["history"]
      $0.completedCourses = ["math"]
    }
    #expect(probe.allows(finished, learner))
  }

  @Test func `two can meet, or do not fit`() {
    let probe = RuleProbe(rule: "common_meeting")
    func free(_ id: Student.ID, _ from: Int, _ to: Int, zone: String) -> Student {
      student(id) {
        $0.timeZone = zone
        $0.availability = [LocalStretch(day: .tue, from: from * 60, to: to * 60)]
      }
    }
    let eastern = free("a", 16, 18, zone: "America/New_York")
    #expect(probe.allowsBothWays(eastern, free("b", 15, 17, zone: "America/Chicago")))
    #expect(!probe.allows(eastern, free("b", 17, 18, zone: "America/Chicago")))
    #expect(!probe.allows(eastern, student("c")))
  }

  @Test func `a guide who takes nobody gets nobody`() {
    let probe = RuleProbe(kind: .mentor, rule: "capacity")
    #expect(probe.allows(student("a"), student("b")))
    #expect(!probe.allows(student("a") { $0.capacity = 0 }, student("b")))
    #expect(probe.allows(student("a"), student("b") { $0.capacity = 0 }))
  }
}
