/// Something that a program says and that cannot be: what is wrong, the value, and what to do. The
/// reader of the file adds where it stands.
public struct SettingProblem: Error, Sendable, Hashable {
  /// What is wrong, in words.
  public var problem: String
  /// The offending value.
  public var value: String
  /// What to do about it.
  public var remedy: String

  /// A problem with a value, and its remedy.
  public init(problem: String, value: String, remedy: String) {
    self.problem = problem
    self.value = value
    self.remedy = remedy
  }

  /// A name that is not among `names`, with the nearest of them.
  public static func unknown(_ what: String, _ name: String, among names: [String]) -> Self {
    let nearest = TextDistance.nearest(to: name, among: names)
    return SettingProblem(
      problem: "unknown \(what)", value: name,
      remedy: nearest.map { "did you mean \($0)?" }
        ?? "use one of \(names.sorted().joined(separator: ", "))")
  }
}
