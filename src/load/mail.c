/* Looks at the header alone. */
#include "load/mail.h"

#include "unpack/mime.h"

#include <ctype.h>

/* "Name: value" */
static bool is_field(struct slice line)
{
    size_t at = 0;
    while (at < line.len && (isalnum((unsigned char)line.data[at]) || line.data[at] == '-'))
        at++;
    return at > 1 && at < line.len && line.data[at] == ':';
}

static bool is_coded_type(struct slice type, struct slice coding)
{
    if (slice_starts(type, SLICE("multipart/")) || slice_equal_string(type, "text/html") ||
        slice_equal_string(type, "application/xhtml+xml"))
        return true;
    return slice_equal_string(type, "text/plain") &&
           (slice_equal_nocase(coding, SLICE("base64")) ||
            slice_equal_nocase(coding, SLICE("quoted-printable")));
}

bool mail_is_coded(struct slice bytes)
{
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        bytes = slice_sub(bytes, 3, bytes.len);
    while (bytes.len && (bytes.data[0] == '\r' || bytes.data[0] == '\n'))
        bytes = slice_sub(bytes, 1, bytes.len);
    struct slice rest = slice_sub(bytes, 0, 1024), line;
    if (!slice_next_line(&rest, &line) || !is_field(line))
        return false;
    struct slice head = slice_sub(bytes, 0, mime_head(bytes));
    struct arena *arena = arena_new();
    struct slice type = mime_type(mime_field(head, "Content-Type", arena), arena);
    bool mail = !slice_is_none(mime_field(head, "MIME-Version", arena)) ||
                !slice_is_none(mime_field(head, "From", arena)) ||
                !slice_is_none(mime_field(head, "Content-Transfer-Encoding", arena));
    bool coded = mail && is_coded_type(type, mime_field(head, "Content-Transfer-Encoding", arena));
    arena_free(arena);
    return coded;
}
