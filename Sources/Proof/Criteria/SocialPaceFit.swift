import School

extension RawCriteria {
  /// Both want about as much company: 500 points less for each step on the scale quiet, steady, outgoing.
  struct SocialPaceFit: RawCriterion {
    static let id: CriterionID = "social_pace"
    static let isConfidential = true

    private let steps: [Int?]

    init(_ school: RawSchool) {
      steps = school.students.map { student in
        student.socialPace.map { pace in
          switch pace {
          case .quiet: 0
          case .steady: 1
          case .outgoing: 2
          }
        }
      }
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      guard let one = steps[a], let other = steps[b] else { return nil }
      return 1000 - 500 * abs(one - other)
    }
  }
}
