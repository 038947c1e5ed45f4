/// A hard rule: what must hold of a student, of two members, or of a whole group.
package protocol Rule: Sendable {
  static var specification: RuleSpecification { get }
}
