#include "plain_loops.h"

size_t plain_pairs_sharing(const uint64_t *sets, size_t words, size_t count) {
  size_t sharing = 0;
  for (size_t a = 0; a < count; a++) {
    for (size_t b = 0; b < a; b++) {
      uint64_t shared = 0;
      for (size_t word = 0; word < words; word++) {
        shared |= sets[a * words + word] & sets[b * words + word];
      }
      sharing += shared != 0;
    }
  }
  return sharing;
}
