/* What several subcommands ask of their surroundings. */
#include "app/command.h"

#include "text/width.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool command_color(const struct options *options, int descriptor)
{
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
    if (no_color && no_color[0])
        return false;
    return isatty(descriptor) && term && strcmp(term, "dumb") != 0 && !options->output;
}

unsigned command_colors(const struct options *options, int descriptor)
{
    const char *term = getenv("TERM"), *colorterm = getenv("COLORTERM");
    if (!command_color(options, descriptor))
        return 0;
    return (term && strstr(term, "256color")) || (colorterm && colorterm[0]) ? 256 : 8;
}

bool command_ascii(const struct options *options)
{
    return options->ascii || !width_utf8_locale();
}

size_t command_width(const struct options *options)
{
    if (options->width)
        return options->width;
    struct winsize size;
    if (!options->output && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
        return size.ws_col;
    const char *columns = getenv("COLUMNS");
    long number = columns ? strtol(columns, NULL, 10) : 0;
    return number >= 20 && number <= 10000 ? (size_t)number : 80;
}
