import Kith
import Testing

@Suite struct WeeklyAvailabilityTests {
  private func quarters(_ stretches: [LocalStretch]) -> [Int] {
    let availability = WeeklyAvailability(stretches)
    return (0..<WeeklyAvailability.quarterCount).filter { availability.contains($0) }
  }

  @Test func `a stretch is rounded inwards to whole quarter hours`() {
    #expect(quarters([LocalStretch(day: .mon, from: 1, to: 59)]) == [1, 2])
    #expect(quarters([LocalStretch(day: .mon, from: 1, to: 29)]) == [])
    #expect(quarters([LocalStretch(day: .mon, from: 0, to: 0)]) == [])
  }

  @Test func `stretches that touch or overlap are joined before they are rounded`() {
    #expect(
      quarters([
        LocalStretch(day: .mon, from: 0, to: 20), LocalStretch(day: .mon, from: 20, to: 45),
      ]) == [0, 1, 2])
    #expect(
      quarters([
        LocalStretch(day: .mon, from: 10, to: 40), LocalStretch(day: .mon, from: 0, to: 20),
        LocalStretch(day: .mon, from: 5, to: 12),
      ]) == [0, 1])
  }

  @Test func `a stretch runs past midnight and past Sunday`() {
    #expect(quarters([LocalStretch(day: .mon, from: 1425, to: 15)]) == [95, 96])
    #expect(quarters([LocalStretch(day: .sun, from: 1425, to: 15)]) == [0, 671])
    #expect(quarters([LocalStretch(day: .sun, from: 1425, to: 1440)]) == [671])
  }

  @Test func `what ends and what begins at Sunday midnight is one stretch`() {
    #expect(
      quarters([
        LocalStretch(day: .sun, from: 1430, to: 5), LocalStretch(day: .mon, from: 5, to: 15),
        LocalStretch(day: .sun, from: 1425, to: 1430),
      ]) == [0, 671])
  }

  @Test func `runs go on past Sunday and stop at a whole week`() {
    let overnight = WeeklyAvailability([LocalStretch(day: .sun, from: 1380, to: 60)])
    #expect(overnight.runs()[668] == 8)
    #expect(overnight.runs()[3] == 1)
    #expect(overnight.runsBefore()[0] == 4)
    #expect(overnight.runsBefore()[668] == 0)
    let always = WeeklyAvailability(
      Weekday.allCases.map { LocalStretch(day: $0, from: 0, to: 1440) })
    #expect(always.runs().allSatisfy { $0 == 672 })
    #expect(always.runsBefore().allSatisfy { $0 == 672 })
  }
}
