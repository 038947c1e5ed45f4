import Kith
import KithFiles

/// A day's list as JSON: `kith.today/1`.
package struct TodayText {
  private let today: Today

  package init(_ today: Today) {
    self.today = today
  }

  /// The text, with a line break at its end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("kith.today/1")
      writer.key("day")
      writer.string(today.day.description)
      writer.list("nobody", today.nobody) {
        $0.field("student", $1.student.rawValue)
        $0.field("since", $1.since.description)
        $0.act($1.act)
      }
      writer.list("silent", today.silent) { $0.group($1) }
      writer.list("waiting", today.waiting) {
        $0.field("student", $1.student.rawValue)
        $0.field("program", $1.program)
        $0.field("since", $1.since.description)
        $0.key("days")
        $0.whole($1.days)
        $0.act($1.act)
      }
      writer.list("flags", today.flags) {
        $0.key("flag")
        $0.whole($1.number)
        $0.field("group", $1.group)
        $0.field("program", $1.program)
        $0.field("about", $1.about)
        $0.field("to", $1.coach)
        $0.field("since", $1.since.description)
        $0.act($1.act)
      }
      writer.list("missing", today.missing) {
        $0.field("student", $1.student.rawValue)
        $0.field("program", $1.program)
        $0.field("lacks", $1.lacks)
        $0.key("opens")
        $0.whole($1.opens)
        $0.act($1.act)
      }
      writer.list("isolated", today.isolated) {
        $0.field("student", $1.student.rawValue)
        $0.field("since", $1.since.description)
        $0.act($1.act)
      }
      writer.list("short", today.short) { $0.group($1) }
      writer.list("unfit", today.unfit) { $0.group($1) }
      writer.list("understudies", today.understudies) { $0.group($1) }
    }
    return writer.finished
  }
}

extension JSONWriter {
  fileprivate mutating func list<Entry>(
    _ name: String, _ entries: [Entry], _ parts: (inout JSONWriter, Entry) -> Void
  ) {
    key(name)
    array { writer in
      for entry in entries { writer.object(.line) { parts(&$0, entry) } }
    }
  }

  fileprivate mutating func field(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func act(_ act: Today.Act) {
    field("action", act.words)
    field("command", act.command)
    key("gain")
    if let gain = act.gain { whole(gain) } else { null() }
  }

  fileprivate mutating func group(_ entry: Today.GroupEntry) {
    field("group", entry.group)
    field("program", entry.program)
    if let student = entry.student { field("student", student.rawValue) }
    field("since", entry.since.description)
    act(entry.act)
  }
}
