import Kith
import Testing

struct SafetyRuleTests {
  @Test(arguments: [
    (RuleID("consent_matching"), Consent.matching),
    (RuleID("consent_peer_contact"), .peerContact),
    (RuleID("consent_in_person"), .inPerson),
  ])
  func `a consent that one of two lacks keeps them out`(rule: RuleID, consent: Consent) {
    let probe = RuleProbe(rule: rule, mode: .inPerson)
    let willing = student("a") { $0.consents = [consent] }
    let other = student("b") { $0.consents = [consent] }
    let silent = student("c") { $0.consents = [] }
    #expect(probe.allowsBothWays(willing, other))
    #expect(!probe.allows(willing, silent))
    #expect(!probe.allows(silent, willing))
  }

  @Test func `online groups need no consent to meet in person`() {
    let probe = RuleProbe(rule: "consent_in_person", mode: .online)
    #expect(probe.allowsBothWays(student("a"), student("b")))
  }

  @Test func `students that a wish keeps apart are never together, no matter who wished it`() {
    let wishes = [Wish(student: "b", other: "a", kind: .apart, author: .guardian)]
    let probe = RuleProbe(rule: "apart", wishes: wishes)
    #expect(!probe.allows(student("a"), student("b")))
    #expect(!probe.allows(student("b"), student("a")))
    #expect(probe.allowsBothWays(student("a"), student("c")))
  }

  @Test func `minors are with adults only where the minor's guardian agreed`() {
    let probe = RuleProbe(rule: "minors_with_adults")
    // 18 on the very day on which the term starts.
    let adult = student("a") { $0.birthDate = .day(2009, 1, 11) }
    let almost = student("b") { $0.birthDate = .day(2009, 1, 12) }
    let agreed = student("c") {
      $0.birthDate = .day(2012, 1, 1)
      $0.consents = [.matching, .peerContact, .crossAge]
    }
    let unknown = student("d")
    #expect(!probe.allows(adult, almost))
    #expect(!probe.allows(almost, adult))
    #expect(probe.allowsBothWays(adult, agreed))
    #expect(!probe.allows(adult, unknown))
    #expect(probe.allowsBothWays(adult, student("e") { $0.birthDate = .day(2000, 1, 1) }))
  }

  @Test func `an age that nobody told is on neither side of eighteen`() {
    let probe = RuleProbe(rule: "minors_with_adults")
    func person(_ id: Student.ID, _ year: Int?, agreed: Bool = false) -> Student {
      student(id) {
        $0.birthDate = year.map { .day($0, 1, 1) }
        if agreed { $0.consents.insert(.crossAge) }
      }
    }
    for year in [2000, 2015] {
      #expect(!probe.allows(person("a", year), person("b", nil)))
      #expect(!probe.allows(person("a", year, agreed: true), person("b", nil)))
      #expect(!probe.allows(person("a", year), person("b", nil, agreed: true)))
      #expect(
        probe.allowsBothWays(person("a", year, agreed: true), person("b", nil, agreed: true)))
    }
    #expect(probe.allowsBothWays(person("a", nil), person("b", nil)))
  }

  @Test func `the last day of the term counts as the first does`() {
    let probe = RuleProbe(rule: "minors_with_adults")
    let child = student("a") { $0.birthDate = .day(2012, 1, 1) }
    func born(_ day: CalendarDate) -> Student { student("b") { $0.birthDate = day } }
    // The term lasts from 11 January to 28 May 2027.
    #expect(!probe.allows(child, born(.day(2009, 5, 28))))
    #expect(probe.allowsBothWays(child, born(.day(2009, 5, 29))))
    // Who was grown up all along is apart from somebody who only becomes it.
    let grown = student("a") { $0.birthDate = .day(2000, 1, 1) }
    #expect(!probe.allows(grown, born(.day(2009, 5, 28))))
    #expect(probe.allowsBothWays(grown, born(.day(2009, 1, 11))))
  }

  @Test func `an adult's own consent opens no way to a minor`() {
    let probe = RuleProbe(rule: "minors_with_adults")
    let adult = student("a") {
      $0.birthDate = .day(2000, 1, 1)
      $0.consents = [.matching, .peerContact, .crossAge]
    }
    #expect(!probe.allows(adult, student("b") { $0.birthDate = .day(2012, 1, 1) }))
  }
}
