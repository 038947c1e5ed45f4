import Foundation
import Kith

/// The best answer to a small program whose meetings take hours, coaches and halls from one another, by trying
/// every one.
struct PlainBookings {
  private let school: CollidingSchool
  private let search: PlainSearch
  private let time: PlainTime
  private var stepsLeft = 400_000

  private var program: Program { school.program }
  private var students: [Student] { search.students }

  init?(_ school: CollidingSchool) {
    self.school = school
    var time = PlainTime(school.roster.students.sorted { $0.id < $1.id }, school.program)
    for group in school.busy {
      for member in group.members { time.block(member.student, during: group.meetings) }
    }
    self.time = time
    search = PlainSearch(school.roster, school.program, time)
  }

  /// A group with the ways in which it could meet.
  private struct Job {
    var members: [Int]
    var worth: Int
    var ways: [Way]
  }

  private struct Way {
    var starts: [PlainStart]
    var host: Int?
    var venue: Int?
  }

  /// The best objective; nil where it takes too long to tell.
  mutating func best() -> Int? {
    program.kind.isGuided ? bestLessons() : bestGroups()
  }

  // MARK: - Guides and learners

  private mutating func bestLessons() -> Int? {
    let fixed = school.keeping.groups.compactMap { group -> [Int]? in
      let numbers = group.students.compactMap { id in students.firstIndex { $0.id == id } }
      return numbers.count == 2 ? numbers : nil
    }
    let placedByHand = Set(fixed.map { $0[1] })
    var seats = students.map(\.capacity)
    for pair in fixed { seats[pair[0]] -= 1 }
    let fixedWorth =
      fixed.reduce(0) { $0 + search.value($1) }
      + placedByHand.reduce(0) { $0 + search.placement($1) }
    let learners = students.indices.filter {
      search.rules.learns($0) && search.rules.admits($0) && !placedByHand.contains($0)
    }
    let places: [(learner: Int, subject: String)] = learners.flatMap { learner in
      (program.kind == .tutor ? search.rules.needs(learner) : [""]).map { (learner, $0) }
    }
    var answers: [(objective: Int, lessons: [[Int]])] = []
    func extend(_ place: Int, _ seats: [Int], _ lessons: [[Int]], _ worth: Int) {
      guard answers.count < 150_000 else { return }
      guard place < places.count else {
        let placed = Set(lessons.map { $0[1] }).reduce(0) { $0 + search.placement($1) }
        answers.append((worth + placed, lessons))
        return
      }
      let (learner, subject) = places[place]
      extend(place + 1, seats, lessons, worth)
      for guide in students.indices where seats[guide] > 0 && search.areAllowed(guide, learner) {
        if program.kind == .tutor, !search.rules.canHelp(guide, learner, with: subject) { continue }
        var left = seats
        left[guide] -= 1
        extend(
          place + 1, left, lessons + [[guide, learner]], worth + search.value([guide, learner]))
      }
    }
    extend(0, seats, [], 0)
    guard answers.count < 150_000 else { return nil }
    answers.sort { $0.objective > $1.objective }
    // Those fixed by hand meet in any case, where they can.
    let firm = fixed.filter { time.canMeet($0) }.map(job)
    guard let meets = fit(firm, []) else { return nil }
    let held = meets ? firm : []
    for answer in answers {
      guard let fits = fit(held + answer.lessons.map(job), []) else { return nil }
      if fits { return answer.objective + fixedWorth }
    }
    return fixedWorth
  }

  private func job(_ members: [Int]) -> Job {
    Job(
      members: members, worth: 0,
      ways: time.choices(members, everyStart: true, limit: 4000).map { Way(starts: $0) })
  }

  // MARK: - Groups with hosts and venues

