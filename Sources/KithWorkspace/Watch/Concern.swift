package import Kith

/// Something that speaks against telling anybody of a group, as things are now.
package struct Concern: Sendable, Hashable, CustomStringConvertible {
  /// How much it weighs.
  package enum Weight: Sendable, Hashable {
    /// Safety forbids the group, or the newest program does: nobody may hear of it.
    case forbids
    /// Something changed: a person has to say that it may be told as it is.
    case asks
    /// Worth knowing; nothing is wrong with the groups.
    case tells
  }

  package var weight: Weight
  /// The group that it is about; nil where it is about all of them.
  package var group: String?
  package var rule: RuleID?
  /// What is wrong, in plain words, with ids and without names.
  package var text: String

  init(_ weight: Weight, group: String? = nil, rule: RuleID? = nil, _ text: String) {
    self.weight = weight
    self.group = group
    self.rule = rule
    self.text = text
  }

  init(_ weight: Weight, _ finding: Finding) {
    self.init(weight, group: finding.group, rule: finding.rule, finding.text)
  }

  /// The concern on one line.
  package var description: String {
    [group, rule?.rawValue, text].compactMap(\.self).joined(separator: ": ")
  }
}

/// Why groups are told to nobody; nothing was written.
package struct HeldBack: Error, Sendable, Hashable, CustomStringConvertible {
  /// Those for which a person could not answer, or else all that a person has to answer for.
  package var concerns: [Concern]
  package var description: String

  /// - Parameters:
  ///   - concerns: All that speaks against the groups.
  ///   - place: The file that the groups are of, as messages begin with it.
  ///   - act: What helps: a command, or a few.
  init(_ concerns: [Concern], of place: String, act: String) {
    let forbidden = concerns.filter { $0.weight == .forbids }
    self.concerns = forbidden.isEmpty ? concerns.filter { $0.weight == .asks } : forbidden
    let most = 20
    var lines = [
      forbidden.isEmpty
        ? "\(place): changed since the groups were made; nothing was written"
        : "\(place): forbidden now; nothing was written"
    ]
    lines += self.concerns.prefix(most).map { "  \($0)" }
    if self.concerns.count > most { lines.append("  and \(self.concerns.count - most) more") }
    lines.append(
      forbidden.isEmpty ? "\(act), or say --as-it-is to tell it all the same" : act)
    description = lines.joined(separator: "\n")
  }
}
