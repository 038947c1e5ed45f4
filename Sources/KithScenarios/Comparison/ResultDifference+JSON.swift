import KithFiles
import Kith
import KithReport

extension ResultDifference {
  /// The difference as JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("same")
      $0.boolean(isNothing)
      $0.key("figures")
      $0.object {
        $0.change("status", before.status.rawValue, after.status.rawValue)
        for (name, old, new) in [
          ("objective", before.objective, after.objective), ("bound", before.bound, after.bound),
          ("placed", before.placed, after.placed),
          ("groups", before.groups.count, after.groups.count),
        ] {
          $0.key(name)
          $0.object(.line) {
            $0.key("before")
            $0.whole(old)
            $0.key("after")
            $0.whole(new)
          }
        }
      }
      $0.key("moved")
      $0.array {
        for move in moves {
          $0.object {
            $0.key("student")
            $0.string(move.student.rawValue)
            $0.whereabouts("before", move.before)
            $0.whereabouts("after", move.after)
            $0.key("new_partners")
            $0.array(.line) { for other in move.newPartners { $0.string(other.rawValue) } }
          }
        }
      }
      $0.key("meetings_changed")
      $0.array {
        for change in reschedules {
          $0.object {
            $0.key("members")
            $0.array(.line) { for member in change.members { $0.string(member.rawValue) } }
            $0.place("before", change.before)
            $0.place("after", change.after)
          }
        }
      }
    }
    return writer.finished
  }
}

extension JSONWriter {
  fileprivate mutating func change(_ name: String, _ old: String, _ new: String) {
    key(name)
    object(.line) {
      $0.key("before")
      $0.string(old)
      $0.key("after")
      $0.string(new)
    }
  }

  fileprivate mutating func whereabouts(
    _ name: String, _ place: ResultDifference.Whereabouts
  ) {
    key(name)
    object(.line) {
      $0.key("place")
      switch place {
      case .with(let others):
        $0.string("group")
        $0.key("with")
        $0.array { for other in others { $0.string(other.rawValue) } }
      case .unplaced(let rule):
        $0.string("unplaced")
        $0.key("rule")
        if let rule { $0.string(rule.rawValue) } else { $0.null() }
      case .absent: $0.string("absent")
      }
    }
  }

  fileprivate mutating func place(_ name: String, _ group: Group) {
    key(name)
    object(.line) {
      $0.key("meetings")
      $0.array { for meeting in group.meetings { $0.string(Figures.meeting(meeting)) } }
      $0.key("venue")
      if let venue = group.venue { $0.string(venue) } else { $0.null() }
    }
  }
}
