/* One table of what the elements of feeds are to one another, and a stack of them. */
#include "feed/mend_open.h"

static const struct mend_element known[] = {
    {{"item", 4}, MEND_ITEM | MEND_FRAME},
    {{"entry", 5}, MEND_ITEM | MEND_FRAME},
    {{"rss:item", 8}, MEND_ITEM | MEND_FRAME},
    {{"atom:entry", 10}, MEND_ITEM | MEND_FRAME},
    {{"channel", 7}, MEND_FRAME},
    {{"rss", 3}, MEND_FRAME},
    {{"feed", 4}, MEND_FRAME},
    {{"rdf:rdf", 7}, MEND_FRAME},
    {{"title", 5}, MEND_LEAF},
    {{"link", 4}, MEND_LEAF},
    {{"guid", 4}, MEND_LEAF | MEND_FIELD},
    {{"pubdate", 7}, MEND_LEAF | MEND_FIELD},
    {{"dc:date", 7}, MEND_LEAF | MEND_FIELD},
    {{"dc:creator", 10}, MEND_LEAF | MEND_FIELD},
    {{"dc:subject", 10}, MEND_LEAF | MEND_FIELD},
    {{"dc:title", 8}, MEND_LEAF},
    {{"category", 8}, MEND_LEAF},
    {{"comments", 8}, MEND_LEAF},
    {{"language", 8}, MEND_LEAF},
    {{"copyright", 9}, MEND_LEAF},
    {{"issued", 6}, MEND_LEAF | MEND_FIELD},
    {{"modified", 8}, MEND_LEAF},
    {{"updated", 7}, MEND_LEAF},
    {{"published", 9}, MEND_LEAF | MEND_FIELD},
    {{"author", 6}, MEND_FIELD},
    {{"enclosure", 9}, MEND_FIELD},
    {{"description", 11}, MEND_FIELD | MEND_LONG},
    {{"content:encoded", 15}, MEND_FIELD | MEND_LONG},
    {{"summary", 7}, MEND_LONG},
    {{"br", 2}, MEND_VOID},
    {{"img", 3}, MEND_VOID},
    {{"hr", 2}, MEND_VOID},
    {{"input", 5}, MEND_VOID},
    {{"wbr", 3}, MEND_VOID},
    {{"meta", 4}, MEND_VOID},
    {{"embed", 5}, MEND_VOID},
    {{"param", 5}, MEND_VOID},
};

unsigned mend_roles(struct slice name)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (slice_equal_nocase(known[i].name, name))
            return known[i].roles;
    return 0;
}

void mend_close_to(struct mend_open *open, size_t depth)
{
    while (open->depth > depth) {
        buffer_add_string(open->into, "</");
        buffer_add_slice(open->into, open->list[--open->depth].name);
        buffer_add_char(open->into, '>');
    }
}

void mend_close(struct mend_open *open, struct slice name)
{
    unsigned roles = mend_roles(name);
    for (size_t at = open->depth; at; at--) {
        if (slice_equal_nocase(open->list[at - 1].name, name)) {
            mend_close_to(open, at - 1);
            return;
        }
        if (open->list[at - 1].roles & MEND_FRAME && !(roles & MEND_FRAME))
            return;
    }
}

void mend_make_room(struct mend_open *open, unsigned roles)
{
    if (roles & MEND_ITEM) {
        size_t at = 0;
        while (at < open->depth && !(open->list[at].roles & MEND_ITEM))
            at++;
        mend_close_to(open, at);
        return;
    }
    unsigned over = roles & MEND_FIELD ? MEND_LEAF | MEND_LONG : roles & MEND_LEAF ? MEND_LEAF : 0;
    for (size_t at = open->depth; over && at && !(open->list[at - 1].roles & MEND_FRAME); at--)
        if (open->list[at - 1].roles & over) {
            mend_close_to(open, at - 1);
            return;
        }
}
