/* NITF 3.x (IPTC): headlines and lines from body.head, blocks from body.content and body.end; what
 * docdata says is read by nitf_data.c. A caption stays where its picture stands. */
#include "wire/nitf_story.h"

#include "markup/blocks.h"
#include "plain/lines.h"
#include "plain/names.h"
#include "wire/credit.h"
#include "wire/nitf_data.h"
#include "wire/prose.h"
#include "wire/typed.h"
#include "wire/xml.h"

struct effect {
    const char *name;
    enum tag tag;
};

/* What elements of NITF do to the flow of text, where HTML has no element of that name and effect.
 */
static const struct effect effects[] = {
    {"hl1", TAG_H1},
    {"hl2", TAG_H2},
    {"bq", TAG_BLOCKQUOTE},
    {"credit", TAG_P},
    {"block", TAG_DIV},
    {"body.head", TAG_DIV},
    {"body.content", TAG_DIV},
    {"body.end", TAG_DIV},
    {"abstract", TAG_DIV},
    {"byline", TAG_DIV},
    {"distributor", TAG_DIV},
    {"dateline", TAG_DIV},
    {"hedline", TAG_DIV},
    {"note", TAG_DIV},
    {"fn", TAG_P},
    {"tagline", TAG_P},
    {"bibliography", TAG_P},
    {"copyrite", TAG_P},
    {"media", TAG_DIV},
    {"media-caption", TAG_FIGCAPTION},
    {"media-producer", TAG_P},
    {"media-reference", TAG_IMG},
    {"media-metadata", TAG_META},
    {"media-object", TAG_OBJECT},
    {"nitf-table", TAG_DIV},
    {"nitf-table-metadata", TAG_META},
    {"nitf-table-summary", TAG_CAPTION},
    {"nitf-col", TAG_COL},
    {"datasource", TAG_P},
    {"postaddr", TAG_P},
    {"addressee", TAG_DIV},
    {"delivery.point", TAG_DIV},
    {"classifier", TAG_META},
};

void nitf_retag(struct node *top)
{
    for (struct node *at = top; at; at = tree_next(at, top)) {
        if (at->tag == TAG_TEXT)
            continue;
        for (size_t i = 0; at->tag == TAG_OTHER && i < sizeof effects / sizeof *effects; i++)
            if (slice_equal_string(at->name, effects[i].name))
                at->tag = effects[i].tag;
        /* HTML hides these names; in NITF they are words of a line. */
        if (at->tag == TAG_SOURCE || at->tag == TAG_OBJECT || at->tag == TAG_TITLE)
            at->tag = tree_is(at, "media-object") ? TAG_OBJECT : TAG_OTHER;
    }
}

enum { LEVELS = 8 };

/* The nearest of a few elements that say what a block is; they stand close around it. */
static const struct node *marked_by(const struct node *node)
{
    static const char *const marks[] = {"media-producer", "note", "copyrite", "tagline",
                                        "bibliography"};
    for (size_t level = 0; node && level < LEVELS; level++, node = node->parent)
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
            if (tree_is(node, marks[i]))
                return node;
    return NULL;
}

static bool is_editors(const struct node *note)
{
    return slice_equal_string(xml_attribute(note, "noteclass"), "editorsnote") ||
           slice_equal_string(xml_attribute(note, "noteclass"), "hd");
}

/* Systems of old break lines by themselves, where a terminal's line was full. */
static struct slice unwrap(struct arena *arena, struct slice text)
{
    struct lines lines = {0};
    if (!text.len || !memchr(text.data, '\n', text.len))
        return text;
    struct buffer joined = {0};
    lines_split(text, 0, &lines);
    lines_join(text, &lines);
    for (size_t i = 0; i < lines.list.count; i++) {
        const struct line *line = &lines.list.items[i];
        if (i)
            buffer_add_char(&joined, line->joined ? ' ' : '\n');
        buffer_add_slice(&joined, slice_sub(text, line->start, line->end));
    }
    lines_free(&lines);
    text = joined.len ? arena_slice(arena, buffer_slice(&joined)) : text;
    buffer_free(&joined);
    return text;
}

static void add_typed(struct story *story, struct slice text, uint32_t line)
{
    struct prose prose = {0};
    prose_read(&prose, story->article, text);
    for (size_t i = 0; i < prose.list.count; i++) {
        const struct prose_block *block = &prose.list.items[i];
        story_block(story, block->kind, block->text, line + block->line - 1);
    }
    prose_free(&prose);
}

static void add_block(struct story *story, const struct block_found *block, struct typed *typed)
{
    const struct node *mark = marked_by(block->node);
    if (tree_is(mark, "note") && is_editors(mark)) {
        story_note(story, block->text);
        story_furniture(story, FURNITURE_METADATA, block->text, block->line);
    } else if (tree_is(mark, "copyrite")) {
        story_set(story, &story->article->copyright, block->text);
        story_furniture(story, FURNITURE_LEGAL, block->text, block->line);
    } else if (tree_is(mark, "bibliography")) {
        story_furniture(story, FURNITURE_OTHER, block->text, block->line);
    } else if (mark && !tree_is(mark, "note")) {
        story_furniture(story, FURNITURE_METADATA, block->text, block->line);
    } else if (typed_read(typed, block)) {
        add_typed(story, buffer_slice(&typed->text), block->line);
    } else {
        struct slice text = block->kind == BLOCK_PREFORMATTED
                                ? block->text
                                : unwrap(story->article->arena, block->text);
        story_block(story, block->kind, text, block->line);
    }
}

