/* Terminfo: a few look-ups in the entry that curses has read already. */
#include "term/capability.h"

#include <ctype.h>
#include <curses.h>
#include <string.h>
#include <term.h>

bool capability_enough(void)
{
    return cursor_address && clear_screen && !hard_copy && !generic_type;
}

bool capability_restores_screen(void)
{
    return exit_ca_mode && enter_ca_mode;
}

unsigned long capability_not_with_colors(void)
{
    static const chtype attributes[] = {A_STANDOUT, A_UNDERLINE, A_REVERSE, A_BLINK, A_DIM, A_BOLD};
    unsigned long result = 0;
    for (int i = 0; no_color_video > 0 && i < 6; i++)
        if (no_color_video >> i & 1)
            result |= attributes[i];
    return result;
}

/* Padding, "$<5>" or "$<5*\/>", means nothing to a terminal of today. */
static size_t padding_length(const char *at)
{
    const char *end = strchr(at, '>');
    if (strncmp(at, "$<", 2) != 0 || !end || !isdigit((unsigned char)at[2]))
        return 0;
    return (size_t)(end - at) + 1;
}

static void add(struct buffer *into, const char *string)
{
    if (!string || string == (const char *)-1)
        return;
    while (*string) {
        size_t padding = padding_length(string);
        string += padding;
        if (!padding)
            buffer_add_char(into, *string++);
    }
}

/* Presses, drags and the wheel, told in decimal numbers: every terminal that knows a mouse has
 * these, and the others ignore them. */
#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"

void capability_mouse(bool on)
{
    putp(on ? MOUSE_ON : MOUSE_OFF);
    fflush(stdout);
}

void capability_add_leave(struct buffer *into, int row_count, bool mouse)
{
    if (mouse)
        add(into, MOUSE_OFF);
    add(into, exit_attribute_mode);
    add(into, orig_pair);
    add(into, tigetstr("BD"));
    add(into, keypad_local);
    add(into, cursor_normal);
    if (!capability_restores_screen()) {
        add(into, tiparm(cursor_address, row_count - 1, 0));
        add(into, clr_eol);
    }
    add(into, exit_ca_mode);
}

void capability_add_enter(struct buffer *into, bool mouse)
{
    add(into, enter_ca_mode);
    add(into, keypad_xmit);
    add(into, tigetstr("BE"));
    if (mouse)
        add(into, MOUSE_ON);
}

static const char *extended(const char *name)
{
    const char *string = tigetstr(name);
    return string == (const char *)-1 ? NULL : string;
}

bool capability_paste(bool on, const char **start, const char **end)
{
    const char *string = extended(on ? "BE" : "BD");
    *start = extended("PS");
    *end = extended("PE");
    if (!string || !*start || !*end)
        return false;
    putp(string);
    fflush(stdout); /* putp writes past the buffer of curses */
    return true;
}
