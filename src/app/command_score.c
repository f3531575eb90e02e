/* hexapla score: "text<TAB>text" lines in, "score<TAB>class<TAB>flags" lines out. */
#include "app/command.h"

#include "app/complain.h"
#include "app/output.h"
#include "base/limits.h"
#include "compare/compare.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OUTPUT_AT_ONCE = 1 << 16 };

struct scoring {
    struct compare_scorer *scorer;
    double threshold;
    struct buffer a, b; /* repaired text */
    struct buffer out;
};

static void add_flags(unsigned flags, struct buffer *into)
{
    static const char *const names[] = {"conflict", "moved", "repeated"};
    bool first = true;
    for (unsigned i = 0; i < 3; i++)
        if (flags & 1u << i) {
            buffer_format(into, "%s%s", first ? "" : ",", names[i]);
            first = false;
        }
    buffer_add_char(into, '\n');
}

static struct slice repaired(struct slice text, struct buffer *into)
{
    if (utf8_valid(text))
        return text;
    buffer_clear(into);
    utf8_repair(text, into);
    return buffer_slice(into);
}

static void score_line(struct scoring *scoring, struct slice line)
{
    if (slice_ends(line, SLICE("\n")))
        line.len--;
    if (slice_ends(line, SLICE("\r")))
        line.len--;
    size_t tab = slice_find(line, SLICE("\t"), 0);
    bool once = tab < line.len && slice_find(line, SLICE("\t"), tab + 1) == line.len;
    if (!once) {
        buffer_add_string(&scoring->out, "nan\terror\t\n");
        return;
    }
    struct slice a = repaired(slice_sub(line, 0, tab), &scoring->a);
    struct slice b = repaired(slice_sub(line, tab + 1, line.len), &scoring->b);
    struct pair_score score = compare_score(scoring->scorer, a, b, scoring->threshold);
    buffer_format(&scoring->out, "%.6f\t%s\t", score.score, class_name(score.class));
    add_flags(score.flags, &scoring->out);
}

/* A filter that is fed line by line must answer line by line; a file need not be. */
static bool answers_at_once(FILE *in)
{
    struct stat status;
    return fstat(fileno(in), &status) < 0 || !S_ISREG(status.st_mode);
}

static bool score_all(struct scoring *scoring, FILE *in, const char *name, struct output *output)
{
    char *line = NULL;
    size_t room = 0;
    bool at_once = answers_at_once(in);
    for (ssize_t len; (len = getline(&line, &room, in)) >= 0 && !output->failed;) {
        score_line(scoring, slice_of(line, (size_t)len));
        if (at_once || scoring->out.len >= OUTPUT_AT_ONCE) {
            output_write(output, buffer_slice(&scoring->out));
            buffer_clear(&scoring->out);
        }
    }
    output_write(output, buffer_slice(&scoring->out));
    free(line);
    if (!ferror(in))
        return true;
    struct error error = {0};
    error_set(&error, MESSAGE_UNREADABLE, name, "%s", strerror(errno));
    complain(&error);
    return false;
}

static FILE *open_input(const struct options *options, const char **name)
{
    *name = options->paths.count ? options->paths.items[0].data : "-";
    if (strcmp(*name, "-") == 0)
        return stdin;
    FILE *in = fopen(*name, "r");
    if (!in) {
        struct error error = {0};
        error_set(&error, errno == ENOENT ? MESSAGE_NOT_FOUND : MESSAGE_UNREADABLE, *name,
                  errno == ENOENT ? NULL : "%s", strerror(errno));
        complain(&error);
    }
    return in;
}

int command_score(const struct options *options)
{
    const char *name;
    FILE *in = open_input(options, &name);
    struct output output;
    if (!in)
        return 2;
    bool done = output_open(&output, options->output);
    struct scoring scoring = {
        .scorer = compare_scorer_new(slice_from(options->language ? options->language : "en")),
        .threshold = options->threshold < 0 ? COMPARE_THRESHOLD : options->threshold};
    if (done)
        done = score_all(&scoring, in, name, &output);
    if (!output_close(&output)) {
        complain(&output.error);
        done = false;
    }
    compare_scorer_free(scoring.scorer);
    buffer_free(&scoring.a);
    buffer_free(&scoring.b);
    buffer_free(&scoring.out);
    if (in != stdin)
        fclose(in);
    return done ? 0 : 2;
}
