/* Wording first, then the names of the elements around, the nearest before the others, then the
 * share of links. */
#include "html/kinds.h"

enum { NEAR = 3, LABEL_WORDS = 4 };

struct rule {
    uint64_t hints;
    enum furniture_kind kind;
};

/* The first that fits counts. */
static const struct rule rules[] = {
    {HINT_BIT(COOKIE), FURNITURE_COOKIE},
    {HINT_BIT(COMMENTS), FURNITURE_COMMENTS},
    {HINT_BIT(SIGNUP), FURNITURE_SIGNUP},
    {HINT_BIT(ADVERTISEMENT), FURNITURE_ADVERTISEMENT},
    {HINT_BIT(SHARING), FURNITURE_SHARING},
    {HINT_BIT(SAID_TITLE) | HINT_BIT(SAID_DECK) | HINT_BIT(SAID_BYLINE) | HINT_BIT(SAID_DATE) |
         HINT_BIT(BIOGRAPHY),
     FURNITURE_METADATA},
    {HINT_BIT(RELATED) | HINT_BIT(TEASER), FURNITURE_RELATED},
    {HINT_BIT(NAVIGATION) | HINT_BIT(IN_NAV) | HINT_BIT(CONTENTS), FURNITURE_NAVIGATION},
    {HINT_BIT(BYLINE) | HINT_BIT(DATE) | HINT_BIT(METADATA) | HINT_BIT(TAGS) | HINT_BIT(CAPTION) |
         HINT_BIT(CREDIT),
     FURNITURE_METADATA},
    {HINT_BIT(LEGAL), FURNITURE_LEGAL},
    {HINT_BIT(SIDEBAR) | HINT_BIT(IN_ASIDE), FURNITURE_RELATED},
    {HINT_BIT(FOOTER) | HINT_BIT(IN_FOOTER) | HINT_BIT(IN_HEADER), FURNITURE_NAVIGATION},
};

static int by_hints(uint64_t hints)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (hints & rules[i].hints)
            return (int)rules[i].kind;
    return -1;
}

static uint64_t near_hints(const struct sheet *sheet, uint32_t at)
{
    uint64_t hints = 0;
    for (int i = 0; i < NEAR && at; i++, at = sheet->regions[at].parent)
        hints |= sheet->regions[at].own;
    return hints;
}

enum furniture_kind kinds_of_furniture(const struct sheet *sheet, size_t block)
{
    const struct block_found *found = &sheet->blocks.list.items[block];
    const struct look *look = &sheet->looks[block];
    if (look->phrase && look->phrase->force != PHRASE_LIKELY)
        return (enum furniture_kind)look->phrase->kind;
    int kind = by_hints(near_hints(sheet, look->region));
    if (kind < 0 && look->phrase)
        kind = (int)look->phrase->kind;
    if (kind < 0)
        kind = by_hints(sheet->regions[look->region].hints);
    if (kind >= 0)
        return (enum furniture_kind)kind;
    if (found->linked * 2 > found->text.len)
        return look->words > LABEL_WORDS ? FURNITURE_RELATED : FURNITURE_NAVIGATION;
    return FURNITURE_OTHER;
}

bool kinds_is_caption(const struct sheet *sheet, size_t block)
{
    const struct block_found *found = &sheet->blocks.list.items[block];
    if (found->kind == BLOCK_CAPTION)
        return true;
    uint64_t hints = near_hints(sheet, sheet->looks[block].region);
    return (hints & HINT_BIT(CAPTION)) != 0 && !(hints & HINT_BIT(IN_NAV)) &&
           found->kind != BLOCK_HEADING;
}
