package import Kith

/// A result as JSON text: the same bytes for the same result.
package enum ResultText {
  /// The result with its digest at the end.
  package static func json(of result: MatchResult) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("format")
      $0.string(ResultFileReader.format)
      $0.key("program")
      $0.string(result.program)
      $0.key("status")
      $0.string(result.status.rawValue)
      $0.key("objective")
      $0.whole(result.objective)
      $0.bound(result)
      $0.key("placed")
      $0.whole(result.placed)
      $0.key("groups")
      $0.array { for group in result.groups { $0.group(group) } }
      $0.key("unplaced")
      $0.array { for unplaced in result.unplaced { $0.unplaced(unplaced) } }
      $0.key("notices")
      $0.array { for notice in result.notices { $0.notice(notice) } }
      if let rotation = result.rotation { $0.rotation(rotation) }
      if let fairness = result.fairness {
        $0.key("fairness")
        $0.fairness(fairness)
      }
      if !result.keeping.isEmpty {
        $0.key("keeping")
        $0.keeping(result.keeping, points: result.keptPoints)
      }
      if let exploration = result.exploration {
        $0.key("exploration")
        $0.object(.line) {
          $0.key("share")
          $0.decimal(exploration.share, scale: 10_000)
          $0.key("answers")
          $0.whole(exploration.answers)
          $0.key("best")
          $0.whole(exploration.best)
        }
      }
      $0.key("certificate")
      if let certificate = result.certificate { $0.certificate(certificate) } else { $0.null() }
      let digest = ResultDigest.digest(ofUnfinished: $0.bytes)
      $0.key("digest")
      $0.string(digest)
    }
    return writer.finished
  }

  /// A certificate alone as JSON text.
  package static func json(of certificate: Certificate?) -> [UInt8] {
    var writer = JSONWriter()
    if let certificate { writer.certificate(certificate) } else { writer.null() }
    return writer.finished
  }
}

// MARK: - Parts

extension JSONWriter {
  /// The bound and the gap, of which there are none where no answer exists.
  fileprivate mutating func bound(_ result: MatchResult) {
    let isBounded = result.status != .infeasible
    key("bound")
    if isBounded { whole(result.bound) } else { null() }
    key("gap")
    if isBounded { gap(objective: result.objective, bound: result.bound) } else { null() }
  }

  fileprivate mutating func group(_ group: Group) {
    object {
      $0.key("id")
      $0.string(group.id)
      if let round = group.round {
        $0.key("round")
        $0.whole(round)
      }
      $0.key("members")
      $0.array {
        for member in group.members {
          $0.object(.line) {
            $0.key("student")
            $0.string(member.student.rawValue)
            $0.key("role")
            $0.string(member.role.rawValue)
          }
        }
      }
      $0.key("value")
      $0.whole(group.value)
      $0.meetings(of: group)
      $0.optional("host", group.host)
      $0.optional("subject", group.subject)
      $0.optional("interest", group.interest)
      $0.optional("goal", group.goal)
      if let zone = group.halfway {
        $0.key("halfway")
        $0.object(.line) {
          $0.key("latitude")
          $0.decimal(Int((zone.latitude * 10).rounded()), scale: 10)
          $0.key("longitude")
          $0.decimal(Int((zone.longitude * 10).rounded()), scale: 10)
        }
      }
      if let chance = group.chance {
        $0.key("chance")
        $0.object(.line) {
          $0.key("holding")
          $0.whole(chance.holding)
          $0.key("answers")
          $0.whole(chance.answers)
        }
      }
      $0.key("why")
      $0.array { for reason in group.why { $0.reason(reason) } }
    }
  }

  fileprivate mutating func rotation(_ rotation: Rotation) {
    key("rotation")
    object {
      $0.key("acquaintances")
      $0.whole(rotation.acquaintances)
      $0.key("most_acquaintances")
      $0.whole(rotation.mostAcquaintances)
      $0.key("rounds")
      $0.array {
        for round in rotation.rounds {
          $0.object(.line) {
            $0.key("round")
            $0.whole(round.number)
            $0.key("objective")
            $0.whole(round.objective)
            $0.key("resting")
            $0.array(.line) { for id in round.resting { $0.string(id.rawValue) } }
          }
        }
      }
    }
  }

