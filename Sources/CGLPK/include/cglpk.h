/* One stateless call to GLPK for linear and mixed-integer programs.
 *
 * Flat arrays in, flat arrays out, everything counted from zero. An abort inside GLPK comes back as
 * an outcome with GLPK's own words. No GLPK header is included and no GLPK pointer leaves. */
#ifndef CGLPK_H
#define CGLPK_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Which end of the objective is sought. */
enum { CGLPK_MINIMIZE = 0, CGLPK_MAXIMIZE = 1 };

/* Where a row or column stands in a basis. */
enum { CGLPK_BASIC = 0, CGLPK_AT_LOWER, CGLPK_AT_UPPER, CGLPK_FREE, CGLPK_FIXED };

/* How a solve ended. */
enum {
  CGLPK_OPTIMAL = 0, /* proven best, or within the gap asked for */
  CGLPK_INFEASIBLE,  /* proven: no values satisfy all rows */
  CGLPK_UNBOUNDED,   /* the objective has no limit */
  CGLPK_LIMIT,       /* seconds or iterations ran out */
  CGLPK_STOPPED,     /* the stop flag was raised */
  CGLPK_REFUSED,     /* the arrays do not describe a program; see `message` */
  CGLPK_FAULTED      /* GLPK aborted or contradicted itself; see `message` */
};

/* A program: optimise the objective over columns within their bounds, so that each row's sum of
 * entries times columns lies within the row's bounds. Open bounds are -INFINITY and INFINITY. */
typedef struct {
  int32_t direction;
  int32_t column_count;
  int32_t row_count;
  int32_t entry_count;
  const double *objective;     /* column_count */
  const double *column_lower;  /* column_count */
  const double *column_upper;  /* column_count */
  const uint8_t *integer;      /* column_count, 0 or 1; NULL: none */
  const double *row_lower;     /* row_count */
  const double *row_upper;     /* row_count */
  const int32_t *entry_rows;   /* entry_count */
  const int32_t *entry_columns;/* entry_count; no place twice */
  const double *entry_values;  /* entry_count */
} cglpk_program;

/* Where a solve begins. All NULL: wherever GLPK likes. */
typedef struct {
  const uint8_t *row_statuses;    /* row_count */
  const uint8_t *column_statuses; /* column_count; an unusable basis is quietly replaced */
  const double *incumbent;        /* column_count; refused unless it satisfies the program */
} cglpk_start;

/* When a solve has to end. */
typedef struct {
  double seconds;         /* wall clock; INFINITY: none */
  int32_t iterations;     /* simplex iterations; negative: no limit */
  double gap;             /* relative; branching stops at it */
  const int32_t *stop[2]; /* flags, either of which ends the solve; NULL: none */
} cglpk_limits;

/* Where the answer goes. Arrays belong to the caller; a NULL array is not filled. */
typedef struct {
  double *values;           /* column_count */
  double *duals;            /* row_count, of the (root) relaxation */
  double *reduced_costs;    /* column_count, of the (root) relaxation */
  uint8_t *row_statuses;    /* row_count, of the (root) relaxation */
  uint8_t *column_statuses; /* column_count */
  int32_t outcome;
  int32_t has_values;       /* whether `values` and `objective` hold a feasible answer */
  int32_t has_duals;        /* whether duals, reduced costs and statuses were filled */
  double objective;
  double bound;             /* no feasible answer does better; infinite where unknown */
  int32_t iterations;
  int32_t nodes;            /* branching nodes made; 0 for a linear program */
  char message[512];        /* of CGLPK_REFUSED and CGLPK_FAULTED */
} cglpk_answer;

/* Solves `program` on the calling thread. Only `answer` is written. GLPK's memory on this thread is
 * gone when the call returns, whatever happened. */
void cglpk_solve(
    const cglpk_program *program, const cglpk_start *start, const cglpk_limits *limits,
    cglpk_answer *answer);

/* Ways of making GLPK abort, for tests of the landing. */
enum { CGLPK_NO_COLUMNS = 0, CGLPK_BAD_INDEX, CGLPK_DOUBLE_ENTRY, CGLPK_OUT_OF_MEMORY };

/* Makes GLPK abort in the way named by `how`, so that tests can see it land. */
void cglpk_provoke_abort(int32_t how, cglpk_answer *answer);

/* A stop flag is an int32_t, 0 at first, that is touched by these two only. */
static inline void cglpk_flag_raise(int32_t *flag) { __atomic_store_n(flag, 1, __ATOMIC_RELAXED); }

static inline int32_t cglpk_flag_is_raised(const int32_t *flag) {
  return __atomic_load_n(flag, __ATOMIC_RELAXED);
}

#ifdef __cplusplus
}
#endif

#endif
