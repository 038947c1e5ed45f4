package import Foundation
package import Kith
import KithFiles

/// A folder that remembers: what its store holds, as rosters, programs and results.
package struct Workspace: Sendable {
  package let store: Store

  /// The workspace of a folder, the current one unless another is named.
  package init(_ folder: String? = nil) throws {
    store = try Store(opening: Self.path(in: folder))
  }

  /// Where the store of a folder lies.
  package static func path(in folder: String?) -> String {
    guard let folder, folder != "." else { return Store.fileName }
    return folder.hasSuffix("/") ? folder + Store.fileName : "\(folder)/\(Store.fileName)"
  }

  /// Whether a folder is a workspace.
  package static func exists(in folder: String? = nil) -> Bool {
    FileManager.default.fileExists(atPath: path(in: folder))
  }
}

// MARK: - What holds now

extension Workspace {
  /// The roster of now, with its version.
  package func roster() throws -> (version: Int64, roster: Roster) {
    guard let stored = try store.currentRoster() else {
      throw refusal("there is no roster yet", "take one in with kith roster DIR")
    }
    return (stored.version, try roster(stored))
  }

  /// A roster of an earlier version.
  package func roster(version: Int64) throws -> Roster {
    guard let stored = try store.roster(version) else {
      throw refusal("there is no roster \(version)", "see kith log")
    }
    return try roster(stored)
  }

  /// The program of a name, or the only one.
  package func program(_ name: String? = nil) throws -> (stored: StoredProgram, program: Program) {
    let programs = try store.currentPrograms()
    guard !programs.isEmpty else {
      throw refusal("there is no program yet", "take one in with kith program FILE")
    }
    let known = programs.map(\.name).joined(separator: ", ")
    guard let name else {
      guard programs.count == 1 else {
        throw refusal("there are several programs", "name one with --program: \(known)")
      }
      return (programs[0], try program(programs[0]))
    }
    guard let stored = programs.first(where: { $0.name == name }) else {
      throw refusal("there is no program \(name)", "name one of \(known)")
    }
    return (stored, try program(stored))
  }

  /// A program of an earlier version.
  package func program(version: Int64) throws -> Program {
    guard let stored = try store.program(version) else {
      throw refusal("there is no program version \(version)", "see kith log")
    }
    return try program(stored)
  }

  /// The draft of a program that is under review.
  package func draft(of name: String) throws -> (stored: StoredDraft, result: MatchResult)? {
    try store.currentDraft(of: name).map { ($0, try result($0.result, "draft \($0.id)")) }
  }

  /// What is published of a program; nil where nothing is.
  package func publication(of name: String) throws -> (
    stored: StoredPublication, result: MatchResult
  )? {
    try store.publications(of: name).last.map {
      ($0, try result($0.result, "publication \($0.id)"))
    }
  }

  /// What is published of a program, or a refusal.
  package func published(_ name: String) throws -> (stored: StoredPublication, result: MatchResult)
  {
    guard let published = try publication(of: name) else {
      throw refusal("nothing is published of \(name)", "publish a draft with kith publish")
    }
    return published
  }

  /// The latest groups of a program with what they were made of: the draft under review where it is
  /// newer than what is published. For commands that look at the state of the workspace.
  package func current(_ name: String? = nil) throws -> CurrentGroups {
    let name = try program(name).stored.name
    let published = try publication(of: name)
    if let draft = try draft(of: name), draft.stored.id > published?.stored.draft ?? 0 {
      return CurrentGroups(
        name: name, result: draft.result, programVersion: draft.stored.program,
        rosterVersion: draft.stored.roster, draft: draft.stored.id, time: draft.stored.time)
    }
    guard let published else {
      throw refusal("nothing was matched yet", "begin with kith match --draft")
    }
    return CurrentGroups(
      name: name, result: published.result, programVersion: published.stored.program,
      rosterVersion: published.stored.roster, draft: published.stored.draft,
      time: published.stored.time)
  }

  package func refusal(_ problem: String, _ remedy: String) -> StoreProblem {
    StoreProblem(.refused, store.path, problem, remedy)
  }
}

// MARK: - Reading what is stored

extension Workspace {
  package func roster(_ stored: StoredRoster) throws -> Roster {
    var problems = ProblemList()
    var reader = RosterFolderReader(
      stored.tables.mapValues { [UInt8]($0) }, from: "\(store.path):roster \(stored.version)")
    let roster = reader.read(&problems)
    try problems.throwAny()
    guard let roster else { throw ReaderFault() }
    return roster
  }

  private func program(_ stored: StoredProgram) throws -> Program {
    var problems = ProblemList()
    let program = ProgramFileReader(
      "\(store.path):program \(stored.version)", text: [UInt8](stored.text)
    ).read(&problems)
    try problems.throwAny()
    guard let program else { throw ReaderFault() }
    return program
  }

  package func result(_ text: Data, _ name: String) throws -> MatchResult {
    var problems = ProblemList()
    var reader = ResultFileReader("\(store.path):\(name)", text: [UInt8](text))
    let result = reader.read(&problems)
    try problems.throwAny()
    guard let result else { throw ReaderFault() }
    return result
  }
}

/// The latest groups of a program, and the versions that they were made of.
package struct CurrentGroups {
  package var name: String
  package var result: MatchResult
  package var programVersion: Int64
  package var rosterVersion: Int64
  /// The draft that they are, or were before they were published.
  package var draft: Int64
  /// When they were drafted or published.
  package var time: String
}
