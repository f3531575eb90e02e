/* Look-ups in the message table. */
#include "base/message.h"

static const struct {
    const char *code;
    const char *text;
    enum severity severity;
} table[] = {
#define X(name, severity, code, text) {code, text, SEVERITY_##severity},
    MESSAGES(X)
#undef X
};

const char *message_code(enum message message)
{
    return table[message].code;
}

const char *message_text(enum message message)
{
    return table[message].text;
}

enum severity message_severity(enum message message)
{
    return table[message].severity;
}
