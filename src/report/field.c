/* Choosing and writing the keys of a JSON object by its table. */
#include "report/field.h"

enum { SCHEMA = 1 };

bool field_known(const struct field_table *table, struct slice name)
{
    for (size_t i = 0; i < table->count; i++)
        if (slice_equal_string(name, table->fields[i].name))
            return true;
    return slice_equal_string(name, "schema");
}

bool field_named(const struct fields *wanted, const char *name)
{
    for (size_t i = 0; wanted && i < wanted->count; i++)
        if (slice_equal_string(wanted->names[i], name))
            return true;
    return false;
}

void field_write_all(struct emit *emit, const struct field_table *table,
                     const struct fields *wanted, const void *object)
{
    emit_key(emit, "schema");
    emit_integer(emit, SCHEMA);
    bool all = !wanted || wanted->count == 0;
    for (size_t i = 0; i < table->count; i++) {
        const struct field *field = &table->fields[i];
        if (!all && !field_named(wanted, field->name))
            continue;
        emit_key(emit, field->name);
        field->write(emit, object, (const char *)object + field->offset);
    }
}

void field_text(struct emit *emit, const void *object, const void *member)
{
    (void)object;
    emit_text(emit, *(const struct slice *)member);
}

void field_empty(struct emit *emit, const void *object, const void *member)
{
    (void)object;
    (void)member;
    emit_open(emit, '[');
    emit_close(emit, ']');
}