  private mutating func bestGroups() -> Int? {
    let jobs = search.groups().map { mask, worth in
      let members = students.indices.filter { mask >> $0 & 1 == 1 }
      return Job(members: members, worth: worth, ways: ways(members))
    }.filter { !$0.ways.isEmpty }.sorted { ($1.worth, $0.members[0]) < ($0.worth, $1.members[0]) }
    var best = 0
    var isOver = false
    let isTrioProgram = program.kind == .buddy && program.size.most == 3
    // Groups in the order of their worth, each taken or not.
    func extend(_ from: Int, _ taken: Set<Int>, _ chosen: [Job], _ worth: Int) {
      guard !isOver else { return }
      if worth > best {
        guard let fits = fit(chosen, []) else {
          isOver = true
          return
        }
        if fits { best = worth }
      }
      for place in from..<max(from, jobs.count) {
        let job = jobs[place]
        guard taken.isDisjoint(with: job.members) else { continue }
        if isTrioProgram, job.members.count == 3, chosen.contains(where: { $0.members.count == 3 })
        {
          continue
        }
        let left = students.count - taken.count
        // No group is worth more from here on.
        let most = program.size.least
        guard worth + job.worth * (left / most) > best else { return }
        extend(place + 1, taken.union(job.members), chosen + [job], worth + job.worth)
      }
    }
    extend(0, [], [], 0)
    return isOver ? nil : best
  }

  private func ways(_ members: [Int]) -> [Way] {
    let choices = time.choices(members, everyStart: true, limit: 4000)
    let hosts: [Int?] =
      program.host == .coach
      ? school.roster.coaches.indices.filter { canHost($0, members) }.map { $0 } : [nil]
    let venues: [Int?] =
      program.meeting.mode == .inPerson
      ? school.roster.venues.indices.filter { isNear($0, members) }.map { $0 } : [nil]
    return hosts.flatMap { host in
      venues.flatMap { venue in
        choices.filter { isOpen($0, host, venue) }
          .map { Way(starts: $0, host: host, venue: venue) }
      }
    }
  }

  private func canHost(_ number: Int, _ members: [Int]) -> Bool {
    let coach = school.roster.coaches[number]
    let tongues = Set(coach.languages)
    return coach.isBackgroundChecked && (coach.capacity ?? 1) > 0
      && members.allSatisfy {
        let own = students[$0].languages
        return tongues.isEmpty || own.isEmpty || !tongues.isDisjoint(with: own)
      }
  }

  private func isNear(_ number: Int, _ members: [Int]) -> Bool {
    let venue = school.roster.venues[number]
    guard (venue.capacity ?? .max) >= members.count else { return false }
    guard case .decimal(let most)? = program.rules["largest_distance"] else { return true }
    return members.allSatisfy {
      PlainRules.kilometres(students[$0].home, venue.location).map { $0 <= most } ?? false
    }
  }

  private func isOpen(_ starts: [PlainStart], _ host: Int?, _ venue: Int?) -> Bool {
    if let zone = host.flatMap({ school.roster.coaches[$0].timeZone }) {
      let wish = program.meeting
      let day = Weekday.allCases.map { LocalStretch(day: $0, from: wish.earliest, to: wish.latest) }
      guard starts.allSatisfy({ time.lies($0, within: day, of: zone) }) else { return false }
    }
    guard let hall = venue.map({ school.roster.venues[$0] }) else { return true }
    return starts.allSatisfy { time.lies($0, within: hall.hours, of: hall.timeZone) }
  }

  // MARK: - Times

  /// Whether all jobs find a way beside those that were booked; nil after too many steps.
  private mutating func fit(_ jobs: [Job], _ booked: [(Job, Way)]) -> Bool? {
    guard let next = jobs.indices.min(by: { jobs[$0].ways.count < jobs[$1].ways.count }) else {
      return true
    }
    var rest = jobs
    let job = rest.remove(at: next)
    for way in job.ways {
      stepsLeft -= 1
      guard stepsLeft > 0 else { return nil }
      guard isFree(way, job, booked) else { continue }
      // Those left keep the ways that this one leaves them.
      let now = booked + [(job, way)]
      let left = rest.map { other in
        var other = other
        other.ways = other.ways.filter { isFree($0, other, now) }
        return other
      }
      guard left.allSatisfy({ !$0.ways.isEmpty }) else { continue }
      guard let fits = fit(left, now) else { return nil }
      if fits { return true }
    }
    return false
  }

