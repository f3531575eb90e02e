/* An error as JSON, in the place of the comparison that it prevented. */
#include "report/emit.h"
#include "report/report.h"

static void message_key(struct emit *emit, const struct error *error)
{
    struct buffer message = {0};
    buffer_add_string(&message, message_text(error->code));
    if (error->detail[0])
        buffer_format(&message, ": %s", error->detail);
    emit_key(emit, "message");
    emit_text(emit, buffer_slice(&message));
    buffer_free(&message);
}

void report_error_json(const struct error *error, struct buffer *into)
{
    struct emit emit = {.into = into};
    emit_open(&emit, '{');
    emit_key(&emit, "schema");
    emit_integer(&emit, 1);
    emit_key(&emit, "error");
    emit_open(&emit, '{');
    emit_key(&emit, "code");
    emit_name(&emit, message_code(error->code));
    message_key(&emit, error);
    emit_key(&emit, "path");
    emit_path(&emit, slice_from(error->where));
    emit_close(&emit, '}');
    emit_close(&emit, '}');
    buffer_add_char(into, '\n');
}
