/// What may be otherwise in groups that a person fixed: ordinary rules, sizes and meetings, but never
/// safety.
struct FixedGroupCheck {
  /// The ids of the groups that were fixed.
  private let excused: Set<String>
  /// Groups that should be there and are not.
  let missing: [Finding]
  private let guides: Set<Student.ID>

  init(_ result: MatchResult) {
    struct Key: Hashable {
      let members: Set<Student.ID>
      let subject: String?
    }
    var groups: [Key: String] = [:]
    for group in result.groups {
      groups[Key(members: Set(group.members.map(\.student)), subject: group.subject)] = group.id
    }
    var excused: Set<String> = []
    var missing: [Finding] = []
    for fixed in result.keeping.groups {
      if let id = groups[Key(members: Set(fixed.students), subject: fixed.subject)] {
        excused.insert(id)
      } else {
        let members = fixed.students.map(\.rawValue).joined(separator: ", ")
        missing.append(Finding(.shape, "the group fixed by hand of \(members) is missing"))
      }
    }
    self.excused = excused
    self.missing = missing
    guides = Set(result.keeping.groups.compactMap(\.students.first))
  }

  /// The findings that no hand excuses.
  func unexcused(_ findings: [Finding]) -> [Finding] {
    guard !excused.isEmpty else { return findings }
    return findings.filter { finding in
      // A guide that a person gave one learner too many.
      if finding.rule == "capacity", finding.group == nil {
        return !guides.contains { finding.text.hasPrefix("\($0) ") }
      }
      guard let group = finding.group, excused.contains(group) else { return true }
      switch finding.code {
      case .rule: return finding.rule.map(Self.isSafety) ?? true
      // Any size, but no other roles.
      case .shape: return finding.rule == nil
      // It may have no meeting at all; those that it has suit all.
      case .meeting: return finding.rule == nil
      default: return true
      }
    }
  }

  /// Whether no hand may break a rule.
  static func isSafety(_ rule: RuleID) -> Bool {
    rule == "enrolled" || RuleSpecification.all.contains { $0.id == rule && $0.isSafety }
  }
}

/// Who shared a group in an earlier match, as the result itself says it.
struct FormerGroups: Sendable {
  private var groups: [Student.ID: Set<Int>] = [:]
  private let disruption: Int

  init(_ keeping: Keeping) {
    disruption = keeping.disruption
    for (number, group) in keeping.earlier.enumerated() {
      for student in group { groups[student, default: []].insert(number) }
    }
  }

  /// Points for two who stay together.
  func points(_ one: Student.ID, _ other: Student.ID) -> Int {
    guard let mine = groups[one], let theirs = groups[other], !mine.isDisjoint(with: theirs) else {
      return 0
    }
    return disruption
  }
}
