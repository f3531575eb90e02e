/* Flat tables of namespaces and of elements. Names compare without regard to case, since old feeds
 * shout; namespaces by what is telling in their address, since these have been misspelt in every
 * other way. */
#include "feed/vocabulary.h"

struct place {
    const char *part; /* of the namespace's address */
    enum space space;
};

/* The first that fits counts. */
static const struct place places[] = {
    {"purl.org/rss/1.0/modules/content", SPACE_CONTENT},
    {"purl.org/rss/1.0/modules/", SPACE_OTHER},
    {"purl.org/dc/terms", SPACE_DCTERMS},
    {"purl.org/dc/", SPACE_DC},
    {"w3.org/1999/xhtml", SPACE_XHTML},
    {"itunes.com/", SPACE_ITUNES},
    {"example.com/dtds/podcast-1.0.dtd", SPACE_ITUNES},
    {"search.yahoo.com/mrss", SPACE_MEDIA},
    {"rssnamespace.org/feedburner", SPACE_ORIGIN},
    {"22-rdf-syntax-ns", SPACE_RDF},
    {"purl.org/rss/1.0", SPACE_CORE},
    {"purl.org/net/rss", SPACE_CORE},
    {"backend.userland.com/rss", SPACE_CORE},
    {"harvard.edu/", SPACE_CORE},
    {"rssboard.org/rss-specification", SPACE_CORE},
    {"my.netscape.com/", SPACE_CORE},
    {"channel.netscape.com/", SPACE_CORE},
    {"purl.org/atom/", SPACE_CORE},
    {"w3.org/2005/atom", SPACE_CORE},
    {"atom/ns", SPACE_CORE},
};

static const struct place prefixes[] = {
    {"content", SPACE_CONTENT}, {"dc", SPACE_DC},         {"dcterms", SPACE_DCTERMS},
    {"xhtml", SPACE_XHTML},     {"itunes", SPACE_ITUNES}, {"media", SPACE_MEDIA},
    {"rss", SPACE_CORE},        {"atom", SPACE_CORE},     {"atom10", SPACE_CORE},
    {"atom03", SPACE_CORE},     {"a10", SPACE_CORE},      {"feedburner", SPACE_ORIGIN},
    {"rdf", SPACE_RDF},
};

struct word {
    const char *name;
    enum space space;
    enum field field;
    int rank;
};

