#include "gazetteer.h"

/* The table is embedded, so that a binary that was moved, or linked statically, still has it. A Swift
   array of so many bytes would take the compiler minutes. scripts/distil-gazetteer.py writes it. */
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char packed[] = {
#embed "gazetteer.bin"
};

const unsigned char *cgazetteer_bytes(void) { return packed; }

long cgazetteer_count(void) { return (long)sizeof packed; }
