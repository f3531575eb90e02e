/* Wordings that only feeds have, and those of the table in plain/. In doubt a block stays body. */
#include "feed/trim.h"

#include "base/alloc.h"
#include "plain/phrases.h"

#include <string.h>

enum { LINE = 300, LINK = 120 };

/* What a link to the whole text says, small, after "(", "[" and arrows were taken off. */
static const char *const leads[] = {
    "read more",      "continue reading", "more",         "read the rest",  "read full",
    "read the full",  "keep reading",     "full story",   "weiterlesen",    "weiter lesen",
    "mehr",           "lire la suite",    "leer más",     "seguir leyendo", "leggi tutto",
    "continua",       "lees verder",      "czytaj dalej", "читать далее",   "ler mais",
    "continue lendo", "läs mer",          "les mer",      "læs mere",       "devamını oku"};

static bool is_lead(struct slice s)
{
    while (s.len && (strchr("([. >", s.data[0]) || s.data[0] & 0x80) &&
           !slice_starts(s, SLICE("ч")) && !slice_starts(s, SLICE("Ч")))
        s = slice_sub(s, 1, s.len);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        struct slice lead = slice_from(leads[i]);
        if (!slice_starts_nocase(s, lead) || s.len > LINK)
            continue;
        char next = s.len > lead.len ? s.data[lead.len] : ' ';
        bool ends = s.len - lead.len < 8;
        if (strchr(" .:)]\xC2\xE2", next) && (lead.len > 4 || ends))
            return true;
    }
    return false;
}

static bool is_blank_after(const struct node *node, const struct node *root)
{
    for (const struct node *at = tree_skip(node, root); at; at = tree_next(at, root))
        if (at->tag == TAG_TEXT && slice_trim(at->name).len > 2)
            return false;
    return true;
}

static void take_out(struct node *node)
{
    if (node->previous)
        node->previous->next = node->next;
    else
        node->parent->first = node->next;
    if (node->next)
        node->next->previous = node->previous;
    else
        node->parent->last = node->previous;
}

struct slice trim_more(struct node *root, struct arena *arena)
{
    struct node *last = NULL;
    for (struct node *at = root; at; at = tree_next(at, root))
        if (at->tag == TAG_A)
            last = at;
    if (!last || !is_blank_after(last, root))
        return SLICE_NONE;
    struct slice line = tree_line(last, arena);
    if (!line.len || line.len > LINK || !is_lead(line))
        return SLICE_NONE;
    take_out(last);
    return line;
}

struct slice trim_dots(struct slice s)
{
    static const struct slice dots[] = {{"…", 3},   {"...", 3},   {"[…]", 5}, {"[...]", 5},
                                        {"(…)", 5}, {"(...)", 5}, {"[..]", 4}};
    for (bool more = true; more;) {
        more = false;
        s = slice_trim(s);
        for (size_t i = 0; i < sizeof dots / sizeof *dots; i++)
            if (slice_ends(s, dots[i])) {
                s.len -= dots[i].len;
                more = true;
            }
    }
    return s;
}

/* What blog software puts below: both halves must be there. */
bool trim_is_origin(struct slice s)
{
    static const char *const halves[][2] = {
        {"The post ", " appeared first on "},
        {"The post ", " first appeared on "},
        {"Der Beitrag ", " erschien zuerst auf "},
        {"Der Beitrag ", " ist zuerst erschienen"},
        {"L’article ", " est apparu en premier sur "},
        {"Cet article ", " est apparu en premier sur "},
        {"La entrada ", " se publicó primero en "},
        {"La entrada ", " aparece primero en "},
        {"L'articolo ", " proviene da "},
        {"L’articolo ", " proviene da "},
        {"O post ", " apareceu primeiro em "},
        {"O conteúdo ", " aparece primeiro em "},
        {"Het bericht ", " verscheen eerst op "},
        {"Artykuł ", " pochodzi z serwisu "},
        {"Inlägget ", " dök först upp på "},
        {"Сообщение ", " появились сначала на "},
    };
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++)
        if (s.len < LINE * 2 && slice_starts(s, slice_from(halves[i][0])) &&
            slice_find(s, slice_from(halves[i][1]), 0) < s.len)
            return true;
    return false;
}

static bool is_linked(const struct block_found *block)
{
    return block->text.len <= LINE && block->linked * 10u >= block->text.len * 9u;
}

static enum furniture_kind kind_of(const struct phrases *phrases, const struct block_found *block)
{
    if (trim_is_origin(block->text))
        return FURNITURE_OTHER;
    const struct phrase *phrase =
        block->text.len <= LINE ? phrases_find(phrases, block->text) : NULL;
    if (phrase &&
        (phrase->force == PHRASE_SURE || (phrase->place == PHRASE_WHOLE && is_linked(block))))
        return phrase->kind;
    return FURNITURE_KINDS;
}

/* Links alone at the end lead elsewhere: "Read next", tags, comments. */
static void mark_tail(const struct block_found *blocks, size_t count, unsigned char *kinds)
{
    for (size_t i = count; i > 1; i--)
        if (kinds[i - 1] == FURNITURE_KINDS) {
            if (!is_linked(&blocks[i - 1]))
                return;
            kinds[i - 1] = FURNITURE_RELATED;
        }
}

unsigned char *trim_kinds(const struct block_found *blocks, size_t count)
{
    struct phrases *phrases = alloc_bytes(sizeof *phrases);
    unsigned char *kinds = alloc_bytes(count + 1);
    phrases_init(phrases);
    size_t body = 0;
    for (size_t i = 0; i < count; i++)
        kinds[i] = (unsigned char)kind_of(phrases, &blocks[i]);
    mark_tail(blocks, count, kinds);
    for (size_t i = 0; i < count; i++)
        body += kinds[i] == FURNITURE_KINDS;
    free(phrases);
    if (body)
        return kinds;
    free(kinds);
    return NULL;
}
