/* Looks at the lines of a paragraph as they stand in the file. Never changes the tree. */
#include "wire/typed.h"

enum {
    LINE = 90, /* a printer's, with room for characters of several bytes */
    STEPS = 10000000,
    STORY = 400 /* bytes: shorter preformatted text is a table, a verse, an address */
};

/* How the lines of a text are set. */
struct setting {
    size_t lines, flush, indented, gaps, wide;
};

static struct setting setting_of(struct slice text)
{
    struct setting setting = {0};
    struct slice line;
    for (bool first = true; slice_next_line(&text, &line); first = false) {
        size_t indent = 0;
        while (indent < line.len && line.data[indent] == ' ')
            indent++;
        struct slice words = slice_trim(line);
        if (!words.len)
            continue;
        setting.lines++;
        setting.wide += line.len > LINE;
        setting.gaps += slice_find(words, SLICE("   "), 0) < words.len;
        setting.flush += !first && indent == 0;
        setting.indented += !first && indent >= 2;
    }
    return setting;
}

/* Whether inside nothing but text and marks in it stands. Steps are counted, since one paragraph
 * may be asked about for each of its blocks. */
static bool is_plain_inside(const struct node *node, size_t *steps)
{
    for (const struct node *at = node->first; at; at = tree_next(at, node)) {
        enum tag_role role = tag_role(at->tag);
        if (role == ROLE_BREAK || role == ROLE_BLOCK || *steps >= STEPS)
            return false;
        ++*steps;
    }
    return true;
}

/* Text that was typed for a printer: paragraphs told by their indent, or columns set by spaces.
 * Markup that is itself indented has no flush line. */
static bool is_typed(struct slice text)
{
    struct setting setting = setting_of(text);
    return setting.lines >= 4 && setting.wide * 8 <= setting.lines && setting.flush &&
           (setting.indented || setting.gaps * 3 > setting.lines);
}

/* Prose inside "pre": long, few columns, and with paragraphs of its own. */
static bool is_story(struct slice text)
{
    struct setting setting = setting_of(text);
    bool parted = slice_find(text, SLICE("\n\n"), 0) < text.len || setting.indented;
    return text.len >= STORY && setting.lines >= 6 && parted && setting.gaps * 8 < setting.lines;
}

bool typed_read(struct typed *typed, const struct block_found *block)
{
    bool preformatted = block->kind == BLOCK_PREFORMATTED;
    buffer_clear(&typed->text);
    if (preformatted) {
        buffer_add_slice(&typed->text, block->text);
        return is_story(block->text);
    }
    if (block->kind != BLOCK_PARAGRAPH || block->node->tag != TAG_P ||
        !is_plain_inside(block->node, &typed->steps))
        return false;
    tree_text(block->node, &typed->text);
    return is_typed(buffer_slice(&typed->text));
}

void typed_free(struct typed *typed)
{
    buffer_free(&typed->text);
}
