/* The table of looks, and how it is fitted to a terminal. Indices 16 to 255 are xterm's colour cube
 * and grey ramp. The four hues of same, other, conflict and only were chosen for their distance
 * under red-green blindness; near is the hue of same, underlined. Those of high-contrast are, of
 * the cube's colours with 7:1 on black, one each of blue-green, yellow, red and purple whose worst
 * distance under every kind of colour blindness is the greatest (tests/term/hues.c measures them
 * all). Never talks to a terminal. */
#include "term/theme.h"

#include "base/vec.h"

#include <limits.h>
#include <string.h>

enum { BOLD = ATTRIBUTE_BOLD, LINED = ATTRIBUTE_UNDERLINE };
enum { REVERSE = ATTRIBUTE_REVERSE, DIM = ATTRIBUTE_DIM };
enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, OWN = -1 };
enum { LONGEST_NAME = 32 };

/* One meaning of one theme: with 256 colours, with 8, with none. */
struct entry {
    struct look full, few, none;
};

struct theme {
    char name[LONGEST_NAME];
    struct entry entries[MEANING_COUNT];
};

struct themes {
    VEC(struct theme) list;
};

/* clang-format off */
static const struct theme dark = {"dark", {
    [MEANING_PLAIN]     = {{252, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_SAME]      = {{75, OWN, 0},               {CYAN, OWN, 0},              {OWN, OWN, 0}},
    [MEANING_NEAR]      = {{75, OWN, LINED},           {CYAN, OWN, LINED},          {OWN, OWN, LINED}},
    [MEANING_OTHER]     = {{220, OWN, 0},              {YELLOW, OWN, 0},            {OWN, OWN, BOLD}},
    [MEANING_CONFLICT]  = {{196, OWN, BOLD},           {RED, OWN, BOLD},            {OWN, OWN, REVERSE | BOLD}},
    [MEANING_ONLY]      = {{132, OWN, 0},              {MAGENTA, OWN, 0},           {OWN, OWN, BOLD | LINED}},
    [MEANING_GHOST]     = {{243, OWN, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MARK]      = {{250, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_BORDER]    = {{240, OWN, 0},              {BLUE, OWN, 0},              {OWN, OWN, DIM}},
    [MEANING_TITLE]     = {{255, OWN, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_HEADING]   = {{252, OWN, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_STATUS]    = {{250, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_KEY]       = {{117, OWN, BOLD},           {CYAN, OWN, BOLD},           {OWN, OWN, BOLD}},
    [MEANING_MATCH]     = {{16, 214, 0},               {BLACK, YELLOW, 0},          {OWN, OWN, REVERSE}},
    [MEANING_FOCUS]     = {{255, 238, BOLD},           {OWN, OWN, REVERSE},         {OWN, OWN, REVERSE}},
    [MEANING_FURNITURE] = {{243, OWN, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MESSAGE]   = {{114, OWN, 0},              {GREEN, OWN, 0},             {OWN, OWN, BOLD}},
    [MEANING_WARNING]   = {{214, OWN, BOLD},           {YELLOW, OWN, BOLD},         {OWN, OWN, BOLD | REVERSE}},
}};

static const struct theme light = {"light", {
    [MEANING_PLAIN]     = {{236, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_SAME]      = {{63, OWN, 0},               {BLUE, OWN, 0},              {OWN, OWN, 0}},
    [MEANING_NEAR]      = {{63, OWN, LINED},           {BLUE, OWN, LINED},          {OWN, OWN, LINED}},
    [MEANING_OTHER]     = {{94, OWN, 0},               {YELLOW, OWN, 0},            {OWN, OWN, BOLD}},
    [MEANING_CONFLICT]  = {{52, OWN, BOLD},            {RED, OWN, BOLD},            {OWN, OWN, REVERSE | BOLD}},
    [MEANING_ONLY]      = {{162, OWN, 0},              {MAGENTA, OWN, 0},           {OWN, OWN, BOLD | LINED}},
    [MEANING_GHOST]     = {{243, OWN, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MARK]      = {{238, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_BORDER]    = {{250, OWN, 0},              {CYAN, OWN, 0},              {OWN, OWN, DIM}},
    [MEANING_TITLE]     = {{232, OWN, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_HEADING]   = {{236, OWN, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_STATUS]    = {{238, OWN, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_KEY]       = {{25, OWN, BOLD},            {BLUE, OWN, BOLD},           {OWN, OWN, BOLD}},
    [MEANING_MATCH]     = {{16, 221, 0},               {BLACK, YELLOW, 0},          {OWN, OWN, REVERSE}},
    [MEANING_FOCUS]     = {{232, 253, BOLD},           {OWN, OWN, REVERSE},         {OWN, OWN, REVERSE}},
    [MEANING_FURNITURE] = {{243, OWN, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MESSAGE]   = {{22, OWN, 0},               {GREEN, OWN, 0},             {OWN, OWN, BOLD}},
    [MEANING_WARNING]   = {{130, OWN, BOLD},           {RED, OWN, 0},               {OWN, OWN, BOLD | REVERSE}},
}};

/* Its background is black whatever the terminal's is. */
static const struct theme high_contrast = {"high-contrast", {
    [MEANING_PLAIN]     = {{231, 16, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_SAME]      = {{37, 16, 0},               {CYAN, OWN, 0},              {OWN, OWN, 0}},
    [MEANING_NEAR]      = {{37, 16, LINED},           {CYAN, OWN, LINED},          {OWN, OWN, LINED}},
    [MEANING_OTHER]     = {{180, 16, 0},              {YELLOW, OWN, 0},            {OWN, OWN, BOLD}},
    [MEANING_CONFLICT]  = {{208, 16, BOLD},           {RED, OWN, BOLD},            {OWN, OWN, REVERSE | BOLD}},
    [MEANING_ONLY]      = {{141, 16, 0},              {MAGENTA, OWN, 0},           {OWN, OWN, BOLD | LINED}},
    [MEANING_GHOST]     = {{248, 16, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MARK]      = {{231, 16, BOLD},           {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_BORDER]    = {{248, 16, 0},              {BLUE, OWN, 0},              {OWN, OWN, DIM}},
    [MEANING_TITLE]     = {{231, 16, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_HEADING]   = {{231, 16, BOLD},           {OWN, OWN, BOLD},            {OWN, OWN, BOLD}},
    [MEANING_STATUS]    = {{231, 16, 0},              {OWN, OWN, 0},               {OWN, OWN, 0}},
    [MEANING_KEY]       = {{231, 16, BOLD | LINED},   {CYAN, OWN, BOLD},           {OWN, OWN, BOLD}},
    [MEANING_MATCH]     = {{16, 226, 0},              {BLACK, YELLOW, 0},          {OWN, OWN, REVERSE}},
    [MEANING_FOCUS]     = {{16, 231, BOLD},           {OWN, OWN, REVERSE},         {OWN, OWN, REVERSE}},
    [MEANING_FURNITURE] = {{248, 16, 0},              {OWN, OWN, DIM},             {OWN, OWN, DIM}},
    [MEANING_MESSAGE]   = {{231, 16, BOLD},           {GREEN, OWN, 0},             {OWN, OWN, BOLD}},
    [MEANING_WARNING]   = {{16, 214, BOLD},           {YELLOW, OWN, BOLD},         {OWN, OWN, BOLD | REVERSE}},
}};
/* clang-format on */

/* The looks of the dark theme for poorer terminals, on every terminal. */
static struct theme eight_colours(void)
{
    struct theme theme = {.name = "8-colour"};
    for (size_t i = 0; i < MEANING_COUNT; i++)
        theme.entries[i] =
            (struct entry){dark.entries[i].few, dark.entries[i].few, dark.entries[i].none};
    return theme;
}

static struct theme monochrome(void)
{
    struct theme theme = {.name = "mono"};
    for (size_t i = 0; i < MEANING_COUNT; i++) {
        struct look look = dark.entries[i].none;
        theme.entries[i] = (struct entry){look, look, look};
    }
    return theme;
}

struct themes *themes_new(void)
{
    struct themes *themes = alloc_zeroed(1, sizeof *themes);
    VEC_PUSH(&themes->list, dark);
    VEC_PUSH(&themes->list, light);
    VEC_PUSH(&themes->list, eight_colours());
    VEC_PUSH(&themes->list, high_contrast);
    VEC_PUSH(&themes->list, monochrome());
    return themes;
}

void themes_free(struct themes *themes)
{
    if (themes)
        VEC_FREE(&themes->list);
    free(themes);
}

size_t themes_count(const struct themes *themes)
{
    return themes->list.count;
}

const char *themes_name(const struct themes *themes, size_t index)
{
    return themes->list.items[index].name;
}

size_t themes_find(const struct themes *themes, struct slice name)
{
    size_t index = 0;
    while (index < themes->list.count && !slice_equal_string(name, themes->list.items[index].name))
        index++;
    return index;
}

/* The colour of a cube or ramp index in 0 to 255 a channel. */
static void channels(int index, int out[3])
{
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    if (index < 16) {
        int high = index >= 8 ? 255 : 205;
        for (int i = 0; i < 3; i++)
            out[i] = index >> i & 1 ? high : 0;
    } else if (index < 232) {
        for (int i = 0; i < 3; i++)
            out[i] = steps[(index - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6];
    } else {
        out[0] = out[1] = out[2] = 8 + (index - 232) * 10;
    }
}

static int16_t nearest_of_eight(int16_t index)
{
    if (index < 8)
        return index;
    int wanted[3], best = 0, best_distance = INT_MAX;
    channels(index, wanted);
    for (int i = 0; i < 8; i++) {
        int has[3], distance = 0;
        channels(i, has);
        for (int k = 0; k < 3; k++)
            distance += (wanted[k] - has[k]) * (wanted[k] - has[k]);
        if (distance < best_distance) {
            best_distance = distance;
            best = i;
        }
    }
    return (int16_t)best;
}

static bool next_word(struct slice *rest, struct slice *word)
{
    *rest = slice_trim(*rest);
    size_t end = 0;
    while (end < rest->len && rest->data[end] != ' ' && rest->data[end] != '\t')
        end++;
    *word = slice_sub(*rest, 0, end);
    *rest = slice_sub(*rest, end, rest->len);
    return word->len > 0;
}

static bool parse_color(struct slice word, int16_t *color)
{
    static const char *const names[] = {"black", "red",     "green", "yellow",
                                        "blue",  "magenta", "cyan",  "white"};
    for (int16_t i = 0; i < 8; i++)
        if (slice_equal_string(word, names[i])) {
            *color = i;
            return true;
        }
    if (slice_equal_string(word, "default")) {
        *color = OWN;
        return true;
    }
    int value = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] < '0' || word.data[i] > '9' || i > 2)
            return false;
        value = value * 10 + (word.data[i] - '0');
    }
    *color = (int16_t)value;
    return value < 256;
}

static uint8_t parse_attribute(struct slice word)
{
    static const char *const names[] = {"bold", "underline", "reverse", "dim"};
    for (unsigned i = 0; i < 4; i++)
        if (slice_equal_string(word, names[i]))
            return (uint8_t)(1u << i);
    return 0;
}

static bool parse_look(struct slice words, struct look *look, struct error *error)
{
    *look = (struct look){OWN, OWN, 0};
    struct slice word;
    bool any = false;
    for (int16_t *color = &look->foreground; next_word(&words, &word); any = true) {
        uint8_t attribute = parse_attribute(word);
        if (attribute)
            look->attributes |= attribute;
        else if (slice_equal_string(word, "on"))
            color = &look->background;
        else if (!parse_color(word, color))
            return error_set(error, MESSAGE_SETTING, "theme", "no such colour: %.*s",
                             SLICE_ARG(slice_sub(word, 0, 80)));
    }
    return any || error_set(error, MESSAGE_SETTING, "theme", "a colour is missing");
}

bool themes_set(struct themes *themes, struct slice name, enum meaning meaning, struct slice words,
                struct error *error)
{
    struct look look;
    if (!name.len || name.len >= LONGEST_NAME)
        return error_set(error, MESSAGE_SETTING, "theme", "a name has 1 to %d bytes",
                         LONGEST_NAME - 1);
    if (!parse_look(words, &look, error))
        return false;
    size_t index = themes_find(themes, name);
    if (index == themes->list.count) {
        struct theme theme = dark;
        memset(theme.name, 0, sizeof theme.name);
        memcpy(theme.name, name.data, name.len);
        VEC_PUSH(&themes->list, theme);
    }
    struct look few = {nearest_of_eight(look.foreground), nearest_of_eight(look.background),
                       look.attributes};
    struct look none = {OWN, OWN, look.attributes};
    themes->list.items[index].entries[meaning] = (struct entry){look, few, none};
    return true;
}

/* What is missing is made up for: underline by bold, dim by nothing, reverse and bold by each
 * other. */
static uint8_t fit_attributes(uint8_t wanted, uint8_t has)
{
    uint8_t fitted = wanted & has;
    uint8_t lost = wanted & (uint8_t)~has;
    if (lost & LINED)
        fitted |= BOLD;
    if (lost & BOLD)
        fitted |= has & LINED ? LINED : REVERSE;
    if (lost & REVERSE)
        fitted |= BOLD;
    return fitted & has;
}

struct look themes_look(const struct themes *themes, size_t index, enum meaning meaning,
                        struct abilities abilities)
{
    const struct entry *entry = &themes->list.items[index].entries[meaning];
    struct look look = abilities.colors >= 256 ? entry->full
                       : abilities.colors >= 8 ? entry->few
                                               : entry->none;
    uint8_t has = abilities.attributes;
    if (look.foreground != OWN || look.background != OWN)
        has &= (uint8_t)~abilities.not_with_colors;
    look.attributes = fit_attributes(look.attributes, has);
    return look;
}
