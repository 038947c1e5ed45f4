import Kith
package import Suggest

/// Answers about groups for a student as JSON text.
package struct SuggestionText {
  private let telling: Telling

  /// - Parameter telling: What may be told to the reader.
  package init(_ telling: Telling) { self.telling = telling }

  package func json(of answer: SuggestionAnswer) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("format")
      $0.string("kith.suggestions/1")
      $0.key("students")
      $0.strings(answer.students.map(\.rawValue))
      $0.key("now")
      $0.array { for group in answer.now { $0.group(group, telling) } }
      $0.key("best")
      $0.number(answer.best)
      $0.key("best_proven")
      $0.boolean(answer.isBestProven)
      $0.key("suggestions")
      $0.suggestions(answer.suggestions, telling)
      $0.key("if")
      $0.array {
        for (place, supposed) in answer.supposed.enumerated() {
          $0.supposed(supposed, helpsMost: place == answer.mostHelpful, telling)
        }
      }
      $0.key("reasons")
      $0.reasons(telling.reasons(answer.reasons))
      $0.key("between")
      $0.array {
        for obstacle in telling.obstacles(answer.obstacles) {
          $0.object(.line) {
            $0.key("rule")
            $0.string(obstacle.rule.rawValue)
            $0.key("safety")
            $0.boolean(obstacle.isSafety)
            $0.key("text")
            $0.string(obstacle.text)
          }
        }
      }
      $0.key("remedies")
      $0.remedies(telling.remedies(answer.remedies))
      $0.key("remarks")
      $0.array { for remark in answer.remarks { $0.string(remark) } }
    }
    return writer.finished
  }
}

// MARK: - Suggestions

extension JSONWriter {
  fileprivate mutating func suggestions(_ suggestions: [Suggestion], _ telling: Telling) {
    array {
      for (place, suggestion) in suggestions.enumerated() {
        $0.suggestion(suggestion, number: place + 1, telling)
      }
    }
  }

  private mutating func suggestion(
    _ suggestion: Suggestion, number: Int, _ telling: Telling
  ) {
    object {
      $0.key("number")
      $0.whole(number)
      $0.key("way")
      $0.string(suggestion.way.word)
      $0.key("score")
      $0.whole(suggestion.score)
      $0.key("best")
      $0.number(suggestion.best)
      $0.key("objective_change")
      $0.whole(suggestion.objectiveChange)
      $0.key("largest_loss")
      $0.whole(suggestion.largestLoss)
      if let minutes = suggestion.minutesApart {
        $0.key("minutes_apart")
        $0.whole(minutes)
      }
      $0.key("groups")
      $0.array { for group in suggestion.groups { $0.group(group, telling) } }
      $0.key("asked")
      $0.array { for effect in suggestion.asked { $0.effect(effect, telling) } }
      $0.key("others")
      $0.array { for effect in suggestion.others { $0.effect(effect, telling) } }
      $0.key("also_changed")
      $0.array { for group in suggestion.alsoChanged { $0.group(group, telling) } }
      $0.key("dissolved")
      $0.strings(suggestion.dissolved)
    }
  }

  private mutating func effect(_ effect: Suggestion.Effect, _ telling: Telling) {
    object {
      $0.person(telling.person(effect.student))
      $0.key("score_now")
      $0.number(effect.scoreNow)
      $0.key("score_then")
      $0.number(effect.scoreThen)
      $0.key("points")
      $0.number(effect.points)
      $0.key("groups_now")
      $0.strings(effect.groupsNow)
      $0.key("groups_then")
      $0.strings(effect.groupsThen)
      $0.key("new_meetings")
      $0.array {
        for meeting in effect.newMeetings {
          $0.object(.line) { $0.time(telling.time(of: meeting, for: effect.student)) }
        }
      }
    }
  }

  fileprivate mutating func group(_ group: Group, _ telling: Telling) {
    object {
      $0.key("id")
      $0.string(group.id)
      $0.key("members")
      $0.array {
        for member in group.members {
          $0.object(.line) {
            $0.person(telling.person(member.student, member.role))
            $0.key("role")
            $0.string(member.role.rawValue)
          }
        }
      }
      $0.key("value")
      $0.whole(group.value)
      $0.key("meetings")
      $0.array { for meeting in group.meetings { $0.meeting(meeting, group, telling) } }
      for (name, text) in [
        ("venue", group.venue), ("host", group.host), ("subject", group.subject),
        ("interest", group.interest), ("goal", group.goal),
      ] {
        guard let text else { continue }
        $0.key(name)
        $0.string(text)
      }
      $0.key("why")
      $0.array { for reason in telling.reasons(group) { $0.reason(reason) } }
    }
  }

  private mutating func meeting(_ meeting: Meeting, _ group: Group, _ telling: Telling) {
    object {
      $0.time(telling.time(of: meeting, in: group))
      $0.key("local")
      $0.array {
        for local in telling.localTimes(meeting) {
          $0.object(.line) {
            if let student = local.student {
              $0.key("student")
              $0.string(student.rawValue)
            }
            if let zone = local.timeZone {
              $0.key("time_zone")
              $0.string(zone)
            }
            $0.times(local.showings)
          }
        }
      }
    }
  }

  private mutating func time(_ time: Telling.Time) {
    self.time(time.day, time.from, time.to)
    if let zone = time.timeZone {
      key("time_zone")
      string(zone)
    }
    if let date = time.date {
      key("date")
      string(date.description)
    }
  }

  private mutating func person(_ person: Telling.Person) {
    if let id = person.id {
      key("student")
      string(id.rawValue)
    }
    for field in person.fields {
      key(field.field.rawValue)
      string(field.text)
    }
  }

  fileprivate mutating func supposed(
    _ supposed: SuggestionAnswer.Supposed, helpsMost: Bool, _ telling: Telling
  ) {
    object {
      $0.key("if")
      $0.string(supposed.supposition.text)
      $0.key("helps_most")
      $0.boolean(helpsMost)
      $0.key("gain")
      $0.number(supposed.gain)
      $0.key("best")
      $0.number(supposed.best)
      $0.key("opens")
      $0.whole(supposed.opens)
      if let remark = supposed.remark {
        $0.key("remark")
        $0.string(remark)
      }
      $0.key("suggestions")
      $0.suggestions(supposed.suggestions, telling)
    }
  }

  fileprivate mutating func number(_ number: Int?) {
    if let number { whole(number) } else { null() }
  }

  fileprivate mutating func strings(_ texts: [String]) {
    array(.line) { for text in texts { $0.string(text) } }
  }
}

extension Suggestion.Way {
  /// The way as a word in JSON.
  fileprivate var word: String { self == .formed ? "new-group" : rawValue }
}
