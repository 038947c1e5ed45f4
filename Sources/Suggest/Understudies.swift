import Kith
import Rules
package import School

/// The best second choice for each group that is there: somebody without a place who could take a member's
/// seat at the group's present times, by every rule.
///
/// All who wait are tried for every seat, and, where groups are a guide with a learner, also all guides with
/// a free seat; nothing is left out, so that no other is better.
package struct Understudies: Sendable {
  /// Somebody who could step in.
  package struct Understudy: Sendable, Hashable {
    package let student: Student.ID
    /// The members whose seats they could take, in the order of the group.
    package let seats: [Student.ID]
    /// What the group would be worth with them in the best of these seats, without placement, in points.
    package let value: Int
  }

  /// By the ids of the groups; groups for which there is nobody are left out.
  package let ofGroup: [String: Understudy]
  /// Everybody who could take a seat, by the ids of the groups.
  package let candidates: [String: Set<Student.ID>]

  /// The understudies of the groups of an index.
  ///
  /// - Parameters:
  ///   - suggestions: The groups that stand, and everybody else.
  ///   - left: Who left which group, by its id: nobody steps in where they left.
  /// - Complexity: Each group's seats times those who wait.
  package init(_ suggestions: Suggestions, without left: [String: Set<Student.ID>] = [:]) {
    self.init(suggestions.inquiry, without: left)
  }

  init(_ inquiry: Inquiry, without left: [String: Set<Student.ID>]) {
    let (index, state) = (inquiry.index, inquiry.state)
    let waiting = state.isWaiting.indices.filter { state.isWaiting[$0] }.map(Int32.init)
    let free =
      index.isGuided
      ? index.cohort.guides.filter { guide in
        state.load(of: guide) < index.cohort.students[Int(guide)].capacity
      } : []
    var found: [String: Understudy] = [:]
    var candidates: [String: Set<Student.ID>] = [:]
    for (position, place) in state.places.enumerated() {
      var seats: [Int32: [(seat: Int, value: Int)]] = [:]
      for seat in place.students.indices {
        let pool = index.isGuided && seat == 0 ? free : waiting
        for candidate in pool
        where !place.students.contains(candidate)
          && left[place.group.id]?.contains(index.id(candidate)) != true
        {
          var students = place.students
          students[seat] = candidate
          if !index.isGuided { students.sort() }
          guard index.allows(students),
            inquiry.keepsTimes(
              Plan.Change(place: position, students: students, subject: place.subject))
          else { continue }
          seats[candidate, default: []].append(
            (seat, index.scoring.value(of: students, in: index.program)))
        }
      }
      candidates[place.group.id] = Set(seats.keys.map(index.id))
      // Who could take most seats stands in most often; of such the one who fits best.
      let best = seats.max { one, other in
        let (left, right) = (one.value, other.value)
        return (left.count, left.map(\.value).max() ?? 0, other.key)
          < (right.count, right.map(\.value).max() ?? 0, one.key)
      }
      guard let best else { continue }
      found[place.group.id] = Understudy(
        student: index.id(best.key), seats: best.value.map { index.id(place.students[$0.seat]) },
        value: best.value.map(\.value).max() ?? 0)
    }
    ofGroup = found
    self.candidates = candidates
  }
}

extension Inquiry {
  /// Whether a group with other members can keep its times, its venue and its host.
  fileprivate func keepsTimes(_ change: Plan.Change) -> Bool {
    guard let place = change.place, let found = timetable.arrangements(of: [change])?.first,
      let arrangement = found
    else { return false }
    let group = state.places[place].group
    func times(_ meetings: [Meeting]) -> [[Int]] {
      meetings.map { [$0.day.index, $0.from, $0.to] }
    }
    return times(arrangement.meetings) == times(group.meetings) && arrangement.venue == group.venue
      && arrangement.host == group.host
  }
}
