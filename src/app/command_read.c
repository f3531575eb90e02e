/* hexapla read: the reader, or the printed comparison where standard output is no terminal. */
#include "app/command.h"

#include "app/complain.h"
#include "app/input.h"
#include "app/session.h"
#include "reader/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A terminal that cannot move its cursor gets the printed form too. */
static bool is_interactive(const struct options *options)
{
    const char *term = getenv("TERM");
    return isatty(STDOUT_FILENO) && !options->linear && !options->output &&
           options->format == OUTPUT_TEXT && term && strcmp(term, "dumb") != 0;
}

static int print(const struct options *options)
{
    struct options printed = *options;
    const char *term = getenv("TERM");
    printed.linear |= isatty(STDOUT_FILENO) && (!term || strcmp(term, "dumb") == 0);
    return command_diff(&printed) == 2 ? 2 : 0;
}

int command_read(const struct options *options, struct config *config)
{
    if (!is_interactive(options))
        return print(options);
    struct input input;
    int status = 2;
    input_gather(&input, options->paths.items, options->paths.count);
    input_near_first(&input);
    if (input.count)
        status = session_run(options, config, &input);
    input_free(&input);
    return status;
}
