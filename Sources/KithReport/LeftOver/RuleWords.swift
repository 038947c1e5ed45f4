import Kith

/// What a rule that stood in somebody's way means to a school, and what a school does about it.
enum RuleWords {
  /// What stood in the way, said of one student and of several.
  static func obstacle(_ rule: RuleID) -> (one: String, many: String) {
    switch rule.rawValue {
    case "common_meeting":
      ("shares no free hour with a group", "share no free hours with a group")
    case "capacity": ("found every guide taken", "found every guide taken")
    case "size": ("found no group of the right size", "found no groups of the right size")
    case "shared_language", "common_language", "coach_language":
      ("shares no language with the others", "share no language with the others")
    case "largest_distance", "travel_minutes":
      ("lives too far from the others", "live too far from the others")
    case "grade_band": ("is too many grades from the others", "are too many grades from the others")
    case "age_gap_most", "age_gap_least", "age_least":
      ("is not of the age that the rules ask for", "are not of the age that the rules ask for")
    case "minors_with_adults":
      ("may not be with those of another age", "may not be with those of another age")
    case "not_again": ("was with the others before", "were with the others before")
    case "together":
      ("has to be with somebody who is not placed", "have to be with others who are not placed")
    case "apart": ("is kept apart from the others", "are kept apart from the others")
    case "subject_fit", "course_completed":
      ("needs a guide who knows the subject", "need guides who know the subject")
    case "experience_gap": ("needs a guide who is further on", "need guides who are further on")
    case "coach_capacity", "coach_checked", "coach_hours":
      ("found no coach who could host", "found no coach who could host")
    case "venue": ("found no place to meet", "found no place to meet")
    case "shared_channel": ("shares no way to talk", "share no way to talk")
    case "common_interest": ("shares no interest with a group", "share no interest with a group")
    case "common_goal": ("shares no goal with a group", "share no goal with a group")
    case "same_school", "different_school":
      ("found nobody of the right school", "found nobody of the right school")
    case "household_apart", "household_together", "households_least", "households_most":
      ("is held back by a rule about families", "are held back by a rule about families")
    case "never_alone": ("would be the only one of a kind", "would be the only ones of a kind")
    default:
      ("was turned away by \(rule)", "were turned away by \(rule)")
    }
  }

  /// What a school does about it, said of one student and of several.
  static func act(_ rule: RuleID) -> (one: String, many: String) {
    let act: String
    switch rule.rawValue {
    case "common_meeting": return ("ask for more free hours", "ask them for more free hours")
    case "capacity", "subject_fit", "course_completed", "experience_gap":
      return ("find one more guide", "find more guides")
    case "size": act = "allow other sizes"
    case "shared_language", "common_language": act = "find others who speak it"
    case "coach_language", "coach_capacity", "coach_checked", "coach_hours":
      act = "find one more coach"
    case "largest_distance", "travel_minutes": act = "match online, or find others near by"
    case "minors_with_adults": act = "find others of that age"
    case "apart", "together": act = "look at the wishes in requests.csv"
    case "venue": act = "add a place or more opening hours"
    default: act = "look at \(rule) in the program"
    }
    return (act, act)
  }

  /// What somebody left out that a rule asks for, said of one student and of several.
  static func unanswered(_ rule: RuleID) -> (one: String, many: String) {
    switch rule.rawValue {
    case "common_meeting": ("gave no free hours", "gave no free hours")
    case "largest_distance", "travel_minutes": ("gave no home", "gave no home")
    case "grade_band": ("has no grade", "have no grade")
    case "age_gap_most", "age_gap_least", "age_least": ("has no birth date", "have no birth date")
    case "same_school", "different_school": ("has no school", "have no school")
    case "common_interest":
      ("names no interest that others name", "name no interest that others name")
    case "common_goal": ("names no goal that others name", "name no goal that others name")
    default: ("left out what \(rule) asks for", "left out what \(rule) asks for")
    }
  }

  /// A remedy that asks one student, said of several.
  static func asked(_ remedy: String) -> String {
    remedy.replacing("this student's", with: "their").replacing(
      "this student lives", with: "they live"
    )
    .replacing("this student could", with: "they could").replacing(
      "ask this student", with: "ask them")
  }

  /// Whether a remedy is about one student alone, so that it says nothing to others.
  static func isPersonal(_ remedy: Unplaced.Remedy) -> Bool {
    remedy.rules == ["common_meeting"] || remedy.rules == ["capacity"]
  }
}
