package import Kith

/// Kinds, rules and criteria as JSON text, for programs that offer them.
package enum CatalogueText {
  package static func json(of kinds: [Program.Kind]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { for kind in kinds { $0.kind(kind) } }
    return writer.finished
  }

  package static func json(of rules: [RuleSpecification]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { for rule in rules { $0.rule(rule) } }
    return writer.finished
  }

  package static func json(of criteria: [CriterionSpecification]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { for criterion in criteria { $0.criterion(criterion) } }
    return writer.finished
  }
}

extension JSONWriter {
  /// What a kind says unless a program file says otherwise, by the keys of such a file.
  fileprivate mutating func kind(_ kind: Program.Kind) {
    let program = Program.preset(kind, id: kind.rawValue)
    object {
      $0.key("kind")
      $0.string(kind.rawValue)
      $0.key("summary")
      $0.string(kind.summary)
      $0.key("roles")
      if kind.isGuided {
        $0.object(.line) {
          $0.key("guide")
          $0.string(program.roles.guide)
          $0.key("learner")
          $0.string(program.roles.learner)
        }
      } else {
        $0.null()
      }
      $0.key("size")
      $0.object(.line) {
        $0.key("least")
        $0.whole(program.size.least)
        $0.key("most")
        $0.whole(program.size.most)
      }
      $0.key("value")
      $0.string(program.value.rawValue)
      $0.key("meeting")
      $0.meeting(program.meeting)
      $0.key("halfway")
      $0.boolean(program.meetsHalfway)
      $0.key("rules")
      $0.object {
        for rule in RuleSpecification.all {
          guard let setting = program.setting(of: rule.id) else { continue }
          $0.key(rule.id.rawValue)
          $0.setting(setting)
        }
      }
      $0.key("weights")
      $0.object {
        for criterion in program.scoredCriteria {
          $0.key(criterion.rawValue)
          $0.whole(program.weights[criterion] ?? 0)
        }
      }
      $0.key("placement")
      $0.whole(program.placement)
    }
  }

  private mutating func meeting(_ meeting: MeetingWish) {
    object(.line) {
      $0.key("minutes")
      $0.whole(meeting.minutes)
      $0.key("times_a_week")
      $0.whole(meeting.timesAWeek)
      $0.key("earliest")
      $0.string(ClockTime.text(meeting.earliest))
      $0.key("latest")
      $0.string(ClockTime.text(meeting.latest))
      $0.key("mode")
      $0.string(meeting.mode.rawValue)
      $0.key("asynchronous")
      $0.boolean(meeting.isAsynchronous)
    }
  }

  fileprivate mutating func rule(_ rule: RuleSpecification) {
    object {
      $0.key("id")
      $0.string(rule.id.rawValue)
      $0.key("summary")
      $0.string(rule.summary)
      $0.key("unanswered")
      $0.string(rule.unanswered)
      $0.key("takes")
      $0.string(rule.form.expectation)
      $0.key("safety")
      $0.boolean(rule.isSafety)
      $0.key("defaults")
      $0.object(.line) {
        for kind in Program.Kind.allCases {
          $0.key(kind.rawValue)
          $0.setting(rule.defaults[kind] ?? .flag(false))
        }
      }
    }
  }

  fileprivate mutating func criterion(_ criterion: CriterionSpecification) {
    object {
      $0.key("id")
      $0.string(criterion.id.rawValue)
      $0.key("summary")
      $0.string(criterion.summary)
      $0.key("left_out")
      $0.string(criterion.unanswered)
      $0.key("source")
      $0.string(criterion.source)
      $0.key("ideal")
      if let ideal = criterion.ideal { $0.ideal(ideal) } else { $0.null() }
      $0.key("weights")
      $0.object(.line) {
        for kind in Program.Kind.allCases {
          $0.key(kind.rawValue)
          $0.whole(criterion.weights[kind] ?? 0)
        }
      }
    }
  }

  private mutating func ideal(_ ideal: CriterionSpecification.Ideal) {
    object(.line) {
      $0.key("meaning")
      $0.string(ideal.meaning)
      $0.key("least")
      $0.whole(ideal.range.lowerBound)
      $0.key("most")
      $0.whole(ideal.range.upperBound)
      $0.key("usual")
      if let usual = ideal.usual { $0.whole(usual) } else { $0.null() }
    }
  }

  /// A setting as a program file holds it.
  private mutating func setting(_ setting: Setting) {
    switch setting {
    case .flag(let flag): boolean(flag)
    case .whole(let number): whole(number)
    case .decimal(let number): decimal(Int((number * 1000).rounded()), scale: 1000)
    case .text(let text): string(text)
    case .list(let items): array(.line) { for item in items { $0.setting(item) } }
    case .table(let entries):
      object(.line) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
          $0.key(key)
          $0.setting(value)
        }
      }
    }
  }
}
