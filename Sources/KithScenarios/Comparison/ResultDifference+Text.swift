import Kith
import KithReport

extension ResultDifference {
  /// The difference in the words of a school, a line for each thing; empty where nothing differs.
  package var lines: [String] {
    figureLines + moveLines + rescheduleLines + noticeLines
  }

  /// What to say where ``lines`` are empty.
  package var silence: String {
    before == after
      ? "the two results are the same"
      : "the same groups, meetings and figures; only reasons or proofs differ"
  }

  private var figureLines: [String] {
    var lines: [String] = []
    if before.program != after.program {
      lines.append("program: \(before.program), now \(after.program)")
    }
    if before.status != after.status {
      lines.append("status: \(before.status.rawValue), now \(after.status.rawValue)")
    }
    for (name, unit, old, new) in [
      ("objective", "point", before.objective, after.objective),
      ("bound", "point", before.bound, after.bound),
      ("placed", "student", before.placed, after.placed),
      ("groups", "group", before.groups.count, after.groups.count),
    ] where old != new {
      let change = Figures.count(abs(new - old), unit)
      lines.append(
        "\(name): \(Figures.grouped(old)), now \(Figures.grouped(new)) (\(change) "
          + "\(new > old ? "more" : "fewer"))")
    }
    return lines
  }

  private var moveLines: [String] {
    moves.isEmpty
      ? [] : ["\(Figures.count(moves.count, "student")) moved:"] + moves.map { "  \($0.text)" }
  }

  private var rescheduleLines: [String] {
    guard !reschedules.isEmpty else { return [] }
    return ["\(Figures.count(reschedules.count, "group")) will meet otherwise:"]
      + reschedules.map { change in
        "  \(Words.list(change.members)): \(change.before.place), now \(change.after.place)"
      }
  }

  private var noticeLines: [String] {
    func told(_ notices: [Notice], besides others: [Notice]) -> [String] {
      notices.filter { !others.contains($0) }.map { "\($0.text) (\($0.code))" }
    }
    return told(before.notices, besides: after.notices).map { "no longer told: \($0)" }
      + told(after.notices, besides: before.notices).map { "told now: \($0)" }
  }
}

extension ResultDifference.Move {
  /// `ana was with ben, is with cy and dee (new: cy, dee)`.
  package var text: String {
    let new = newPartners
    let isAllNew = before.partners.isEmpty || new == after.partners
    return "\(student) \(before.text(was: true)), \(after.text(was: false))"
      + (new.isEmpty || isAllNew ? "" : " (new: \(new.map(\.rawValue).joined(separator: ", ")))")
  }
}

extension ResultDifference.Whereabouts {
  func text(was: Bool) -> String {
    let verb = was ? "was" : "is"
    switch self {
    case .with(let others): return "\(verb) with \(Words.list(others))"
    case .unplaced(let rule): return "\(verb) left over" + (rule.map { " (\($0))" } ?? "")
    case .absent: return was ? "was not there" : "is not there"
    }
  }
}

extension Group {
  /// When and where the group meets.
  fileprivate var place: String {
    let times =
      meetings.isEmpty ? "no meeting" : meetings.map(Figures.meeting).joined(separator: ", ")
    return times + (venue.map { " at \($0)" } ?? "")
  }
}

/// Lists as people say them.
enum Words {
  static func list(_ students: some Collection<Student.ID>) -> String {
    let ids = students.map(\.rawValue)
    guard ids.count > 1, let last = ids.last else { return ids.first ?? "nobody" }
    return ids.dropLast().joined(separator: ", ") + " and " + last
  }
}
