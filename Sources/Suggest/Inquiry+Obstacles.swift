import Foundation
import Kith
import Rules
import School

/// What stands in the way where nothing is possible, and what would help.
extension Inquiry {
  /// The rules between those who were asked for.
  func obstacles(among students: [Int32]) -> [WhyNot.Obstacle] {
    let explainer = Explainer(index)
    var found: [WhyNot.Obstacle] = []
    for (place, one) in students.enumerated() {
      for other in students[..<place] {
        for obstacle in explainer.obstacles(between: index.id(other), and: index.id(one))
        where !found.contains(obstacle) {
          found.append(obstacle)
        }
      }
    }
    return found
  }

  /// Adds to an answer without suggestions what stands in the way, and the cheapest remedies.
  func explain(
    _ answer: inout SuggestionAnswer, _ students: [Int32], _ request: SuggestionRequest
  ) {
    answer.remedies = lenience(students, request)
    let learners = students.filter { index.program.learns(index.cohort.students[Int($0)]) }
    guard let student = learners.first else {
      answer.remarks.append(
        index.isGuided && students.allSatisfy { index.cohort.students[Int($0)].capacity < 1 }
          ? "the roster gives no room for a learner (capacity)"
          : "nobody who learns may be with this guide, or all of them are placed well")
      return
    }
    let (reasons, obstruction) = Hindrances(index.allowance).reasons(for: Int(student))
    answer.reasons = reasons
    guard request.triesRemedies else { return }
    let remedies = Remedies(
      index.allowance, groups: state.places.map(\.students), left: [student], keeping: nil)
    let prospect = remedies.prospect(for: Int(student), obstruction)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    answer.remedies += remedies.remedies([prospect], threads: threads)[0]
  }

  /// That others lose more points than the request allows: the least of what the best ways would take.
  private func lenience(
    _ students: [Int32], _ request: SuggestionRequest
  ) -> [Unplaced.Remedy] {
    guard hasState, request.hurtAtMost < 1000 else { return [] }
    var lenient = request
    lenient.count = Self.mostLenient
    lenient.hurtAtMost = 1000
    let losses = proposals(students, lenient).proposals.map(\.suggestion.largestLoss)
    guard let least = losses.min() else { return [] }
    let text = "letting another student lose up to \(least) points"
    return [Unplaced.Remedy(rules: [], text: text, opens: 1, places: 1)]
  }

  /// Ways that are compared by what others would lose.
  private static let mostLenient = 5

  /// How many partners the lack of a consent alone turns away from a student: what a guardian could
  /// open. Nothing is worked out as if the consent were given.
  func partners(missing consent: Consent, for student: Int32) -> Int {
    partners(keptBy: Set(Self.rules(asking: consent)), from: student)
  }

  /// The rules that ask a consent.
  static func rules(asking consent: Consent) -> [RuleID] {
    switch consent {
    case .matching: [HasMatchingConsent.id]
    case .peerContact: [HasPeerContactConsent.id]
    case .inPerson: [HasInPersonConsent.id]
    case .adultContact: [HasAdultContactConsent.id]
    case .crossAge: [HasCrossAgeConsent.id, KeepsMinorsWithMinors.id]
    }
  }

  /// How many partners no other rules than these turn away from a student.
  func partners(keptBy rules: Set<RuleID>, from student: Int32) -> Int {
    let bits = index.allowance.rules.enumerated().reduce(into: UInt64(0)) { bits, entry in
      if rules.contains(type(of: entry.element).specification.id) {
        bits |= 1 << UInt64(entry.offset)
      }
    }
    let (_, obstruction) = Hindrances(index.allowance).reasons(for: Int(student))
    return zip(obstruction.candidates, obstruction.failing).count { candidate, failing in
      failing != 0 && failing & ~bits == 0 && index.allowance.isAdmitted[Int(candidate)]
    }
  }
}

extension Explainer {
  /// An explainer of no result, of what somebody has worked out already.
  init(_ index: SuggestionIndex) {
    self.init(
      noResultOf: index.program.id, cohort: index.cohort, allowance: index.allowance,
      scoring: index.scoring)
  }
}
