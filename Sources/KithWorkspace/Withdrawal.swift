package import Kith

/// A consent that a family took back, and what follows from it.
package struct Withdrawal {
  /// A published group that may not go on as it is.
  package struct Touched {
    /// The program's id.
    package var program: String
    package var group: Group
    /// The last day of its meetings, where its program names one.
    package var ends: CalendarDate?
    /// The other members, who have to hear that it ends.
    package var others: [Student.ID]
    /// Why it may not go on.
    package var concerns: [Concern]
  }

  /// The version of the roster without the consent.
  package var rosterVersion: Int64
  package var touched: [Touched]

  /// The programs whose others have to be placed again, by name.
  package var programs: [String] { Set(touched.map(\.program)).sorted() }
}

extension Workspace {
  /// Takes a consent of a student back, and finds the published groups that it ends.
  ///
  /// - Parameters:
  ///   - consent: What the family no longer agrees to.
  ///   - id: The student.
  ///   - author: Who notes it.
  /// - Returns: What follows; the groups are held back from then on.
  /// - Throws: ``StoreProblem`` where the student is not at the school, or never gave the consent.
  package func withdraw(
    _ consent: Consent, of id: Student.ID, by author: Author
  ) throws -> Withdrawal {
    try store.change {
      var roster = try roster().roster
      guard let place = roster.students.firstIndex(where: { $0.id == id && $0.isEnrolled }) else {
        throw refusal("there is no student \(id) at the school", "check the id")
      }
      guard roster.students[place].consents.remove(consent) != nil else {
        throw refusal(
          "\(id) has not given the consent \(consent.rawValue)", "there is nothing to take back")
      }
      let taken = try take(roster, by: author)
      var touched: [Withdrawal.Touched] = []
      for program in try store.currentPrograms() {
        guard let published = try standing(of: program.name) else { continue }
        let concerns = try concerns(
          about: published.result, madeOf: (published.stored.program, published.stored.roster),
          of: program.name)
        let forbidden = Dictionary(
          grouping: concerns.filter { $0.weight == .forbids }, by: \.group)
        let term = try self.program(version: published.stored.program).term
        for group in published.result.groups {
          guard let reasons = forbidden[group.id],
            group.members.contains(where: { $0.student == id })
          else { continue }
          touched.append(
            Withdrawal.Touched(
              program: program.name, group: group, ends: term?.ends,
              others: group.members.map(\.student).filter { $0 != id }, concerns: reasons))
        }
      }
      return Withdrawal(rosterVersion: taken.version, touched: touched)
    }
  }
}
