/* One pass over the lines with a stack of the borders that are open. Offsets are bytes of the file.
 */
#include "unpack/mhtml.h"

#include "base/base64.h"
#include "base/limits.h"
#include "unpack/mime.h"

enum { DEPTH = 16, BORDER = 256 };

struct reader {
    struct slice bytes;
    struct mhtml *mhtml;
    struct slice borders[DEPTH]; /* of the open multiparts, without their dashes */
    size_t depth;
    bool open; /* the last part of the list goes on */
};

static bool is_type(struct slice type, const char *start)
{
    return slice_starts(type, slice_from(start));
}

static enum mhtml_coding coding_of(struct slice head, struct arena *arena)
{
    struct slice coding = mime_field(head, "Content-Transfer-Encoding", arena);
    if (slice_equal_nocase(coding, SLICE("quoted-printable")))
        return CODING_QUOTED;
    return slice_equal_nocase(coding, SLICE("base64")) ? CODING_BASE64 : CODING_PLAIN;
}

static struct slice without_brackets(struct slice id)
{
    if (id.len > 1 && id.data[0] == '<' && id.data[id.len - 1] == '>')
        return slice_sub(id, 1, id.len - 1);
    return id;
}

/* The border of the parts that follow, guessed: the first line of dashes and a word that a header
 * follows. */
static struct slice guess_border(struct slice body)
{
    struct slice line;
    while (slice_next_line(&body, &line)) {
        struct slice border = slice_trim(line);
        if (!slice_starts(line, SLICE("--")) || border.len < 6 || border.len > BORDER)
            continue;
        if (slice_starts_nocase(slice_trim(slice_sub(body, 0, BORDER)), SLICE("content-")))
            return slice_sub(border, 2, border.len);
    }
    return SLICE_NONE;
}

/* Reads the header at `at`: opens a multipart or a part. Gives the place behind it. */
static size_t begin(struct reader *reader, size_t at)
{
    struct mhtml *mhtml = reader->mhtml;
    struct arena *arena = mhtml->arena;
    struct slice rest = slice_sub(reader->bytes, at, reader->bytes.len);
    size_t body = mime_head(rest);
    struct slice head = slice_sub(rest, 0, body);
    struct slice value = mime_field(head, "Content-Type", arena);
    struct slice type = mime_type(value, arena);
    if (is_type(type, "multipart/") && reader->depth < DEPTH) {
        struct slice border = slice_trim(mime_parameter(value, "boundary", arena));
        if (!border.len)
            border = guess_border(slice_sub(rest, body, rest.len));
        if (slice_is_none(mhtml->start))
            mhtml->start = without_brackets(mime_parameter(value, "start", arena));
        if (border.len && border.len <= BORDER) {
            reader->borders[reader->depth++] = border;
            return at + body;
        }
    }
    if (mhtml->parts.count == LIMIT_PARTS) {
        mhtml->left = true;
        return at + body;
    }
    struct mhtml_part part = {
        .type = type.len ? type : SLICE("text/plain"),
        .charset = mime_parameter(value, "charset", arena),
        .location = mime_field(head, "Content-Location", arena),
        .id = without_brackets(mime_field(head, "Content-ID", arena)),
        .coding = coding_of(head, arena),
        .raw = slice_sub(rest, body, rest.len),
    };
    VEC_PUSH(&mhtml->parts, part);
    reader->open = true;
    return at + body;
}

static void end_part(struct reader *reader, size_t at)
{
    if (!reader->open)
        return;
    struct mhtml_part *part = &reader->mhtml->parts.items[reader->mhtml->parts.count - 1];
    size_t start = (size_t)(part->raw.data - reader->bytes.data);
    part->raw = slice_sub(reader->bytes, start, at);
    reader->open = false;
}

/* Which of the open borders the line is, counted from 1; 0: none. */
static size_t border_of(const struct reader *reader, struct slice line, bool *last)
{
    struct slice text = slice_sub(slice_trim(line), 2, line.len);
    for (size_t depth = reader->depth; depth; depth--) {
        struct slice border = reader->borders[depth - 1];
        struct slice rest = slice_sub(text, border.len, text.len);
        *last = slice_equal_string(rest, "--");
        if (slice_starts(text, border) && (!rest.len || *last))
            return depth;
    }
    return 0;
}

static void read_parts(struct reader *reader, size_t at)
{
    struct slice bytes = reader->bytes;
    while (at < bytes.len && reader->depth && !reader->mhtml->left) {
        struct slice rest = slice_sub(bytes, at, bytes.len), line;
        slice_next_line(&rest, &line);
        size_t start = at;
        at = bytes.len - rest.len;
        bool last = false;
        size_t depth = slice_starts(line, SLICE("--")) ? border_of(reader, line, &last) : 0;
        if (!depth)
            continue;
        end_part(reader, start);
        reader->depth = depth - last;
        if (!last)
            at = begin(reader, at);
    }
    if (!reader->mhtml->left)
        end_part(reader, bytes.len);
    reader->mhtml->cut = reader->depth > 0 && !reader->mhtml->left;
}

static void read_top(struct mhtml *mhtml, struct slice head)
{
    struct arena *arena = mhtml->arena;
    mhtml->location = mime_field(head, "Snapshot-Content-Location", arena);
    if (slice_is_none(mhtml->location))
        mhtml->location = mime_field(head, "Content-Location", arena);
    struct slice subject = mime_field(head, "Subject", arena);
    mhtml->subject = mime_words(subject, arena, &mhtml->subject_charset);
}

bool mhtml_read(struct slice bytes, const char *name, struct mhtml *mhtml, struct error *error)
{
    *mhtml = (struct mhtml){.arena = arena_new()};
    struct reader reader = {.bytes = bytes, .mhtml = mhtml};
    size_t at = slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    while (at < bytes.len && (bytes.data[at] == '\r' || bytes.data[at] == '\n'))
        at++;
    struct slice head = slice_sub(bytes, at, bytes.len);
    head = slice_sub(head, 0, mime_head(head));
    if (slice_is_none(mime_field(head, "Content-Type", mhtml->arena)))
        return error_set(error, MESSAGE_MALFORMED, name, "no Content-Type in its header");
    read_top(mhtml, head);
    at = begin(&reader, at);
    if (reader.depth)
        read_parts(&reader, at);
    return true;
}

void mhtml_free(struct mhtml *mhtml)
{
    VEC_FREE(&mhtml->parts);
    arena_free(mhtml->arena);
    mhtml->arena = NULL;
}

void mhtml_decode(const struct mhtml_part *part, struct buffer *into)
{
    /* Three characters of either coding make at least one byte. */
    struct slice raw = slice_sub(part->raw, 0, (size_t)LIMIT_MARKUP_BYTES * 3 + 1024);
    if (part->coding == CODING_BASE64)
        base64_decode(raw, into);
    else if (part->coding == CODING_QUOTED)
        mime_quoted(raw, into);
    else
        buffer_add_slice(into, raw);
}