  /// When and where a group meets.
  mutating func meetings(of group: Group) {
    key("meetings")
    array { for meeting in group.meetings { $0.meeting(meeting) } }
    key("venue")
    if let venue = group.venue { string(venue) } else { null() }
  }

  mutating func reason(_ reason: Reason) {
    object(.line) {
      $0.key("criterion")
      $0.string(reason.criterion.rawValue)
      $0.key("points")
      $0.whole(reason.points)
      $0.key("text")
      $0.string(reason.text)
    }
  }

  /// A key that stands only where there is something to say.
  private mutating func optional(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  private mutating func meeting(_ meeting: Meeting) {
    object(meeting.localTimes.isEmpty ? .line : .lines) {
      $0.time(meeting.day, meeting.from, meeting.to)
      $0.key("time_zone")
      $0.string(meeting.timeZone)
      $0.optional("date", meeting.date?.description)
      if let cadence = meeting.cadence {
        $0.key("every")
        $0.whole(cadence.weeks)
        $0.optional("since", cadence.day.description)
      }
      guard !meeting.localTimes.isEmpty else { return }
      $0.key("local")
      $0.array {
        for (student, local) in meeting.localTimes.sorted(by: { $0.key < $1.key }) {
          $0.local(local, of: student)
        }
      }
    }
  }

  private mutating func local(_ local: LocalMeeting, of student: Student.ID) {
    object(.line) {
      $0.key("student")
      $0.string(student.rawValue)
      $0.key("time_zone")
      $0.string(local.timeZone)
      $0.times(local.showings)
    }
  }

  /// What a clock shows over the term.
  mutating func times(_ showings: [LocalMeeting.Showing]) {
    key("times")
    array {
      for showing in showings {
        $0.object {
          $0.key("since")
          $0.string(showing.since.description)
          $0.time(showing.day, showing.from, showing.to)
        }
      }
    }
  }

  mutating func time(_ day: Weekday, _ from: Int, _ to: Int) {
    key("day")
    string(day.rawValue)
    key("from")
    string(ClockTime.text(from))
    key("to")
    string(ClockTime.text(to))
  }

  fileprivate mutating func unplaced(_ unplaced: Unplaced) {
    object {
      $0.key("student")
      $0.string(unplaced.student.rawValue)
      $0.key("reasons")
      $0.reasons(unplaced.reasons)
      guard !unplaced.remedies.isEmpty else { return }
      $0.key("remedies")
      $0.remedies(unplaced.remedies)
    }
  }

  /// Rules that stand in the way.
  mutating func reasons(_ reasons: [Unplaced.Reason]) {
    array {
      for reason in reasons {
        $0.object(.line) {
          $0.key("rule")
          $0.string(reason.rule.rawValue)
          $0.key("blocks")
          $0.whole(reason.blocks)
          $0.key("remedy")
          if let remedy = reason.remedy { $0.string(remedy) } else { $0.null() }
        }
      }
    }
  }

  /// What would help.
  mutating func remedies(_ remedies: [Unplaced.Remedy]) {
    array {
      for remedy in remedies {
        $0.object(.line) {
          $0.key("rules")
          $0.array(.line) { for rule in remedy.rules { $0.string(rule.rawValue) } }
          $0.key("text")
          $0.string(remedy.text)
          $0.key("opens")
          $0.whole(remedy.opens)
          $0.key("places")
          $0.whole(remedy.places)
        }
      }
    }
  }

  fileprivate mutating func fairness(_ fairness: Fairness) {
    object {
      $0.key("histogram")
      $0.array(.line) { for count in fairness.histogram { $0.whole(count) } }
      $0.key("mean")
      $0.whole(fairness.mean)
      $0.key("worst")
      $0.whole(fairness.worst)
      $0.key("lowest_tenth")
      $0.whole(fairness.lowestTenth)
      $0.key("guide_load_gini")
      if let gini = fairness.guideLoadGini { $0.decimal(gini, scale: 1000) } else { $0.null() }
      $0.key("blocking_pairs")
      $0.whole(fairness.blockingPairs)
    }
  }

  fileprivate mutating func notice(_ notice: Notice) {
    object {
      $0.key("code")
      $0.string(notice.code)
      $0.key("text")
      $0.string(notice.text)
      $0.key("students")
      $0.array(.line) { for student in notice.students { $0.string(student.rawValue) } }
    }
  }
}
