import Kith

extension JSONWriter {
  /// What had to be kept, and the points of the objective for those who stay together.
  mutating func keeping(_ keeping: Keeping, points: Int) {
    object {
      $0.key("groups")
      $0.array {
        for group in keeping.groups {
          $0.object(.line) {
            $0.key("students")
            $0.students(group.students)
            if let subject = group.subject {
              $0.key("subject")
              $0.string(subject)
            }
          }
        }
      }
      for (name, lists) in [
        ("together", keeping.together), ("apart", keeping.apart), ("earlier", keeping.earlier),
      ] {
        $0.key(name)
        $0.array { for students in lists { $0.students(students) } }
      }
      $0.key("disruption")
      $0.whole(keeping.disruption)
      $0.key("waiting")
      $0.students(keeping.waiting.sorted())
      if !keeping.waitingDays.isEmpty {
        $0.key("waiting_days")
        $0.array {
          for (student, days) in keeping.waitingDays.sorted(by: { $0.key < $1.key }) {
            $0.object(.line) {
              $0.key("student")
              $0.string(student.rawValue)
              $0.key("days")
              $0.whole(days)
            }
          }
        }
      }
      if !keeping.resting.isEmpty {
        $0.key("resting")
        $0.students(keeping.resting.sorted())
      }
      $0.key("points")
      $0.whole(points)
    }
  }

  private mutating func students(_ students: [Student.ID]) {
    array(.line) { for student in students { $0.string(student.rawValue) } }
  }
}

extension JSONFile {
  mutating func keeping(_ value: JSONValue) -> (keeping: Keeping, points: Int) {
    var keeping = Keeping()
    for item in items(value, "groups") {
      let subject = item["subject"].flatMap { $0.isNull ? nil : string(item, "subject") }
      keeping.groups.append(Keeping.FixedGroup(students(item, "students"), subject: subject))
    }
    keeping.together = lists(value, "together")
    keeping.apart = lists(value, "apart")
    keeping.earlier = lists(value, "earlier")
    keeping.waiting = Set(students(value, "waiting"))
    keeping.disruption = whole(value, "disruption") ?? 0
    if value["waiting_days"] != nil {
      for item in items(value, "waiting_days") {
        guard let student = string(item, "student"), let days = whole(item, "days") else {
          continue
        }
        keeping.waitingDays[Student.ID(rawValue: student)] = days
      }
    }
    if value["resting"] != nil { keeping.resting = Set(students(value, "resting")) }
    return (keeping, whole(value, "points") ?? 0)
  }

  private mutating func lists(_ value: JSONValue, _ key: String) -> [[Student.ID]] {
    items(value, key).map { list in
      guard case .array(let parts) = list.content else {
        refuse(list, "a list of \(key)", "a list of ids")
        return []
      }
      return parts.compactMap { part in
        if case .string(let text) = part.content { return Student.ID(rawValue: text) }
        refuse(part, "a member of \(key)", "an id")
        return nil
      }
    }
  }

  private mutating func students(_ value: JSONValue, _ key: String) -> [Student.ID] {
    strings(value, key).map(Student.ID.init(rawValue:))
  }
}
