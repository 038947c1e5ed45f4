package import Kith

/// What a family says its student wishes about others.
extension Workspace {
  /// The wishes that a family may say on its own page.
  package static let familyWishes: [Wish.Kind] = [.most, .prefer, .avoid]

  /// A code that a family gives to a friend's family, such as `K7QH-2MPX-9D`. The one who has it can wish to
  /// be with the student; nobody can tell from it who the student is.
  package func friendCode(of student: Student.ID) throws -> String {
    FriendCode(KeyedDigest(try store.secret()).digest("friend", student.rawValue)).text
  }

  /// The student of a code, where they are at the school; nil where nobody has it.
  package func student(withFriendCode text: String) throws -> Student.ID? {
    guard let code = FriendCode(reading: text) else { return nil }
    let digests = KeyedDigest(try store.secret())
    return try roster().roster.students.first {
      $0.isEnrolled && FriendCode(digests.digest("friend", $0.id.rawValue)) == code
    }?.id
  }

  /// Says, or with nil takes back, what a student wishes about another.
  ///
  /// - Throws: ``StoreProblem`` where the school itself has said something about the two.
  package func wish(
    _ kind: Wish.Kind?, about other: Student.ID, of id: Student.ID, said: Wish.Author,
    by author: Author
  ) throws {
    try store.change {
      try checkAtSchool(id)
      guard id != other else { throw refusal("this is the student's own code", "take a friend's") }
      var roster = try roster().roster
      let isOwn = { (wish: Wish) in
        wish.student == id && wish.other == other && Self.familyWishes.contains(wish.kind)
          && (wish.author == .guardian || wish.author == .student)
      }
      guard
        kind == nil
          || !roster.wishes.contains(where: { $0.student == id && $0.other == other && !isOwn($0) })
      else {
        throw refusal("the school has a word about these two already", "talk to your school")
      }
      roster.wishes.removeAll(where: isOwn)
      if let kind {
        // One wish matters most: the earlier one is a wish like others from now on.
        if kind == .most {
          for place in roster.wishes.indices
          where roster.wishes[place].student == id && roster.wishes[place].kind == .most {
            roster.wishes[place].kind = .prefer
          }
        }
        guard roster.wishes.count(where: { $0.student == id }) < Self.mostWishes else {
          throw refusal("that is too much", "\(Self.mostWishes) wishes are enough; take one back")
        }
        roster.wishes.append(Wish(student: id, other: other, kind: kind, author: said))
      }
      _ = try take(roster, by: author)
    }
  }

  private static let mostWishes = 20
}

/// Fifty bits in ten letters and figures that nobody takes for one another.
private struct FriendCode: Hashable {
  private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private let signs: [Character]

  init(_ digest: String) {
    let bits = UInt64(digest.prefix(13), radix: 16) ?? 0
    signs = (0..<10).map { Self.signs[Int(bits >> (5 * UInt64($0)) & 31)] }
  }

  /// A code as people write it; nil where it is none.
  init?(reading text: String) {
    let plain = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map {
      sign -> Character in
      switch sign {
      case "O": "0"
      case "I", "L": "1"
      default: sign
      }
    }
    guard plain.count == 10, plain.allSatisfy(Self.signs.contains) else { return nil }
    signs = plain
  }

  var text: String {
    [signs[0..<4], signs[4..<8], signs[8..<10]].map { String($0) }.joined(separator: "-")
  }
}
