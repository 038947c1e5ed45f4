import Kith

/// What an answer can become.
package enum SurveyField: String, Sendable, CaseIterable {
  case ignore
  case givenName = "given_name"
  case familyName = "family_name"
  case grade
  case birthDate = "birth_date"
  case school
  case timeZone = "time_zone"
  case latitude, longitude, languages, interests, dislikes, goals, courses
  case completedCourses = "completed_courses"
  case strengths, needs, circumstances, channels
  case socialPace = "social_pace"
  case roles, capacity, household
  case joinedOn = "joined_on"
  case belonging, consents
  /// Hours in which the student could meet, and hours in which they could not.
  case availability, busy
  /// Wishes about other students.
  case together, prefer, avoid, apart

  /// Whether an answer may hold several things.
  var isList: Bool {
    switch self {
    case .languages, .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs,
      .circumstances, .channels, .roles, .consents, .availability, .busy, .together, .prefer,
      .avoid, .apart:
      true
    default: false
    }
  }

  /// Whether answers may stand in messages.
  var isPublic: Bool {
    switch self {
    case .grade, .timeZone, .languages, .channels, .socialPace, .capacity, .consents,
      .availability, .busy:
      true
    default: false
    }
  }

  /// The wish that an answer names the other student of.
  var wish: Wish.Kind? {
    switch self {
    case .together: .together
    case .prefer: .prefer
    case .avoid: .avoid
    case .apart: .apart
    default: nil
    }
  }
}
