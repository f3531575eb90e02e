/* hexapla score: "text<TAB>text" lines in, "score<TAB>class<TAB>flags" lines out. Lines are taken
 * as they come: all that were read at once are scored at once, on all cores, and answered in order
 * before more is waited for. */
#include "app/command.h"

#include "app/complain.h"
#include "app/output.h"
#include "base/alloc.h"
#include "base/limits.h"
#include "base/share.h"
#include "base/vec.h"
#include "compare/compare.h"
#include "text/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* AT_ONCE: bytes read. WORTH: lines that a thread is worth. */
enum { AT_ONCE = 1 << 18, WORTH = 32 };

/* One thread's own. */
struct scorer {
    struct compare_scorer *scorer;
    struct buffer a, b; /* repaired text */
    struct buffer out;
};

struct scoring {
    const struct options *options;
    double threshold;
    int descriptor;
    const char *name;
    struct buffer text;      /* read, but not scored yet */
    VEC(struct slice) lines; /* of text, whole */
    size_t parts;
    struct scorer scorers[SHARE_PARTS];
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

static void score_line(const struct scoring *scoring, struct scorer *scorer, struct slice line)
{
    if (slice_ends(line, SLICE("\r")))
        line.len--;
    size_t tab = slice_find(line, SLICE("\t"), 0);
    bool once = tab < line.len && slice_find(line, SLICE("\t"), tab + 1) == line.len;
    if (!once) {
        buffer_add_string(&scorer->out, "nan\terror\t\n");
        return;
    }
    struct slice a = repaired(slice_sub(line, 0, tab), &scorer->a);
    struct slice b = repaired(slice_sub(line, tab + 1, line.len), &scorer->b);
    struct pair_score score = compare_score(scorer->scorer, a, b, scoring->threshold);
    buffer_format(&scorer->out, "%.6f\t%s\t", score.score, class_name(score.class));
    add_flags(score.flags, &scorer->out);
}

static void score_part(void *context, size_t part)
{
    struct scoring *scoring = context;
    struct scorer *scorer = &scoring->scorers[part];
    const char *language = scoring->options->language ? scoring->options->language : "en";
    size_t end = share_start(scoring->lines.count, part + 1, scoring->parts);
    if (!scorer->scorer)
        scorer->scorer = compare_scorer_new(slice_from(language));
    for (size_t i = share_start(scoring->lines.count, part, scoring->parts); i < end; i++)
        score_line(scoring, scorer, scoring->lines.items[i]);
}

/* Scores the lines that are whole, or all that is left, and takes them off the text. */
static void score_lines(struct scoring *scoring, size_t whole, struct output *output)
{
    struct buffer *text = &scoring->text;
    struct slice rest = slice_of(text->data, whole), line;
    scoring->lines.count = 0;
    while (slice_next_line(&rest, &line))
        VEC_PUSH(&scoring->lines, line);
    scoring->parts = share_parts(scoring->lines.count, WORTH, scoring->options->jobs);
    share_run(scoring->parts, score_part, scoring);
    for (size_t i = 0; i < scoring->parts; i++) {
        output_write(output, buffer_slice(&scoring->scorers[i].out));
        buffer_clear(&scoring->scorers[i].out);
    }
    memmove(text->data, text->data + whole, text->len - whole);
    text->len -= whole;
}

/* Reads what there is, at least something; false at the end and on a fault. */
static bool read_more(struct scoring *scoring, bool *fault)
{
    struct buffer *text = &scoring->text;
    ssize_t got;
    buffer_reserve(text, AT_ONCE);
    do
        got = read(scoring->descriptor, text->data + text->len, AT_ONCE);
    while (got < 0 && errno == EINTR);
    *fault = got < 0;
    text->len += got > 0 ? (size_t)got : 0;
    return got > 0;
}

static bool score_all(struct scoring *scoring, struct output *output)
{
    bool fault = false;
    struct error error = {0};
    size_t seen = 0; /* bytes without a line's end */
    while (!output->failed && read_more(scoring, &fault)) {
        const char *data = scoring->text.data;
        const char *last = memrchr(data + seen, '\n', scoring->text.len - seen);
        if (last)
            score_lines(scoring, (size_t)(last - data) + 1, output);
        seen = scoring->text.len;
    }
    if (scoring->text.len && !output->failed)
        score_lines(scoring, scoring->text.len, output);
    if (!fault)
        return true;
    error_set(&error, MESSAGE_UNREADABLE, scoring->name, "%s", strerror(errno));
    complain(&error);
    return false;
}

static bool open_input(struct scoring *scoring)
{
    const struct options *options = scoring->options;
    struct error error = {0};
    scoring->name = options->paths.count ? options->paths.items[0].data : "-";
    scoring->descriptor =
        strcmp(scoring->name, "-") == 0 ? STDIN_FILENO : open(scoring->name, O_RDONLY | O_CLOEXEC);
    if (scoring->descriptor >= 0)
        return true;
    error_set(&error, errno == ENOENT ? MESSAGE_NOT_FOUND : MESSAGE_UNREADABLE, scoring->name,
              errno == ENOENT ? NULL : "%s", strerror(errno));
    complain(&error);
    return false;
}

static void close_scoring(struct scoring *scoring)
{
    for (size_t i = 0; i < SHARE_PARTS; i++) {
        compare_scorer_free(scoring->scorers[i].scorer);
        buffer_free(&scoring->scorers[i].a);
        buffer_free(&scoring->scorers[i].b);
        buffer_free(&scoring->scorers[i].out);
    }
    buffer_free(&scoring->text);
    VEC_FREE(&scoring->lines);
    if (scoring->descriptor != STDIN_FILENO)
        close(scoring->descriptor);
}

int command_score(const struct options *options)
{
    struct scoring scoring = {.options = options,
                              .threshold =
                                  options->threshold < 0 ? COMPARE_THRESHOLD : options->threshold};
    struct output output;
    if (!open_input(&scoring))
        return 2;
    bool done = output_open(&output, options->output) && score_all(&scoring, &output);
    if (!output_close(&output)) {
        complain(&output.error);
        done = false;
    }
    close_scoring(&scoring);
    return done ? 0 : 2;
}
