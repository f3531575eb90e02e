/* Names of elements into sets of hints. A name is looked at once, letter by letter; only where two
 * letters begin one of the table's names is more compared. */
#include "html/classes.h"

#include "html/classtable.h"

enum edge { EDGE_ANY, EDGE_START, EDGE_WORD };

struct class_name {
    const char *text;
    unsigned char hint, edge;
};

static const struct class_name table[] = {
#define A(hint, text) {text, HINT_##hint, EDGE_ANY},
#define S(hint, text) {text, HINT_##hint, EDGE_START},
#define W(hint, text) {text, HINT_##hint, EDGE_WORD},
    CLASS_NAMES(A, S, W)
#undef A
#undef S
#undef W
};

enum { TABLE = sizeof table / sizeof *table };
_Static_assert((int)TABLE <= (int)CLASS_ROOM, "struct classes has too few places");

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static unsigned bucket(char a, char b)
{
    return (unsigned)((a & 31) << 5 | (b & 31));
}

void classes_init(struct classes *classes)
{
    memset(classes, 0, sizeof *classes);
    for (size_t i = 0; i < TABLE; i++) {
        unsigned b = bucket(table[i].text[0], table[i].text[1]);
        classes->next[i] = classes->first[b];
        classes->first[b] = (unsigned short)(i + 1);
    }
}

/* Where the name ends in s, from at on; 0 where it does not stand there. */
static size_t name_end(const char *name, struct slice s, size_t at)
{
    for (; *name; name++) {
        if (*name == '-') {
            while (at < s.len && (s.data[at] == '-' || s.data[at] == '_'))
                at++;
            continue;
        }
        if (at == s.len || (s.data[at] | 32) != *name)
            return 0;
        at++;
    }
    return at;
}

static bool begins_word(struct slice s, size_t at)
{
    return at == 0 || !is_letter(s.data[at - 1]) ||
           (!is_small(s.data[at]) && is_small(s.data[at - 1]));
}

static bool ends_word(struct slice s, size_t end)
{
    if (end < s.len && s.data[end] == 's')
        end++;
    return end == s.len || !is_small(s.data[end]);
}

static uint64_t names_in(const struct classes *classes, struct slice s)
{
    uint64_t hints = 0;
    for (size_t at = 0; at + 1 < s.len; at++) {
        if (!is_letter(s.data[at]))
            continue;
        unsigned i = classes->first[bucket(s.data[at], s.data[at + 1])];
        for (; i; i = classes->next[i - 1]) {
            const struct class_name *name = &table[i - 1];
            size_t end = name_end(name->text, s, at);
            if (end && (name->edge == EDGE_ANY || begins_word(s, at)) &&
                (name->edge != EDGE_WORD || ends_word(s, end)))
                hints |= UINT64_C(1) << name->hint;
        }
    }
    return hints;
}

static bool is_naming(struct slice name)
{
    static const char *const names[] = {"data-testid",    "data-component", "data-module",
                                        "data-qa",        "data-type",      "data-component-name",
                                        "data-test-id",   "data-name",      "data-widget-type",
                                        "data-block-type"};
    if (name.len < 2)
        return false;
    if (name.data[0] != 'd')
        return slice_equal_string(name, "class") || slice_equal_string(name, "id") ||
               slice_equal_string(name, "itemprop") || slice_equal_string(name, "role");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal_string(name, names[i]))
            return true;
    return false;
}

static bool hides(struct slice name, struct slice value)
{
    if (slice_equal_string(name, "hidden"))
        return true;
    if (slice_equal_string(name, "aria-hidden"))
        return slice_equal_string(value, "true");
    return slice_equal_string(name, "style") &&
           (slice_find_nocase(value, SLICE("display:none"), 0) < value.len ||
            slice_find_nocase(value, SLICE("display: none"), 0) < value.len ||
            slice_find_nocase(value, SLICE("visibility:hidden"), 0) < value.len);
}

static uint64_t hint_of_tag(enum tag tag)
{
    switch (tag) {
    case TAG_ARTICLE:
        return HINT_BIT(IN_ARTICLE);
    case TAG_MAIN:
        return HINT_BIT(IN_MAIN);
    case TAG_ASIDE:
        return HINT_BIT(IN_ASIDE);
    case TAG_NAV:
    case TAG_MENU:
        return HINT_BIT(IN_NAV);
    case TAG_FOOTER:
        return HINT_BIT(IN_FOOTER);
    case TAG_HEADER:
        return HINT_BIT(IN_HEADER);
    case TAG_FORM:
    case TAG_FIELDSET:
        return HINT_BIT(IN_FORM);
    case TAG_TABLE:
        return HINT_BIT(IN_TABLE);
    case TAG_UL:
    case TAG_OL:
    case TAG_DL:
        return HINT_BIT(IN_LIST);
    case TAG_FIGURE:
    case TAG_FIGCAPTION:
        return HINT_BIT(IN_FIGURE);
    case TAG_BLOCKQUOTE:
        return HINT_BIT(IN_QUOTE);
    case TAG_BUTTON:
    case TAG_LABEL:
        return HINT_BIT(IN_BUTTON);
    case TAG_SECTION:
        return HINT_BIT(IN_SECTION);
    case TAG_A:
        return HINT_BIT(IN_LINK);
    case TAG_ADDRESS:
        return HINT_BIT(IN_ADDRESS);
    case TAG_DIALOG:
        return HINT_BIT(OVERLAY);
    default:
        return 0;
    }
}

uint64_t classes_of(const struct classes *classes, const struct node *element)
{
    uint64_t hints = hint_of_tag(element->tag);
    for (uint32_t i = 0; i < element->attribute_count; i++) {
        const struct attribute *attribute = &element->attributes[i];
        if (is_naming(attribute->name))
            hints |= names_in(classes, slice_sub(attribute->value, 0, 512));
        else if (hides(attribute->name, attribute->value))
            hints |= HINT_BIT(HIDDEN);
    }
    /* What is hidden only until a script has seen the reader's pass is the article. */
    return hints & HINT_BIT(GATED) ? hints & ~HINT_BIT(HIDDEN) : hints;
}
