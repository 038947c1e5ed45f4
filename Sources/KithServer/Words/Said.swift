/// What was done just now. An address can only choose among these words.
enum Said: String, CaseIterable {
  case moved, pinned, unpinned, apart, undone, redone, published, matching, stopping, asked, granted
  case declined, agreed, hours, shown, answered, renewed, flagged, settled, left, met, program
  case imported, invited, wished, paused, signedOut = "signed-out"

  /// Whether families do it too; what staff alone do is said in English.
  var isForFamilies: Bool {
    switch self {
    case .agreed, .hours, .shown, .answered, .renewed, .flagged, .left, .met, .wished, .paused,
      .signedOut:
      true
    default: false
    }
  }

  var words: String {
    switch self {
    case .moved: "Moved. The group stays as it is in every later match."
    case .pinned: "Fixed by hand."
    case .unpinned: "No longer fixed."
    case .apart: "They are kept apart from now on."
    case .undone: "Taken back."
    case .redone: "Brought back."
    case .published: "Published. Families and coaches see it from now on."
    case .matching: "The search runs."
    case .stopping: "The search ends with the best that it knows."
    case .asked: "Your request is with the coordinator."
    case .granted: "Granted: the draft holds it. Publish the draft to tell everybody."
    case .declined: "Declined; the coach reads your answer."
    case .agreed: "Your consents are kept."
    case .hours: "Your free hours are kept."
    case .shown: "What others may see is kept."
    case .answered: "Your answer is kept."
    case .renewed: "The calendar has a new address; the old one ends."
    case .flagged: "A person looks after it."
    case .settled: "The flag is down."
    case .left: "The group goes on without this student from now on."
    case .met: "Thank you."
    case .program: "The program is kept as a new version."
    case .imported: "The roster is kept as a new version."
    case .invited: "The link is made."
    case .wished: "Your wish is kept."
    case .paused: "Your break is kept."
    case .signedOut: "You are signed out."
    }
  }
}
