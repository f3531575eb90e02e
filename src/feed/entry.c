/* One element, one field: values of elements as each vocabulary writes them. Strings go into the
 * article's arena where they are kept, and into the scratch arena where they are only read. */
#include "feed/entry.h"

#include "base/base64.h"
#include "feed/address.h"
#include "feed/marked.h"
#include "text/utf8.h"

/* How Atom says that a text is to be read; RSS says nothing, and means HTML. */
enum mode { MODE_TEXT, MODE_HTML, MODE_TREE, MODE_BASE64, MODE_NONE };

static bool type_is(struct slice type, const char *name)
{
    return slice_equal_nocase(type, slice_from(name));
}

static bool holds_html(const struct node *node)
{
    for (const struct node *at = node->first; at; at = at->next)
        if (at->tag != TAG_TEXT && at->tag != TAG_OTHER)
            return true;
    return false;
}

static enum mode mode_of_type(struct slice type)
{
    if (type_is(type, "text") || type_is(type, "text/plain") || type_is(type, "plain"))
        return MODE_TEXT;
    if (slice_starts_nocase(type, SLICE("text/")) || type_is(type, "html"))
        return MODE_HTML;
    if (type_is(type, "xhtml") || type_is(type, "xml") || slice_ends(type, SLICE("+xml")) ||
        slice_ends(type, SLICE("/xml")))
        return MODE_TREE;
    if (type_is(type, "application/octet-stream"))
        return MODE_BASE64;
    return slice_find(type, SLICE("/"), 0) < type.len ? MODE_NONE : MODE_HTML;
}

static enum mode mode_of(const struct node *node)
{
    struct slice type = slice_trim(tree_attribute(node, "type"));
    type = slice_sub(type, 0, slice_find(type, SLICE(";"), 0));
    struct slice mode = tree_attribute(node, "mode");
    if (type_is(mode, "base64"))
        return MODE_BASE64;
    if (holds_html(node))
        return MODE_TREE;
    enum mode told = type.len ? mode_of_type(type) : MODE_HTML;
    return told == MODE_TREE ? MODE_HTML : told;
}

/* All the text inside, elements of HTML left out of account. */
static struct slice raw_text(const struct node *node, struct arena *arena)
{
    const struct node *only = node->first;
    if (only && !only->next && only->tag == TAG_TEXT)
        return only->name;
    struct buffer text = {0};
    for (const struct node *at = node->first; at; at = tree_next(at, node))
        if (at->tag == TAG_TEXT)
            buffer_add_slice(&text, at->name);
    struct slice result = text.len ? arena_slice(arena, buffer_slice(&text)) : SLICE("");
    buffer_free(&text);
    return result;
}

static struct slice from_base64(struct slice s, struct arena *arena)
{
    struct buffer bytes = {0}, text = {0};
    base64_decode(s, &bytes);
    size_t bad = utf8_repair(buffer_slice(&bytes), &text);
    bool is_text = text.len && bad * 20 < text.len && !memchr(text.data, 0, text.len);
    struct slice result = is_text ? arena_slice(arena, buffer_slice(&text)) : SLICE("");
    buffer_free(&bytes);
    buffer_free(&text);
    return result;
}

static struct slice line_of(const struct node *node, struct arena *arena)
{
    enum mode mode = mode_of(node);
    if (mode == MODE_TREE)
        return marked_clean(tree_line(node, arena), arena);
    struct slice text = raw_text(node, arena);
    if (mode == MODE_BASE64)
        text = from_base64(text, arena);
    return marked_line(text, mode == MODE_HTML, arena);
}

/* A value that is no prose: a date, an address, an id. */
static struct slice value_of(const struct node *node, struct arena *arena)
{
    struct slice text = slice_trim(raw_text(node, arena));
    return text.len ? arena_slice(arena, text) : SLICE_NONE;
}

