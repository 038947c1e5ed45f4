import GRDB

/// The tables, and how each earlier form of them becomes today's.
///
/// A change that is out in the world is never edited; a new one is added after it.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 rosters, programs, drafts and publications") { database in
      try database.execute(sql: first)
    }
    migrator.registerMigration("2 feedback and pseudonyms") { database in
      try database.execute(sql: second)
    }
    migrator.registerMigration("3 rooms") { database in
      try database.execute(sql: third)
    }
    migrator.registerMigration("4 meetings, pauses, leaves and flags") { database in
      try database.execute(sql: fourth)
    }
    migrator.registerMigration("5 access to the page") { database in
      try database.execute(sql: AccessSchema.tables)
    }
    migrator.registerMigration("6 rounds") { database in
      try database.execute(sql: sixth)
    }
    migrator.registerMigration("7 what drafts have heard") { database in
      try database.execute(sql: seventh)
    }
    return migrator
  }()

  /// `live` is 0 of what was undone. Times are those of UTC, in the form of ISO 8601.
  private static let first = """
    PRAGMA application_id = \(Store.applicationID);
    CREATE TABLE roster (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      made TEXT NOT NULL, actor TEXT NOT NULL, digest TEXT NOT NULL, students INTEGER NOT NULL);
    CREATE TABLE roster_table (
      roster INTEGER NOT NULL REFERENCES roster ON DELETE CASCADE,
      name TEXT NOT NULL, text BLOB NOT NULL, PRIMARY KEY (roster, name));
    CREATE TABLE roster_change (
      roster INTEGER NOT NULL REFERENCES roster ON DELETE CASCADE,
      student TEXT NOT NULL, change TEXT NOT NULL, columns TEXT NOT NULL,
      PRIMARY KEY (roster, student));
    CREATE TABLE program (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, made TEXT NOT NULL, actor TEXT NOT NULL, digest TEXT NOT NULL,
      text BLOB NOT NULL);
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      program INTEGER NOT NULL REFERENCES program, roster INTEGER NOT NULL REFERENCES roster,
      made TEXT NOT NULL, actor TEXT NOT NULL, digest TEXT NOT NULL, seed TEXT NOT NULL,
      seconds REAL NOT NULL, result BLOB NOT NULL, certificate BLOB NOT NULL);
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, program INTEGER NOT NULL REFERENCES program,
      roster INTEGER NOT NULL REFERENCES roster, run INTEGER REFERENCES run,
      action TEXT NOT NULL, made TEXT NOT NULL, actor TEXT NOT NULL, result BLOB NOT NULL);
    CREATE TABLE pin (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT, draft INTEGER REFERENCES draft,
      made TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL);
    CREATE TABLE pin_student (
      pin INTEGER NOT NULL REFERENCES pin ON DELETE CASCADE, place INTEGER NOT NULL,
      student TEXT NOT NULL, PRIMARY KEY (pin, place));
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, draft INTEGER NOT NULL REFERENCES draft,
      program INTEGER NOT NULL REFERENCES program, roster INTEGER NOT NULL REFERENCES roster,
      term TEXT NOT NULL, ends TEXT, made TEXT NOT NULL, actor TEXT NOT NULL, result BLOB NOT NULL);
    CREATE TABLE placement (
      publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
      "group" TEXT NOT NULL, place INTEGER NOT NULL, student TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (publication, "group", place));
    CREATE INDEX placement_of_student ON placement (student);
    CREATE TABLE step (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      action TEXT NOT NULL, target INTEGER NOT NULL);
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, actor TEXT NOT NULL,
      action TEXT NOT NULL, name TEXT, detail TEXT NOT NULL);
    """

  private static let second = """
    CREATE TABLE feedback_batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
      made TEXT NOT NULL, actor TEXT NOT NULL, digest TEXT NOT NULL);
    CREATE TABLE feedback (
      batch INTEGER NOT NULL REFERENCES feedback_batch ON DELETE CASCADE,
      student TEXT NOT NULL, fits INTEGER, rating INTEGER, belonging INTEGER,
      contacts_made INTEGER, contacts_due INTEGER, PRIMARY KEY (batch, student));
    CREATE TABLE secret (key BLOB NOT NULL);
    INSERT INTO secret VALUES (randomblob(32));
    """

  /// What groups are called; of ended ones too, so that nobody inherits their rooms.
  private static let third = """
    CREATE TABLE room (
      name TEXT NOT NULL, "group" TEXT NOT NULL, room TEXT NOT NULL UNIQUE,
      PRIMARY KEY (name, "group"));
    """

  /// What happens in a term. A leave outlives its publication where two must not meet again.
  private static let fourth = """
    CREATE TABLE meeting_batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      made TEXT NOT NULL, actor TEXT NOT NULL);
    CREATE TABLE meeting_note (
      batch INTEGER NOT NULL REFERENCES meeting_batch ON DELETE CASCADE, place INTEGER NOT NULL,
      name TEXT NOT NULL, "group" TEXT NOT NULL, day TEXT NOT NULL, student TEXT,
      met INTEGER, fits INTEGER, note TEXT NOT NULL, PRIMARY KEY (batch, place));
    CREATE INDEX meeting_note_of_group ON meeting_note (name, "group");
    CREATE TABLE pause (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      student TEXT NOT NULL, day TEXT NOT NULL, until TEXT NOT NULL,
      made TEXT NOT NULL, actor TEXT NOT NULL);
    CREATE TABLE leave (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, publication INTEGER NOT NULL, "group" TEXT NOT NULL,
      student TEXT NOT NULL, day TEXT NOT NULL, reason TEXT NOT NULL, never INTEGER NOT NULL,
      made TEXT NOT NULL, actor TEXT NOT NULL);
    CREATE TABLE leave_companion (
      leave INTEGER NOT NULL REFERENCES leave ON DELETE CASCADE,
      student TEXT NOT NULL, PRIMARY KEY (leave, student));
    CREATE TABLE flag (
      id INTEGER PRIMARY KEY AUTOINCREMENT, live INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, "group" TEXT NOT NULL, about TEXT NOT NULL, coach TEXT NOT NULL,
      day TEXT NOT NULL, made TEXT NOT NULL, actor TEXT NOT NULL);
    """

  /// Drafts that a round made: on which day, who waited, who was placed, and after how many days of waiting.
  private static let sixth = """
    CREATE TABLE round (
      draft INTEGER PRIMARY KEY REFERENCES draft ON DELETE CASCADE, day TEXT NOT NULL,
      waiting INTEGER NOT NULL, placed INTEGER NOT NULL, days INTEGER NOT NULL);
    """

  /// The last survey and the last report of meetings that counted for a draft; none for earlier ones.
  private static let seventh = """
    ALTER TABLE draft ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE draft ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
    """
}
