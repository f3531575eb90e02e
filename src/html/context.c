/* One pass over the blocks from the top. Counts stop at MOST, where more says nothing more. */
#include "html/context.h"

#include "base/alloc.h"
#include "base/map.h"

enum { MOST = 20 };

static bool is_like_title(const struct sheet *sheet, size_t title, size_t i)
{
    const struct region *a = &sheet->regions[sheet->looks[title].region];
    const struct region *b = &sheet->regions[sheet->looks[i].region];
    return a->path == b->path;
}

static void count_up(unsigned char *count, bool more)
{
    *count = (unsigned char)(*count + (more && *count < MOST));
}

struct context *context_read(const struct sheet *sheet, size_t title)
{
    size_t count = sheet->blocks.list.count;
    struct context *all = alloc_zeroed(count + 1, sizeof *all);
    struct context here = {.heading = (uint32_t)count, .stop = (uint32_t)count};
    struct map texts = {0};
    for (size_t i = 0; i < count; i++) {
        const struct look *look = &sheet->looks[i];
        uint32_t *seen =
            map_put(&texts, slice_of((const char *)&look->hash, sizeof look->hash), 0, NULL);
        here.repeated = (unsigned char)(*seen < MOST ? *seen : MOST);
        ++*seen;
        bool below = title < count && i > title;
        count_up(&here.titles, below && is_like_title(sheet, title, i));
        all[i] = here;
        if (sheet->blocks.list.items[i].kind == BLOCK_HEADING && i != title)
            here.heading = (uint32_t)i;
        if (look->phrase && look->phrase->force != PHRASE_LIKELY) {
            here.stop = (uint32_t)i;
            count_up(&here.stops, below && look->phrase->kind != FURNITURE_ADVERTISEMENT);
        }
    }
    map_free(&texts);
    return all;
}
