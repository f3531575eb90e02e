/* Running and watching programs for the benchmarks. */
#include "bench/bench.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

double bench_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

double bench_quantile(double *values, size_t count, double share)
{
    if (!count)
        bench_fail("nothing was measured");
    qsort(values, count, sizeof *values, compare_doubles);
    size_t at = (size_t)(share * (double)count);
    return values[at < count ? at : count - 1];
}

double bench_median(double *values, size_t count)
{
    return bench_quantile(values, count, 0.5);
}

void bench_fail(const char *what)
{
    fprintf(stderr, "bench: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
    exit(2);
}

char *bench_hexapla(void)
{
    char *given = getenv("HEXAPLA");
    return given ? given : (char *)"./hexapla";
}

struct bench_run bench_run(char *const argv[])
{
    struct bench_run run = {0};
    struct rusage usage;
    double start = bench_now();
    pid_t child = fork();
    if (child < 0)
        bench_fail("fork");
    if (!child) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(null, 1);
        dup2(null, 2);
        execvp(argv[0], argv);
        _exit(127);
    }
    int status;
    if (wait4(child, &status, 0, &usage) < 0)
        bench_fail("wait4");
    run.ms = bench_now() - start;
    run.peak_kib = usage.ru_maxrss;
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (run.status > 1)
        fprintf(stderr, "bench: %s ended with status %d\n", argv[0], run.status), exit(2);
    return run;
}

long bench_peak(pid_t process)
{
    char path[64], line[256];
    long peak = -1;
    snprintf(path, sizeof path, "/proc/%ld/status", (long)process);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "VmHWM:", 6) == 0) {
            peak = strtol(line + 6, NULL, 10);
            break;
        }
    if (file)
        fclose(file);
    return peak;
}

struct bench_screen bench_open(char *const argv[], unsigned short rows, unsigned short columns)
{
    struct bench_screen screen;
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    setenv("TERM", "xterm-256color", 1);
    screen.started = bench_now();
    screen.child = forkpty(&screen.terminal, NULL, NULL, &size);
    if (screen.child < 0)
        bench_fail("forkpty");
    if (!screen.child) {
        execvp(argv[0], argv);
        _exit(127);
    }
    fcntl(screen.terminal, F_SETFL, O_NONBLOCK);
    return screen;
}

double bench_drain(struct bench_screen *screen, double quiet_ms, double limit_ms, size_t *bytes)
{
    static char data[1 << 16];
    double start = bench_now(), last = -1, now = start;
    size_t total = 0;
    while (now - start < limit_ms && (last < 0 || now - last < quiet_ms)) {
        struct pollfd ready = {.fd = screen->terminal, .events = POLLIN};
        if (poll(&ready, 1, 1) > 0) {
            ssize_t got = read(screen->terminal, data, sizeof data);
            if (got > 0) {
                last = bench_now();
                total += (size_t)got;
            } else if (got == 0 || errno != EAGAIN) {
                break; /* the program has ended */
            }
        }
        now = bench_now();
    }
    if (bytes)
        *bytes = total;
    return last;
}

void bench_type(struct bench_screen *screen, const char *keys)
{
    if (write(screen->terminal, keys, strlen(keys)) < 0)
        bench_fail("write");
}

void bench_close(struct bench_screen *screen, const char *keys)
{
    double start = bench_now();
    (void)!write(screen->terminal, keys, strlen(keys));
    while (waitpid(screen->child, NULL, WNOHANG) == 0) {
        bench_drain(screen, 1, 2, NULL);
        if (bench_now() - start > 3000)
            kill(screen->child, SIGKILL);
    }
    close(screen->terminal);
}
