/* Stretches: paragraphs, or parts of very long ones. Offsets are bytes of the stretch's text; a
 * blank that does not break keeps every mark beside its sentence. */
#include "parallel/stretch.h"

#include "base/alloc.h"
#include "base/vec.h"
#include "sheet/relation.h"
#include "text/wrap.h"

#include <stdlib.h>

struct stretches stretches_find(const struct article *article)
{
    struct stretches found = {0};
    uint32_t start = 0, count = (uint32_t)article->sentence_count;
    found.first = alloc_zeroed(count + 2, sizeof *found.first);
    for (uint32_t i = 0; i < count; i++) {
        const struct sentence *first = &article->sentences[start], *own = &article->sentences[i];
        bool goes_on = i > 0 && own->block == first->block && i - start < STRETCH_SENTENCES &&
                       own->range.end - first->range.start < STRETCH_BYTES;
        if (goes_on)
            continue;
        found.first[found.count++] = start = i;
    }
    found.first[found.count] = count;
    return found;
}

size_t stretches_of(const struct stretches *stretches, uint32_t sentence)
{
    size_t low = 0, high = stretches->count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (stretches->first[middle] <= sentence)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void add_sentence(const struct reader *reader, uint32_t article, uint32_t sentence,
                         struct stretch *stretch)
{
    const struct styled *styled =
        wording_of(reader->wordings, reader->comparison, article, sentence);
    if (stretch->text.len)
        buffer_add_char(&stretch->text, ' ');
    stretch->marks[stretch->count] = relation_of(reader->comparison, article, sentence).mark;
    stretch->starts[stretch->count++] = stretch->text.len;
    buffer_format(&stretch->text, "%c\u00A0", stretch->marks[stretch->count - 1]);
    size_t start = stretch->text.len;
    buffer_add_slice(&stretch->text, styled->text);
    if (stretch->meaning != MEANING_HEADING)
        spans_add(&stretch->spans, start, stretch->text.len, styled->meaning);
    for (size_t i = 0; i < styled->count; i++)
        spans_add(&stretch->spans, start + styled->spans[i].range.start,
                  start + styled->spans[i].range.end, styled->spans[i].meaning);
}

void stretch_make(const struct reader *reader, uint32_t article, size_t index,
                  struct stretch *stretch)
{
    const struct stretches *all = &flow_of(reader)->articles[article];
    const struct article *a = reader->comparison->articles[article];
    *stretch = (struct stretch){.first = all->first[index]};
    if (a->blocks[a->sentences[stretch->first].block].kind == BLOCK_HEADING)
        stretch->meaning = MEANING_HEADING;
    for (uint32_t i = all->first[index]; i < all->first[index + 1]; i++)
        add_sentence(reader, article, i, stretch);
}

void stretch_free(struct stretch *stretch)
{
    buffer_free(&stretch->text);
    VEC_FREE(&stretch->spans);
}

static bool ends_paragraph(const struct reader *reader, uint32_t article, size_t index)
{
    const struct stretches *all = &flow_of(reader)->articles[article];
    const struct sentence *sentences = reader->comparison->articles[article]->sentences;
    return index + 1 < all->count &&
           sentences[all->first[index]].block != sentences[all->first[index + 1]].block;
}

size_t stretch_lines(const struct reader *reader, uint32_t article, size_t index, size_t width)
{
    struct stretch stretch;
    struct wrap_line line;
    size_t lines = 0;
    stretch_make(reader, article, index, &stretch);
    for (size_t at = 0; wrap_next(buffer_slice(&stretch.text), width, &at, &line);)
        lines++;
    stretch_free(&stretch);
    return (lines ? lines : 1) + ends_paragraph(reader, article, index);
}

static size_t line_at(const struct stretch *stretch, size_t wanted, size_t width)
{
    size_t number = 0;
    struct wrap_line line;
    for (size_t at = 0; wrap_next(buffer_slice(&stretch->text), width, &at, &line); number++)
        if (at > wanted)
            return number;
    return number ? number - 1 : 0;
}

size_t stretch_line_of(const struct stretch *stretch, uint32_t sentence, size_t width)
{
    return line_at(stretch, stretch->starts[sentence - stretch->first], width);
}

size_t stretch_last_line_of(const struct stretch *stretch, uint32_t sentence, size_t width)
{
    size_t next = sentence - stretch->first + 1;
    size_t end = next < stretch->count ? stretch->starts[next] - 1 : stretch->text.len;
    return line_at(stretch, end - 1, width);
}

uint32_t stretch_sentence_at(const struct stretch *stretch, size_t line, size_t width)
{
    struct wrap_line wrapped;
    size_t at = 0, start = 0, found = 0;
    for (size_t i = 0; i <= line; i++) {
        size_t before = at;
        if (!wrap_next(buffer_slice(&stretch->text), width, &at, &wrapped))
            break;
        start = before;
    }
    for (size_t i = 0; i < stretch->count && stretch->starts[i] < at; i++) {
        found = i;
        if (stretch->starts[i] >= start)
            break;
    }
    return stretch->first + (uint32_t)found;
}
