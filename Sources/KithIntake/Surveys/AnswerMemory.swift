/// What answers were found to mean: thousands of students give the same ones.
///
/// A class, because readings are values and share it.
final class AnswerMemory<Meaning> {
  /// Answers that are remembered.
  private static var most: Int { 10_000 }
  private var known: [String: Meaning] = [:]

  /// What a text means, worked out once.
  func meaning(of text: String, _ find: () -> Meaning) -> Meaning {
    if let meaning = known[text] { return meaning }
    let meaning = find()
    if known.count < Self.most { known[text] = meaning }
    return meaning
  }
}
