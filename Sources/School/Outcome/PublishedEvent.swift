/// What an earlier export said in its calendars of one meeting of a group, so that the next export
/// can go on with it.
package struct PublishedEvent: Sendable, Hashable {
  /// What calendars know the meeting by.
  package var uid: String
  /// What learning platforms know the group by.
  package var room: String
  /// What people call the group; nil where the export did not say.
  package var name: String?
  /// The group's id in the result that was exported.
  package var group: String
  /// A mark for each member, from which nobody's id can be read.
  package var members: [String]
  /// Which edition of the event this was, counted from 0.
  package var sequence: Int
  /// The first instant, in seconds since 1970-01-01 00:00 UTC.
  package var starts: Int
  /// A mark of all that the event said.
  package var content: String
  package var isCancelled: Bool

  package init(
    uid: String, room: String, name: String? = nil, group: String, members: [String], sequence: Int,
    starts: Int,
    content: String, isCancelled: Bool
  ) {
    self.uid = uid
    self.room = room
    self.name = name
    self.group = group
    self.members = members
    self.sequence = sequence
    self.starts = starts
    self.content = content
    self.isCancelled = isCancelled
  }
}
