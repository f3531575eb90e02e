/* Names of styles, with their numbers left out: "heading 1" and "Heading 2" are one. */
#include "document/style.h"

#include <ctype.h>

/* Small letters, no white space. */
static const struct {
    const char *name;
    enum style style;
} names[] = {
    {"title", STYLE_TITLE},
    {"headline", STYLE_TITLE},
    {"doctitle", STYLE_TITLE},
    {"titel", STYLE_TITLE},
    {"titre", STYLE_TITLE},
    {"t\xC3\xADtulo", STYLE_TITLE},
    {"titolo", STYLE_TITLE},
    {"schlagzeile", STYLE_TITLE},
    {"subtitle", STYLE_SUBTITLE},
    {"subhead", STYLE_SUBTITLE},
    {"deck", STYLE_SUBTITLE},
    {"standfirst", STYLE_SUBTITLE},
    {"untertitel", STYLE_SUBTITLE},
    {"sous-titre", STYLE_SUBTITLE},
    {"subt\xC3\xADtulo", STYLE_SUBTITLE},
    {"sottotitolo", STYLE_SUBTITLE},
    {"author", STYLE_AUTHOR},
    {"byline", STYLE_AUTHOR},
    {"autor", STYLE_AUTHOR},
    {"auteur", STYLE_AUTHOR},
    {"date", STYLE_DATE},
    {"datum", STYLE_DATE},
    {"heading", STYLE_HEADING},
    {"\xC3\xBC"
     "berschrift",
     STYLE_HEADING},
    {"zwischentitel", STYLE_HEADING},
    {"crosshead", STYLE_HEADING},
    {"kop", STYLE_HEADING},
    {"rubrik", STYLE_HEADING},
    {"overskrift", STYLE_HEADING},
    {"nag\xC5\x82\xC3\xB3wek", STYLE_HEADING},
    {"\xD0\xB7\xD0\xB0\xD0\xB3\xD0\xBE\xD0\xBB\xD0\xBE\xD0\xB2\xD0\xBE\xD0\xBA", STYLE_HEADING},
    {"listbullet", STYLE_ITEM},
    {"listnumber", STYLE_ITEM},
    {"quote", STYLE_QUOTE},
    {"intensequote", STYLE_QUOTE},
    {"quotations", STYLE_QUOTE},
    {"blocktext", STYLE_QUOTE},
    {"blockquote", STYLE_QUOTE},
    {"zitat", STYLE_QUOTE},
    {"citation", STYLE_QUOTE},
    {"cita", STYLE_QUOTE},
    {"citazione", STYLE_QUOTE},
    {"caption", STYLE_CAPTION},
    {"imagecaption", STYLE_CAPTION},
    {"captionedfigure", STYLE_CAPTION},
    {"tablecaption", STYLE_CAPTION},
    {"figure", STYLE_CAPTION},
    {"illustration", STYLE_CAPTION},
    {"beschriftung", STYLE_CAPTION},
    {"l\xC3\xA9gende", STYLE_CAPTION},
    {"leyenda", STYLE_CAPTION},
    {"didascalia", STYLE_CAPTION},
    {"htmlpreformatted", STYLE_CODE},
    {"preformattedtext", STYLE_CODE},
    {"sourcecode", STYLE_CODE},
    {"code", STYLE_CODE},
    {"toc", STYLE_CONTENTS},
    {"tocheading", STYLE_CONTENTS},
    {"contents", STYLE_CONTENTS},
    {"contentsheading", STYLE_CONTENTS},
};

enum style style_named(struct slice name)
{
    char small[48];
    size_t len = 0;
    for (size_t i = 0; i < name.len && len < sizeof small; i++) {
        char c = name.data[i];
        /* The capital of "ü", and ODT's way to write a space. */
        bool space = slice_starts(slice_sub(name, i, name.len), SLICE("_20_"));
        bool umlaut = c == '\xC3' && i + 1 < name.len && name.data[i + 1] == '\x9C';
        if (umlaut) {
            small[len++] = c;
            if (len < sizeof small)
                small[len++] = '\xBC';
            i++;
        } else if (space) {
            i += 3;
        } else if (!isspace((unsigned char)c) && !isdigit((unsigned char)c)) {
            small[len++] = (char)tolower((unsigned char)c);
        }
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal_string(slice_of(small, len), names[i].name))
            return names[i].style;
    return STYLE_NONE;
}

enum block_kind style_kind(enum style style)
{
    switch (style) {
    case STYLE_TITLE:
    case STYLE_HEADING:
        return BLOCK_HEADING;
    case STYLE_ITEM:
        return BLOCK_ITEM;
    case STYLE_QUOTE:
        return BLOCK_QUOTE;
    case STYLE_CAPTION:
        return BLOCK_CAPTION;
    case STYLE_ROW:
        return BLOCK_TABLE;
    case STYLE_CODE:
        return BLOCK_PREFORMATTED;
    default:
        return BLOCK_PARAGRAPH;
    }
}
