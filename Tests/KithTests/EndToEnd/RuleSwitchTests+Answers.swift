import Kith
import Testing

/// Cases of rules on answers to the school's own questions.
extension RuleSwitchTests {
  private static func answering(_ one: String?, _ other: String?) -> @Sendable () -> [Student] {
    pair({ $0.own["q"] = one }, { $0.own["q"] = other })
  }

  /// A program that asks for a number, or for a list.
  private static func asks(
    _ form: @escaping @Sendable () -> Question.Form? = { .choices }
  ) -> @Sendable (inout Program, inout Roster) -> Void {
    { program, _ in program.questions["q"] = form().map { Question($0) } }
  }

  private static let number: @Sendable () -> Question.Form? = {
    guard let one = Quantity(1), let five = Quantity(5) else { return nil }
    return .number(from: one, to: five)
  }

  static let answers: [Case] = [
    Case(
      rule: "same", students: answering("x;y", "z"), base: asks(),
      on: { program, _ in program.rules["same"] = .list([.text("q")]) }),
    Case(
      rule: "different", students: answering("x;y", "Y"), base: asks(),
      on: { program, _ in program.rules["different"] = .list([.text("q")]) }),
    Case(
      rule: "within", students: answering("1", "3.5"), base: asks(number),
      on: { program, _ in program.rules["within"] = .table(["q": .whole(2)]) }),
    Case(
      rule: "only_with", students: answering("x", nil),
      base: { program, roster in
        program.questions["q"] = Question(.choice)
        roster.students[0].own["wish"] = "q:x"
      }, on: { program, _ in program.onlyWith = "wish" }),
    Case(
      rule: "at_least", students: answering("x;y", "z"), base: asks(),
      on: { program, _ in program.rules["at_least"] = .table(["q:X": .whole(2)]) }),
    Case(
      rule: "mean", students: answering("1", "3.5"), base: asks(number),
      on: { program, _ in
        program.rules["mean"] = .table(["q": .table(["least": .decimal(2.26)])])
      }),
  ]
}
