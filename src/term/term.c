/* The calls that the app makes, handed to the driver: the real screen or a scripted one. The theme
 * in use is kept here, its colours are the driver's business. */
#include "term/term.h"

#include "base/base64.h"
#include "term/driver.h"
#include "term/guard.h"

void term_init(struct term *term, const struct driver *driver, const struct term_options *options)
{
    term->driver = driver;
    if (!options->themes)
        term->own_themes = themes_new();
    term->themes = options->themes ? options->themes : term->own_themes;
    size_t theme = slice_is_none(options->theme) ? 0 : themes_find(term->themes, options->theme);
    term->theme = theme < themes_count(term->themes) ? theme : 0;
    term->color = options->color;
}

struct term *term_open(const struct term_options *options, struct error *error)
{
    return screen_open(options, error);
}

void term_close(struct term *term)
{
    if (!term)
        return;
    themes_free(term->own_themes);
    term->driver->close(term);
}

int term_end_signal(const struct term *term)
{
    (void)term;
    return guard_end_signal();
}

void term_size(struct term *term, size_t *rows, size_t *columns)
{
    term->driver->size(term, rows, columns);
}

void term_paint(struct term *term, const struct canvas *canvas)
{
    term->driver->paint(term, canvas);
}

void term_redraw(struct term *term)
{
    term->driver->redraw(term);
}

uint32_t term_key(struct term *term)
{
    return term->driver->key(term);
}

bool term_key_waiting(struct term *term)
{
    return term->driver->key_waiting(term);
}

bool term_wait(struct term *term, int milliseconds)
{
    return term->driver->wait(term, milliseconds);
}

void term_suspend(struct term *term)
{
    term->driver->suspend(term);
}

void term_copy(struct term *term, struct slice text)
{
    struct buffer bytes = {0};
    buffer_add_string(&bytes, "\x1b]52;c;");
    base64_encode(text, &bytes);
    buffer_add_char(&bytes, '\a');
    term->driver->send(term, buffer_slice(&bytes));
    buffer_free(&bytes);
}

void term_bell(struct term *term)
{
    term->driver->bell(term);
}

bool term_set_theme(struct term *term, struct slice name)
{
    size_t theme = themes_find(term->themes, name);
    if (theme == themes_count(term->themes))
        return false;
    term->theme = theme;
    term->driver->restyle(term);
    return true;
}

void term_set_color(struct term *term, bool color)
{
    term->color = color;
    term->driver->restyle(term);
}

const char *term_next_theme(struct term *term)
{
    term->theme = (term->theme + 1) % themes_count(term->themes);
    term->driver->restyle(term);
    return themes_name(term->themes, term->theme);
}

bool term_toggle_color(struct term *term)
{
    term->color = !term->color;
    term->driver->restyle(term);
    return term->color;
}

void term_set_mouse(struct term *term, bool on)
{
    term->driver->set_mouse(term, on);
}

struct mouse term_mouse(const struct term *term)
{
    return term->driver->mouse(term);
}
