package import Kith

/// Groups of a workspace that may be told, with the program and the roster to tell them by.
package struct ToldGroups {
  package var name: String
  /// The groups, without those who left.
  package var result: MatchResult
  /// The program that they were made with; others see no more than the program of now says.
  package var program: Program
  /// The roster of now, and of those who left what the groups' own roster holds.
  package var roster: Roster
  /// What the groups are called, by their ids.
  package var rooms: [String: String]
  /// Whether nobody published them yet.
  package var isDraft: Bool
  /// The publication that they are of; nil for a draft.
  package var publication: StoredPublication?
  /// What is told all the same.
  package var concerns: [Concern]
}

extension Workspace {
  /// All that speaks against telling of a program's groups now.
  ///
  /// - Parameters:
  ///   - result: The groups.
  ///   - versions: The program and the roster that they were made of.
  ///   - name: The program's id.
  ///   - isNews: Whether they are to be published.
  /// - Returns: What forbids it first.
  /// - Throws: ``StoreProblem`` where the workspace cannot be read.
  package func concerns(
    about result: MatchResult, madeOf versions: (program: Int64, roster: Int64), of name: String,
    isNews: Bool = false
  ) throws -> [Concern] {
    let now = try program(name)
    let earlier = try program(version: versions.program)
    let version = try roster().version
    let roster = try rosterWithHistory(
      version: version, before: term(of: earlier, Author(name: "")), of: name)
    let known =
      version == versions.roster
      ? nil
      : Set(try self.roster(version: versions.roster).students.filter(\.isEnrolled).map(\.id))
    let watch = Watch(
      now.program, madeWith: now.stored.version == versions.program ? nil : earlier, roster,
      whenAtSchool: known, fixed: try keeping(of: name, now.program),
      beside: try busyGroups(beside: name, earlier))
    return watch.concerns(about: result, isNews: isNews)
  }

  /// Refuses what safety and the newest program forbid, and, unless a person says `asItIs`, what changed
  /// since.
  ///
  /// - Returns: What is told all the same.
  package func allowed(
    _ concerns: [Concern], asItIs: Bool, of name: String, isDraft: Bool
  ) throws -> [Concern] {
    let refusing = asItIs ? concerns.filter { $0.weight == .forbids } : concerns
    guard !refusing.contains(where: { $0.weight != .tells }) else {
      let match = isDraft ? "kith match --draft" : "kith rematch"
      let parts = ["match again with \(match) --program \(name)", isDraft ? nil : "publish it"]
      let withdrawn = concerns.contains {
        $0.weight == .forbids && $0.rule?.rawValue.hasPrefix("consent_") == true
      }
      let act =
        parts.compactMap(\.self).joined(separator: " and ")
        + (withdrawn && !isDraft
          ? ", or take a consent back with kith withdraw STUDENT CONSENT" : "")
      throw HeldBack(refusing, of: "\(store.path): \(name)", act: act)
    }
    return concerns
  }

  /// What is published of a program, or its draft, as it may be told to anybody.
  ///
  /// - Throws: ``HeldBack`` where something speaks against it, ``StoreProblem`` where there is nothing.
  package func told(_ name: String?, draft wantsDraft: Bool, asItIs: Bool) throws -> ToldGroups {
    // Groups that have no room yet get one first: a snapshot only reads.
    let key = try program(name).stored.name
    let groups = wantsDraft ? try draft(of: key)?.result : try publication(of: key)?.result
    if let groups { _ = try rooms(of: groups, key) }
    return try store.snapshot {
      let now = try program(key)
      let source: (result: MatchResult, program: Int64, roster: Int64)
      var publication: StoredPublication?
      if wantsDraft {
        guard let draft = try draft(of: key) else {
          throw refusal("there is no draft of \(key)", "begin with kith match --draft")
        }
        source = (draft.result, draft.stored.program, draft.stored.roster)
      } else {
        guard let published = try standing(of: key) else {
          throw refusal(
            "nothing is published of \(key)", "publish it with kith publish, or say --draft")
        }
        source = (published.result, published.stored.program, published.stored.roster)
        publication = published.stored
      }
      let concerns = try allowed(
        concerns(about: source.result, madeOf: (source.program, source.roster), of: key),
        asItIs: asItIs, of: key,
        isDraft: wantsDraft)
      var program = try self.program(version: source.program)
      program.directory = program.directory.filter(now.program.directory.contains)
      let roster = try roster().roster
      let present = Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
      return ToldGroups(
        name: key, result: source.result.without { !present.contains($0) }, program: program,
        roster: roster, rooms: try store.rooms(of: key), isDraft: wantsDraft,
        publication: publication, concerns: concerns)
    }
  }
}

extension MatchResult {
  /// The result without some students: nobody hears of them any more.
  func without(_ isGone: (Student.ID) -> Bool) -> MatchResult {
    var result = self
    result.groups = groups.map { $0.without(isGone) }.filter { !$0.members.isEmpty }
    result.unplaced.removeAll { isGone($0.student) }
    return result
  }
}
