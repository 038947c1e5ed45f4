import Kith
import KithWorkspace
import School

/// The forms of what the interface takes and answers, one for each kind of value.
enum Shapes {
  static let done = Shape.object([("done", .flag)])
  static let draft = Shape.object([("draft", .whole)])

  static let session = Shape.object(
    [
      ("role", .choice(Visitor.Role.allCases.map(\.rawValue))), ("coach", .text),
      ("student", .text), ("csrf", .text), ("token", .text),
    ], open: ["coach", "student", "csrf", "token"])

  static let today = Shape.object(
    [("standing", standing), ("list", morning)], open: ["list"])

  private static let standing = Shape.object([
    (
      "funnel",
      .object([
        ("students", .whole), ("invited", .whole), ("consented", .whole), ("hours_given", .whole),
        ("placed", .whole), ("met", .whole),
      ])
    ),
    (
      "programs",
      .list(
        .object(
          [
            ("program", .text), ("draft", .whole), ("draft_groups", .whole),
            ("publication", .whole), ("groups", .whole), ("unplaced", .whole),
            ("held_back", .list(.text)), ("declined", .list(.text)),
          ], open: ["draft", "draft_groups", "publication"]))
    ), ("open_requests", .whole),
  ])

  /// The list of the morning, as `kith today --json` writes it.
  private static let morning: Shape = {
    let act: [(name: String, shape: Shape)] = [
      ("action", .text), ("command", .text), ("gain", .whole),
    ]
    func entries(_ fields: [(name: String, shape: Shape)], open: Set<String> = []) -> Shape {
      .list(.object(fields + act, open: open.union(["gain"])))
    }
    let group = entries(
      [("group", .text), ("program", .text), ("student", .text), ("since", .text)],
      open: ["student"])
    return .object([
      ("format", .text), ("day", .text),
      ("nobody", entries([("student", .text), ("since", .text)])), ("silent", group),
      (
        "waiting",
        entries([("student", .text), ("program", .text), ("since", .text), ("days", .whole)])
      ),
      (
        "flags",
        entries([
          ("flag", .whole), ("group", .text), ("program", .text), ("about", .text), ("to", .text),
          ("since", .text),
        ])
      ),
      (
        "missing",
        entries([("student", .text), ("program", .text), ("lacks", .text), ("opens", .whole)])
      ), ("isolated", entries([("student", .text), ("since", .text)])), ("short", group),
      ("unfit", group), ("understudies", group),
    ])
  }()

  static let wishes = Shape.list(
    .object([
      ("about", .text), ("name", .text),
      ("kind", .choice(Workspace.familyWishes.map(\.rawValue))),
    ]))

  static let group = Shape.object(
    [
      ("id", .text), ("program", .text), ("title", .text), ("room", .text),
      (
        "members",
        .list(
          .object(
            [
              ("id", .text), ("name", .text), ("role", .text), ("is_own", .flag), ("facts", .text),
              ("times", .list(.text)),
            ], open: ["id", "role"]))
      ), ("meetings", .list(.text)), ("venue", .text), ("host", .text),
      ("why", .list(.object([("points", .whole), ("text", .text)], open: ["points"]))),
      ("fit", .whole),
    ], open: ["room", "venue", "host", "fit"])

  static let students = Shape.object([
    (
      "students",
      .list(
        .object(
          [
            ("id", .text), ("name", .text),
            (
              "places",
              .list(
                .object(
                  [("program", .text), ("group", .text), ("room", .text)], open: ["group", "room"]))
            ),
          ], open: ["name"]))
    ), ("count", .whole),
  ])

  static let requests = Shape.object([
    (
      "requests",
      .list(
        .object(
          [
            ("id", .whole), ("time", .text), ("coach", .text), ("program", .text),
            ("student", .text), ("members", .list(.text)), ("note", .text),
            ("state", .choice(Ask.State.allCases.map(\.rawValue))), ("answer", .text),
          ], open: ["members"]))
    )
  ])

  static let cost = Shape.object([
    ("objective_now", .whole), ("objective_then", .whole), ("placed_now", .whole),
    ("placed_then", .whole),
    (
      "groups",
      .list(
        .object(
          [
            ("group", .text), ("score_now", .whole), ("score_then", .whole), ("size_now", .whole),
            ("size_then", .whole),
          ], open: ["score_now", "score_then"]))
    ), ("breaches", .list(.text)), ("lacks_time", .flag), ("displaced", .list(.text)),
  ])

  static let run = Shape.object(
    [
      ("program", .text), ("running", .flag), ("objective", .whole), ("bound", .whole),
      ("ended", .text),
    ], open: ["objective", "bound", "ended"])

  static let board = Shape.object(
    [
      ("program", .text), ("draft", .whole), ("action", .text), ("time", .text), ("actor", .text),
      ("objective", .whole), ("bound", .whole), ("placed", .whole), ("groups", .list(group)),
      ("unplaced", .list(.text)), ("concerns", .list(concern)), ("pins", .list(pin)),
    ], open: ["draft", "action", "time", "actor", "objective", "bound", "placed"])

  static let concern = Shape.object(
    [
      ("weight", .choice(["forbids", "asks", "tells"])), ("group", .text), ("rule", .text),
      ("text", .text),
    ], open: ["group", "rule"])

  static let pin = Shape.object([
    ("id", .whole), ("kind", .choice(StoredPin.Kind.allCases.map(\.rawValue))),
    ("students", .list(.text)), ("time", .text), ("actor", .text), ("reason", .text),
  ])

  static let programs = Shape.object([
    (
      "programs",
      .list(
        .object([
          ("program", .text), ("version", .whole), ("time", .text), ("actor", .text),
          ("text", .text),
        ]))
    )
  ])

  static let proofs = Shape.object([
    (
      "proofs",
      .list(
        .object(
          [
            ("program", .text), ("status", .text), ("objective", .whole), ("bound", .whole),
            ("gap", .text), ("worst", .whole), ("lowest_tenth", .whole), ("mean", .whole),
            ("histogram", .list(.whole)), ("blocking_pairs", .whole), ("grades", .list(share)),
            ("schools", .list(share)),
          ], open: ["worst", "lowest_tenth", "mean", "blocking_pairs"]))
    )
  ])

  private static let share = Shape.object(
    [("name", .text), ("placed", .whole), ("unplaced", .whole), ("score", .whole)],
    open: ["score"])

  static let log = Shape.object(
    [
      (
        "access",
        .list(
          .object([
            ("number", .whole), ("time", .text), ("actor", .text), ("act", .text),
            ("about", .text), ("outcome", .text), ("chain", .text),
          ]))
      ),
      (
        "changes",
        .list(
          .object(
            [
              ("time", .text), ("actor", .text), ("action", .text), ("program", .text),
              ("detail", .text),
            ], open: ["program"]))
      ), ("first_broken", .whole),
    ], open: ["first_broken"])

  static let me = Shape.object(
    [
      ("student", .text), ("given_name", .text), ("time_zone", .text),
      ("decides", .flag), ("groups", .list(group)),
      ("consents", .list(consent)), ("hours", .list(stretch)), ("calendar", .text),
      ("code", .text), ("wishes", wishes), ("rests_until", .text),
    ], open: ["given_name", "rests_until"])

  static let consent = Shape.choice(Consent.allCases.map(\.rawValue))

  static let stretch = Shape.object([
    ("day", .choice(Weekday.allCases.map(\.rawValue))), ("from", .text), ("to", .text),
  ])
}
