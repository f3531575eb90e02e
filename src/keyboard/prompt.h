/* A line of text typed at the bottom of the screen. */
#ifndef HEXAPLA_KEYBOARD_PROMPT_H
#define HEXAPLA_KEYBOARD_PROMPT_H

#include "canvas/canvas.h"

enum prompt_kind { PROMPT_NONE, PROMPT_SEARCH, PROMPT_FILTER };

struct prompt {
    enum prompt_kind kind;
    struct buffer text, last; /* last: what was entered before */
    size_t at;                /* byte offset of the cursor in text */
    bool pasting;
};

enum prompt_result { PROMPT_GOES_ON, PROMPT_CANCELLED, PROMPT_ENTERED };

void prompt_open(struct prompt *prompt, enum prompt_kind kind);
void prompt_free(struct prompt *prompt);
/* On CANCELLED and ENTERED the prompt is closed; text stays until it is opened again. */
enum prompt_result prompt_key(struct prompt *prompt, uint32_t key);
/* Draws it over a row and puts the cursor there. */
void prompt_draw(const struct prompt *prompt, struct canvas *canvas, size_t row);

#endif
