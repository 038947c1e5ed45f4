import Kith
import Rules
import School

extension SuggestionIndex {
  /// A group as a result would tell it.
  func group(_ change: Plan.Change, id: String, _ arrangement: Arrangement) -> Group {
    let students = change.students
    let members = students.enumerated().map { place, student in
      let role: Group.Role = program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member
      return Group.Member(student: self.id(student), role: role)
    }
    let isHalfway =
      program.meeting.mode == .inPerson && program.meetsHalfway && arrangement.venue == nil
    return Group(
      id: id, members: members, value: scoring.value(of: students, in: program),
      meetings: arrangement.meetings, venue: arrangement.venue,
      why: Explaining(scoring: scoring, program: program).reasons(for: students),
      subject: change.subject < 0 ? nil : cohort.needs.spellings[Int(change.subject)],
      interest: cohort.commonInterest(of: students), goal: cohort.commonGoal(of: students),
      host: arrangement.host, halfway: isHalfway ? cohort.halfway(between: students) : nil)
  }

  /// A group that is there, with values and reasons of now.
  func told(_ place: PresentState.Place) -> Group {
    told(place.group, place.students, place.subject)
  }

  /// A group that is there as it would be told of these students, with its meetings, venue and host.
  func told(_ group: Group, _ students: [Int32], _ subject: Int32) -> Group {
    let meetings = group.meetings.map { meeting in
      var meeting = meeting
      meeting.localTimes = [:]
      return arranging.told(meeting, to: students)
    }
    var told = self.group(
      Plan.Change(students: students, subject: subject), id: group.id,
      Arrangement(meetings: meetings, venue: group.venue, host: group.host))
    told.subject = group.subject
    return told
  }
}
