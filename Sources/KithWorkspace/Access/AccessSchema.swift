/// The tables of the page: who may come in, who saw and did what, what coaches and families said.
enum AccessSchema {
  /// Times of invitations and sessions are seconds since 1970. Nothing in `access` ever changes.
  static let tables = """
    CREATE TABLE invitation (
      id INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL, coach TEXT, student TEXT,
      made TEXT NOT NULL, actor TEXT NOT NULL, expires INTEGER NOT NULL, used TEXT);
    CREATE TABLE session (
      token TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, coach TEXT, student TEXT,
      started INTEGER NOT NULL, seen INTEGER NOT NULL, ends INTEGER NOT NULL);
    CREATE TABLE link (
      token TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, student TEXT NOT NULL,
      name TEXT, "group" TEXT, number INTEGER NOT NULL,
      UNIQUE (kind, student, name, "group"));
    CREATE TABLE ask (
      id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, coach TEXT NOT NULL,
      name TEXT NOT NULL, student TEXT NOT NULL, note TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open', answer TEXT NOT NULL DEFAULT '',
      decided TEXT, decider TEXT);
    CREATE TABLE ask_student (
      ask INTEGER NOT NULL REFERENCES ask ON DELETE CASCADE, student TEXT NOT NULL,
      PRIMARY KEY (ask, student));
    CREATE TABLE acceptance (
      publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
      "group" TEXT NOT NULL, student TEXT NOT NULL, answer TEXT NOT NULL, made TEXT NOT NULL,
      PRIMARY KEY (publication, "group", student));
    CREATE TABLE reply (
      key TEXT NOT NULL PRIMARY KEY, request TEXT NOT NULL, status INTEGER NOT NULL,
      body BLOB NOT NULL, made INTEGER NOT NULL);
    CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE access (
      id INTEGER PRIMARY KEY, made TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
      about TEXT NOT NULL, outcome TEXT NOT NULL, chain TEXT NOT NULL);
    CREATE TRIGGER access_is_written_once BEFORE UPDATE ON access
      BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
    CREATE TRIGGER access_is_kept BEFORE DELETE ON access
      BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
    """

  /// Where a student stands in a row of their own, for forgetting them.
  static let columnsOfStudents = [
    ("invitation", "student"), ("session", "student"), ("link", "student"), ("ask", "student"),
    ("ask_student", "student"), ("acceptance", "student"),
  ]
}
