package import Kith

/// The result of a plan as JSON text: the same bytes for the same plan.
package enum PlanText {
  /// The first line of every plan of this version.
  static let format = "kith.plan/1"

  /// Where the result of a program lies beside the plan.
  package static func path(of program: String) -> String { "\(program)/result.json" }

  /// The plan without the groups of its programs, which have files of their own.
  package static func json(of result: PlanResult) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("format")
      $0.string(format)
      $0.key("plan")
      $0.string(result.plan)
      $0.key("status")
      $0.string(result.status.rawValue)
      $0.key("objective")
      $0.whole(result.objective)
      $0.key("bound")
      $0.whole(result.bound)
      $0.key("gap")
      $0.gap(objective: result.objective, bound: result.bound)
      $0.key("programs")
      $0.array {
        for program in result.results {
          $0.object(.line) {
            $0.key("program")
            $0.string(program.program)
            $0.key("result")
            $0.string(path(of: program.program))
            $0.key("objective")
            $0.whole(program.objective)
          }
        }
      }
      $0.key("figures")
      $0.figures(result.figures)
      $0.key("certificate")
      $0.certificate(result.certificate)
    }
    return writer.finished
  }
}

extension JSONWriter {
  fileprivate mutating func figures(_ figures: PlanFigures) {
    object {
      for (key, count) in [
        ("students", figures.students), ("with_nobody", figures.withNobody),
        ("with_companion", figures.withCompanion),
      ] {
        $0.key(key)
        $0.whole(count)
      }
      $0.key("hours")
      $0.object(.line) {
        $0.key("median")
        $0.hours(figures.medianMinutes)
        $0.key("lowest_tenth")
        $0.hours(figures.lowestTenthMinutes)
      }
      $0.key("load")
      $0.object(.line) {
        $0.key("hours_a_week")
        $0.hours(figures.mostMinutesAWeek)
        $0.key("groups")
        $0.whole(figures.mostGroups)
      }
    }
  }

  /// Hours of so many minutes, rounded down to hundredths.
  private mutating func hours(_ minutes: Int) { decimal(minutes * 100 / 60, scale: 100) }

  fileprivate mutating func certificate(_ certificate: PlanCertificate) {
    object {
      $0.key("bound")
      $0.whole(certificate.bound)
      $0.key("least_with_nobody")
      $0.whole(certificate.leastWithNobody)
      $0.key("programs")
      $0.array {
        for part in certificate.parts {
          $0.object {
            $0.key("program")
            $0.string(part.program)
            $0.key("certificate")
            if let proof = part.certificate { $0.certificate(proof) } else { $0.null() }
          }
        }
      }
    }
  }
}
