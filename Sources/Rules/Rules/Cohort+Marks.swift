package import School

extension Cohort {
  /// Columns whose values never_alone and at_most can mark.
  package static let markedColumns = [
    "channels", "circumstances", "completed_courses", "courses", "dislikes", "goals", "grade",
    "household", "interests", "languages", "needs", "roles", "school", "social_pace", "strengths",
    "time_zone",
  ]

  /// The carriers of each value of a marked column, or of one value where `name` reads
  /// `column:value`; ascending, values in the order of their names.
  package func carriers(of name: String) -> [[Int32]] {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let wanted = parts.count > 1 ? value(parts[1], of: parts[0]) : nil
    var carriers: [String: [Int32]] = [:]
    for number in students.indices {
      for value in values(of: parts[0], for: number) where wanted == nil || value == wanted {
        carriers[value, default: []].append(Int32(number))
      }
    }
    return carriers.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A value as it was written, in the form in which those of a column are compared.
  package func value(_ text: String, of column: String) -> String {
    guard program.questions[column]?.isNumber == true else { return Terms.plain(text) }
    return Quantity(text)?.description ?? text
  }

  /// The values of a column that a student has.
  package func values(of column: String, for number: Int) -> Set<String> {
    let student = students[number]
    switch column {
    case "channels": return Set(student.channels.map { Terms.plain($0.rawValue) })
    case "circumstances": return Set(student.circumstances.map(Terms.plain))
    case "completed_courses": return Set(student.completedCourses.map(Terms.plain))
    case "courses": return Set(student.courses.map(Terms.plain))
    case "dislikes": return Set(student.dislikes.map(Terms.plain))
    case "goals": return Set(student.goals.map(Terms.plain))
    case "grade": return Set([student.grade?.description.lowercased()].compactMap(\.self))
    case "household": return Set([student.household.map(Terms.plain)].compactMap(\.self))
    case "interests": return Set(student.interests.map(Terms.plain))
    case "languages": return Set(student.languages.map(Cohort.language))
    case "needs": return Set(student.needs.map(Terms.plain))
    case "roles": return Set(student.roles.map(Terms.plain))
    case "school": return Set([student.school.map(Terms.plain)].compactMap(\.self))
    case "social_pace": return Set([student.socialPace?.rawValue].compactMap(\.self))
    case "strengths": return Set(student.strengths.map(Terms.plain))
    case "time_zone": return [Terms.plain(student.timeZone)]
    default: return program.questions[column].map { student.values(to: column, $0) } ?? []
    }
  }
}

extension [CarriedMark] {
  /// For each student the places of the marks that they carry, ascending.
  package func carried(by count: Int) -> [[Int32]] {
    var carried = [[Int32]](repeating: [], count: count)
    for (place, mark) in enumerated() {
      for carrier in mark.carriers { carried[Int(carrier)].append(Int32(place)) }
    }
    return carried
  }
}

extension Student {
  /// One bit for each channel, in the order of ``Channel``.
  package var channelMask: UInt8 {
    Channel.allCases.enumerated().reduce(0) { mask, entry in
      channels.contains(entry.element) ? mask | 1 << UInt8(entry.offset) : mask
    }
  }
}
