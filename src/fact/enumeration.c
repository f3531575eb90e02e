/* Rows of names, and what two of them make of each other. A row is known by its number in the
 * sentence; whether it is open is on each of its names. */
#include "fact/enumeration.h"

#include "fact/namehold.h"
#include "vocabulary/trait.h"

/* Mentions of a side that are looked at: sentences with more are no prose. */
enum { MOST = 96, MOST_ROWS = 16 };

static bool is_name(const struct mention *mention)
{
    return (mention->kind == FACT_NAME || mention->kind == FACT_PLACE) && !mention->withheld;
}

enum link { LINK_NONE, LINK_COMMA, LINK_COMMA_AND, LINK_AND };

/* Only a comma, "and" or "or" between two names. */
static enum link linked(struct slice between)
{
    static const struct slice links[] = {{", ", 2},    {" and ", 5}, {" or ", 4},  {", and ", 6},
                                         {", or ", 5}, {" und ", 5}, {" et ", 4},  {" y ", 3},
                                         {" e ", 3},   {" en ", 4},  {" nor ", 5}, {" oder ", 6},
                                         {" & ", 3}};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (slice_equal(between, links[i]))
            return i == 0 ? LINK_COMMA : links[i].data[0] == ',' ? LINK_COMMA_AND : LINK_AND;
    return LINK_NONE;
}

/* "such as X and Y", "including X and Y". */
static bool gives_examples(const struct reading *reading, uint32_t first)
{
    if (first == reading->from || !(reading_traits(reading, first - 1) & TRAIT_EXAMPLE))
        return false;
    return !reading_is(reading, first - 1, SLICE("as")) ||
           reading_is(reading, first - 2, SLICE("such"));
}

/* Two names with a comma between stand beside one another for other reasons too. */
static void drop_half_row(const struct enumeration *enumeration, struct reading *reading)
{
    if (!enumeration->names || enumeration->closed)
        return;
    uint32_t left = enumeration->names;
    for (size_t i = reading->mentions.count; left && i > reading->before; i--) {
        struct mention *name = &reading->mentions.items[i - 1];
        if (is_name(name) && name->name.list == enumeration->lists) {
            name->name.list = 0;
            left--;
        }
    }
}

static void begin_row(struct enumeration *enumeration, struct reading *reading,
                      struct mention *name)
{
    drop_half_row(enumeration, reading);
    name->name.list = ++enumeration->lists;
    name->name.open = gives_examples(reading, enumeration->first);
    enumeration->names = 1;
    enumeration->closed = false;
}

void enumeration_add(struct enumeration *enumeration, struct reading *reading, uint32_t first,
                     bool possessive)
{
    size_t here = reading->mentions.count - 1;
    struct mention *name = &reading->mentions.items[here];
    if (enumeration->any && !possessive) {
        struct mention *before = &reading->mentions.items[enumeration->before];
        enum link link = linked(slice_sub(reading->text, before->range.end, name->range.start));
        if (link) {
            if (!before->name.list)
                begin_row(enumeration, reading, before);
            name->name.list = before->name.list;
            name->name.open = before->name.open;
            enumeration->names++;
            enumeration->closed = enumeration->closed || link == LINK_AND ||
                                  (link == LINK_COMMA_AND && enumeration->names > 2);
        }
    }
    enumeration->any = !possessive;
    enumeration->before = here;
    enumeration->first = first;
}

/* "X and Y among them", "X, Y and others". */
static bool leaves_open(const struct reading *reading, const struct mention *name)
{
    static const struct slice tails[] = {
        {" among ", 7},       {" and others", 11},  {", among ", 8},  {" and other ", 11},
        {", and others", 12}, {", and other ", 12}, {" included", 9}, {" and several other ", 19}};
    struct slice rest = slice_sub(reading->text, name->range.end, reading->text.len);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (slice_starts(rest, tails[i]))
            return true;
    return false;
}