static void add_content(struct draft *draft, struct node *node, enum field field, int rank)
{
    struct content content = {CONTENT_HTML, field, rank, SLICE_NONE, node, node->line};
    enum mode mode = mode_of(node);
    if (mode == MODE_NONE)
        return;
    if (mode == MODE_TREE) {
        content.kind = CONTENT_TREE;
    } else {
        content.kind = mode == MODE_TEXT ? CONTENT_TEXT : CONTENT_HTML;
        content.text = raw_text(node, draft->scratch);
        if (mode == MODE_BASE64)
            content.text = from_base64(content.text, draft->scratch);
    }
    struct slice language = tree_attribute(node, "lang");
    draft_set(draft, FIELD_LANGUAGE, field == FIELD_CONTENT ? 1 : 7,
              arena_slice(draft->article->arena, language));
    draft_content(draft, content);
}

/* What addresses inside the element are relative to: xml:base, which may itself be relative. */
static struct slice base_of(const struct node *node, struct slice base, struct arena *arena)
{
    enum { BASES = 8 };
    struct slice bases[BASES];
    size_t count = 0;
    for (; node && count < BASES; node = node->parent) {
        struct slice told = slice_trim(tree_attribute(node, "base"));
        if (told.len)
            bases[count++] = told;
    }
    while (count)
        base = address_resolve(base, bases[--count], arena);
    return base;
}

/* Atom writes the address into an attribute, and links to much else. */
static struct slice link_of(const struct node *node, struct arena *arena, int *rank)
{
    struct slice href = slice_trim(tree_attribute(node, "href"));
    struct slice rel = slice_trim(tree_attribute(node, "rel"));
    struct slice type = tree_attribute(node, "type");
    if (!href.len)
        return value_of(node, arena);
    if (rel.len && !type_is(rel, "alternate") && !slice_ends(rel, SLICE("/alternate")))
        return SLICE_NONE;
    /* Several alternates: the page before what is no page. */
    if (type.len && slice_find_nocase(type, SLICE("html"), 0) == type.len)
        *rank += 2;
    return arena_slice(arena, href);
}

static struct slice person_of(const struct node *node, struct arena *arena)
{
    const struct node *name = vocabulary_child(node, "name");
    struct slice line = name ? line_of(name, arena) : SLICE_NONE;
    if (line.len)
        return line;
    const struct node *email = vocabulary_child(node, "email");
    if (name || email || vocabulary_child(node, "uri") || vocabulary_child(node, "url"))
        return email ? value_of(email, arena) : SLICE_NONE;
    return line_of(node, arena);
}

static struct slice keyword_of(const struct node *node, struct arena *arena)
{
    struct slice word = tree_attribute(node, "label");
    if (!slice_trim(word).len)
        word = tree_attribute(node, "term");
    return slice_trim(word).len ? marked_line(word, true, arena) : line_of(node, arena);
}

static struct slice source_of(const struct node *node, struct arena *arena)
{
    const struct node *title = vocabulary_child(node, "title");
    if (title)
        return line_of(title, arena);
    for (const struct node *at = node->first; at; at = at->next)
        if (at->tag != TAG_TEXT)
            return SLICE_NONE; /* Atom's, without a title */
    return line_of(node, arena);
}

static void read_id(struct draft *draft, const struct node *node, int rank)
{
    struct slice id = value_of(node, draft->article->arena);
    struct slice permalink = slice_trim(tree_attribute(node, "isPermaLink"));
    bool address =
        slice_starts_nocase(id, SLICE("http://")) || slice_starts_nocase(id, SLICE("https://"));
    if (address && !type_is(permalink, "false") && slice_is_none(draft->permalink))
        draft->permalink = id;
    draft_set(draft, FIELD_ID, rank, id);
}

