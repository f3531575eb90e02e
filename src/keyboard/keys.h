/* The key map and what is typed so far: prefixes, counts, a mark's letter. */
#ifndef HEXAPLA_KEYBOARD_KEYS_H
#define HEXAPLA_KEYBOARD_KEYS_H

#include "base/buffer.h"
#include "keyboard/action.h"

enum { KEYS_ROOM = 8 };

struct binding {
    uint32_t keys[KEYS_ROOM];
    size_t len;
    unsigned context;
    enum action action;
};

struct keymap {
    struct binding *items;
    size_t count, capacity;
};

struct pending {
    uint32_t keys[KEYS_ROOM];
    size_t len;
    long count;          /* 0: none given */
    enum action waiting; /* for its letter */
    bool nowhere;        /* the action means nothing here: its letter is swallowed */
};

enum key_result {
    KEY_PENDING, /* more to come */
    KEY_ACTION,  /* *action, *count (and *letter) hold */
    KEY_UNBOUND
};

/* The map of the table. The owner frees. */
void keymap_init(struct keymap *map);
void keymap_free(struct keymap *map);
/* A later binding wins. False where the keys cannot be read. */
bool keymap_bind(struct keymap *map, unsigned context, struct slice keys, enum action action);
/* Whether a binding leads anywhere: no later one took its keys away in all of its contexts. */
bool keymap_holds(const struct keymap *map, size_t index);
/* Appends the first keys that lead to the action in the context, as people write them. */
void keymap_name(const struct keymap *map, unsigned context, enum action action,
                 struct buffer *into);
/* All of them that hold in one of the contexts, parted by spaces. */
void keymap_names(const struct keymap *map, unsigned context, enum action action,
                  struct buffer *into);

/* Takes one key. *letter gets the key a waiting action asked for, else 0. A sequence that only
 * other contexts know is unbound when it ends: none of its keys is taken for itself. */
enum key_result keys_feed(const struct keymap *map, struct pending *pending, unsigned context,
                          uint32_t key, enum action *action, long *count, uint32_t *letter);
bool keys_are_pending(const struct pending *pending);
/* What is typed so far, as people write it. */
void keys_pending_name(const struct pending *pending, struct buffer *into);

#endif
