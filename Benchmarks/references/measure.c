// measure REPORT COMMAND [ARGUMENT...]
//
// Runs a command and writes to the file REPORT what it took: wall time, user and system time in nanoseconds, peak
// memory in bytes, exit status. A program of its own, because a process starts with the peak memory of the one that it
// was forked from, and an interpreter has more of that than what is measured here.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(struct timespec t) { return t.tv_sec * 1000000000LL + t.tv_nsec; }
static long long of_timeval(struct timeval t) { return t.tv_sec * 1000000000LL + t.tv_usec * 1000LL; }

int main(int count, char **arguments) {
  if (count < 3) return 64;
  struct timespec start, end;
  struct rusage usage;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) return 71;
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  if (wait4(child, &status, 0, &usage) < 0) return 71;
  clock_gettime(CLOCK_MONOTONIC, &end);
#ifdef __APPLE__
  long long peak = usage.ru_maxrss;
#else
  long long peak = usage.ru_maxrss * 1024LL;
#endif
  FILE *report = fopen(arguments[1], "w");
  if (!report) return 74;
  fprintf(report, "%lld %lld %lld %lld %d\n", nanoseconds(end) - nanoseconds(start), of_timeval(usage.ru_utime),
          of_timeval(usage.ru_stime), peak, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(report) ? 74 : 0;
}
