/* What the benchmarks share: programs run to their end or watched on a pseudo-terminal, and
 * medians. Times are in milliseconds of the monotonic clock. A fault ends the benchmark. */
#ifndef HEXAPLA_BENCH_BENCH_H
#define HEXAPLA_BENCH_BENCH_H

#include <stddef.h>
#include <sys/types.h>

double bench_now(void);
/* Sorts the values. */
double bench_median(double *values, size_t count);
/* The value below which share (0 to 1) of them lie; sorts them too. */
double bench_quantile(double *values, size_t count, double share);
_Noreturn void bench_fail(const char *what);
/* $HEXAPLA, or the program beside the working folder. */
char *bench_hexapla(void);

struct bench_run {
    double ms;
    long peak_kib;
    int status; /* as of exit */
};
/* Runs it to its end, what it says going to /dev/null. */
struct bench_run bench_run(char *const argv[]);

struct bench_screen {
    pid_t child;
    int terminal;
    double started;
};
/* The most that a running process has had in memory so far, in KiB; -1 where that is not told. */
long bench_peak(pid_t process);
/* Starts it on a new terminal of that size, TERM being xterm-256color. */
struct bench_screen bench_open(char *const argv[], unsigned short rows, unsigned short columns);
/* Reads until nothing has come for quiet_ms, at most limit_ms; gives the time of the last byte, or
 * a negative number where none came. *bytes, which may be NULL, is how many came. */
double bench_drain(struct bench_screen *screen, double quiet_ms, double limit_ms, size_t *bytes);
void bench_type(struct bench_screen *screen, const char *keys);
/* Types the keys that end the program and waits for it; kills it where that does not help. */
void bench_close(struct bench_screen *screen, const char *keys);

#endif
