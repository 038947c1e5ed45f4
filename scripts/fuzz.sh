#!/usr/bin/env bash
# usage: scripts/fuzz.sh SECONDS [TARGET…]
# Lets libFuzzer look for bytes that crash or stall a reader, each reader for so many seconds, starting
# from the committed corpus. What it finds lies in .build/fuzz/found; add it to the corpus once it is mended.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=$1
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(table zip calendar yaml result sheet bundle)

export KITH_FUZZ=1
build=(swift build -c release --scratch-path .build/fuzz --product kith-fuzz
  --sanitize fuzzer -Xswiftc -parse-as-library)
"${build[@]}"
fuzzer=$("${build[@]}" --show-bin-path)/kith-fuzz
export SWIFT_BACKTRACE=enable=no
mkdir -p .build/fuzz/found
for target in "${targets[@]}"; do
  # What reaches new code is kept beside the build, not in the corpus.
  learnt=.build/fuzz/learnt/$target
  mkdir -p "$learnt"
  echo "== $target"
  KITH_FUZZ_TARGET=$target "$fuzzer" "$learnt" "Tests/KithIntakeTests/Corpus/$target" \
    -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix=".build/fuzz/found/$target-" -print_final_stats=1 2>&1 |
    grep -E 'DONE|ERROR|SUMMARY|stat::' || true
done
found=$(ls .build/fuzz/found)
if [ -n "$found" ]; then
  echo "found:" "$found" >&2
  exit 1
fi
