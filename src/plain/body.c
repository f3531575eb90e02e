/* From units to blocks, furniture and pieces. Text offsets are bytes of article.text, origins bytes
 * of the decoded file. Copies each kept byte once; decides nothing. */
#include "plain/body.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

struct writer {
    char *data;
    size_t len;
    VEC(struct piece) pieces;
};

/* Copies file bytes start..end, as a piece, or as more of the last one where what lies between is
 * the same in text and file. */
static void copy(struct writer *writer, struct slice file, uint32_t start, uint32_t end)
{
    memcpy(writer->data + writer->len, file.data + start, end - start);
    struct piece *last =
        writer->pieces.count ? &writer->pieces.items[writer->pieces.count - 1] : NULL;
    size_t gap = last ? writer->len - last->text - last->len : 0;
    if (last && start - (last->origin + last->len) == gap &&
        memcmp(writer->data + last->text + last->len, file.data + last->origin + last->len, gap) ==
            0)
        last->len += (uint32_t)gap + end - start;
    else
        VEC_PUSH(&writer->pieces, (struct piece){(uint32_t)writer->len, start, end - start});
    writer->len += end - start;
}

static uint32_t char_before(struct slice s, size_t at)
{
    uint32_t code = 0;
    if (at)
        utf8_decode(s, utf8_back(s, at), &code);
    return code;
}

/* What stands for a joined line break: nothing between ideographs, after a dash or hyphen that
 * hangs on its word, and after a soft hyphen; else a space. */
static bool joins_tightly(struct slice file, uint32_t end, uint32_t start)
{
    uint32_t left = char_before(file, end), right;
    utf8_decode(file, start, &right);
    bool wide = char_is_ideograph(left) || (left >= 0x3000 && left <= 0x303F) || left >= 0xFF00;
    if (wide && (char_is_ideograph(right) || (right >= 0x3000 && right <= 0x303F)))
        return true;
    if (left == 0xAD)
        return true;
    if (left != '-' && left != 0x2010 && left != 0x2014)
        return false;
    uint32_t before = char_before(file, utf8_back(file, end));
    return char_is_letter(before) &&
           (left == 0x2014 ? char_is_letter(right) : char_is_lower(right));
}

/* Appends a unit's lines; quotation marks of mail are left out at the start of each. */
static void write_unit(struct writer *writer, struct slice file, const struct lines *lines,
                       const struct unit *unit)
{
    if (unit->kind == BLOCK_PREFORMATTED) {
        copy(writer, file, unit->start, unit->end);
        return;
    }
    bool marks = unit->kind == BLOCK_QUOTE && unit->start > lines->list.items[unit->first].start;
    uint32_t end = 0;
    for (uint32_t i = 0; i < unit->count; i++) {
        const struct line *line = &lines->list.items[unit->first + i];
        uint32_t start = i ? line->start : unit->start;
        if (i && marks)
            start += (uint32_t)lines_quote_mark(slice_sub(file, line->start, line->end));
        if (i && !joins_tightly(file, end, start))
            writer->data[writer->len++] = ' ';
        copy(writer, file, start, line->end);
        end = line->end;
    }
}

struct slice body_unit_text(struct article *article, struct slice text, const struct lines *lines,
                            const struct unit *unit)
{
    struct writer writer = {.data = arena_alloc(article->arena, unit->end - unit->start + 1, 1)};
    write_unit(&writer, text, lines, unit);
    VEC_FREE(&writer.pieces);
    return slice_of(writer.data, writer.len);
}

static void count_kinds(const struct units *units, size_t *blocks, size_t *furniture, size_t *bytes)
{
    *blocks = *furniture = *bytes = 0;
    for (size_t i = 0; i < units->list.count; i++) {
        const struct unit *unit = &units->list.items[i];
        *furniture += unit->furniture;
        *blocks += !unit->furniture;
        *bytes += unit->furniture ? 0 : unit->end - unit->start + 2;
    }
}

static void add_block(struct article *article, struct writer *writer, struct slice text,
                      const struct lines *lines, const struct unit *unit)
{
    if (article->block_count) {
        memcpy(writer->data + writer->len, "\n\n", 2);
        writer->len += 2;
    }
    uint32_t start = (uint32_t)writer->len;
    write_unit(writer, text, lines, unit);
    article->blocks[article->block_count++] = (struct block){(enum block_kind)unit->kind,
                                                             {start, (uint32_t)writer->len},
                                                             lines->list.items[unit->first].number};
}

static void add_furniture(struct article *article, struct slice text, const struct lines *lines,
                          const struct unit *unit)
{
    article->furniture[article->furniture_count++] = (struct furniture){
        (enum furniture_kind)unit->role, body_unit_text(article, text, lines, unit),
        (uint32_t)article->block_count, lines->list.items[unit->first].number};
}

void body_build(struct article *article, struct slice text, const struct lines *lines,
                const struct units *units)
{
    size_t blocks, furniture, bytes;
    count_kinds(units, &blocks, &furniture, &bytes);
    struct writer writer = {.data = arena_bytes(article->arena, bytes + 1, 1)};
    article->blocks = ARENA_ARRAY(article->arena, struct block, blocks);
    article->furniture = ARENA_ARRAY(article->arena, struct furniture, furniture);
    for (size_t i = 0; i < units->list.count; i++) {
        const struct unit *unit = &units->list.items[i];
        if (unit->furniture)
            add_furniture(article, text, lines, unit);
        else
            add_block(article, &writer, text, lines, unit);
    }
    writer.data[writer.len] = '\0';
    article->text = slice_of(writer.data, writer.len);
    article->piece_count = writer.pieces.count;
    article->pieces =
        arena_copy(article->arena, writer.pieces.items, writer.pieces.count, sizeof(struct piece));
    VEC_FREE(&writer.pieces);
}
