/* The keys of a JSON object as a table: what --fields may name, in the order they are written. */
#ifndef HEXAPLA_REPORT_FIELD_H
#define HEXAPLA_REPORT_FIELD_H

#include "report/emit.h"
#include "report/report.h"

struct field {
    const char *name;
    /* Writes the value; member is where offset leads in the object. */
    void (*write)(struct emit *emit, const void *object, const void *member);
    size_t offset;
};

struct field_table {
    const struct field *fields;
    size_t count;
};

bool field_known(const struct field_table *table, struct slice name);
/* Whether the user asked for the key by name. */
bool field_named(const struct fields *wanted, const char *name);
/* Writes "schema" and then every key that wanted keeps, inside braces that the caller opened. */
void field_write_all(struct emit *emit, const struct field_table *table,
                     const struct fields *wanted, const void *object);

/* A writer for a struct slice: text, or null. */
void field_text(struct emit *emit, const void *object, const void *member);
/* A writer for what the engine does not find yet: []. */
void field_empty(struct emit *emit, const void *object, const void *member);

#endif
