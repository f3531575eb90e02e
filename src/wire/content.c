/* Tells what content is written in, by its elements, then its media type, then its text, and adds
 * its blocks. Unknown elements may get the tag of a known one. Trees of escaped HTML live only as
 * long as the call; texts are copied. */
#include "wire/content.h"

#include "markup/blocks.h"
#include "wire/nitf_story.h"
#include "wire/prose.h"
#include "wire/typed.h"
#include "wire/xml.h"

static void add(struct story *story, enum content_role role, enum block_kind kind,
                struct slice text, uint32_t line)
{
    if (role == CONTENT_SAME_AGAIN && story_has(story, text))
        return;
    if (role == CONTENT_SAME_AGAIN || role == CONTENT_OTHER)
        story_furniture(story, FURNITURE_OTHER, text, line);
    else
        story_block(story, role == CONTENT_CAPTION ? BLOCK_CAPTION : kind, text, line);
}

/* Plain text, its paragraphs as plain/ finds them. */
static void add_plain(struct story *story, struct slice text, enum content_role role, uint32_t line)
{
    struct prose prose = {0};
    prose_read(&prose, story->article, text);
    for (size_t i = 0; i < prose.list.count; i++) {
        const struct prose_block *block = &prose.list.items[i];
        add(story, role, block->kind, block->text, line + block->line - 1);
    }
    prose_free(&prose);
}

/* line: of the content in the file, where its tree has lines of its own; 0: the tree is the
 * file's. */
static void add_blocks(struct story *story, const struct node *top, enum content_role role,
                       uint32_t line)
{
    struct blocks blocks = {.arena = arena_new()};
    struct typed typed = {0};
    blocks_read(&blocks, top);
    for (size_t i = 0; i < blocks.list.count; i++) {
        const struct block_found *block = &blocks.list.items[i];
        uint32_t at = line ? line + block->line - 1 : block->line;
        if (typed_read(&typed, block))
            add_plain(story, buffer_slice(&typed.text), role, at);
        else
            add(story, role, block->kind, block->text, at);
    }
    typed_free(&typed);
    blocks_free(&blocks);
    arena_free(blocks.arena);
}

/* The length of an element's name at the start of s; it is copied in small letters. */
static size_t tag_name(struct slice s, char name[12])
{
    size_t len = 0;
    while (len < s.len && len < 12) {
        char c = s.data[len];
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!letter && !(len && c >= '0' && c <= '9'))
            break;
        name[len++] = letter ? (char)(c | 0x20) : c;
    }
    bool ends = len < s.len && (s.data[len] == '>' || s.data[len] == '/' || s.data[len] <= ' ');
    return ends && len < 12 ? len : 0;
}

/* Whether escaped markup stands in the text: a tag that HTML knows. */
static bool is_html(struct slice text)
{
    char name[12];
    for (size_t at = 0; (at = slice_find(text, SLICE("<"), at)) < text.len; at++) {
        size_t start = at + 1;
        start += start < text.len && text.data[start] == '/';
        size_t len = tag_name(slice_sub(text, start, text.len), name);
        if (len && tag_find(slice_of(name, len)) != TAG_OTHER)
            return true;
    }
    return false;
}

static void add_text(struct story *story, const struct node *holder, enum content_role role)
{
    struct buffer text = {0};
    tree_text(holder, &text);
    struct slice all = buffer_slice(&text);
    uint32_t line = holder->first ? holder->first->line : holder->line;
    if (is_html(all)) {
        struct tree *tree = tree_html(all);
        add_blocks(story, tree->root, role, line);
        tree_free(tree);
    } else {
        add_plain(story, all, role, line);
    }
    buffer_free(&text);
}

static bool has_own_text(const struct node *node)
{
    for (const struct node *at = node->first; at; at = at->next)
        if (at->tag == TAG_TEXT && slice_trim(at->name).len)
            return true;
    return false;
}

/* XML of a vocabulary that is not known: elements between which no text stands are blocks. */
static void find_blocks(struct node *top)
{
    for (struct node *at = top; at; at = tree_next(at, top)) {
        if ((at != top && at->tag != TAG_DIV) || has_own_text(at))
            continue;
        for (struct node *child = at->first; child; child = child->next)
            if (child->tag == TAG_OTHER)
                child->tag = TAG_DIV;
    }
}

static bool has_block(const struct node *top)
{
    for (const struct node *at = top->first; at; at = tree_next(at, top))
        if (tag_role(at->tag) == ROLE_BLOCK || tag_role(at->tag) == ROLE_BREAK)
            return true;
    return false;
}

static bool is_picture(struct slice type)
{
    static const struct slice kinds[] = {
        {"image/", 6}, {"video/", 6},           {"audio/", 6},          {"text/css", 8},
        {"font/", 5},  {"application/pdf", 15}, {"text/javascript", 15}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_starts_nocase(type, kinds[i]))
            return true;
    return false;
}

bool content_has_text(const struct node *holder, struct slice type)
{
    return holder && !is_picture(type) && xml_has_text(holder);
}

void content_read(struct story *story, const struct node *holder, struct slice type,
                  enum content_role role)
{
    if (!content_has_text(holder, type))
        return;
    struct node *nitf = tree_find(holder, "nitf");
    struct node *body = tree_find(holder, "body");
    if (nitf && role == CONTENT_BODY) {
        nitf_story(story, nitf);
        return;
    }
    if (nitf || tree_find(holder, "body.content")) {
        nitf_retag((struct node *)holder);
        add_blocks(story, nitf ? nitf : holder, role, 0);
        return;
    }
    if (body) {
        add_blocks(story, body, role, 0);
        return;
    }
    if (!has_own_text(holder))
        find_blocks((struct node *)holder);
    if (has_block(holder))
        add_blocks(story, holder, role, 0);
    else
        add_text(story, holder, role);
}
