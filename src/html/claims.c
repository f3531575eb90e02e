/* Keeps claims in one list, sorted by whom to believe. Values are cleaned here once, so that those
 * who decide compare plain lines of text. */
#include "html/claims.h"

#include <stdlib.h>

enum {
    CLAIMS_MOST = 600,
    VALUE_MOST = 4000,
    NODES_MOST = 400,
    BODY_MOST = 1 << 20,
    LOOKS_MOST = 20000
};

void claims_free(struct claims *claims)
{
    VEC_FREE(&claims->list);
}

/* "&amp;", "&#8217;": what was escaped twice. */
static bool holds_markup(struct slice s)
{
    const char *at = s.len ? memchr(s.data, '&', s.len) : NULL;
    while (at && at + 2 < s.data + s.len) {
        if ((at[1] >= 'a' && at[1] <= 'z') || (at[1] >= 'A' && at[1] <= 'Z') || at[1] == '#') {
            const char *end = memchr(at, ';', (size_t)(s.data + s.len - at));
            if (end && end - at < 12)
                return true;
        }
        at = memchr(at + 1, '&', (size_t)(s.data + s.len - at - 1));
    }
    at = s.len ? memchr(s.data, '<', s.len) : NULL;
    return at && memchr(at, '>', (size_t)(s.data + s.len - at));
}

static struct slice on_one_line(struct arena *arena, struct slice s)
{
    char *line = arena_alloc(arena, s.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        /* The no-break space and the invisible marks of pages count as space. */
        bool wide = i + 1 < s.len && (unsigned char)s.data[i] == 0xC2 &&
                    (unsigned char)s.data[i + 1] == 0xA0;
        bool space = wide || ((unsigned char)s.data[i] <= ' ' && s.data[i] != CLAIMS_SEAM);
        i += wide;
        if (!space)
            line[len++] = s.data[i];
        else if (len && line[len - 1] != ' ')
            line[len++] = ' ';
    }
    while (len && line[len - 1] == ' ')
        len--;
    return slice_of(line, len);
}

/* Not among what machines wrote. */
static struct slice without_seams(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] == CLAIMS_SEAM)
            ((char *)s.data)[i] = ' ';
    return s;
}

static struct slice clean(struct arena *arena, struct slice s)
{
    for (int round = 0; round < 2 && holds_markup(s); round++) {
        struct tree *tree = tree_html(s);
        s = arena_slice(arena, tree_line(tree->root, tree->arena));
        tree_free(tree);
    }
    return without_seams(on_one_line(arena, s));
}

static void add(struct claims *claims, struct claim claim)
{
    if (!claim.value.len || claims->list.count == CLAIMS_MOST)
        return;
    claim.order = claims->order;
    VEC_PUSH(&claims->list, claim);
}

void claims_add(struct claims *claims, enum claim_field field, enum claim_place place,
                uint32_t rank, struct slice value)
{
    if (!value.len || claims->list.count == CLAIMS_MOST ||
        value.len > (field == CLAIM_BODY ? BODY_MOST : VALUE_MOST))
        return;
    struct slice kept =
        field == CLAIM_BODY ? arena_slice(claims->arena, value) : clean(claims->arena, value);
    add(claims, (struct claim){.field = field, .place = place, .rank = rank, .value = kept});
}

static bool is_single_name(struct slice s)
{
    return s.len > 1 && s.data[0] >= 'A' && s.data[0] <= 'Z' && !memchr(s.data, ' ', s.len) &&
           s.data[s.len - 1] != ':' && s.data[s.len - 1] != ',' &&
           !slice_equal_nocase(s, SLICE("by"));
}

/* The texts inside, a seam between each and the next. */
static struct slice seamed(struct arena *arena, const struct node *node)
{
    struct buffer text = {0};
    struct slice last = SLICE_NONE;
    const struct node *at = tree_next(node, node);
    while (at) {
        struct slice piece = at->tag == TAG_TEXT ? slice_trim(at->name) : SLICE_NONE;
        if (piece.len) {
            bool one = is_single_name(last) && is_single_name(piece);
            if (text.len)
                buffer_add_char(&text, one ? ' ' : CLAIMS_SEAM);
            buffer_add_slice(&text, piece);
            last = one ? SLICE_NONE : piece;
        }
        bool hidden = at->tag != TAG_TEXT && tag_role(at->tag) == ROLE_HIDDEN;
        at = hidden ? tree_skip(at, node) : tree_next(at, node);
    }
    struct slice kept = text.len ? arena_slice(arena, buffer_slice(&text)) : SLICE("");
    buffer_free(&text);
    return kept;
}

bool claims_look(struct claims *claims)
{
    claims->looks++;
    return claims->looks <= LOOKS_MOST && claims->list.count < CLAIMS_MOST;
}

bool claims_is_short(const struct node *node, size_t most)
{
    size_t len = 0, steps = 0;
    for (const struct node *at = node->first; at; at = tree_next(at, node)) {
        len += at->tag == TAG_TEXT ? at->name.len : 0;
        if (len > most || ++steps > NODES_MOST)
            return false;
    }
    return true;
}

void claims_add_node(struct claims *claims, enum claim_field field, enum claim_place place,
                     uint32_t rank, const struct node *node, struct slice value)
{
    if (claims->list.count == CLAIMS_MOST || value.len > VALUE_MOST ||
        (!value.len && !claims_is_short(node, VALUE_MOST)))
        return;
    struct slice shown = value.len               ? value
                         : field == CLAIM_AUTHOR ? seamed(claims->arena, node)
                                                 : tree_line(node, claims->arena);
    if (shown.len)
        add(claims, (struct claim){.field = field,
                                   .place = place,
                                   .rank = rank,
                                   .value = on_one_line(claims->arena, shown),
                                   .node = node});
}

static int by_belief(const void *a, const void *b)
{
    const struct claim *x = a, *y = b;
    if (x->field != y->field)
        return x->field < y->field ? -1 : 1;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* Insertion keeps the order of equals; the list is short and nearly sorted by field. */
void claims_sort(struct claims *claims)
{
    struct claim *list = claims->list.items;
    for (size_t i = 1; i < claims->list.count; i++) {
        struct claim claim = list[i];
        size_t at = i;
        for (; at && by_belief(&claim, &list[at - 1]) < 0; at--)
            list[at] = list[at - 1];
        list[at] = claim;
    }
}

const struct claim *claims_first(const struct claims *claims, enum claim_field field)
{
    for (size_t i = 0; i < claims->list.count; i++)
        if (claims->list.items[i].field == field)
            return &claims->list.items[i];
    return NULL;
}

const struct claim *claims_after(const struct claims *claims, const struct claim *claim)
{
    const struct claim *end = claims->list.items + claims->list.count;
    return claim + 1 < end && claim[1].field == claim->field ? claim + 1 : NULL;
}
