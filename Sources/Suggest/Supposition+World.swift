import Kith
import Rules
import School

extension Supposition {
  /// A roster and a program as they would be.
  struct World {
    var roster: Roster
    var program: Program
    /// Whether times when students could meet are no longer those that were worked out.
    var changesTimes = false
  }

  /// What the change makes of a roster and a program, for those who were asked for.
  func applied(to students: Set<Student.ID>, _ roster: Roster, _ program: Program) -> World {
    var world = World(roster: roster, program: program)
    switch change {
    case .size(let size):
      world.program.size.least = size.least
      world.program.size.most = size.most
    case .rule(let name, let setting): world.program.rules[RuleID(rawValue: name)] = setting
    case .minutes(let minutes):
      (world.program.meeting.minutes, world.changesTimes) = (minutes, true)
    case .timesAWeek(let times):
      (world.program.meeting.timesAWeek, world.changesTimes) = (times, true)
    case .earliest(let minute):
      (world.program.meeting.earliest, world.changesTimes) = (minute, true)
    case .latest(let minute):
      (world.program.meeting.latest, world.changesTimes) = (minute, true)
    default:
      for place in roster.students.indices where students.contains(roster.students[place].id) {
        change(&world.roster.students[place])
      }
    }
    return world
  }

  private func change(_ student: inout Student) {
    switch change {
    case .free(let stretches): student.availability += stretches
    case .busy(let stretches): student.availability = student.availability.without(stretches)
    case .list(let list, let add, let words):
      let path = list.path
      student[keyPath: path].removeAll { word in
        words.contains { $0.lowercased() == word.lowercased() }
      }
      if add { student[keyPath: path] += words }
    case .channel(let channel, let add):
      student.channels.removeAll { $0 == channel }
      if add { student.channels.append(channel) }
    case .pace(let pace): student.socialPace = pace
    case .grade(let grade): student.grade = grade
    case .capacity(let capacity): student.capacity = capacity
    // A consent is never taken as given.
    case .consent, .size, .rule, .minutes, .timesAWeek, .earliest, .latest: break
    }
  }

  /// Whether the change is one of free times, of students whose numbers stay.
  var isOfAvailability: Bool {
    switch change {
    case .free, .busy: true
    default: false
    }
  }
}

extension Supposition.List {
  /// Where a student has the list.
  fileprivate var path: WritableKeyPath<Student, [String]> {
    switch self {
    case .languages: \.languages
    case .interests: \.interests
    case .dislikes: \.dislikes
    case .goals: \.goals
    case .courses: \.courses
    case .completed: \.completedCourses
    case .strengths: \.strengths
    case .needs: \.needs
    case .roles: \.roles
    }
  }
}

extension [LocalStretch] {
  /// The stretches without the time that others take.
  fileprivate func without(_ others: [LocalStretch]) -> [LocalStretch] {
    let week = 7 * 1440
    func minutes(_ stretches: [LocalStretch]) -> [Bool] {
      var minutes = [Bool](repeating: false, count: week)
      for stretch in stretches {
        let from = stretch.day.index * 1440 + stretch.from
        let length = stretch.to - stretch.from + (stretch.to < stretch.from ? 1440 : 0)
        for minute in from..<from + length { minutes[minute % week] = true }
      }
      return minutes
    }
    let left = zip(minutes(self), minutes(others)).map { $0 && !$1 }
    return Weekday.allCases.flatMap { day -> [LocalStretch] in
      let own = [Bool](left[day.index * 1440..<(day.index + 1) * 1440])
      var stretches: [LocalStretch] = []
      for (minute, isFree) in own.enumerated() where isFree {
        if let last = stretches.last, last.to == minute {
          stretches[stretches.count - 1].to = minute + 1
        } else {
          stretches.append(LocalStretch(day: day, from: minute, to: minute + 1))
        }
      }
      return stretches
    }
  }
}
