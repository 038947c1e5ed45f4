package import Kith

/// One group as values, told as far as a reader may hear it: for pages that lay it out themselves.
package struct GroupView: Sendable, Encodable {
  package struct Member: Sendable, Encodable {
    /// nil where the student is not the reader's.
    package var id: String?
    package var name: String
    package var role: String?
    /// Whether the student is the reader's own; of a coordinator everybody is.
    package var isOwn: Bool
    /// What the program shares, in words.
    package var facts: String
    /// The meetings on the student's own clock; of those who are not the reader's none.
    package var times: [String]
  }

  package struct Reason: Sendable, Encodable {
    /// nil where points are not for the reader.
    package var points: Int?
    package var text: String
  }

  package let id: String
  package let program: String
  /// What the group is called.
  package let title: String
  package let room: String?
  package let members: [Member]
  /// On the clock of the group for a coordinator, else on those of the reader's own.
  package let meetings: [String]
  package let venue: String?
  package let host: String?
  package let why: [Reason]
  /// 0 to 1000; nil where it is not for the reader.
  package let fit: Int?

  package init(_ group: Group, in publication: Publication, for reader: Reader) {
    let own = publication.ownStudents(of: reader)
    id = group.id
    program = publication.program.id
    let noun = publication.groupNoun
    room = publication.rooms[group.id]
    title = ([noun.prefix(1).uppercased() + noun.dropFirst()] + group.purposes).joined(
      separator: " · ")
    members = publication.people(of: group).map { person in
      let isOwn = own.contains(person.id)
      let name =
        person.name
        ?? (isOwn && reader.isStaff ? person.id.rawValue : isOwn ? "You" : person.callName)
      return Member(
        id: isOwn ? person.id.rawValue : nil,
        name: isOwn && !reader.isStaff && person.name != nil ? "\(name) (you)" : name,
        role: person.role?.rawValue, isOwn: isOwn,
        facts: person.facts.map { $0.field.phrase($0.text) }.joined(separator: ", "),
        times: isOwn ? Self.times(group, of: person.id, in: publication) : [])
    }
    if reader == .coordinator {
      meetings = group.meetings.map(Figures.meeting)
    } else {
      var seen: Set<String> = []
      meetings = members.filter(\.isOwn).flatMap(\.times).filter { seen.insert($0).inserted }
    }
    venue = publication.venueName(of: group)
    let hostName = publication.hostName(of: group)
    host = reader.isStaff ? hostName.map { "\($0) (\(group.host ?? ""))" } ?? group.host : hostName
    why = publication.reasons(for: group, told: reader).map {
      Reason(points: $0.points, text: $0.text)
    }
    fit =
      reader.isStaff
      ? GroupFit(group, at: 0, valued: publication.program.value).rounded : nil
  }

  private static func times(
    _ group: Group, of student: Student.ID, in publication: Publication
  ) -> [String] {
    group.meetings.compactMap { publication.local($0, for: student) }.map(Figures.local)
  }
}
