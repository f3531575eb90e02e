/* One line at a time to whatever sink the program chose. */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

static void (*log_sink)(const char *line);

void log_set_sink(void (*sink)(const char *line))
{
    log_sink = sink;
}

void log_debug(const char *format, ...)
{
    if (!log_sink)
        return;
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    log_sink(line);
}
