/* The items of one file that holds several: which is the newest of its versions, what is passed
 * over and why. Shared by both NewsML. */
#ifndef HEXAPLA_WIRE_ITEMS_H
#define HEXAPLA_WIRE_ITEMS_H

#include "base/vec.h"
#include "model/loading.h"
#include "wire/xml.h"

/* An item whose captions go with a story. */
struct picture {
    const struct node *item;
    struct picture *next;
};

struct item {
    const struct node *node;
    struct slice guid;    /* what versions share; absent: it has no versions */
    struct slice version; /* as found, or absent */
    struct slice created; /* of this version, to tell where the numbers do not; or absent */
    struct slice status;  /* in this program's words, or absent */
    bool has_text;        /* a story stands in it, as far as can be told beforehand */
    bool taken;           /* a picture of a story's */
    struct picture *pictures, *last_picture; /* a story's own */
    uint32_t order, group;
};

struct items {
    VEC(struct item) list;
    struct buffer passed; /* why items were passed over: "a picture, a package" */
    size_t passed_count;
};

/* Reads one item into articles (none, one or several); where none, says why in words that go on
 * from "holds no article that can be read: ", or nothing where nothing was lost. */
typedef void items_reader(const struct xml *xml, const struct item *item,
                          const struct load_options *options, struct articles *articles,
                          struct buffer *why);

/* Adds an item; order and group are set here. False beyond LIMIT_PARTS. */
bool items_add(struct items *items, struct item item);
/* Reads all items: groups of versions in the order of the file, the newest version of each first,
 * the others behind it with a warning. Fails where not one holds an article. Frees the items. */
bool items_read(struct items *items, const struct xml *xml, items_reader *reader, const char *name,
                const struct load_options *options, struct articles *articles, struct error *error);

#endif