/* What stands in a row is of one sort: "Shanghai and Skelby". */
static void share_type(struct reading *reading, uint32_t list)
{
    enum name_type type = NAME_OTHER;
    for (size_t i = reading->before; i < reading->mentions.count; i++) {
        const struct mention *name = &reading->mentions.items[i];
        if (is_name(name) && name->name.list == list && name->name.sure)
            type = name->name.type;
    }
    for (size_t i = reading->before; i < reading->mentions.count; i++) {
        struct mention *name = &reading->mentions.items[i];
        if (is_name(name) && name->name.list == list && !name->name.sure && type == NAME_PLACE)
            name->name.type = type;
    }
}

void enumeration_end(struct enumeration *enumeration, struct reading *reading)
{
    struct mention *items = reading->mentions.items;
    bool open = false;
    uint32_t list = 0;
    drop_half_row(enumeration, reading);
    /* From the back, since it is behind the last name that a row is left open. */
    for (size_t i = reading->mentions.count; enumeration->lists && i > reading->before; i--) {
        struct mention *name = &items[i - 1];
        if (!is_name(name) || !name->name.list)
            continue;
        if (name->name.list != list)
            open = leaves_open(reading, name);
        list = name->name.list;
        name->name.open = name->name.open || open;
    }
    for (uint32_t i = 1; i <= enumeration->lists && i < MOST_ROWS; i++)
        share_type(reading, i);
}

struct rows {
    const struct mention *items;
    size_t count;
};

static bool in_row(const struct mention *name, uint32_t sentence, uint32_t list)
{
    return is_name(name) && name->sentence == sentence && name->name.list == list;
}

static bool has_name(const struct rows *rows, const struct mention *name)
{
    for (size_t i = 0; i < rows->count; i++)
        if (is_name(&rows->items[i]) && names_alike(&rows->items[i].name, &name->name))
            return true;
    return false;
}

/* The first name of the row that the other side has nowhere, or NULL. */
static const struct mention *odd_one(const struct rows *rows, const struct mention *of,
                                     const struct rows *others)
{
    for (size_t i = 0; i < rows->count; i++)
        if (in_row(&rows->items[i], of->sentence, of->name.list) &&
            !has_name(others, &rows->items[i]))
            return &rows->items[i];
    return NULL;
}

/* What the row of a and the row of b, which share these names, make of each other. */
static struct ruling hold_rows(const struct rows *a, const struct mention *in_a,
                               const struct rows *b, const struct mention *in_b,
                               const struct mention **odd_a, const struct mention **odd_b)
{
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    *odd_a = odd_one(a, in_a, b);
    *odd_b = odd_one(b, in_b, a);
    bool whole_a = !in_a->name.open, whole_b = !in_b->name.open;
    bool differ =
        whole_a && whole_b ? *odd_a && *odd_b : (whole_a && *odd_b) || (whole_b && *odd_a);
    if (differ) {
        ruling.verdict = VERDICT_CONFLICT;
        ruling.code = "name-differs";
        ruling.note = "the lists differ";
    } else if (*odd_a || *odd_b) {
        ruling.verdict = VERDICT_CLOSE;
        ruling.code = "list-shortened";
    }
    return ruling;
}

struct ruling enumerations_hold(const struct mention *a, size_t a_count, const struct mention *b,
                                size_t b_count, const struct mention **odd_a,
                                const struct mention **odd_b)
{
    a_count = a_count < MOST ? a_count : MOST;
    b_count = b_count < MOST ? b_count : MOST;
    struct rows left = {a, a_count}, right = {b, b_count};
    struct ruling worst = {0};
    *odd_a = *odd_b = NULL;
    for (size_t i = 0; i < a_count; i++)
        for (size_t j = 0; j < b_count; j++) {
            const struct mention *x, *y;
            if (!is_name(&a[i]) || !a[i].name.list || !is_name(&b[j]) || !b[j].name.list ||
                !names_alike(&a[i].name, &b[j].name))
                continue;
            struct ruling ruling = hold_rows(&left, &a[i], &right, &b[j], &x, &y);
            if (worst.meets && ruling.verdict <= worst.verdict)
                continue;
            worst = ruling;
            *odd_a = x;
            *odd_b = y;
        }
    return worst;
}