  private func isFree(_ way: Way, _ job: Job, _ booked: [(Job, Way)]) -> Bool {
    if let host = way.host {
      let own = booked.filter { $0.1.host == host }
      guard own.count < school.roster.coaches[host].capacity ?? 1 else { return false }
    }
    for (other, taken) in booked
    where way.host != nil && way.host == taken.host
      || !Set(other.members).isDisjoint(with: job.members)
    {
      if meet(way, taken) { return false }
    }
    guard let hall = way.venue, let room = school.roster.venues[hall].capacity else { return true }
    // A hall is fullest when some meeting in it begins.
    let inside = booked.filter { $0.1.venue == hall } + [(job, way)]
    return inside.allSatisfy { _, one in
      one.starts.allSatisfy { start in
        (time.instants[start] ?? []).allSatisfy { moment in
          inside.reduce(0) { heads, other in
            heads + (isRunning(other.1, at: moment) ? other.0.members.count : 0)
          } <= room
        }
      }
    }
  }

  private func meet(_ one: Way, _ other: Way) -> Bool {
    one.starts.contains { start in other.starts.contains { time.overlap(start, $0) } }
  }

  private func isRunning(_ way: Way, at moment: Int) -> Bool {
    way.starts.contains { time.runs($0, at: moment) }
  }
}

extension PlainTime {
  /// Takes away from a student all that overlaps meetings of another program.
  mutating func block(_ id: Student.ID, during meetings: [Meeting]) {
    guard let number = students.firstIndex(where: { $0.id == id }) else { return }
    for meeting in meetings {
      let taken = moments(of: meeting)
      let known = self
      remove(from: number) { start in
        (known.instants[start] ?? []).contains { begin in
          taken.contains { known.overlaps(begin, known.program.meeting.minutes * 60, $0) }
        }
      }
    }
  }

  private func overlaps(_ begin: Int, _ length: Int, _ other: Range<Int>) -> Bool {
    let week = 7 * 86_400
    return (program.term == nil ? [-week, 0, week] : [0]).contains { shift in
      begin + shift < other.upperBound && other.lowerBound < begin + shift + length
    }
  }

  /// Whether a meeting is going on at a moment.
  func runs(_ start: PlainStart, at moment: Int) -> Bool {
    (instants[start] ?? []).contains { begin in
      overlaps(begin, program.meeting.minutes * 60, moment..<moment + 1)
    }
  }

  /// Whether all meetings of a start lie in hours of a usual week on the clock of a zone.
  func lies(_ start: PlainStart, within hours: [LocalStretch], of zone: String) -> Bool {
    guard let known = TimeZone(identifier: zone) else { return false }
    let clock = PlainClock(known, dayRange)
    return (instants[start] ?? []).allSatisfy { begin in
      stride(from: 0, to: program.meeting.minutes, by: 5).allSatisfy { step in
        let wall = clock.wall(begin + step * 60) / 60
        let (day, minute) = ((wall / 1440 + 3) % 7, wall % 1440)
        return hours.contains {
          $0.day.index == day && $0.from <= minute && minute + 5 <= $0.to
        }
      }
    }
  }

  private func moments(of meeting: Meeting) -> [Range<Int>] {
    guard let known = TimeZone(identifier: meeting.timeZone) else { return [] }
    let clock = PlainClock(known, dayRange)
    return termDays.filter { ($0 + 3) % 7 == meeting.day.index }.map {
      let begin = clock.instant($0 * 86_400 + meeting.from * 60)
      return begin..<begin + (meeting.to - meeting.from) * 60
    }
  }
}
