import Benchmark
import LinearProgramming
import Matching

/// Fixed seeds and fixed work; gate on instructions, which repeat, rather than on time.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(10), maxIterations: 20)

  linearProgramBenchmarks()
  pairCheckBenchmarks()
  meetingCheckBenchmarks()
  matchingBenchmarks()
  suggestionBenchmarks()
}
