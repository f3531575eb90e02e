/* From lines to paragraphs, by the knowledge of plain/: only the blocks, no head and no furniture,
 * since a wire's envelope says those. */
#include "wire/prose.h"

#include "plain/body.h"

void prose_read(struct prose *prose, struct article *article, struct slice text)
{
    struct lines lines = {0};
    struct units units = {0};
    if (!text.len)
        return;
    lines_split(text, 0, &lines);
    if (lines.list.count) {
        lines_join(text, &lines);
        units_build(text, &lines, &(struct load_options){.threads = 1}, &units);
    }
    for (size_t i = 0; i < units.list.count; i++) {
        const struct unit *unit = &units.list.items[i];
        struct prose_block block = {(enum block_kind)unit->kind,
                                    body_unit_text(article, text, &lines, unit),
                                    lines.list.items[unit->first].number};
        VEC_PUSH(&prose->list, block);
    }
    units_free(&units);
    lines_free(&lines);
}

void prose_free(struct prose *prose)
{
    VEC_FREE(&prose->list);
}
