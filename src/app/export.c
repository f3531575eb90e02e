/* Writing the comparison, whole or not at all. */
#include "app/export.h"

#include "app/output.h"
#include "report/report.h"

#include <unistd.h>

enum { EXPORT_COLUMNS = 100 };

static void make_text(const struct options *options, const struct comparison *comparison,
                      struct slice view, bool json, struct buffer *into)
{
    struct report_options how = {.width = options->width ? options->width : EXPORT_COLUMNS,
                                 .ascii = options->ascii,
                                 .threads = options->jobs};
    struct report_json_options json_how = {.threads = options->jobs};
    if (json)
        report_comparison_json(comparison, &json_how, into);
    else if (slice_equal(view, SLICE("facts")))
        report_facts_text(comparison, &how, into);
    else if (slice_equal(view, SLICE("matrix")))
        report_matrix_text(comparison, &how, into);
    else
        report_comparison_text(comparison, &how, into);
}

/* The ending of a name that asks for something that cannot be written; NULL where it does not. */
static const char *refused(struct slice path)
{
    static const char *const endings[] = {".html", ".htm", ".md",  ".markdown", ".tsv",
                                          ".csv",  ".pdf", ".xml", ".docx",     ".odt"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct slice ending = slice_from(endings[i]);
        if (path.len >= ending.len &&
            slice_equal_nocase(slice_sub(path, path.len - ending.len, path.len), ending))
            return endings[i];
    }
    return NULL;
}

bool export_story(const struct options *options, const struct comparison *comparison,
                  struct slice view, struct slice name, struct buffer *said, struct error *error)
{
    struct buffer path = {0}, text = {0};
    struct output output;
    bool force = slice_ends(name, SLICE("!"));
    name.len -= force;
    buffer_add_slice(&path, slice_trim(name));
    bool done =
        path.len > 0 || error_set(error, MESSAGE_WRITE_FAILED, "export", "no name is given");
    const char *ending = done ? refused(buffer_slice(&path)) : NULL;
    if (ending)
        done = error_set(error, MESSAGE_WRITE_FAILED, path.data,
                         "%s cannot be written; a name in .json, or another for text", ending);
    if (done && !force && access(path.data, F_OK) == 0)
        done = error_set(error, MESSAGE_WRITE_FAILED, path.data,
                         "it is there already; a ! after the name replaces it");
    if (done) {
        make_text(options, comparison, view, slice_ends(buffer_slice(&path), SLICE(".json")),
                  &text);
        if (output_open(&output, path.data))
            output_write(&output, buffer_slice(&text));
        done = output_close(&output);
        if (!done)
            *error = output.error;
    }
    if (done)
        buffer_format(said, "Written to %s", path.data);
    buffer_free(&path);
    buffer_free(&text);
    return done;
}
