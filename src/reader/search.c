/* Regular expressions by regcomp(3). Ranges are bytes of the text given. */
#include "reader/search.h"

#include "text/chars.h"
#include "text/utf8.h"

static bool has_capital(struct slice pattern)
{
    uint32_t code;
    for (size_t at = 0; at < pattern.len;) {
        bool escaped = pattern.data[at] == '\\';
        at += utf8_decode(pattern, at, &code);
        if (escaped && at < pattern.len)
            at += utf8_decode(pattern, at, &code);
        else if (char_is_upper(code))
            return true;
    }
    return false;
}

void search_end(struct search *search)
{
    if (search->active)
        regfree(&search->regex);
    search->active = false;
}

bool search_compile(struct search *search, struct slice pattern, struct buffer *reason)
{
    struct buffer string = {0};
    buffer_add_slice(&string, pattern);
    buffer_reserve(&string, 1);
    regex_t regex;
    int flags = REG_EXTENDED | (has_capital(pattern) ? 0 : REG_ICASE);
    int fault = regcomp(&regex, string.data, flags);
    buffer_free(&string);
    if (fault) {
        char text[200];
        regerror(fault, &regex, text, sizeof text);
        buffer_add_string(reason, text);
        return false;
    }
    search_end(search);
    search->regex = regex;
    search->active = true;
    return true;
}

bool search_next(const struct search *search, struct slice text, size_t from, struct range *match)
{
    while (search->active && from < text.len) {
        regmatch_t found = {.rm_so = (regoff_t)from, .rm_eo = (regoff_t)text.len};
        int flags = REG_STARTEND | (from ? REG_NOTBOL : 0);
        if (regexec(&search->regex, text.data, 1, &found, flags) != 0)
            return false;
        if (found.rm_eo > found.rm_so) {
            *match = (struct range){(uint32_t)found.rm_so, (uint32_t)found.rm_eo};
            return true;
        }
        uint32_t code;
        from = (size_t)found.rm_so;
        if (from < text.len)
            from += utf8_decode(text, from, &code);
    }
    return false;
}
