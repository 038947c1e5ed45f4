/* For the monotonic clock. */
#define _POSIX_C_SOURCE 200809L

#include "cglpk.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* How far values may be from a bound, relative to the sizes that meet there. */
static const double tolerance = 1e-6;

/* Seconds that GLPK's own limits get before the terminal hook ends the work. */
static const double patience = 0.25;

/* Everything a solve knows. It lives in a frame below the landing point, so that a jump leaves it
 * intact. */
struct run {
  const cglpk_program *program;
  const cglpk_start *start;
  const cglpk_limits *limits;
  cglpk_answer *answer;
  double deadline; /* on the monotonic clock */
  int how;         /* which abort to provoke */
  int offered;     /* whether the incumbent was handed to the branching */
  int ended;       /* the outcome that the terminal hook jumped with */
  size_t words;    /* length of the message so far */
  jmp_buf landing;
};

/* MARK: - Landing */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void say(cglpk_answer *answer, int32_t outcome, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(answer->message, sizeof answer->message, format, arguments);
  va_end(arguments);
  answer->outcome = outcome;
}

static int is_stopped(const struct run *run) {
  for (int n = 0; n < 2; n++) {
    const int32_t *flag = run->limits ? run->limits->stop[n] : NULL;
    if (flag && cglpk_flag_is_raised(flag)) return 1;
  }
  return 0;
}

static void jump_out(void *info) {
  struct run *run = info;
  run->ended = CGLPK_FAULTED;
  longjmp(run->landing, 1);
}

/* Swallows all that GLPK prints, keeps the words of a fault, and, as GLPK prints during long work,
 * ends work that outlived its limits: presolving and a large root relaxation look at no clock. */
static int hear(void *info, const char *text) {
  struct run *run = info;
  if (glp_at_error()) {
    size_t room = sizeof run->answer->message - 1 - run->words;
    size_t length = strlen(text);
    if (length > room) length = room;
    memcpy(run->answer->message + run->words, text, length);
    run->words += length;
    run->answer->message[run->words] = 0;
    return 1;
  }
  if (is_stopped(run)) run->ended = CGLPK_STOPPED;
  else if (now() > run->deadline + patience) run->ended = CGLPK_LIMIT;
  else return 1;
  longjmp(run->landing, 1);
}

/* Runs `body` so that an abort of GLPK comes back here. GLPK's memory ends with the call. */
static void guarded(struct run *run, void (*body)(struct run *)) {
  if (setjmp(run->landing) == 0) {
    glp_error_hook(jump_out, run);
    glp_term_hook(hear, run);
    body(run);
  } else {
    run->answer->outcome = run->ended;
    while (run->words > 0 && run->answer->message[run->words - 1] == '\n')
      run->answer->message[--run->words] = 0;
  }
  glp_error_hook(NULL, NULL);
  glp_term_hook(NULL, NULL);
  glp_free_env();
}

/* MARK: - Checking what comes in */

static int is_bound_pair(double lower, double upper) {
  return !isnan(lower) && !isnan(upper) && lower != INFINITY && upper != -INFINITY;
}

/* Whether the arrays describe a program; says what is wrong with them otherwise. */
static int is_sound(const cglpk_program *p, cglpk_answer *answer) {
  if (p->column_count < 0 || p->row_count < 0 || p->entry_count < 0)
    return say(answer, CGLPK_REFUSED, "a count is negative"), 0;
  if (p->column_count > INT_MAX - 2 || p->row_count > INT_MAX - 2)
    return say(answer, CGLPK_REFUSED, "the program is too large"), 0;
  for (int32_t j = 0; j < p->column_count; j++) {
    if (!isfinite(p->objective[j]))
      return say(answer, CGLPK_REFUSED, "column %d: its objective is not finite", j), 0;
    if (!is_bound_pair(p->column_lower[j], p->column_upper[j]))
      return say(answer, CGLPK_REFUSED, "column %d: its bounds are not numbers", j), 0;
  }
  for (int32_t i = 0; i < p->row_count; i++)
    if (!is_bound_pair(p->row_lower[i], p->row_upper[i]))
      return say(answer, CGLPK_REFUSED, "row %d: its bounds are not numbers", i), 0;
  for (int32_t k = 0; k < p->entry_count; k++) {
    if (p->entry_rows[k] < 0 || p->entry_rows[k] >= p->row_count)
      return say(answer, CGLPK_REFUSED, "entry %d: there is no row %d", k, p->entry_rows[k]), 0;
    if (p->entry_columns[k] < 0 || p->entry_columns[k] >= p->column_count)
      return say(answer, CGLPK_REFUSED, "entry %d: there is no column %d", k, p->entry_columns[k]),
             0;
    if (!isfinite(p->entry_values[k]))
      return say(answer, CGLPK_REFUSED, "entry %d: it is not finite", k), 0;
  }
  return 1;
}

