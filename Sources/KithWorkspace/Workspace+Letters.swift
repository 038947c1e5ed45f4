package import Kith

/// A program's published groups as letters tell them, and what letters told before.
package struct LettersOfProgram {
  package var told: ToldGroups
  /// The groups of which families had their last letters in this term, with the program and the roster
  /// that they were of; nil where there were none.
  package var before: (result: MatchResult, program: Program, roster: Roster)?
}

extension Workspace {
  /// The programs that are published for the term of the newest publication, by id.
  package func programsOfTerm() throws -> [String] {
    let current = try store.currentPrograms().compactMap { program in
      try store.publications(of: program.name).last
    }
    guard let newest = current.map(\.term).max() else {
      throw refusal("nothing is published", "publish a draft with kith publish")
    }
    return current.filter { $0.ends ?? $0.term >= newest }.map(\.name).sorted()
  }

  /// What letters of some programs tell now.
  ///
  /// - Parameters:
  ///   - names: The programs' ids.
  ///   - asItIs: Whether what changed since is told all the same.
  /// - Returns: One for each program.
  /// - Throws: ``HeldBack`` where something speaks against it, ``StoreProblem`` where nothing is
  ///   published.
  package func letters(of names: [String], asItIs: Bool) throws -> [LettersOfProgram] {
    try names.map { name in
      let told = try told(name, draft: false, asItIs: asItIs)
      guard let last = try store.lastLetters(of: name),
        last.publication.term == told.publication?.term
      else { return LettersOfProgram(told: told, before: nil) }
      let stored = last.publication
      // A leave of the very second may be told twice, which is better than never.
      let leaves = try store.leaves().filter {
        $0.publication == stored.id && $0.time < last.time
      }
      return LettersOfProgram(
        told: told,
        before: (
          try result(stored.result, "publication \(stored.id)").leaving(leaves),
          try program(version: stored.program), try roster(version: stored.roster)
        ))
    }
  }

  /// Notes that families have their letters about some programs as they were told.
  package func noteLetters(_ letters: [LettersOfProgram], by author: Author) throws {
    try store.change {
      for letter in letters {
        guard let publication = letter.told.publication else { continue }
        try store.noteLetters(publication, by: author)
      }
    }
  }
}
