import Foundation
import Kith
import KithReport
import KithWorkspace
import Suggest
import Synchronization

/// What the workspace holds, read once for as long as nothing in it changes.
///
/// Each request asks the workspace for its edition first; what was worked out for an earlier one, what
/// the watch said among it, is thrown away.
final class StateKeeper: Sendable {
  private let workspace: Workspace
  private let kept = Mutex<SchoolState?>(nil)

  init(_ workspace: Workspace) { self.workspace = workspace }

  func state() throws -> SchoolState {
    let edition = try workspace.store.edition()
    let day = Author(name: "").day
    return kept.withLock { kept in
      if let kept, kept.edition == edition, kept.day == day { return kept }
      let state = SchoolState(workspace, edition: edition, day: day)
      kept = state
      return state
    }
  }
}

/// One state of the workspace. What is asked for is read when it is first asked for.
final class SchoolState: Sendable {
  let edition: Int64
  let day: String
  let workspace: Workspace
  private let rosterOnce: Once<Roster>
  private let programsOnce: Once<[StoredProgram]>
  private let todayOnce: Once<Today?>
  private let openOnce = Mutex<[String: Once<OpenGroups?>]>([:])
  private let suggestionsOnce = Mutex<[String: Once<Suggestions>]>([:])

  init(_ workspace: Workspace, edition: Int64, day: String) {
    self.workspace = workspace
    self.edition = edition
    self.day = day
    rosterOnce = Once { try workspace.roster().roster }
    todayOnce = Once {
      guard try workspace.store.currentRoster() != nil else { return nil }
      return try workspace.today(on: .today, for: nil)
    }
    programsOnce = Once { try workspace.store.currentPrograms() }
  }

  func roster() throws -> Roster { try rosterOnce.value() }

  /// The morning list; nil before there is a roster.
  func today() throws -> Today? { try todayOnce.value() }

  /// The names of all programs, ascending.
  func programs() throws -> [String] { try programsOnce.value().map(\.name) }

  /// What is published of a program and may be told now; nil where nothing is published.
  func open(_ program: String) throws -> OpenGroups? {
    let workspace = workspace
    return try openOnce.withLock { all in
      if let once = all[program] { return once }
      let once = Once { try workspace.open(program) }
      all[program] = once
      return once
    }.value()
  }

  /// An index for suggestions about a program's groups of now.
  ///
  /// - Throws: ``HeldBack`` where safety forbids a group that is there.
  func suggestions(_ program: String) throws -> Suggestions {
    let workspace = workspace
    return try suggestionsOnce.withLock { all in
      if let once = all[program] { return once }
      let once = Once {
        let present = try workspace.present(program, anybody: false)
        return try Suggestions(
          present.roster, present.program, result: present.result, busy: present.busy,
          keeping: present.keeping)
      }
      all[program] = once
      return once
    }.value()
  }

  /// The students that a visitor looks after; nil for all.
  func own(_ visitor: Visitor) throws -> Set<Student.ID>? {
    switch visitor.role {
    case .coordinator: return nil
    case .coach:
      let present = Set(try roster().students.lazy.filter(\.isEnrolled).map(\.id))
      return Set(try roster().coaches.filter { $0.id == visitor.coach }.flatMap(\.students))
        .intersection(present)
    case .guardian, .student: return Set([visitor.student].compactMap(\.self))
    }
  }

  /// All published groups that a visitor may see, with what they are of.
  func groups(
    _ visitor: Visitor, in programs: [String]? = nil
  ) throws -> [(open: OpenGroups, group: Group)] {
    let own = try own(visitor)
    return try (programs ?? self.programs()).flatMap { name -> [(open: OpenGroups, group: Group)] in
      guard let open = try open(name) else { return [] }
      return open.told.result.groups.filter { group in
        guard let own else { return true }
        return group.members.contains { own.contains($0.student) }
          || visitor.coach != nil && group.host == visitor.coach
      }.map { (open, $0) }
    }
  }
}

/// A value that is worked out when it is first asked for, once, by whichever thread asks.
final class Once<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let make: @Sendable () throws -> Value

  init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

  func value() throws -> Value {
    try result.withLock { result in
      if let result { return result }
      let made = Result { try make() }
      // Somebody else may hold the file for a while; that is no answer for good.
      if case .failure(let error) = made, (error as? StoreProblem)?.code == .busy { return made }
      result = made
      return made
    }.get()
  }
}

extension OpenGroups {
  /// The groups as pages and calendars tell them.
  var publicationForReaders: KithReport.Publication {
    KithReport.Publication(
      told.result, of: told.program, roster: told.roster, rooms: told.rooms)
  }
}

extension Visitor {
  /// As that pages and calendars tell the visitor.
  var reader: Reader {
    if let coach { return .coach(coach) }
    if let student { return .family(student) }
    return .coordinator
  }
}
