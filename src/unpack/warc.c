/* Records by their lengths, and by their first lines where a length lies. Offsets are bytes of the
 * file; each byte is looked at a bounded number of times. */
#include "unpack/warc.h"

#include "unpack/brotli.h"
#include "unpack/gzip.h"
#include "unpack/mime.h"
#include "unpack/unpack.h"

#include <ctype.h>

enum { LINES = 16 }; /* between two records; four are right */

static const struct slice version = {"WARC/", 5};

void warc_open(struct warc *warc, struct slice bytes)
{
    *warc = (struct warc){.bytes = bytes, .arena = arena_new()};
}

void warc_free(struct warc *warc)
{
    arena_free(warc->arena);
    warc->arena = NULL;
}

static bool is_start(struct slice bytes, size_t at)
{
    struct slice rest = slice_sub(bytes, at, at + version.len + 2);
    return slice_starts(rest, version) && rest.len == version.len + 2 &&
           isdigit((unsigned char)rest.data[version.len]) && rest.data[version.len + 1] == '.';
}

/* The first record that begins a line at or after from; the end where there is none. */
static size_t find_start(struct slice bytes, size_t from)
{
    for (size_t at = from; (at = slice_find(bytes, version, at)) < bytes.len; at++)
        if ((at == 0 || bytes.data[at - 1] == '\n') && is_start(bytes, at))
            return at;
    return bytes.len;
}

static size_t skip_lines(struct slice bytes, size_t at)
{
    size_t end = at + LINES < bytes.len ? at + LINES : bytes.len;
    while (at < end && (bytes.data[at] == '\r' || bytes.data[at] == '\n'))
        at++;
    return at;
}

static bool read_number(struct slice s, size_t *number)
{
    *number = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!isdigit((unsigned char)s.data[i]) || *number > SIZE_MAX / 16)
            return false;
        *number = *number * 10 + (size_t)(s.data[i] - '0');
    }
    return s.len > 0;
}

/* Where the block that begins at `at` ends, and with *next where the next record begins. */
static size_t block_end(const struct warc *warc, size_t at, struct slice length,
                        struct warc_record *record, size_t *next)
{
    struct slice bytes = warc->bytes;
    size_t size;
    bool known = read_number(length, &size);
    if (known && size <= bytes.len - at) {
        size_t end = at + size;
        *next = skip_lines(bytes, end);
        if (*next == bytes.len || is_start(bytes, *next))
            return end;
    }
    size_t start = find_start(bytes, at);
    record->wrong_length = start < bytes.len || (known && size <= bytes.len - at);
    record->cut = !record->wrong_length && known;
    record->wrong_length = record->wrong_length || !known;
    size_t end = *next = start;
    while (end > at && isspace((unsigned char)bytes.data[end - 1]))
        end--;
    return end;
}

static enum warc_type type_of(struct slice name)
{
    return slice_equal_nocase(name, SLICE("response"))     ? WARC_RESPONSE
           : slice_equal_nocase(name, SLICE("resource"))   ? WARC_RESOURCE
           : slice_equal_nocase(name, SLICE("conversion")) ? WARC_CONVERSION
                                                           : WARC_OTHER;
}

/* "HTTP/1.1 200 OK": 200. */
static int status_of(struct slice head)
{
    size_t space = slice_find(slice_sub(head, 0, 40), SLICE(" "), 0);
    int status = 0;
    for (size_t i = space + 1;
         i < space + 4 && i < head.len && isdigit((unsigned char)head.data[i]); i++)
        status = status * 10 + (head.data[i] - '0');
    return status;
}

static void read_http(struct warc *warc, struct warc_record *record)
{
    struct slice block = record->payload;
    if (!slice_starts(block, SLICE("HTTP/")))
        return;
    size_t body = mime_head(block);
    struct slice head = slice_sub(block, 0, body);
    record->payload = slice_sub(block, body, block.len);
    record->status = status_of(head);
    struct slice type = mime_field(head, "Content-Type", warc->arena);
    record->media = mime_type(type, warc->arena);
    record->charset = mime_parameter(type, "charset", warc->arena);
    record->coding = mime_field(head, "Content-Encoding", warc->arena);
    struct slice transfer = mime_field(head, "Transfer-Encoding", warc->arena);
    record->chunked = slice_find_nocase(transfer, SLICE("chunked"), 0) < transfer.len;
}

bool warc_next(struct warc *warc, struct warc_record *record)
{
    struct slice bytes = warc->bytes;
    size_t at = find_start(bytes, warc->at);
    if (at >= bytes.len)
        return false;
    *record = (struct warc_record){0};
    arena_reset(warc->arena);
    struct slice rest = slice_sub(bytes, at, find_start(bytes, at + 1));
    size_t block = at + mime_head(rest);
    struct slice head = slice_sub(bytes, at, block);
    struct slice type = mime_field(head, "Content-Type", warc->arena);
    record->type = type_of(mime_field(head, "WARC-Type", warc->arena));
    record->url = mime_field(head, "WARC-Target-URI", warc->arena);
    if (record->url.len > 1 && record->url.data[0] == '<') /* as WARC 1.0 had it printed */
        record->url = slice_sub(record->url, 1, record->url.len - 1);
    record->media = mime_type(type, warc->arena);
    record->charset = mime_parameter(type, "charset", warc->arena);
    size_t end =
        block_end(warc, block, mime_field(head, "Content-Length", warc->arena), record, &warc->at);
    record->payload = slice_sub(bytes, block, end);
    if (record->type == WARC_RESPONSE)
        read_http(warc, record);
    return true;
}

/* Archives often keep the header of a coding that they have taken off. */
static bool is_coded(struct slice coding, struct slice body)
{
    if (!coding.len || slice_equal_nocase(coding, SLICE("identity")))
        return false;
    size_t control = 0, sample = body.len < 512 ? body.len : 512;
    for (size_t i = 0; i < sample; i++)
        control += (unsigned char)body.data[i] < ' ' && !isspace((unsigned char)body.data[i]);
    return control > 0;
}

static bool take_off(struct slice coding, struct slice body, const char *name, struct buffer *into,
                     bool *cut, struct error *error)
{
    if (unpack_is_compressed(body))
        return unpack_stream(body, name, into, cut, error);
    if (!is_coded(coding, body)) {
        buffer_add_slice(into, body);
        return true;
    }
    if (slice_equal_nocase(coding, SLICE("deflate")))
        return gzip_deflate(body, name, into, cut, error);
    if (slice_equal_nocase(coding, SLICE("br")))
        return brotli_read(body, name, into, cut, error);
    return error_set(error, MESSAGE_FORMAT_UNKNOWN, name, "Content-Encoding %.40s", coding.data);
}

bool warc_payload(const struct warc_record *record, const char *name, struct buffer *into,
                  bool *cut, struct error *error)
{
    struct buffer whole = {0};
    struct slice body = record->payload;
    *cut = record->cut;
    /* A chunk begins with its size, which archives that have joined them do not have. */
    if (record->chunked && body.len && isxdigit((unsigned char)body.data[0])) {
        *cut = !mime_chunks(body, &whole) || *cut;
        body = buffer_slice(&whole);
    }
    bool short_stream = false;
    bool done = take_off(record->coding, body, name, into, &short_stream, error);
    *cut = *cut || short_stream;
    buffer_free(&whole);
    return done;
}
