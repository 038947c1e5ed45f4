import Foundation
import Kith
import KithWorkspace

/// The draft of a program under review, and what a person does to it.
///
/// Every change names the draft that the person looked at: where another has taken its place, nothing is
/// done.
struct Board {
  let visit: Visit
  let program: String

  init(_ visit: Visit) throws {
    self.visit = visit
    program = try visit.program()
  }

  var workspace: Workspace { visit.workspace }

  /// The draft under review; nil where there is none.
  func draft() throws -> (stored: StoredDraft, result: MatchResult)? {
    try workspace.draft(of: program)
  }

  /// Does something to the draft that the person looked at, wholly or not at all.
  private func change<Value>(_ seen: Int64?, _ body: () throws -> Value) throws -> Value {
    try workspace.store.change {
      try check(seen)
      return try body()
    }
  }

  private func check(_ seen: Int64?) throws {
    guard let seen else {
      throw Refusal(400, "the draft is not named", "say which one you looked at")
    }
    guard let now = try workspace.store.currentDraft(of: program) else {
      throw Refusal(409, "there is no draft any more", "look at the board again")
    }
    guard now.id == seen else {
      throw Refusal(
        409,
        "draft \(now.id) took the place of draft \(seen): \(now.action) by \(now.actor) "
          + "at \(now.time)", "look at the board again, and do it then",
        more: "/draft/\(Form.encoded(program))/since?draft=\(seen)")
    }
  }

  // MARK: - Acts

  /// What a move would mean; nothing is changed.
  func preview(_ student: String, to group: String, seen: Int64?) throws -> Moving {
    try check(seen)
    return try Moving(student, to: group, workspace, program, by: visit.author)
  }

  func move(_ student: String, to group: String, because why: String, seen: Int64?) throws -> Int64
  {
    // Worked out first, so that nobody waits for it; kept only on the draft that it is of.
    let moving = try preview(student, to: group, seen: seen)
    return try change(seen) { try moving.keep(because: try words(why)) }
  }

  func pin(_ who: [String], only: Bool, because why: String, seen: Int64?) throws -> [Int64] {
    try change(seen) {
      let hand = try Handwork(workspace, program)
      let pins = try hand.pins(who, only: only, because: try words(why))
      for pin in pins { _ = try hand.check(pin) }
      return try workspace.store.addPins(pins, of: program, by: visit.author)
    }
  }

  func veto(_ who: [String], because why: String) throws -> Int64? {
    try workspace.store.change {
      let hand = try Handwork(workspace, program)
      let veto = try hand.veto(who, because: try words(why))
      return try workspace.store.addPins([veto], of: program, by: visit.author).first
    }
  }

  func unpin(_ number: String) throws {
    guard let id = Int64(number),
      try workspace.store.pins(of: program).contains(where: { $0.id == id })
    else { throw Refusal.notFound }
    try workspace.store.removePin(id, of: program, by: visit.author)
  }

  func undo(seen: Int64?) throws -> String {
    try change(seen) { try workspace.store.undoHandwork(of: program, by: visit.author) }
  }

  func redo() throws -> String {
    try workspace.store.redoHandwork(of: program, by: visit.author)
  }

  func publish(asItIs: Bool, seen: Int64?) throws -> Int64 {
    try workspace.publish(program, by: visit.author, asItIs: asItIs) { try check(seen) }.id
  }

  private func words(_ text: String) throws -> String {
    guard text.count <= Workspace.mostWords else {
      throw Refusal(
        422, "the reason is too long", "write \(Workspace.mostWords) characters at most")
    }
    return text
  }

  /// What publishing would change for students, and what speaks against it.
  func news() throws -> (concerns: [Concern], change: GroupChange?) {
    guard let draft = try draft() else { return ([], nil) }
    let concerns = try workspace.concerns(
      about: draft.result, madeOf: (draft.stored.program, draft.stored.roster), of: program,
      isNews: true)
    let published = try workspace.publication(of: program)
    return (
      concerns, published.map { GroupChange(from: $0.result, to: draft.result) }
    )
  }
}
