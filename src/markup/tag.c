/* A sorted table of element names. */
#include "markup/tag.h"

struct tag_entry {
    struct slice name;
    enum tag_role role;
};

static const struct tag_entry table[] = {
#define X(tag, text, role) {{text, sizeof(text) - 1}, ROLE_##role},
    TAGS(X)
#undef X
};

enum tag tag_find(struct slice name)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = slice_compare(name, table[middle].name);
        if (order == 0)
            return (enum tag)(middle + TAG_OTHER + 1);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return TAG_OTHER;
}

enum tag_role tag_role(enum tag tag)
{
    return tag <= TAG_OTHER ? ROLE_INLINE : table[tag - TAG_OTHER - 1].role;
}
