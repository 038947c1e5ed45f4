import Kith
import KithWorkspace

extension PageWords {
  /// Texts that are said by code and not by a screen, in a fixed order.
  static let spoken: [String] =
    Said.allCases.filter(\.isForFamilies).map(\.words)
    + Consent.allCases.flatMap { [$0.name, $0.meaning] }
    + DirectoryField.allCases.map(\.label) + [
      "My page", "Welcome", "Sign in", "That did not work", "Signed out", "Thank you",
      "What is held", "a student's family", "the student", "the coach", "the coordinator",
      "Your answer is kept. You can close this page.", "You are signed out",
      "open your next link", "accepted", "declined", "to be with this one most of all",
      "to be with this one", "rather not to be with this one",
      "nobody is signed in here", "open the link that you were sent, or ask for a new one",
      "this link was used, has ended, or never was one", "ask your school for a new one",
      "this link holds no more", "ask your school for another", "there is nothing here",
      "go back to the start", "the form is too old", "open the page again, and send it from there",
      "a guardian decides this", "ask your family to open their own link",
      "this code is nobody's", "look at it again, or ask the other family",
      "too many links that do not hold", "wait a minute",
    ]
}

extension DirectoryField {
  /// What the field holds, as a family reads it.
  var label: String {
    switch self {
    case .givenName: "first name"
    case .familyName: "family name"
    case .grade: "grade"
    case .school: "school"
    case .languages: "languages"
    case .interests: "interests"
    case .courses: "courses"
    case .strengths: "strengths"
    case .channels: "ways to talk"
    case .timeZone: "time zone"
    }
  }
}
