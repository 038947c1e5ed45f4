#ifndef PLAIN_LOOPS_H
#define PLAIN_LOOPS_H

#include <stddef.h>
#include <stdint.h>

/* How many pairs of `count` sets of `words` words each share a bit: what the library's own check of a
   pair is measured against. */
size_t plain_pairs_sharing(const uint64_t *sets, size_t words, size_t count);

#endif
