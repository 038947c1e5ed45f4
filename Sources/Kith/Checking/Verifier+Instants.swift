import Foundation
package import School

extension Verifier {
  /// When a meeting takes place over the term, in seconds since 1970-01-01 00:00 UTC, as the verifier
  /// counts it: by Foundation's zones, day by day.
  package func instants(of meeting: Meeting) -> [Range<Int>] {
    guard let zone = TimeZone(identifier: meeting.timeZone) else { return [] }
    let check = MeetingCheck(students: [], wish: program.meeting, term: program.term)
    return check.occurrences(of: meeting, in: zone).map { $0..<$0 + program.meeting.minutes * 60 }
  }
}
