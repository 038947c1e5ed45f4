/* Divides n items into m groups of equal size, for the greatest sum of weights inside groups, by
 * iterated maxima search as published by Lai and Hao (2016, doi:10.1016/j.ejor.2016.05.018): descent
 * over exchanges with a table of every item's weight with every group; weak perturbations of three
 * exchanges around the best local optimum, until that many of them in a row gain nothing; then a strong
 * one of n exchanges. Written for this comparison from the paper's description.
 *
 * usage: maxima FILE GROUPS SECONDS SEED, the file being rows "a b weight" of numbers from 0, and the
 * seconds those of the processor. Prints the best sum. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 1000, WEAK = 3, PATIENCE = 3 };

static int n, m, group[MOST], best[MOST], round_best[MOST];
static int weight[MOST][MOST], with[MOST][MOST];
static uint64_t state;

static uint32_t chance(uint32_t limit) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(((state >> 32) * limit) >> 32);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static long load(const int *from) {
  long sum = 0;
  memmove(group, from, sizeof group);
  memset(with, 0, sizeof with);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) with[i][group[j]] += weight[i][j];
  for (int i = 0; i < n; i++) sum += with[i][group[i]];
  return sum / 2;
}

static long gain(int i, int j) {
  return with[i][group[j]] - with[i][group[i]] + with[j][group[i]] - with[j][group[j]] -
         2 * weight[i][j];
}

static void exchange(int i, int j) {
  int here = group[i], there = group[j];
  for (int k = 0; k < n; k++) {
    with[k][here] += weight[k][j] - weight[k][i];
    with[k][there] += weight[k][i] - weight[k][j];
  }
  group[i] = there;
  group[j] = here;
}

/* Takes every exchange that gains, until none does. */
static long descend(long sum) {
  for (int improved = 1; improved;) {
    improved = 0;
    for (int i = 0; i < n; i++)
      for (int j = i + 1; j < n; j++) {
        if (group[i] == group[j]) continue;
        long won = gain(i, j);
        if (won <= 0) continue;
        exchange(i, j);
        sum += won;
        improved = 1;
      }
  }
  return sum;
}

static long shake(long sum, int times) {
  while (times > 0) {
    int i = (int)chance((uint32_t)n), j = (int)chance((uint32_t)n);
    if (group[i] == group[j]) continue;
    sum += gain(i, j);
    exchange(i, j);
    times--;
  }
  return sum;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  FILE *file = fopen(argv[1], "r");
  if (!file) return 2;
  m = atoi(argv[2]);
  double end = now() + atof(argv[3]);
  state = strtoull(argv[4], NULL, 10) * 2 + 1;
  for (int a, b, w; fscanf(file, "%d %d %d", &a, &b, &w) == 3;) {
    if (a < 0 || b < 0 || a >= MOST || b >= MOST) return 2;
    weight[a][b] = weight[b][a] = w;
    if (a >= n) n = a + 1;
    if (b >= n) n = b + 1;
  }
  fclose(file);
  int start[MOST];
  for (int i = 0; i < n; i++) start[i] = i % m;
  long sum = shake(load(start), n), top = 0;
  while (now() < end) {
    sum = descend(sum);
    memcpy(round_best, group, sizeof group);
    long round_top = sum;
    for (int failures = 0; failures < PATIENCE && now() < end; failures++) {
      sum = descend(shake(sum, WEAK));
      if (sum <= round_top) continue;
      round_top = sum;
      memcpy(round_best, group, sizeof group);
      failures = -1;
    }
    if (round_top > top) {
      top = round_top;
      memcpy(best, round_best, sizeof best);
    }
    sum = shake(load(round_best), n);
  }
  printf("%ld\n", top);
  return 0;
}
