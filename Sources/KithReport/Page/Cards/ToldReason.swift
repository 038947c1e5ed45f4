import Kith

/// A reason as one reader may hear it.
struct ToldReason {
  /// nil where points are not for this reader.
  let points: Int?
  let text: String

  /// The reason in words for the reader; nil where it would give away what the reader may not know.
  init?(_ reason: Reason, to reader: Reader, sharing directory: [DirectoryField]) {
    switch reader {
    case .coordinator, .coach:
      points = reason.points
      let isPrivate =
        reason.criterion == Self.circumstances
        || reader != .coordinator && Self.personal.contains(reason.criterion)
      text = isPrivate ? "they have more in common, which stays between them" : reason.text
    case .family:
      // Families hear what they could read in the directory anyway.
      guard let field = Self.fields[reason.criterion], directory.contains(field) else {
        return nil
      }
      points = nil
      text = reason.text
    }
  }

  /// Told to nobody: it would say of each member that there is one.
  private static let circumstances: CriterionID = "similar_circumstances"

  /// What somebody said in confidence, about others or about themselves.
  private static let personal: Set<CriterionID> = ["wishes", "social_pace", "shared_dislikes"]

  /// What a reason tells of the members' answers; reasons that tell more are not here.
  private static let fields: [CriterionID: DirectoryField] = [
    "shared_interests": .interests, "shared_courses": .courses, "common_languages": .languages,
    "channel_fit": .channels,
  ]
}

extension Publication {
  /// The reasons for a group, in its order, as a reader may hear them.
  func reasons(for group: Group, told reader: Reader) -> [ToldReason] {
    group.why.compactMap { ToldReason($0, to: reader, sharing: program.directory) }
  }
}