/* Whether no place of the matrix is named twice: entries are sorted by row with a counting sort, and
 * each row marks the columns it has seen. */
static int is_each_place_once(const cglpk_program *p, cglpk_answer *answer) {
  size_t rows = (size_t)p->row_count, columns = (size_t)p->column_count;
  size_t entries = (size_t)p->entry_count;
  if (entries == 0) return 1;
  int32_t *begins = calloc(rows + 1, sizeof *begins);
  int32_t *order = malloc(entries * sizeof *order);
  int32_t *seen = malloc(columns * sizeof *seen);
  int32_t twice = -1;
  if (!begins || !order || !seen) {
    say(answer, CGLPK_FAULTED, "no memory to check %d entries", p->entry_count);
  } else {
    for (size_t k = 0; k < entries; k++) begins[p->entry_rows[k] + 1]++;
    for (size_t i = 0; i < rows; i++) begins[i + 1] += begins[i];
    for (size_t k = 0; k < entries; k++) order[begins[p->entry_rows[k]]++] = (int32_t)k;
    for (size_t j = 0; j < columns; j++) seen[j] = -1;
    for (size_t n = 0; n < entries && twice < 0; n++) {
      int32_t k = order[n], row = p->entry_rows[k], column = p->entry_columns[k];
      if (seen[column] == row) twice = k;
      seen[column] = row;
    }
    if (twice >= 0)
      say(answer, CGLPK_REFUSED, "entry %d: row %d, column %d was named before", twice,
          p->entry_rows[twice], p->entry_columns[twice]);
  }
  int is_sound = begins && order && seen && twice < 0;
  free(begins);
  free(order);
  free(seen);
  return is_sound;
}

static int is_integer(const cglpk_program *p, int32_t column) {
  return p->integer && p->integer[column];
}

/* The bounds of a column, those of an integer column rounded inwards as GLPK demands. */
static void column_bounds(const cglpk_program *p, int32_t j, double *lower, double *upper) {
  *lower = p->column_lower[j];
  *upper = p->column_upper[j];
  if (is_integer(p, j)) {
    *lower = ceil(*lower - 1e-9);
    *upper = floor(*upper + 1e-9);
  }
}

static int has_crossing_bounds(const cglpk_program *p) {
  for (int32_t j = 0; j < p->column_count; j++) {
    double lower, upper;
    column_bounds(p, j, &lower, &upper);
    if (lower > upper) return 1;
  }
  for (int32_t i = 0; i < p->row_count; i++)
    if (p->row_lower[i] > p->row_upper[i]) return 1;
  return 0;
}

/* Whether `values` satisfy the program within `slack` times the tolerance. Memory trouble counts as
 * no. */
static int satisfies(const cglpk_program *p, const double *values, double slack) {
  double allowed = slack * tolerance;
  for (int32_t j = 0; j < p->column_count; j++) {
    double x = values[j], room = allowed * (1 + fabs(x));
    if (!(x >= p->column_lower[j] - room && x <= p->column_upper[j] + room)) return 0;
    if (is_integer(p, j) && fabs(x - round(x)) > allowed) return 0;
  }
  if (p->row_count == 0) return 1;
  double *sums = calloc(2 * (size_t)p->row_count, sizeof *sums);
  if (!sums) return 0;
  double *sizes = sums + p->row_count;
  for (int32_t k = 0; k < p->entry_count; k++) {
    double term = p->entry_values[k] * values[p->entry_columns[k]];
    sums[p->entry_rows[k]] += term;
    sizes[p->entry_rows[k]] += fabs(term);
  }
  int holds = 1;
  for (int32_t i = 0; i < p->row_count && holds; i++) {
    double room = allowed * (1 + sizes[i]);
    holds = sums[i] >= p->row_lower[i] - room && sums[i] <= p->row_upper[i] + room;
  }
  free(sums);
  return holds;
}

