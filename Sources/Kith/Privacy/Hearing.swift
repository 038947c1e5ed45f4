package import School

/// What each audience may hear: the one place that decides it for every summary, page, table, letter
/// and file, and for the verifier.
///
/// Nobody hears what is not listed here.
package enum Hearing: Sendable, Hashable {
  /// As it is.
  case words
  /// In other words, which give nothing away.
  case gist(String)
  case nothing
}

// MARK: - Criteria

extension Hearing {
  /// What a criterion tells of students.
  private enum Content {
    /// What somebody said in confidence, or where somebody lives.
    case confidence
    /// What a field holds; coaches hear the gist where the field is not shared.
    case field(DirectoryField, gist: String)
    /// Answers that no directory shares; coaches hear the gist.
    case answers(gist: String)
    /// What happened in earlier terms, or where students come from.
    case background
    /// Nothing of anybody.
    case open
  }

  private static func content(of criterion: CriterionID) -> Content {
    switch criterion.rawValue {
    case "similar_circumstances", "wishes", "social_pace", "shared_dislikes", "proximity":
      .confidence
    case "shared_interests": .field(.interests, gist: "they like some of the same things")
    case "shared_courses": .field(.courses, gist: "they take some of the same courses")
    case "course_experience": .field(.courses, gist: "one has finished what the other takes")
    case "common_languages": .field(.languages, gist: "they speak the same language")
    case "channel_fit": .field(.channels, gist: "they like some of the same ways to talk")
    case "shared_goals": .answers(gist: "they are after some of the same things")
    case "strength_meets_need": .answers(gist: "one can help another")
    case "experience_distance": .answers(gist: "one is ahead of the other")
    case "close_in_age": .answers(gist: "they are near in age")
    case "different_background", "history_keep", "history_fresh": .background
    case "schedule_overlap": .open
    case _ where criterion.question != nil:
      .answers(gist: "their answers to a question of the school fit")
    default: .confidence
    }
  }

  /// Whether nobody hears what a criterion says: it counts, and stands in no reason and in no table.
  package static func isConfidential(_ criterion: CriterionID) -> Bool {
    if case .confidence = content(of: criterion) { true } else { false }
  }

  /// Whether nobody hears what a criterion of a program says; questions can be private too.
  package static func isConfidential(_ criterion: CriterionID, in program: Program) -> Bool {
    isConfidential(criterion) || program.isPrivate(criterion)
  }

  /// What an audience may hear of a reason.
  ///
  /// - Parameters:
  ///   - criterion: The criterion that the reason is about.
  ///   - audience: Who would hear it.
  ///   - shares: Whether all the students of the reason share a field, but for those who are in the
  ///     audience's care.
  /// - Returns: The reason as it is, in other words, or nothing.
  package static func of(
    _ criterion: CriterionID, for audience: Audience, sharing shares: (DirectoryField) -> Bool
  ) -> Hearing {
    switch (content(of: criterion), audience) {
    case (.confidence, _): .nothing
    case (_, .machine), (_, .coordinator): .words
    case (.field(let field, let gist), .coach): shares(field) ? .words : .gist(gist)
    case (.answers(let gist), .coach): .gist(gist)
    case (.open, .coach): .words
    case (.background, .coach): .nothing
    // Families hear what they could read in the directory anyway.
    case (.field(.courses, _), .family), (.field(.courses, _), .peer):
      criterion == "shared_courses" && shares(.courses) ? .words : .nothing
    case (.field(let field, _), .family), (.field(let field, _), .peer):
      shares(field) ? .words : .nothing
    case (.answers, _), (.background, _), (.open, _): .nothing
    }
  }
}

extension Group {
  /// The reasons for the group, in its order, as an audience may hear them; `shares` says of a field
  /// whether all members share it, but for those who are in the audience's care.
  package func reasons(
    for audience: Audience, sharing shares: (DirectoryField) -> Bool = { _ in false }
  ) -> [Reason] {
    why.compactMap { reason in
      Hearing.of(reason.criterion, for: audience, sharing: shares).told(reason.text).map {
        Reason(criterion: reason.criterion, points: reason.points, text: $0)
      }
    }
  }
}

extension Program {
  /// The criteria whose points stand in tables, in the order of the catalogue.
  package var toldCriteria: [CriterionID] {
    scoredCriteria.filter { !Hearing.isConfidential($0, in: self) }
  }
}

// MARK: - Rules

extension Hearing {
  /// What an audience may hear of a rule that stood in somebody's way: its name, how many partners it
  /// turned away and what would help, or that there was a rule.
  ///
  /// A coach does not hear who must stay apart, who asked for company, and how far homes lie apart.
  package static func of(_ rule: RuleID, for audience: Audience) -> Hearing {
    switch audience {
    case .machine, .coordinator: .words
    case .coach:
      switch rule.rawValue {
      case "apart": .gist("a safety rule")
      case "together", "only_with": .gist("a rule about wishes")
      case "largest_distance", "travel_minutes": .gist("a rule about the way")
      default: .words
      }
    case .family, .peer: .nothing
    }
  }
}

extension Hearing {
  /// The words that the audience hears of a text; nil for none.
  package func told(_ text: String) -> String? {
    switch self {
    case .words: text
    case .gist(let gist): gist
    case .nothing: nil
    }
  }
}
