import Kith

/// A reason as one reader may hear it.
struct ToldReason {
  /// nil where points are not for this reader.
  let points: Int?
  let text: String
}

extension Publication {
  /// The reasons for a group, in its order, as a reader may hear them.
  func reasons(for group: Group, told reader: Reader) -> [ToldReason] {
    let own = ownStudents(of: reader)
    let others = group.members.map(\.student).filter { !own.contains($0) }
    let reasons = group.reasons(for: reader.audience) { field in
      others.allSatisfy { program.directory(of: students[$0]).contains(field) }
    }
    return reasons.map { ToldReason(points: reader.isStaff ? $0.points : nil, text: $0.text) }
  }
}