/* MARK: - Into GLPK */

static int bound_type(double lower, double upper) {
  if (lower == -INFINITY) return upper == INFINITY ? GLP_FR : GLP_UP;
  if (upper == INFINITY) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

/* GLPK aborts when asked for no rows or no columns: an empty side gets one that changes nothing. */
static glp_prob *build(const cglpk_program *p) {
  glp_prob *lp = glp_create_prob();
  glp_set_obj_dir(lp, p->direction == CGLPK_MAXIMIZE ? GLP_MAX : GLP_MIN);
  glp_add_cols(lp, p->column_count > 0 ? p->column_count : 1);
  glp_add_rows(lp, p->row_count > 0 ? p->row_count : 1);
  if (p->column_count == 0) glp_set_col_bnds(lp, 1, GLP_FX, 0, 0);
  if (p->row_count == 0) glp_set_row_bnds(lp, 1, GLP_FR, 0, 0);
  for (int32_t j = 0; j < p->column_count; j++) {
    double lower, upper;
    column_bounds(p, j, &lower, &upper);
    glp_set_obj_coef(lp, j + 1, p->objective[j]);
    glp_set_col_bnds(lp, j + 1, bound_type(lower, upper), lower, upper);
    if (is_integer(p, j)) glp_set_col_kind(lp, j + 1, GLP_IV);
  }
  for (int32_t i = 0; i < p->row_count; i++)
    glp_set_row_bnds(
        lp, i + 1, bound_type(p->row_lower[i], p->row_upper[i]), p->row_lower[i], p->row_upper[i]);
  if (p->entry_count > 0) {
    size_t room = (size_t)p->entry_count + 1;
    int *rows = glp_alloc((int)room, sizeof *rows);
    int *columns = glp_alloc((int)room, sizeof *columns);
    double *values = glp_alloc((int)room, sizeof *values);
    for (size_t k = 1; k < room; k++) {
      rows[k] = p->entry_rows[k - 1] + 1;
      columns[k] = p->entry_columns[k - 1] + 1;
      values[k] = p->entry_values[k - 1];
    }
    glp_load_matrix(lp, p->entry_count, rows, columns, values);
    glp_free(rows);
    glp_free(columns);
    glp_free(values);
  }
  return lp;
}

static int status_to_glpk(uint8_t status) {
  switch (status) {
    case CGLPK_BASIC: return GLP_BS;
    case CGLPK_AT_UPPER: return GLP_NU;
    case CGLPK_FREE: return GLP_NF;
    case CGLPK_FIXED: return GLP_NS;
    default: return GLP_NL;
  }
}

static uint8_t status_from_glpk(int status) {
  switch (status) {
    case GLP_BS: return CGLPK_BASIC;
    case GLP_NU: return CGLPK_AT_UPPER;
    case GLP_NF: return CGLPK_FREE;
    case GLP_NS: return CGLPK_FIXED;
    default: return CGLPK_AT_LOWER;
  }
}

/* Puts the caller's basis in. Returns whether GLPK can work with it. */
static int enter_basis(const struct run *run, glp_prob *lp) {
  const cglpk_program *p = run->program;
  const cglpk_start *start = run->start;
  if (!start || !start->row_statuses || !start->column_statuses) return 0;
  if (p->row_count == 0 || p->column_count == 0) return 0;
  for (int32_t i = 0; i < p->row_count; i++)
    glp_set_row_stat(lp, i + 1, status_to_glpk(start->row_statuses[i]));
  for (int32_t j = 0; j < p->column_count; j++)
    glp_set_col_stat(lp, j + 1, status_to_glpk(start->column_statuses[j]));
  return glp_factorize(lp) == 0;
}

/* Whether all columns at their nearest bound satisfy all rows, as in a packing: then the slack basis
 * is feasible and better than the one GLPK would construct. */
static int rows_hold_at_zero(const cglpk_program *p) {
  for (int32_t j = 0; j < p->column_count; j++)
    if (p->column_lower[j] > 0 || p->column_upper[j] < 0) return 0;
  for (int32_t i = 0; i < p->row_count; i++)
    if (p->row_lower[i] > 0 || p->row_upper[i] < 0) return 0;
  return 1;
}

static int milliseconds_left(const struct run *run) {
  double left = (run->deadline - now()) * 1000;
  if (!(left > 0)) return 0;
  return left < INT_MAX / 2 ? (int)left : INT_MAX / 2;
}

/* MARK: - Out of GLPK */

static double unknown_bound(const cglpk_program *p) {
  return p->direction == CGLPK_MAXIMIZE ? INFINITY : -INFINITY;
}

static int is_better(const cglpk_program *p, double a, double b) {
  return p->direction == CGLPK_MAXIMIZE ? a > b : a < b;
}

static double worth(const cglpk_program *p, const double *values) {
  double sum = 0;
  for (int32_t j = 0; j < p->column_count; j++) sum += p->objective[j] * values[j];
  return sum;
}

static void keep_relaxation(cglpk_answer *a, const cglpk_program *p, glp_prob *lp) {
  for (int32_t i = 0; i < p->row_count; i++) {
    if (a->duals) a->duals[i] = glp_get_row_dual(lp, i + 1);
    if (a->row_statuses) a->row_statuses[i] = status_from_glpk(glp_get_row_stat(lp, i + 1));
  }
  for (int32_t j = 0; j < p->column_count; j++) {
    if (a->reduced_costs) a->reduced_costs[j] = glp_get_col_dual(lp, j + 1);
    if (a->column_statuses) a->column_statuses[j] = status_from_glpk(glp_get_col_stat(lp, j + 1));
  }
  a->has_duals = 1;
}

static void keep_values(
    cglpk_answer *a, const cglpk_program *p, glp_prob *lp, double (*value)(glp_prob *, int)) {
  double objective = 0;
  for (int32_t j = 0; j < p->column_count; j++) {
    double x = value(lp, j + 1);
    if (a->values) a->values[j] = x;
    objective += p->objective[j] * x;
  }
  a->objective = objective;
  a->has_values = 1;
}

/* MARK: - Linear programs */

/* Solves the relaxation. Returns whether it was solved to its optimum; otherwise the outcome is set. */
static int solve_relaxation(struct run *run, glp_prob *lp, int keeps_values) {
  const cglpk_program *p = run->program;
  cglpk_answer *a = run->answer;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.out_frq = 50;
  parameters.tm_lim = milliseconds_left(run);
  if (run->limits && run->limits->iterations >= 0) parameters.it_lim = run->limits->iterations;

  if (enter_basis(run, lp)) {
    glp_warm_up(lp);
    if (glp_get_prim_stat(lp) != GLP_FEAS && glp_get_dual_stat(lp) == GLP_FEAS)
      parameters.meth = GLP_DUALP;
  } else {
    glp_std_basis(lp);
    if (!rows_hold_at_zero(p)) parameters.presolve = GLP_ON;
  }
  int code = glp_simplex(lp, &parameters);
  if (parameters.presolve && (code == GLP_ENODFS || code == GLP_EFAIL)) {
    /* "No dual feasible solution" leaves open whether there is a primal one. */
    parameters.presolve = GLP_OFF;
    parameters.tm_lim = milliseconds_left(run);
    glp_adv_basis(lp, 0);
    code = glp_simplex(lp, &parameters);
  } else if (code == GLP_EFAIL || code == GLP_ESING || code == GLP_ECOND) {
    /* A basis that is fine on paper can still be lost to rounding on the way. */
    glp_std_basis(lp);
    parameters.meth = GLP_PRIMAL;
    parameters.tm_lim = milliseconds_left(run);
    code = glp_simplex(lp, &parameters);
  }
  a->iterations = glp_get_it_cnt(lp);

  int primal = glp_get_prim_stat(lp), dual = glp_get_dual_stat(lp);
  if (code == GLP_ENOPFS || (code == 0 && primal == GLP_NOFEAS)) {
    a->outcome = CGLPK_INFEASIBLE;
  } else if (code == 0 && primal == GLP_FEAS && dual == GLP_FEAS) {
    a->outcome = CGLPK_OPTIMAL;
    a->bound = glp_get_obj_val(lp);
    keep_relaxation(a, p, lp);
    if (keeps_values) keep_values(a, p, lp, glp_get_col_prim);
    return 1;
  } else if (code == 0 && dual == GLP_NOFEAS) {
    a->outcome = CGLPK_UNBOUNDED;
  } else if (code == GLP_ETMLIM || code == GLP_EITLIM) {
    a->outcome = CGLPK_LIMIT;
    /* Without the presolver GLPK leaves its last basis, feasible on one side or on none. */
    if (!parameters.presolve) {
      keep_relaxation(a, p, lp);
      if (dual == GLP_FEAS) a->bound = glp_get_obj_val(lp);
      if (keeps_values && primal == GLP_FEAS) keep_values(a, p, lp, glp_get_col_prim);
    }
  } else {
    say(a, CGLPK_FAULTED, "simplex returned code %d with status %d", code, glp_get_status(lp));
  }
  return 0;
}

/* MARK: - Branching */

/* Keeps GLPK's best answer so far, whichever of its ways found it. */
static void keep_incumbent(cglpk_answer *a, const cglpk_program *p, glp_prob *lp) {
  int status = glp_mip_status(lp);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  if (!a->has_values || is_better(p, glp_mip_obj_val(lp), a->objective))
    keep_values(a, p, lp, glp_mip_col_val);
}

static void keep_bound(cglpk_answer *a, glp_tree *tree) {
  int node = glp_ios_best_node(tree);
  if (node != 0) a->bound = glp_ios_node_bound(tree, node);
  int active, known, total;
  glp_ios_tree_size(tree, &active, &known, &total);
  a->nodes = total;
}

/* Called by GLPK in every node: hands in the incumbent, keeps each better answer and the bound at
 * once, since a jump may end the search at any time, and reads the limits. */
static void attend(glp_tree *tree, void *info) {
  struct run *run = info;
  const cglpk_program *p = run->program;
  cglpk_answer *a = run->answer;
  glp_prob *lp = glp_ios_get_prob(tree);
  a->iterations = glp_get_it_cnt(lp);
  int reason = glp_ios_reason(tree);
  if (reason == GLP_IHEUR && run->start && run->start->incumbent && !run->offered) {
    run->offered = 1;
    double *values = glp_alloc(p->column_count + 1, sizeof *values);
    for (int32_t j = 0; j < p->column_count; j++) {
      double x = run->start->incumbent[j];
      values[j + 1] = is_integer(p, j) ? round(x) : x;
    }
    glp_ios_heur_sol(tree, values);
    glp_free(values);
  }
  if (reason == GLP_ISELECT) keep_bound(a, tree);
  keep_incumbent(a, p, lp);
  if (is_stopped(run)) {
    run->ended = CGLPK_STOPPED;
    glp_ios_terminate(tree);
  } else if (run->limits && run->limits->iterations >= 0
             && a->iterations >= run->limits->iterations) {
    run->ended = CGLPK_LIMIT;
    glp_ios_terminate(tree);
  }
}

static void branch(struct run *run, glp_prob *lp) {
  cglpk_answer *a = run->answer;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.out_frq = 50;
  parameters.out_dly = 0;
  parameters.tm_lim = milliseconds_left(run);
  parameters.mip_gap = run->limits && run->limits->gap > 0 ? run->limits->gap : 0;
  parameters.tol_obj = 1e-9;
  parameters.pp_tech = GLP_PP_ALL;
  /* Cover cuts share data between threads, and Gomory's cuts may cut off what rounding touched. */
  parameters.clq_cuts = GLP_ON;
  parameters.mir_cuts = GLP_ON;
  parameters.cb_func = attend;
  parameters.cb_info = run;
  int code = glp_intopt(lp, &parameters);
  keep_incumbent(a, run->program, lp);
  switch (code) {
    case 0:
      a->outcome = a->has_values ? CGLPK_OPTIMAL : CGLPK_INFEASIBLE;
      a->bound = a->has_values ? a->objective : unknown_bound(run->program);
      break;
    case GLP_EMIPGAP: {
      /* The search ended before the bound was seen again, but it is known to be this close. */
      double room = parameters.mip_gap * fabs(a->objective);
      double bound = a->objective + (run->program->direction == CGLPK_MAXIMIZE ? room : -room);
      if (is_better(run->program, a->bound, bound)) a->bound = bound;
      a->outcome = CGLPK_OPTIMAL;
      break;
    }
    case GLP_ETMLIM: a->outcome = CGLPK_LIMIT; break;
    case GLP_ESTOP: a->outcome = run->ended; break;
    default: say(a, CGLPK_FAULTED, "branching returned code %d", code);
  }
}

static int has_integers(const cglpk_program *p) {
  for (int32_t j = 0; j < p->column_count; j++)
    if (is_integer(p, j)) return 1;
  return 0;
}

static void solve(struct run *run) {
  glp_prob *lp = build(run->program);
  int branches = has_integers(run->program);
  if (solve_relaxation(run, lp, !branches) && branches) branch(run, lp);
}

/* MARK: - The call */

static void clear(cglpk_answer *answer, double bound) {
  answer->outcome = CGLPK_FAULTED;
  answer->has_values = answer->has_duals = 0;
  answer->objective = 0;
  answer->bound = bound;
  answer->iterations = answer->nodes = 0;
  answer->message[0] = 0;
}

/* An incumbent is an answer from the start, whatever becomes of the search. */
static int accept_incumbent(const cglpk_program *p, const double *incumbent, cglpk_answer *a) {
  if (!satisfies(p, incumbent, 1))
    return say(a, CGLPK_REFUSED, "the incumbent does not satisfy the program"), 0;
  if (a->values)
    for (int32_t j = 0; j < p->column_count; j++) a->values[j] = incumbent[j];
  a->objective = worth(p, incumbent);
  a->has_values = 1;
  return 1;
}

void cglpk_solve(
    const cglpk_program *program, const cglpk_start *start, const cglpk_limits *limits,
    cglpk_answer *answer) {
  struct run run = {.program = program, .start = start, .limits = limits, .answer = answer};
  clear(answer, unknown_bound(program));
  if (!is_sound(program, answer) || !is_each_place_once(program, answer)) return;
  if (limits && (isnan(limits->seconds) || isnan(limits->gap))) {
    say(answer, CGLPK_REFUSED, "a limit is not a number");
    return;
  }
  if (has_crossing_bounds(program)) {
    answer->outcome = CGLPK_INFEASIBLE;
    return;
  }
  int has_incumbent = start && start->incumbent && has_integers(program);
  if (has_incumbent && !accept_incumbent(program, start->incumbent, answer)) return;
  if (is_stopped(&run)) {
    answer->outcome = CGLPK_STOPPED;
    return;
  }
  run.deadline = now() + (limits ? limits->seconds : INFINITY);
  guarded(&run, solve);
  /* Nodes that cannot beat the answer are still open when a limit ends the search. */
  if (answer->has_values && is_better(program, answer->objective, answer->bound))
    answer->bound = answer->objective;
  if (answer->outcome == CGLPK_INFEASIBLE && has_incumbent)
    say(answer, CGLPK_FAULTED, "found infeasible although an answer was handed in");
  if (answer->outcome == CGLPK_OPTIMAL && answer->values
      && !satisfies(program, answer->values, 10))
    say(answer, CGLPK_FAULTED, "the answer breaks the rows it was made for");
  if (answer->outcome == CGLPK_FAULTED || answer->outcome == CGLPK_REFUSED)
    answer->has_values = answer->has_duals = 0;
}

static void provoke(struct run *run) {
  glp_prob *lp = glp_create_prob();
  int index[] = {0, 1, 1};
  double value[] = {0, 1, 1};
  glp_add_cols(lp, 1000);
  glp_add_rows(lp, 1);
  switch (run->how) {
    case CGLPK_NO_COLUMNS: glp_add_cols(lp, 0); break;
    case CGLPK_BAD_INDEX: glp_set_obj_coef(lp, 2000, 1); break;
    case CGLPK_DOUBLE_ENTRY: glp_load_matrix(lp, 2, index, index, value); break;
    default: glp_alloc(INT_MAX, INT_MAX);
  }
}

void cglpk_provoke_abort(int32_t how, cglpk_answer *answer) {
  struct run run = {.answer = answer, .how = how, .deadline = INFINITY};
  clear(answer, 0);
  answer->outcome = CGLPK_OPTIMAL;
  guarded(&run, provoke);
}
