/* Random keys, clicks and sizes against a small story in every kind of script. Each byte is a key,
 * but for the highest ones, which change the screen, bring a comparison anew, or one drawn at
 * random, or press, drag and turn where the next two bytes say. */
#include "../reader/invariants.h"
#include "../reader/random.h"
#include "../reader/scripts.h"

#include <locale.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void resize(struct reader *reader, uint8_t byte, size_t *rows, size_t *columns)
{
    static const size_t heights[] = {1, 7, 8, 10, 12, 16, 24, 60};
    static const size_t widths[] = {1, 39, 40, 45, 64, 80, 120, 200};
    *rows = heights[byte & 7];
    *columns = widths[(byte >> 3) & 7];
    reader_resize(reader, *rows, *columns);
}

static const uint32_t named[] = {KEYS_ESCAPE, KEYS_ENTER,     KEYS_UP,        KEYS_DOWN,
                                 KEYS_END,    KEYS_HOME,      KEYS_PAGE_UP,   KEYS_PAGE_DOWN,
                                 KEYS_LEFT,   KEYS_BACK_TAB,  KEYS_DELETE,    KEYS_PASTE_START,
                                 KEYS_F1,     KEYS_PASTE_END, KEYS_BACKSPACE, 0x4E2D};

/* Another story, which the bytes so far decide. */
static void set_random(struct reader *reader, const uint8_t *data, size_t size)
{
    struct comparison *comparison =
        random_comparison(hash_stable(slice_of((const char *)data, size), 0));
    reader_set_comparison(reader, comparison);
    check_order(reader);
    comparison_release(comparison);
}

/* Somewhere on the screen, or just beside it. */
static void point(struct reader *reader, uint8_t where, uint8_t what, size_t rows, size_t columns)
{
    struct requests requests = {0};
    struct mouse mouse = {(enum mouse_kind)(what % (MOUSE_WHEEL_DOWN + 1)),
                          (size_t)where * (rows + 2) / 256,
                          ((size_t)where * 31 + what) % (columns + 2)};
    reader_mouse(reader, &mouse, &requests);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    size_t rows = 24, columns = 80, limit = size < 300 ? size : 300;
    struct reader *reader = scripts_reader(size && (data[0] & 1));
    struct comparison *again = scripts_comparison();
    for (size_t i = 0; i < limit; i++) {
        if (data[i] < 128)
            reader_key(reader, data[i], NULL);
        else if (data[i] < 192)
            resize(reader, data[i], &rows, &columns);
        else if (data[i] < 240)
            reader_key(reader, named[data[i] % (sizeof named / sizeof *named)], NULL);
        else if (data[i] < 245)
            reader_set_comparison(reader, again);
        else if (data[i] < 250)
            set_random(reader, data, i);
        else if (data[i] < 252 || i + 2 >= limit)
            reader_set_ascii(reader, data[i] & 1);
        else {
            point(reader, data[i + 1], data[i + 2], rows, columns);
            i += 2;
        }
        check_screen(reader, rows, columns);
    }
    struct canvas *canvas = canvas_new(0, columns);
    reader_draw_linear(reader, canvas);
    canvas_free(canvas);
    comparison_release(again);
    reader_free(reader);
    return 0;
}
