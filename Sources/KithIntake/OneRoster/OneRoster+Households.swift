extension OneRoster {
  /// A household for each student who has a guardian: students who share one are siblings. It is
  /// called by the first key of its guardians.
  ///
  /// Exports name guardians beside students, students beside guardians, or both; only links between a
  /// student and somebody who is no student and no member of staff count.
  func households() -> [String: String] {
    var links: [(student: String, guardian: String)] = []
    for (key, user) in users {
      for agent in user.agents {
        let other = users[agent]?.role
        if user.role == .student, other == .guardian || other == nil {
          links.append((key, agent))
        } else if user.role == .guardian, other == .student {
          links.append((agent, key))
        }
      }
    }
    var guardians: [String: [String]] = [:]
    var students: [String: [String]] = [:]
    for (student, guardian) in links {
      guardians[student, default: []].append(guardian)
      students[guardian, default: []].append(student)
    }
    var households: [String: String] = [:]
    for start in guardians.keys where households[start] == nil {
      var members: Set<String> = [start]
      var adults: Set<String> = []
      var queue = [start]
      while let student = queue.popLast() {
        for guardian in guardians[student] ?? [] where adults.insert(guardian).inserted {
          for sibling in students[guardian] ?? [] where members.insert(sibling).inserted {
            queue.append(sibling)
          }
        }
      }
      guard let adult = adults.min() else { continue }
      // An address of e-mail is no name for a family to be called by.
      let name = adult.contains("@") ? "family of \(members.min() ?? start)" : adult
      for member in members { households[member] = name }
    }
    return households
  }
}
