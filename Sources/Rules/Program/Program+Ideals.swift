public import School

extension Program {
  /// Gives a criterion another ideal; an unknown name, a criterion without an ideal or a number out of
  /// range is thrown and changes nothing.
  public mutating func setIdeal(_ name: String, to setting: Setting) throws(SettingProblem) {
    let known = CriterionSpecification.all.filter { $0.ideal != nil }
    guard let criterion = known.first(where: { $0.id.rawValue == name }),
      let ideal = criterion.ideal
    else {
      throw .unknown("criterion with an ideal", name, among: known.map(\.id.rawValue))
    }
    guard case .whole(let number) = setting, ideal.range.contains(number) else {
      throw SettingProblem(
        problem: "the ideal of \(name) is out of range", value: setting.description,
        remedy: "write a whole number from \(ideal.range.lowerBound) to \(ideal.range.upperBound): "
          + ideal.meaning)
    }
    ideals[criterion.id] = number
  }

  /// The ideal of a criterion; nil where it has none, or where none is usual.
  package func ideal(of criterion: CriterionSpecification) -> Int? {
    ideals[criterion.id] ?? criterion.ideal?.usual
  }
}
