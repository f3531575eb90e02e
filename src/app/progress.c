/* One line that is drawn over again. Times are seconds of the monotonic clock. */
#include "app/progress.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const double PATIENCE = 0.5, INTERVAL = 0.1;

enum { BAR_LEAST = 10, BAR_MOST = 40, HOUR = 3600, WIDTH = 80 };

static double since(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void progress_begin(struct progress *progress, size_t total, const char *what, bool quiet)
{
    *progress =
        (struct progress){.total = total, .what = what, .wanted = !quiet && isatty(STDERR_FILENO)};
    clock_gettime(CLOCK_MONOTONIC, &progress->begun);
    progress->drawn = progress->begun;
}

static void add_time_left(double seconds, struct buffer *into)
{
    unsigned long left = (unsigned long)(seconds + 0.5);
    if (left >= HOUR)
        buffer_format(into, "  %lu:%02lu:%02lu left", left / HOUR, left / 60 % 60, left % 60);
    else
        buffer_format(into, "  %lu:%02lu left", left / 60, left % 60);
}

static void add_bar(const struct progress *progress, size_t cells, struct buffer *into)
{
    size_t full = (size_t)((double)cells * (double)progress->done / (double)progress->total);
    buffer_add_char(into, '[');
    for (size_t i = 0; i < cells; i++)
        buffer_add_char(into, i < full ? '#' : '.');
    buffer_add_string(into, "] ");
}

void progress_line(const struct progress *progress, double seconds, size_t width,
                   struct buffer *into)
{
    if (!progress->total || !width)
        return;
    struct buffer words = {0};
    buffer_format(&words, "%zu of %zu %s", progress->done, progress->total, progress->what);
    if (progress->done && seconds > 0) {
        double rate = (double)progress->done / seconds;
        buffer_format(&words, rate < 10 ? "  %.1f/s" : "  %.0f/s", rate);
        add_time_left((double)(progress->total - progress->done) / rate, &words);
    }
    size_t room = width > words.len + 3 ? width - words.len - 3 : 0;
    if (room >= BAR_LEAST)
        add_bar(progress, room < BAR_MOST ? room : BAR_MOST, into);
    buffer_add_slice(into, slice_sub(buffer_slice(&words), 0, width));
    buffer_free(&words);
}

static size_t terminal_width(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : WIDTH;
}

static void draw(struct progress *progress)
{
    struct buffer line = {0};
    buffer_add_string(&line, "\r\x1B[K");
    /* The last column stays free: some terminals wrap when it is written. */
    progress_line(progress, since(&progress->begun), terminal_width() - 1, &line);
    fwrite(line.data, 1, line.len, stderr);
    fflush(stderr);
    buffer_free(&line);
    progress->shown = true;
    clock_gettime(CLOCK_MONOTONIC, &progress->drawn);
}

void progress_step(struct progress *progress)
{
    progress->done++;
    if (!progress->wanted || since(&progress->begun) < PATIENCE)
        return;
    if (!progress->shown || since(&progress->drawn) >= INTERVAL)
        draw(progress);
}

void progress_clear(struct progress *progress)
{
    if (!progress->shown)
        return;
    fputs("\r\x1B[K", stderr);
    fflush(stderr);
    progress->shown = false;
}