static void read_field(struct draft *draft, struct node *node, enum field field, int rank)
{
    struct arena *arena = draft->article->arena;
    switch (field) {
    case FIELD_CONTENT:
    case FIELD_DESCRIPTION:
    case FIELD_SUMMARY:
        add_content(draft, node, field, rank);
        return;
    case FIELD_LINK: {
        struct slice link = link_of(node, arena, &rank);
        struct slice base = base_of(node, draft->channel->link, arena);
        draft_set(draft, field, rank, address_resolve(base, link, arena));
        return;
    }
    case FIELD_ID:
        read_id(draft, node, rank);
        return;
    case FIELD_PERSON:
        draft_set(draft, field, rank, person_of(node, arena));
        return;
    case FIELD_KEYWORD:
        draft_set(draft, field, rank, keyword_of(node, arena));
        return;
    case FIELD_SOURCE:
        draft_set(draft, field, rank, source_of(node, arena));
        return;
    case FIELD_PUBLISHED:
    case FIELD_MODIFIED:
    case FIELD_LANGUAGE:
        draft_set(draft, field, field == FIELD_LANGUAGE ? rank + 2 : rank, value_of(node, arena));
        return;
    default:
        draft_set(draft, field, rank, line_of(node, arena));
    }
}

/* An entry that was taken from another feed has that feed's people where it names none. */
static void read_origin(struct draft *draft, const struct node *item)
{
    const struct node *source = vocabulary_child(item, "source");
    const struct node *author = source ? vocabulary_child(source, "author") : NULL;
    if (author)
        draft_set(draft, FIELD_PERSON, 8, person_of(author, draft->article->arena));
}

void entry_read(const struct node *item, struct draft *draft)
{
    struct arena *arena = draft->article->arena;
    draft->line = item->line;
    draft_set(draft, FIELD_LANGUAGE, 2, arena_slice(arena, tree_attribute(item, "lang")));
    struct slice about = slice_trim(tree_attribute(item, "about"));
    draft_set(draft, FIELD_ID, 2, arena_slice(arena, about));
    draft_set(draft, FIELD_LINK, 7, arena_slice(arena, about));
    struct slice base = base_of(item, draft->channel->link, arena);
    draft_set(draft, FIELD_LINK, 7, address_resolve(base, tree_attribute(item, "HREF"), arena));
    draft_set(draft, FIELD_MODIFIED, 7, arena_slice(arena, tree_attribute(item, "LASTMOD")));
    for (struct node *at = item->first; at; at = at->next) {
        int rank;
        enum field field = vocabulary_field(at, &rank);
        if (field != FIELD_NONE)
            read_field(draft, at, field, rank);
    }
    read_origin(draft, item);
}

static struct slice child_line(const struct node *holder, const char *name, struct arena *arena)
{
    const struct node *child = vocabulary_child(holder, name);
    return child ? line_of(child, arena) : SLICE_NONE;
}

/* The language that an element or what is around it declares. */
static struct slice declared_language(const struct node *node)
{
    for (; node; node = node->parent)
        if (tree_attribute(node, "lang").len)
            return tree_attribute(node, "lang");
    return SLICE_NONE;
}

static struct strings authors_of(const struct node *holder, struct arena *arena)
{
    struct slice author[1] = {SLICE_NONE};
    /* Atom's rule; what an RSS channel has of the kind is its editor's address. */
    const struct node *node =
        vocabulary_is(holder, "feed") ? vocabulary_child(holder, "author") : NULL;
    if (node)
        author[0] = person_of(node, arena);
    size_t count = author[0].len > 0;
    return (struct strings){arena_copy(arena, author, count, sizeof *author), count};
}

struct channel entry_channel(const struct node *holder, struct arena *arena)
{
    struct channel channel = {.title = child_line(holder, "title", arena)};
    for (const struct node *at = holder->first; at; at = at->next) {
        int rank;
        enum field field = vocabulary_field(at, &rank);
        if (field == FIELD_LANGUAGE && !channel.language.len)
            channel.language = value_of(at, arena);
        else if (field == FIELD_COPYRIGHT && !channel.copyright.len)
            channel.copyright = line_of(at, arena);
        else if (field == FIELD_TITLE && !channel.title.len)
            channel.title = line_of(at, arena);
        else if (field == FIELD_LINK && !channel.link.len)
            channel.link = link_of(at, arena, &rank);
    }
    if (!channel.language.len)
        channel.language = declared_language(holder);
    channel.authors = authors_of(holder, arena);
    return channel;
}
