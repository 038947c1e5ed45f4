package import Kith

/// Writes a roster as the folder of CSV files that the reader accepts.
///
/// Every file is written, the same bytes for the same roster; what nobody answered is an empty cell.
package struct RosterFolderWriter {
  private let roster: Roster

  package init(_ roster: Roster) {
    self.roster = roster
  }

  /// Writes the files into `folder`, which is made where it does not exist: aside first, then moved
  /// into place together. `others` are further files, by their names in the folder.
  package func write(
    to folder: String, with others: [(name: String, text: String)] = []
  ) throws(OutputProblem) {
    var draft = try FolderDraft(folder)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      try draft.write(name, text)
    }
    for (name, text) in others { try draft.write(name, text) }
    try draft.finish()
  }

  /// The text of each file, by name.
  package var texts: [String: String] {
    [
      "students.csv": students.text, "availability.csv": availability.text,
      "requests.csv": requests.text, "history.csv": history.text, "venues.csv": venues.text,
      "coaches.csv": coaches.text,
    ]
  }
}

// MARK: - The tables

extension RosterFolderWriter {
  private var students: TableText {
    let own = Set(roster.students.flatMap(\.own.keys)).sorted()
    var table = TableText(
      [
        "id", "given_name", "family_name", "grade", "birth_date", "enrolled", "school", "time_zone",
        "latitude", "longitude", "languages", "interests", "dislikes", "goals", "courses",
        "completed_courses", "strengths", "needs", "circumstances", "channels", "social_pace",
        "roles", "capacity", "household", "joined_on", "belonging", "consents", "directory",
      ] + own.map(TableText.quoted))
    for student in roster.students {
      table.add(student.id.rawValue)
      table.add(student.givenName)
      table.add(student.familyName)
      table.add(student.grade?.description)
      table.add(student.birthDate?.description)
      table.add(student.isEnrolled ? "true" : "false")
      table.add(student.school)
      table.add(student.timeZone)
      table.add(student.home.map { "\($0.latitude)" })
      table.add(student.home.map { "\($0.longitude)" })
      table.add(list: student.languages)
      table.add(list: student.interests)
      table.add(list: student.dislikes)
      table.add(list: student.goals)
      table.add(list: student.courses)
      table.add(list: student.completedCourses)
      table.add(list: student.strengths)
      table.add(list: student.needs)
      table.add(list: student.circumstances)
      table.add(list: student.channels.map(\.rawValue))
      table.add(student.socialPace?.rawValue)
      table.add(list: student.roles)
      table.add(String(student.capacity))
      table.add(student.household)
      table.add(student.joinedOn?.description)
      table.add(student.belonging.map(String.init))
      table.add(list: Consent.allCases.filter(student.consents.contains).map(\.rawValue))
      table.add(list: student.directory?.words ?? [])
      for column in own { table.add(student.own[column]) }
      table.endRow()
    }
    return table
  }

  private var availability: TableText {
    var table = TableText(["student", "day", "from", "to"])
    for student in roster.students {
      for stretch in student.availability {
        table.add(student.id.rawValue)
        table.add(stretch)
        table.endRow()
      }
    }
    return table
  }

  private var requests: TableText {
    var table = TableText(["student", "other", "wish", "by"])
    for wish in roster.wishes {
      table.add(wish.student.rawValue)
      table.add(wish.other.rawValue)
      table.add(wish.kind.rawValue)
      table.add(wish.author?.rawValue)
      table.endRow()
    }
    return table
  }

  private var history: TableText {
    var table = TableText(["term", "program", "group", "student", "rating"])
    for place in roster.history {
      table.add(place.term)
      table.add(place.program)
      table.add(place.group)
      table.add(place.student.rawValue)
      table.add(place.rating.map(String.init))
      table.endRow()
    }
    return table
  }

  private var venues: TableText {
    var table = TableText([
      "id", "name", "latitude", "longitude", "capacity", "day", "from", "to", "time_zone",
    ])
    for venue in roster.venues {
      for stretch in venue.hours.isEmpty ? [nil] : venue.hours.map(Optional.some) {
        table.add(venue.id)
        table.add(venue.name)
        table.add("\(venue.location.latitude)")
        table.add("\(venue.location.longitude)")
        table.add(venue.capacity.map(String.init))
        table.add(stretch)
        table.add(venue.timeZone)
        table.endRow()
      }
    }
    return table
  }

  private var coaches: TableText {
    var table = TableText([
      "id", "given_name", "time_zone", "students", "capacity", "background_checked", "languages",
    ])
    for coach in roster.coaches {
      table.add(coach.id)
      table.add(coach.givenName)
      table.add(coach.timeZone)
      table.add(list: coach.students.map(\.rawValue))
      table.add(coach.capacity.map(String.init))
      table.add(coach.isBackgroundChecked ? "true" : "false")
      table.add(list: coach.languages)
      table.endRow()
    }
    return table
  }
}

extension DirectoryEntry {
  /// The items of the cell that says so.
  fileprivate var words: [String] {
    switch self {
    case .listed: ["yes"]
    case .unlisted: ["no"]
    case .fields(let fields):
      // A list of nothing shows nothing, and an empty cell would leave it to the program.
      fields.isEmpty
        ? ["no"] : DirectoryField.allCases.filter(fields.contains).map(\.rawValue)
    }
  }
}
