import Matching
import TestSupport
import Testing

/// Guides who meet their learners one at a time.
struct HoursTests {
  private struct Question {
    var instance: AssignmentInstance
    var hours: LessonTimes
    var starts: Int
  }

  private func question(seed: UInt64) -> Question {
    var chances = SplitMix64(seed: seed)
    let (guides, learners) = (1 + chances.below(4), 1 + chances.below(6))
    let starts = 2 + chances.below(6)
    var instance = AssignmentInstance(
      capacities: (0..<guides).map { _ in Int32(1 + chances.below(4)) }, offsets: [0], guides: [],
      values: [])
    let length = 1 + chances.below(3)
    var hours = LessonTimes(
      words: 1,
      clashes: (0..<starts).map { start in
        (0..<starts).reduce(UInt64(0)) { abs($1 - start) < length ? $0 | 1 << UInt64($1) : $0 }
      }, lessons: [])
    let free = (0..<guides + learners).map { _ in UInt64(chances.below(1 << starts)) }
    for learner in 0..<learners {
      for guide in 0..<guides where chances.below(10) < 7 {
        instance.guides.append(Int32(guide))
        instance.values.append(Int64(chances.below(1000)) - 50)
        hours.lessons.append(
          .init(
            persons: [Int32(guide), Int32(guides + learner)],
            starts: [free[guide] & free[guides + learner]]))
      }
      instance.offsets.append(instance.guides.count)
    }
    return Question(instance: instance, hours: hours, starts: starts)
  }

  /// The greatest value by trying each learner with each guide at each start.
  private func best(_ question: Question) -> Int64 {
    let instance = question.instance
    var taken = [[UInt64]](repeating: [], count: instance.capacities.count)
    func best(from learner: Int) -> Int64 {
      guard learner + 1 < instance.offsets.count else { return 0 }
      var value = best(from: learner + 1)
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1] {
        let guide = Int(instance.guides[edge])
        guard taken[guide].count < Int(instance.capacities[guide]) else { continue }
        for start in 0..<question.starts
        where question.hours.lessons[edge].starts[0] >> start & 1 == 1 {
          guard taken[guide].allSatisfy({ question.hours.clashes[start] & $0 == 0 }) else {
            continue
          }
          taken[guide].append(1 << UInt64(start))
          value = max(value, instance.values[edge] + best(from: learner + 1))
          taken[guide].removeLast()
        }
      }
      return value
    }
    return best(from: 0)
  }

  @Test func `hours are part of the question, and its answer is proven best`() throws {
    var clashes = 0
    for seed in UInt64(0)..<600 {
      let question = question(seed: seed)
      let outcome = try question.instance.solve(SearchLimits(seconds: 60), within: question.hours)
      let truth = best(question)
      #expect(outcome.objective == truth, "seed \(seed)")
      #expect(outcome.status == .optimal && outcome.bound == truth, "seed \(seed)")
      #expect(outcome.hours?.bound == truth, "seed \(seed)")
      if try question.instance.solve(SearchLimits()).objective != truth { clashes += 1 }
    }
    #expect(clashes > 100)
  }

  @Test func `an effort of nothing still tells a true bound`() throws {
    for seed in UInt64(0)..<60 {
      let question = question(seed: seed)
      let outcome = try question.instance.solve(
        SearchLimits(seconds: SearchLimits.endless, effort: 0), within: question.hours)
      #expect(outcome.bound >= best(question), "seed \(seed)")
    }
  }
}
