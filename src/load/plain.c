/* The way of a plain text: lines, units, what is furniture, metadata, body. Offsets are bytes of
 * the decoded text. Each step has its own file; this one only holds their order. */
#include "load/plain.h"

#include "load/body.h"
#include "load/lines.h"
#include "load/units.h"

bool plain_load(struct article *article, struct slice text, size_t mark,
                const struct load_options *options)
{
    struct lines lines = {0};
    struct units units = {0};
    lines_split(text, mark, &lines);
    bool any = lines.list.count > 0;
    if (any) {
        lines_join(text, &lines);
        units_build(text, &lines, options->raw, &units);
        body_build(article, text, &lines, &units);
        article->language = arena_slice(article->arena, options->language);
    }
    units_free(&units);
    lines_free(&lines);
    return any;
}
