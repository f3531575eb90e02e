/* Writes JSON straight into a buffer: the skeleton (braces, commas, keys) is put down as it comes,
 * the values go through jansson one at a time where they need it, so that no tree of the whole
 * output is ever held.
 * Keys and names are ASCII of the program's own; everything else is a value. */
#ifndef HEXAPLA_REPORT_EMIT_H
#define HEXAPLA_REPORT_EMIT_H

#include "base/buffer.h"

struct emit {
    struct buffer *into;
    bool comma;     /* something stands before what comes next */
    size_t threads; /* for long lists, at most; 0: one a core */
};

/* bracket: '{' or '['; each is closed by its '}' or ']'. */
void emit_open(struct emit *emit, char bracket);
void emit_close(struct emit *emit, char bracket);
void emit_key(struct emit *emit, const char *key);

void emit_null(struct emit *emit);
void emit_bool(struct emit *emit, bool value);
/* null where s is absent; bytes that are not UTF-8 become U+FFFD. */
void emit_text(struct emit *emit, struct slice s);
/* A word of the program's own, in quotation marks as it is. */
void emit_name(struct emit *emit, const char *name);
void emit_integer(struct emit *emit, uint64_t number);
/* Six significant digits and always a decimal point, in every locale; null where not finite. */
void emit_real(struct emit *emit, double number);
/* 16 hexadecimal digits, and "-N" where repeat is not 0. */
void emit_id(struct emit *emit, uint64_t hash, uint32_t repeat);
/* [item,…]: item writes the value of each index, or nothing, on any thread, several at once. */
void emit_list(struct emit *emit, void (*item)(struct emit *emit, const void *object, size_t index),
               const void *object, size_t count);
/* [start,end] */
void emit_range(struct emit *emit, struct range range);
/* The value of a key "path", and after it the key "path_bytes" (base64) where it is not UTF-8. */
void emit_path(struct emit *emit, struct slice path);

#endif
