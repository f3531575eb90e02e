/* A line of text typed at the bottom of the screen. */
#ifndef HEXAPLA_KEYBOARD_PROMPT_H
#define HEXAPLA_KEYBOARD_PROMPT_H

#include "canvas/canvas.h"
#include "keyboard/history.h"

enum prompt_kind { PROMPT_NONE, PROMPT_SEARCH, PROMPT_FILTER, PROMPT_COMMAND, PROMPT_EXPORT };

struct prompt {
    enum prompt_kind kind;
    struct buffer text;
    size_t at; /* byte offset of the cursor in text */
    bool pasting;
    struct history searches, commands; /* what was entered before; filters are searches */
    size_t back;                       /* so many lines back in it; 0: a line of its own */
    struct buffer draft;               /* that line, while others are looked at; or the word that
                                          is being completed */
    size_t tabs, tab_start;            /* how often Tab was pressed in a row, and at which word */
};

enum prompt_result { PROMPT_GOES_ON, PROMPT_CANCELLED, PROMPT_ENTERED };

void prompt_open(struct prompt *prompt, enum prompt_kind kind);
void prompt_free(struct prompt *prompt);
/* On CANCELLED and ENTERED the prompt is closed; text stays until it is opened again. */
enum prompt_result prompt_key(struct prompt *prompt, uint32_t key);
/* The history of the present kind. */
struct history *prompt_history(struct prompt *prompt);
/* The last search or filter, or none. */
struct slice prompt_last_search(const struct prompt *prompt);
/* The bytes from start to the cursor give way to others, behind which the cursor stands. */
void prompt_replace(struct prompt *prompt, size_t start, struct slice with);
/* Draws it over a row and puts the cursor there. */
void prompt_draw(const struct prompt *prompt, struct canvas *canvas, size_t row);

#endif
