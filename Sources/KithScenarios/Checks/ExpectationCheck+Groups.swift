import Kith
import KithFiles
import KithReport

// Who is with whom, and who is left over.
extension ExpectationCheck {
  var groupDifferences: [String] {
    let found = result.groups.map(\.people)
    var lines: [String] = []
    if let wanted = expected.groups {
      let missing = wanted.filter { !found.contains($0) }
      lines += missing.map(shouldBeGroup)
      let surplus = found.filter { !wanted.contains($0) }
      lines += surplus.map { "\(Words.list($0.sorted())) are a group that was not expected" }
      if !missing.isEmpty || !surplus.isEmpty, let worth {
        lines.append(worth.comparison(of: wanted, with: result))
      } else if wanted.count != found.count, missing.isEmpty, surplus.isEmpty {
        lines.append("there are \(Figures.count(found.count, "group")), not \(wanted.count)")
      }
    }
    lines += expected.hasGroups.filter { !found.contains($0) }.map(shouldBeGroup)
    lines += expected.noGroups.filter(found.contains).map {
      "\(Words.list($0.sorted())) are a group that must not be"
    }
    return lines
  }

  private func shouldBeGroup(_ students: Set<Student.ID>) -> String {
    let ids = students.sorted()
    return "\(Words.list(ids)) should be a group: "
      + ids.map(whereabouts).joined(separator: "; ")
  }

  var companyDifferences: [String] {
    var lines: [String] = []
    for students in expected.together
    where !result.groups.contains(where: { $0.people.isSuperset(of: students) }) {
      lines.append(
        "\(Words.list(students)) should share a group: "
          + students.map(whereabouts).joined(separator: "; "))
    }
    for students in expected.separate {
      for group in result.groups {
        let shared = students.filter(group.people.contains)
        if shared.count > 1 {
          lines.append("\(Words.list(shared)) should not share a group, but do (\(group.id))")
        }
      }
    }
    for (student, others) in expected.partners {
      let found = Set((result.whereabouts[student] ?? .absent).partners)
      if found != others {
        lines.append("\(whereabouts(of: student)); expected \(Words.list(others.sorted()))")
      }
    }
    return lines
  }

  var unplacedDifferences: [String] {
    guard let wanted = expected.unplaced else { return [] }
    let students = Set(wanted.map(\.student))
    var lines = result.unplaced.filter { !students.contains($0.student) }.map { left in
      "\(left.student) is left over (\(left.reasons.first?.rule.rawValue ?? "no reason")), "
        + "which was not expected"
    }
    for left in wanted {
      guard let found = result.unplaced.first(where: { $0.student == left.student }) else {
        lines.append("\(whereabouts(of: left.student)); expected to be left over")
        continue
      }
      lines += differences(of: found, from: left)
    }
    return lines
  }

  private func differences(of found: Unplaced, from wanted: UnplacedExpectation) -> [String] {
    let told = found.reasons.map { "\($0.rule) (\($0.blocks))" }.joined(separator: ", ")
    let reasons = found.reasons.filter { wanted.rule == nil || $0.rule == wanted.rule }
    guard wanted.rule == nil || !reasons.isEmpty else {
      return ["\(found.student) is left over for \(told), not for \(wanted.rule?.rawValue ?? "")"]
    }
    var lines: [String] = []
    if let blocks = wanted.blocks, !reasons.contains(where: { blocks.contains(Double($0.blocks)) })
    {
      lines.append(
        "\(found.student) is left over for \(told); \(Self.text(blocks)) partners were expected")
    }
    if let remedy = wanted.remedy {
      let remedies = reasons.compactMap(\.remedy)
      if remedy.isEmpty, let first = remedies.first {
        lines.append("\(found.student) is offered a remedy, \"\(first)\"; none was expected")
      } else if !remedy.isEmpty, !remedies.contains(where: { $0.contains(remedy) }) {
        lines.append(
          "\(found.student) is offered \(remedies.isEmpty ? "no remedy" : "\"\(remedies.joined(separator: "\", \""))\"")"
            + ", which does not mention \"\(remedy)\"")
      }
    }
    return lines
  }
}
