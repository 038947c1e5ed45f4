#ifndef CGAZETTEER_H
#define CGAZETTEER_H

/* The packed table of places: four bytes with the size of its text, lowest first, then raw deflate.
   It lies in the binary and is never freed. */
const unsigned char *cgazetteer_bytes(void);

/* How many bytes that is. */
long cgazetteer_count(void);

#endif
