package import Kith

extension Suggestions {
  /// Partners that nothing keeps from a student but that consents or hours are lacking: what a family could
  /// open. Nothing is worked out as if they were given.
  ///
  /// - Parameters:
  ///   - student: Who lacks them.
  ///   - consents: The consents that are lacking.
  ///   - hours: Whether the student has named no hours.
  /// - Returns: How many; 0 where the roster does not know the student.
  package func partners(
    keptFrom student: Student.ID, lacking consents: [Consent], hours: Bool
  ) -> Int {
    guard let number = inquiry.index.number(student) else { return 0 }
    let rules =
      consents.flatMap { Inquiry.rules(asking: $0) } + (hours ? [HasCommonMeeting.id] : [])
    return inquiry.partners(keptBy: Set(rules), from: number)
  }
}
