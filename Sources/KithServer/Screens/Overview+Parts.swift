import Kith
import KithWorkspace

extension Overview {
  /// The morning list, part by part, each line with the act that helps most.
  ///
  /// A coach hears of the students and groups alone: what helps most may name students of others.
  static func parts(_ today: Today?, for coach: String? = nil) -> [[String: Any]] {
    guard let today else { return [] }
    func part<Entry>(
      _ title: String, _ entries: [Entry], _ told: (Entry) -> (String, String, Today.Act)
    ) -> [[String: Any]] {
      guard !entries.isEmpty else { return [] }
      let lines = entries.prefix(50).map { entry -> [String: Any] in
        let (words, path, act) = told(entry)
        var line: [String: Any] = ["words": words, "path": path]
        if coach == nil {
          line["act"] = act.words
          line["gain"] = act.gain
        }
        if let flag = entry as? Today.Flag { line["flag"] = String(flag.number) }
        return line
      }
      return [["title": title, "count": entries.count, "lines": lines]]
    }
    func student(_ id: Student.ID, _ program: String? = nil) -> String {
      "/students/\(Form.encoded(id.rawValue))/suggestions"
        + (program.map { "?program=\(Form.encoded($0))" } ?? "")
    }
    func group(_ entry: Today.GroupEntry) -> (String, String, Today.Act) {
      let who = entry.student.map { ", says \($0)" } ?? ""
      return (
        "\(entry.program) \(entry.group)\(who), since \(entry.since)",
        "/group/\(Form.encoded(entry.group))?program=\(Form.encoded(entry.program))", entry.act
      )
    }
    return part("Has nobody", today.nobody) {
      ("\($0.student), since \($0.since)", student($0.student), $0.act)
    } + part("Silent", today.silent, group)
      + part("Somebody should ask after", today.isolated) {
        ("\($0.student), since \($0.since)", student($0.student), $0.act)
      } + part("Short of members", today.short, group)
      + part("Does not fit", today.unfit, group)
      + part("Flagged", today.flags) {
        (
          "\($0.program) \($0.group) to \($0.coach): \($0.about)",
          "/group/\(Form.encoded($0.group))?program=\(Form.encoded($0.program))", $0.act
        )
      }
      + part("Waits", today.waiting) {
        (
          "\($0.student) in \($0.program), since \($0.since)", student($0.student, $0.program),
          $0.act
        )
      }
      + part("Lacks something", today.missing) {
        (
          "\($0.student) in \($0.program): \($0.lacks), which would open up to \($0.opens) partners",
          student($0.student, $0.program), $0.act
        )
      }
  }
}
