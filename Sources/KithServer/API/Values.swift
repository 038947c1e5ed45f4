import Kith
import KithFiles
import KithReport
import KithWorkspace

/// What the interface takes and answers, where no screen has the same value.
enum Values {
  struct Done: Encodable { var done = true }

  struct Draft: Encodable { var draft: Int64 }

  struct Session: Encodable {
    var role: String
    var coach: String?
    var student: String?
    var csrf: String?
    var token: String?
  }

  struct Invitation: Decodable { var invitation: String }

  struct TodayText: Encodable {
    var funnel: Overview.Funnel
    var programs: [Overview.Standing]
    var openRequests: Int
  }

  struct Move: Decodable {
    var student: String
    var group: String
    var draft: Int64
    var why: String?
  }

  struct Pins: Decodable {
    var who: [String]
    var only: Bool?
    var why: String?
    var draft: Int64
  }

  struct Veto: Decodable {
    var who: [String]
    var why: String?
  }

  struct Seen: Decodable { var draft: Int64 }

  struct Publish: Decodable {
    var draft: Int64
    var asItIs: Bool?
  }

  struct Match: Decodable { var rematch: Bool? }

  struct Words: Decodable { var answer: String? }

  struct Flag: Decodable {
    var about: String
    var to: String?
  }

  struct AskText: Decodable {
    var choice: String
    var note: String?
  }

  struct ProgramText: Decodable { var text: String }

  struct Consents: Decodable { var consents: [String] }

  struct Accepted: Decodable { var accepted: Bool }

  struct Met: Decodable {
    var met: Bool
    var fits: Bool?
    var about: String?
  }

  struct Directory: Decodable {
    /// `yes` for what programs share, `no`, or `fields`.
    var directory: String
    var fields: [String]?
  }

  struct Stretch: Codable {
    var day: String
    var from: String
    var to: String

    init(_ stretch: LocalStretch) {
      day = stretch.day.rawValue
      from = Figures.clock(stretch.from)
      to = Figures.clock(stretch.to)
    }

    /// - Throws: ``Refusal`` where it is no stretch of a week.
    func stretch() throws -> LocalStretch {
      guard let weekday = Weekday(rawValue: day), let start = ClockTime.minutes(from),
        let end = ClockTime.minutes(to) ?? (to == "24:00" ? 1440 : nil), start < 1440, start != end
      else {
        throw Refusal(
          422, "\(day) \(from)-\(to) is no time of a week",
          "write a day such as mon and HH:MM twice")
      }
      return LocalStretch(day: weekday, from: start, to: end)
    }
  }

  struct Hours: Decodable { var hours: [Stretch] }

  struct RunText: Encodable {
    var program: String
    var running: Bool
    var objective: Int?
    var bound: Int?
    var ended: String?

    init(_ program: String, _ state: Runs.State?) {
      self.program = program
      running = state.map { $0.ended == nil } ?? false
      objective = state?.objective
      bound = state?.bound
      ended = state?.ended
    }
  }

  struct ConcernText: Encodable {
    var weight: String
    var group: String?
    var rule: String?
    var text: String

    init(_ concern: Concern) {
      weight =
        switch concern.weight {
        case .forbids: "forbids"
        case .asks: "asks"
        case .tells: "tells"
        }
      group = concern.group
      rule = concern.rule?.rawValue
      text = concern.text
    }
  }

  struct PinText: Encodable {
    var id: Int64
    var kind: String
    var students: [String]
    var time: String
    var actor: String
    var reason: String
  }

  struct BoardText: Encodable {
    var program: String
    var draft: Int64?
    var action: String?
    var time: String?
    var actor: String?
    var objective: Int?
    var bound: Int?
    var placed: Int?
    var groups: [GroupView] = []
    var unplaced: [String] = []
    var concerns: [ConcernText] = []
    var pins: [PinText] = []
  }

  struct ProgramLine: Encodable {
    var program: String
    var version: Int64
    var time: String
    var actor: String
    var text: String
  }

  struct AccessLine: Encodable {
    var number: Int64
    var time: String
    var actor: String
    var act: String
    var about: String
    var outcome: String
    var chain: String
  }

  struct ChangeLine: Encodable {
    var time: String
    var actor: String
    var action: String
    var program: String?
    var detail: String
  }

  struct LogText: Encodable {
    var access: [AccessLine]
    var changes: [ChangeLine]
    var firstBroken: Int64?
  }

  struct MeText: Encodable {
    var student: String
    var givenName: String?
    var timeZone: String
    var decides: Bool
    var groups: [GroupView]
    var consents: [String]
    var hours: [Stretch]
    var calendar: String
    var code: String
    var wishes: [Wished]
    var restsUntil: String?
  }

  struct Wished: Encodable {
    var about: String
    var name: String
    var kind: String
  }

  struct WishText: Decodable {
    /// nil takes the wish back.
    var kind: String?
    var about: String?
    var code: String?
  }

  struct Rest: Decodable { var until: String }

  struct Leaving: Decodable {
    var student: String?
    var reason: String
    var neverAgain: Bool?
  }

  struct Invited: Decodable {
    var role: String
    var id: String?
    var days: Int?
  }

  struct Import: Decodable {
    struct File: Decodable {
      var field: String
      var name: String
      /// In Base64.
      var content: String
    }

    var files: [File]
    var timeZone: String?
    var addPeople: Bool?
    var confirm: [String]?
    var accept: [String]?
    var keep: Bool?
  }

  struct Imported: Encodable {
    var kept: Bool
    var version: Int64?
    var problems: [String]
    var notices: [String]
    var waiting: [String]
    var doubts: [String]
    var joined: Int
    var left: Int
    var changed: Int
  }
}
