/* What a terminal and its scripted double have in common. Private to the room. */
#ifndef HEXAPLA_TERM_DRIVER_H
#define HEXAPLA_TERM_DRIVER_H

#include "term/term.h"

struct driver {
    void (*close)(struct term *term); /* frees the term too */
    void (*size)(struct term *term, size_t *rows, size_t *columns);
    void (*paint)(struct term *term, const struct canvas *canvas);
    void (*redraw)(struct term *term);
    uint32_t (*key)(struct term *term);
    bool (*key_waiting)(struct term *term);
    bool (*wait)(struct term *term, int milliseconds);
    void (*suspend)(struct term *term);
    void (*send)(struct term *term, struct slice bytes); /* that draw nothing */
    void (*bell)(struct term *term);
    void (*restyle)(struct term *term); /* theme or color have changed */
    void (*set_mouse)(struct term *term, bool on);
    struct mouse (*mouse)(const struct term *term);
};

/* The first member of each driver's own struct. */
struct term {
    const struct driver *driver;
    const struct themes *themes;
    struct themes *own_themes; /* where the caller brought none */
    size_t theme;
    bool color;
};

/* Fills in what all terms have. */
void term_init(struct term *term, const struct driver *driver, const struct term_options *options);
/* ncurses; NULL with the error. */
struct term *screen_open(const struct term_options *options, struct error *error);

#endif
