package import Kith

/// Explanations as JSON text.
package enum ExplanationText {
  package static func json(of explanations: [Explanation]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("format")
      $0.string("kith.explanation/1")
      $0.key("groups")
      $0.array { for explanation in explanations { $0.explanation(explanation) } }
    }
    return writer.finished
  }

  package static func json(of answer: WhyNot) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.whyNot(answer) }
    return writer.finished
  }
}

extension JSONWriter {
  fileprivate mutating func explanation(_ explanation: Explanation) {
    object {
      $0.key("id")
      $0.string(explanation.group.id)
      $0.key("total")
      $0.whole(explanation.total)
      $0.key("value")
      $0.whole(explanation.group.value)
      $0.key("placement")
      $0.whole(explanation.placement)
      $0.key("members")
      $0.array { for standing in explanation.standings { $0.standing(standing) } }
      $0.meetings(of: explanation.group)
      $0.key("why")
      $0.array { for reason in explanation.reasons { $0.reason(reason) } }
    }
  }

  private mutating func standing(_ standing: Explanation.Standing) {
    object(.line) {
      $0.key("student")
      $0.string(standing.student.rawValue)
      $0.key("role")
      $0.string(standing.role.rawValue)
      $0.key("score")
      $0.whole(standing.score)
      $0.key("best")
      $0.whole(standing.best)
      $0.key("rank")
      $0.whole(standing.rank)
      $0.key("partners")
      $0.whole(standing.partners)
      $0.key("percentile")
      $0.whole(standing.percentile)
    }
  }

  fileprivate mutating func whyNot(_ answer: WhyNot) {
    key("students")
    ids([answer.student, answer.other])
    key("verdict")
    switch answer.verdict {
    case .together(let group):
      string("together")
      score(answer)
      key("group")
      string(group)
    case .forbidden(let obstacles):
      string("forbidden")
      key("rules")
      array {
        for obstacle in obstacles {
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
    case .costs(let cost):
      string("costs")
      score(answer)
      key("exact")
      boolean(cost.isExact)
      key("least")
      whole(cost.least)
      key("most")
      if let most = cost.most { whole(most) } else { null() }
      key("changes")
      array {
        for change in cost.changes {
          $0.object(.line) {
            $0.key("student")
            $0.string(change.student.rawValue)
            $0.key("now")
            $0.ids(change.now)
            $0.key("then")
            $0.ids(change.then)
          }
        }
      }
    }
  }

  private mutating func score(_ answer: WhyNot) {
    key("score")
    if let score = answer.score { whole(score) } else { null() }
  }

  private mutating func ids(_ students: [Student.ID]) {
    array(.line) { for student in students { $0.string(student.rawValue) } }
  }
}
