/// A soft criterion: whole points 0...1000 for a pair that answered it.
package protocol Criterion: Sendable {
  static var specification: CriterionSpecification { get }
}
