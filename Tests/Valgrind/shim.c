/* Drives the shim through every way out, for valgrind: optimum, no answer, no limit, refusal, limit,
 * stop, incumbent, and each abort. */
#include "cglpk.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { COLUMNS = 30, ROWS = 12, PER_COLUMN = 3 };

static int failures = 0;

static void expect(const char *what, int32_t outcome, const cglpk_answer *answer) {
  if (answer->outcome == outcome) return;
  failures++;
  fprintf(stderr, "%s: outcome %d, %s\n", what, answer->outcome, answer->message);
}

int main(void) {
  double objective[COLUMNS], lower[COLUMNS], upper[COLUMNS], below[ROWS], above[ROWS];
  uint8_t integer[COLUMNS], row_statuses[ROWS], column_statuses[COLUMNS];
  int32_t rows[COLUMNS * PER_COLUMN], columns[COLUMNS * PER_COLUMN];
  double factors[COLUMNS * PER_COLUMN], values[COLUMNS], duals[ROWS], reduced[COLUMNS];
  for (int j = 0; j < COLUMNS; j++) {
    objective[j] = 100 + 37 * j % 61;
    lower[j] = 0;
    upper[j] = 1;
    integer[j] = 0;
    for (int k = 0; k < PER_COLUMN; k++) {
      rows[PER_COLUMN * j + k] = (5 * j + k * (1 + j % 4)) % ROWS;
      columns[PER_COLUMN * j + k] = j;
      factors[PER_COLUMN * j + k] = 1;
    }
  }
  for (int i = 0; i < ROWS; i++) below[i] = -INFINITY, above[i] = 1;
  cglpk_program program = {
      .direction = CGLPK_MAXIMIZE, .column_count = COLUMNS, .row_count = ROWS,
      .entry_count = COLUMNS * PER_COLUMN, .objective = objective, .column_lower = lower,
      .column_upper = upper, .integer = integer, .row_lower = below, .row_upper = above,
      .entry_rows = rows, .entry_columns = columns, .entry_values = factors};
  cglpk_answer answer = {
      .values = values, .duals = duals, .reduced_costs = reduced, .row_statuses = row_statuses,
      .column_statuses = column_statuses};
  double nothing[COLUMNS] = {0};

  for (int turn = 0; turn < 25; turn++) {
    cglpk_solve(&program, NULL, NULL, &answer);
    expect("linear", CGLPK_OPTIMAL, &answer);
    cglpk_start start = {.row_statuses = row_statuses, .column_statuses = column_statuses};
    cglpk_solve(&program, &start, NULL, &answer);
    expect("warm", CGLPK_OPTIMAL, &answer);

    memset(integer, 1, sizeof integer);
    start.incumbent = nothing;
    cglpk_solve(&program, &start, NULL, &answer);
    expect("whole", CGLPK_OPTIMAL, &answer);
    int32_t raised = 1;
    cglpk_limits limits = {.seconds = 10, .iterations = -1, .stop = {&raised, NULL}};
    cglpk_solve(&program, &start, &limits, &answer);
    expect("stopped", CGLPK_STOPPED, &answer);
    limits = (cglpk_limits){.seconds = 0, .iterations = -1};
    cglpk_solve(&program, &start, &limits, &answer);
    expect("no time", CGLPK_LIMIT, &answer);
    memset(integer, 0, sizeof integer);

    below[0] = 0.5, above[0] = 0.25;
    cglpk_solve(&program, NULL, NULL, &answer);
    expect("crossing", CGLPK_INFEASIBLE, &answer);
    below[0] = 40, above[0] = INFINITY;
    cglpk_solve(&program, NULL, NULL, &answer);
    expect("infeasible", CGLPK_INFEASIBLE, &answer);
    below[0] = -INFINITY, above[0] = 1;

    program.row_count = 0, program.entry_count = 0, upper[3] = INFINITY;
    cglpk_solve(&program, NULL, NULL, &answer);
    expect("unbounded", CGLPK_UNBOUNDED, &answer);
    program.row_count = ROWS, program.entry_count = COLUMNS * PER_COLUMN, upper[3] = 1;

    columns[1] = columns[0], rows[1] = rows[0];
    cglpk_solve(&program, NULL, NULL, &answer);
    expect("twice", CGLPK_REFUSED, &answer);
    rows[1] = (rows[0] + 1) % ROWS;

    for (int how = CGLPK_NO_COLUMNS; how <= CGLPK_OUT_OF_MEMORY; how++) {
      cglpk_provoke_abort(how, &answer);
      expect("abort", CGLPK_FAULTED, &answer);
    }
  }
  return failures > 0;
}
