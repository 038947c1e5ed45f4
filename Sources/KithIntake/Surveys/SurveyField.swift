import Kith

/// What an answer can become.
package enum SurveyField: String, Sendable, CaseIterable {
  case ignore
  /// The full name, in either order.
  case name
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
  case together, prefer, most, avoid, apart
  /// Where the student lives, of which only a coarse home is kept.
  case city, state, postcode, country
  /// A column of the school's own.
  case own

  /// Whether an answer may hold several things.
  var isList: Bool {
    switch self {
    case .languages, .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs,
      .circumstances, .channels, .roles, .consents, .availability, .busy, .together, .prefer, .most,
      .avoid, .apart:
      true
    default: false
    }
  }

  /// Lists of what people say in their own words.
  var isFreeList: Bool {
    switch self {
    case .interests, .dislikes, .goals, .courses, .completedCourses, .strengths, .needs: true
    default: false
    }
  }

  /// The wish that an answer names the other student of.
  var wish: Wish.Kind? {
    switch self {
    case .together: .together
    case .prefer: .prefer
    case .most: .most
    case .avoid: .avoid
    case .apart: .apart
    default: nil
    }
  }

  /// Whether the field says where somebody lives.
  var isPlace: Bool {
    switch self {
    case .city, .state, .postcode, .country: true
    default: false
    }
  }

  /// Why a person has to agree before answers become this; nil where nobody has to.
  package var guardedBecause: String? {
    switch self {
    case .consents: "consent is what somebody agreed to, and is never guessed at"
    case .together, .prefer, .most, .avoid, .apart: "a wish is about two students"
    case .circumstances, .household, .belonging: "the answers are private"
    case .name, .givenName, .familyName, .birthDate, .grade, .school:
      "an answer would overrule what the school's system says"
    case .own: "a column of the school's own is kept only where somebody wants it"
    default: nil
    }
  }

  /// What an answer becomes where its title says the opposite; nil where that is left to a person.
  var opposite: SurveyField? {
    switch self {
    case .availability: .busy
    case .interests: .dislikes
    case .prefer, .most, .together: .avoid
    default: nil
    }
  }

  /// Whether words for another field say that it is not this one.
  func isDenied(by other: SurveyField) -> Bool {
    opposite == other || opposite == .avoid && other == .apart
  }

  /// Whether the words for the field say no themselves, as busy and avoid do.
  var isNegative: Bool {
    switch self {
    case .busy, .dislikes, .avoid, .apart: true
    default: false
    }
  }
}