static const struct word words[] = {
    {"title", SPACE_CORE, FIELD_TITLE, 1},
    {"title", SPACE_DC, FIELD_TITLE, 2},
    {"title", SPACE_DCTERMS, FIELD_TITLE, 3},
    {"title", SPACE_MEDIA, FIELD_TITLE, 4},
    {"title", SPACE_ITUNES, FIELD_TITLE, 5},
    {"origlink", SPACE_ORIGIN, FIELD_LINK, 1},
    {"link", SPACE_CORE, FIELD_LINK, 2},
    {"guid", SPACE_CORE, FIELD_ID, 1},
    {"id", SPACE_CORE, FIELD_ID, 1},
    {"identifier", SPACE_DC, FIELD_ID, 3},
    {"pubdate", SPACE_CORE, FIELD_PUBLISHED, 1},
    {"published", SPACE_CORE, FIELD_PUBLISHED, 1},
    {"issued", SPACE_CORE, FIELD_PUBLISHED, 1},
    {"issued", SPACE_DCTERMS, FIELD_PUBLISHED, 2},
    {"date", SPACE_DC, FIELD_PUBLISHED, 3},
    {"date", SPACE_DCTERMS, FIELD_PUBLISHED, 3},
    {"created", SPACE_DCTERMS, FIELD_PUBLISHED, 4},
    {"created", SPACE_CORE, FIELD_PUBLISHED, 4},
    {"date", SPACE_CORE, FIELD_PUBLISHED, 5},
    {"updated", SPACE_CORE, FIELD_MODIFIED, 1},
    {"modified", SPACE_CORE, FIELD_MODIFIED, 1},
    {"modified", SPACE_DCTERMS, FIELD_MODIFIED, 2},
    {"author", SPACE_CORE, FIELD_PERSON, 1},
    {"creator", SPACE_DC, FIELD_PERSON, 1},
    {"author", SPACE_DC, FIELD_PERSON, 1},
    {"creator", SPACE_DCTERMS, FIELD_PERSON, 1},
    {"author", SPACE_ITUNES, FIELD_PERSON, 2},
    {"category", SPACE_CORE, FIELD_KEYWORD, 1},
    {"subject", SPACE_DC, FIELD_KEYWORD, 1},
    {"subject", SPACE_DCTERMS, FIELD_KEYWORD, 1},
    {"keywords", SPACE_ITUNES, FIELD_KEYWORDS, 1},
    {"keywords", SPACE_MEDIA, FIELD_KEYWORDS, 1},
    {"source", SPACE_CORE, FIELD_SOURCE, 1},
    {"language", SPACE_CORE, FIELD_LANGUAGE, 1},
    {"language", SPACE_DC, FIELD_LANGUAGE, 2},
    {"language", SPACE_DCTERMS, FIELD_LANGUAGE, 2},
    {"rights", SPACE_CORE, FIELD_COPYRIGHT, 1},
    {"copyright", SPACE_CORE, FIELD_COPYRIGHT, 1},
    {"rights", SPACE_DC, FIELD_COPYRIGHT, 2},
    {"rights", SPACE_DCTERMS, FIELD_COPYRIGHT, 2},
    {"copyright", SPACE_MEDIA, FIELD_COPYRIGHT, 3},
    {"encoded", SPACE_CONTENT, FIELD_CONTENT, 1},
    {"full-text", SPACE_OTHER, FIELD_CONTENT, 1},
    {"fulltext", SPACE_OTHER, FIELD_CONTENT, 1},
    {"fullitem", SPACE_CORE, FIELD_CONTENT, 2},
    {"body", SPACE_XHTML, FIELD_CONTENT, 2},
    {"div", SPACE_XHTML, FIELD_CONTENT, 2},
    {"content", SPACE_CORE, FIELD_CONTENT, 2},
    {"body", SPACE_CORE, FIELD_CONTENT, 3},
    {"description", SPACE_CORE, FIELD_DESCRIPTION, 1},
    {"summary", SPACE_CORE, FIELD_SUMMARY, 1},
    {"abstract", SPACE_CORE, FIELD_SUMMARY, 1},
    {"abstract", SPACE_DCTERMS, FIELD_SUMMARY, 2},
    {"description", SPACE_DC, FIELD_SUMMARY, 2},
    {"description", SPACE_DCTERMS, FIELD_SUMMARY, 2},
    {"summary", SPACE_ITUNES, FIELD_SUMMARY, 3},
    {"description", SPACE_MEDIA, FIELD_SUMMARY, 4},
};

enum space vocabulary_space(const struct node *node)
{
    for (size_t i = 0; node->space.len && i < sizeof places / sizeof *places; i++)
        if (slice_find_nocase(node->space, slice_from(places[i].part), 0) < node->space.len)
            return places[i].space;
    if (!node->prefix.len) {
        /* Without a prefix the feed's own address says nothing, whatever it is. */
        const struct node *above = node->parent;
        bool own =
            !node->space.len || !above || !above->parent || slice_equal(above->space, node->space);
        return own ? SPACE_CORE : SPACE_OTHER;
    }
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (slice_equal_nocase(node->prefix, slice_from(prefixes[i].part)))
            return prefixes[i].space;
    return SPACE_OTHER;
}

enum field vocabulary_field(const struct node *node, int *rank)
{
    if (node->tag == TAG_TEXT)
        return FIELD_NONE;
    enum space space = vocabulary_space(node);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].space == space && slice_equal_nocase(node->name, slice_from(words[i].name))) {
            *rank = words[i].rank;
            return words[i].field;
        }
    return FIELD_NONE;
}

bool vocabulary_is(const struct node *node, const char *name)
{
    return node->tag != TAG_TEXT && slice_equal_nocase(node->name, slice_from(name)) &&
           vocabulary_space(node) == SPACE_CORE;
}

bool vocabulary_is_item(const struct node *node)
{
    return vocabulary_is(node, "item") || vocabulary_is(node, "entry");
}

const struct node *vocabulary_child(const struct node *node, const char *name)
{
    const struct node *at = node ? node->first : NULL;
    while (at && !vocabulary_is(at, name))
        at = at->next;
    return at;
}
