/* Microdata and RDFa share their words (schema.org), so one table serves both. What a property
 * belongs to is told by the element above it that opens a thing. */
#include "html/marked.h"

#include <ctype.h>

enum { ABOVE = 40 };

enum thing { THING_ARTICLE, THING_PERSON, THING_OUTLET, THING_OTHER };

static bool opens_thing(const struct node *node)
{
    return !slice_is_none(tree_attribute(node, "itemscope")) ||
           tree_attribute(node, "itemtype").len || tree_attribute(node, "typeof").len;
}

/* The nearest element above that opens a thing; NULL where the page itself is it. */
static const struct node *owner_of(const struct node *node)
{
    const struct node *at = node->parent;
    for (int i = 0; at && i < ABOVE; i++, at = at->parent)
        if (opens_thing(at))
            return at;
    return NULL;
}

static bool ends_with_any(struct slice s, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_ends(s, slice_from(ends[i])))
            return true;
    return false;
}

#define ENDS_WITH(s, ends) ends_with_any((s), (ends), sizeof(ends) / sizeof *(ends))

static enum thing thing_of(const struct node *owner)
{
    static const char *const articles[] = {"Article", "Posting",      "Report",   "WebPage",
                                           "Review",  "CreativeWork", "ItemPage", "Recipe"};
    static const char *const outlets[] = {"Organization", "NewsMediaOrganization", "WebSite"};
    struct slice type = owner ? tree_attribute(owner, "itemtype") : SLICE_NONE;
    if (owner && !type.len)
        type = tree_attribute(owner, "typeof");
    type = slice_trim(type);
    if (!type.len || ENDS_WITH(type, articles))
        return THING_ARTICLE;
    if (slice_ends(type, SLICE("Person")))
        return THING_PERSON;
    return ENDS_WITH(type, outlets) ? THING_OUTLET : THING_OTHER;
}

/* "headline" of "schema:headline", "dc:title"; absent for words of other vocabularies. */
static struct slice word_of(const struct node *node)
{
    struct slice word = slice_trim(tree_attribute(node, "itemprop"));
    if (!word.len)
        word = slice_trim(tree_attribute(node, "property"));
    size_t colon = slice_find(word, SLICE(":"), 0);
    struct slice prefix = slice_sub(word, 0, colon);
    if (colon == word.len)
        return slice_sub(word, 0, slice_find(word, SLICE(" "), 0));
    bool known = slice_equal_string(prefix, "schema") || slice_equal_string(prefix, "dc") ||
                 slice_equal_string(prefix, "dcterms");
    return known ? slice_sub(word, colon + 1, word.len) : SLICE_NONE;
}

/* What a machine is to read goes before what is shown. */
static struct slice machine_value(const struct node *node)
{
    struct slice value = tree_attribute(node, "content");
    if (!value.len)
        value = tree_attribute(node, "datetime");
    return value;
}

/* Whether the property is one whose thing names its owner's author or publisher. */
static enum claim_field field_of_owner(const struct node *owner)
{
    struct slice word = owner ? word_of(owner) : SLICE_NONE;
    if (slice_equal_string(word, "author") || slice_equal_string(word, "creator"))
        return CLAIM_AUTHOR;
    return slice_equal_string(word, "publisher") ? CLAIM_OUTLET : CLAIM_TYPE;
}

static void claim_name(struct claims *claims, const struct node *node, const struct node *owner)
{
    enum claim_field field = field_of_owner(owner);
    if (field == CLAIM_TYPE || thing_of(owner_of(owner)) != THING_ARTICLE)
        return;
    claims_add_node(claims, field, PLACE_MARKED, 0, node, machine_value(node));
}

void marked_claim(struct claims *claims, const struct node *node)
{
    static const struct {
        const char *word;
        enum claim_field field;
        uint32_t rank;
    } words[] = {
        {"headline", CLAIM_TITLE, 0},
        {"title", CLAIM_TITLE, 1},
        {"alternativeHeadline", CLAIM_SUBTITLE, 0},
        {"alternateName", CLAIM_SUBTITLE, 1},
        {"author", CLAIM_AUTHOR, 1},
        {"creator", CLAIM_AUTHOR, 2},
        {"datePublished", CLAIM_PUBLISHED, 0},
        {"dateCreated", CLAIM_PUBLISHED, 1},
        {"created", CLAIM_PUBLISHED, 2},
        {"date", CLAIM_PUBLISHED, 2},
        {"issued", CLAIM_PUBLISHED, 1},
        {"dateModified", CLAIM_MODIFIED, 0},
        {"modified", CLAIM_MODIFIED, 1},
        {"keywords", CLAIM_KEYWORDS, 0},
        {"inLanguage", CLAIM_LANGUAGE, 0},
        {"publisher", CLAIM_OUTLET, 1},
        {"copyrightHolder", CLAIM_COPYRIGHT, 3},
    };
    struct slice word = word_of(node);
    if (!word.len || !claims_look(claims))
        return;
    const struct node *owner = owner_of(node);
    enum thing thing = thing_of(owner);
    if (slice_equal_string(word, "name") && thing != THING_ARTICLE)
        claim_name(claims, node, owner);
    if (thing != THING_ARTICLE)
        return;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        bool whole = slice_equal_string(word, words[i].word);
        bool thing_inside = opens_thing(node) && words[i].field != CLAIM_TITLE;
        if (whole && !(thing_inside && tree_find_tag(node, TAG_META)))
            claims_add_node(claims, words[i].field, PLACE_MARKED, words[i].rank, node,
                            machine_value(node));
    }
}