static void add_blocks(struct story *story, const struct node *top)
{
    struct blocks blocks = {.arena = arena_new()};
    struct typed typed = {0};
    if (top)
        blocks_read(&blocks, top);
    for (size_t i = 0; i < blocks.list.count; i++)
        add_block(story, &blocks.list.items[i], &typed);
    typed_free(&typed);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}

/* Hands every block inside to keep. */
static void each_block(struct story *story, const struct node *top,
                       void (*keep)(struct story *, struct slice, uint32_t))
{
    struct blocks blocks = {.arena = arena_new()};
    if (top)
        blocks_read(&blocks, top);
    for (size_t i = 0; i < blocks.list.count; i++)
        keep(story, blocks.list.items[i].text, blocks.list.items[i].line);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}

static void keep_legal(struct story *story, struct slice text, uint32_t line)
{
    story_furniture(story, FURNITURE_LEGAL, text, line);
}

/* Some senders put a deck where a byline belongs: five words or more, most of them small, and no
 * "by" before them. */
static bool is_deck(struct slice line)
{
    struct slice names;
    size_t words = 0;
    for (size_t i = 0; i < line.len; i++)
        words += i == 0 || line.data[i - 1] == ' ';
    return words >= 5 && !credit_lead(line, &names) && !names_is_list(line);
}

/* "By <person>Jane Roe</person><byttl>Name of Paper</byttl>" */
static void read_byline(struct story *story, const struct node *byline)
{
    struct arena *arena = story->article->arena;
    bool person = false;
    for (const struct node *at = byline->first; at; at = tree_next(at, byline))
        if (tree_is(at, "person")) {
            story_byline(story, xml_line(at, arena));
            person = true;
        }
    const struct node *title = tree_find(byline, "byttl");
    struct slice line = xml_line(byline, arena);
    if (!person && !title && is_deck(line)) {
        story_deck(story, line, byline->line);
        return;
    }
    if (!person) {
        struct slice names = line, role = xml_line(title, arena);
        if (role.len && slice_ends(names, role))
            names = slice_trim(slice_sub(names, 0, names.len - role.len));
        story_byline(story, names);
    }
    story_furniture(story, FURNITURE_METADATA, line, byline->line);
}

static void read_dateline(struct story *story, const struct node *dateline)
{
    struct arena *arena = story->article->arena;
    struct slice line = xml_line(dateline, arena);
    /* Parts of a place are set apart by commas only where somebody typed them. */
    const struct node *location = tree_find(dateline, "location");
    if (location && !slice_is_none(line) && !memchr(line.data, ',', line.len)) {
        struct buffer place = {0};
        for (const struct node *at = location->first; at; at = at->next) {
            struct slice part = at->tag == TAG_TEXT ? SLICE_NONE : xml_line(at, arena);
            if (part.len && place.len)
                buffer_add_string(&place, ", ");
            buffer_add_slice(&place, part);
        }
        if (place.len && slice_equal(xml_line(location, arena), line))
            line = arena_slice(arena, buffer_slice(&place));
        buffer_free(&place);
    }
    story_dateline(story, line);
    const struct node *date = tree_find(dateline, "story.date");
    story_set(story, &story->article->published,
              wire_date(story->article, xml_attribute(date, "norm"), dateline->line));
}

static void read_headlines(struct story *story, const struct node *head)
{
    struct arena *arena = story->article->arena;
    for (const struct node *at = head->first; at; at = tree_next(at, head))
        if (tree_is(at, "hl1"))
            story_title(story, xml_line(at, arena), at->line);
    for (const struct node *at = head->first; at; at = tree_next(at, head))
        if (tree_is(at, "hl2"))
            story_deck(story, xml_line(at, arena), at->line);
}

static void read_lines(struct story *story, const struct node *head)
{
    struct arena *arena = story->article->arena;
    for (const struct node *at = head->first; at; at = at->next) {
        if (tree_is(at, "byline"))
            read_byline(story, at);
        else if (tree_is(at, "dateline"))
            read_dateline(story, at);
        else if (tree_is(at, "distributor"))
            story_source(story, xml_line(at, arena));
        else if (tree_is(at, "note"))
            add_blocks(story, at);
        else if (tree_is(at, "rights"))
            each_block(story, at, keep_legal);
        else if (tree_is(at, "abstract"))
            each_block(story, at, story_summary);
    }
}

void nitf_story(struct story *story, struct node *nitf)
{
    struct node *body = tree_find(nitf, "body"), *head = tree_child(body, "body.head");
    nitf_retag(nitf);
    nitf_data(story, nitf);
    if (head) {
        read_headlines(story, head);
        read_lines(story, head);
    }
    nitf_origin(story, nitf);
    struct slice title = xml_child_line(tree_child(nitf, "head"), "title", story->article->arena);
    story_title(story, title, nitf->line);
    add_blocks(story, tree_child(body, "body.content"));
    add_blocks(story, tree_child(body, "body.end"));
}
