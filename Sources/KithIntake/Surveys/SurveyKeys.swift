import KithFiles

/// The columns of a survey that say whose answers they are.
struct SurveyKeys {
  private var columns: [(key: PeopleIndex.Key, title: String, length: Int)] = []
  private var full: String?
  private var given: String?
  private var family: String?
  /// Titles that are keys and nothing else, those of other programs' own numbers among them.
  private var only: Set<String> = []

  /// What a draft writes under `students`, the surest first.
  private(set) var list: [(key: PeopleIndex.Key, titles: [String])] = []

  func isOnlyKey(_ column: ColumnSketch) -> Bool { isOnlyKey(column.header.name) }

  func isOnlyKey(_ title: String) -> Bool { only.contains(CleanTitle.of(title)) }

  /// Looks whether a column is a key; a survey that is `isNumbered` counts its submissions itself.
  mutating func see(_ column: ColumnSketch, _ languages: Languages, isNumbered: Bool) {
    guard column.row == nil, languages.stranger == nil || Self.isEnglish(column) else { return }
    let title = PlainWords(column.header.name)
    let all = languages.stranger == nil ? languages : Languages([.english])
    let both = Languages(all.tables + [.english])
    let hasMail = column.share { $0.contains("@") && $0.contains(".") } > 0.3
    let isGuardians = both.has("guardian", in: title) && !Self.isStudents(title, both)
    if hasMail || column.filled == 0, both.has("email", in: title) || hasMail && isGuardians {
      // A question about how to talk may name e-mail, too.
      guard hasMail || both.isWhole(title, "email") || title.words.count <= 4 else { return }
      add(isGuardians ? .guardian : .email, column, title.bytes.count)
      return
    }
    if isGuardians || both.has("others", in: title) { return }
    if both.isWhole(title, "username") {
      add(hasMail ? .email : .username, column, title.bytes.count)
    } else if both.isWhole(title, "id")
      || (both.longest("id", in: title)?.phrase.length ?? 0) >= 10,
      column.share(Self.isKey) > 0.9 || column.filled == 0
    {
      let isBare = title.text == "id"
      if isBare, isNumbered, column.isCount {
        only.insert(CleanTitle.of(column.header.name))
      } else {
        add(.id, column, title.bytes.count)
      }
    } else if column.filled == 0 || column.share({ languages.flag($0) != nil }) < 0.5 {
      seeName(column, title, both)
    }
  }

  private mutating func seeName(
    _ column: ColumnSketch, _ title: PlainWords, _ languages: Languages
  ) {
    let name = column.header.name
    if languages.isWhole(title, "given_name"), !languages.isWhole(title, "name") {
      given = given ?? name
    } else if languages.isWhole(title, "family_name") {
      family = family ?? name
    } else if languages.isWhole(title, "name") {
      // German "Name" and Portuguese "Nome" are either; what stands in it tells.
      let isFull = column.share { $0.split(separator: " ").count > 1 } > 0.5
      if isFull || column.filled == 0 { full = full ?? name } else { given = given ?? name }
    } else if languages.has("given_name", in: title), title.words.count <= 16 {
      given = given ?? name
    } else if languages.has("family_name", in: title), title.words.count <= 16 {
      family = family ?? name
    }
  }

  private static func isEnglish(_ column: ColumnSketch) -> Bool {
    let title = PlainWords(column.header.name)
    return ["email address", "email", "e mail", "username", "id"].contains(title.text)
  }

  /// Whether a title asks about somebody else than the student, such as a parent or a friend.
  static func isAboutOthers(_ title: PlainWords, _ languages: Languages) -> Bool {
    languages.has("others", in: title)
      || languages.has("guardian", in: title) && !isStudents(title, languages)
  }

  /// "Student's email (not the parent's)" is a student's.
  private static func isStudents(_ title: PlainWords, _ languages: Languages) -> Bool {
    guard let child = languages.longest("child", in: title),
      let guardian = languages.longest("guardian", in: title)
    else { return false }
    return child.place.lowerBound < guardian.place.lowerBound
  }

  private static func isKey(_ text: String) -> Bool {
    text.count <= 40 && !text.contains(where: \.isWhitespace)
  }

  private mutating func add(_ key: PeopleIndex.Key, _ column: ColumnSketch, _ length: Int) {
    columns.append((key, column.header.name, length))
    only.insert(CleanTitle.of(column.header.name))
  }

  /// Settles which columns count where several say the same.
  mutating func settle() {
    // "SIS User ID" is the school's key, "ID" beside it that of another program.
    let ids = columns.filter { $0.key == .id }
    if let best = ids.max(by: { ($0.length, $1.title) < ($1.length, $0.title) }) {
      list.append((.id, [best.title]))
    }
    for key in [PeopleIndex.Key.email, .username] {
      let titles = columns.filter { $0.key == key }.map(\.title)
      if !titles.isEmpty { list.append((key, titles)) }
    }
    let guardian = columns.first { $0.key == .guardian }?.title
    let name = full.map { [$0] } ?? given.flatMap { given in family.map { [given, $0] } }
    if let guardian, name != nil || given != nil { list.append((.guardian, [guardian])) }
    if let name = name ?? (guardian == nil ? nil : given.map { [$0] }) {
      list.append((.name, name))
    }
  }
}
