/* Themes: what each meaning looks like. Data only, no terminal: colours are fixed indices of the
 * 256 and of the 8 colours, never redefined; -1 is the terminal's own colour. */
#ifndef HEXAPLA_TERM_THEME_H
#define HEXAPLA_TERM_THEME_H

#include "base/error.h"
#include "canvas/canvas.h"

enum attribute {
    ATTRIBUTE_BOLD = 1,
    ATTRIBUTE_UNDERLINE = 2,
    ATTRIBUTE_REVERSE = 4,
    ATTRIBUTE_DIM = 8
};

struct look {
    int16_t foreground, background; /* of 256, -1 */
    uint8_t attributes;
};

/* What the terminal can do. */
struct abilities {
    int colors;              /* 0, 8 or more */
    uint8_t attributes;      /* those it has */
    uint8_t not_with_colors; /* those it cannot combine with a colour */
};

struct themes;

/* The built-in ones: "dark", "light", "8-colour", "high-contrast", "mono". The caller owns them. */
struct themes *themes_new(void);
void themes_free(struct themes *themes);
size_t themes_count(const struct themes *themes);
const char *themes_name(const struct themes *themes, size_t index);
/* Its index; the count where there is none of that name. */
size_t themes_find(const struct themes *themes, struct slice name);
/* Changes one entry ("75", "75 underline", "black on yellow", "bold"); a name that is new becomes a
 * theme that starts as dark does. Colours: 0 to 255, the eight names, default. On terminals of
 * eight colours a number past 7 is shown by the nearest of them. */
bool themes_set(struct themes *themes, struct slice name, enum meaning meaning, struct slice words,
                struct error *error);
/* How to show a meaning with these abilities; colors 0 gives the monochrome look. A look that loses
 * an attribute takes another that is left, so that what differs on paper differs here. */
struct look themes_look(const struct themes *themes, size_t index, enum meaning meaning,
                        struct abilities abilities);

#endif
