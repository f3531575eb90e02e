/* Every message the program gives about its input stands in this one table: a stable code for
 * scripts, and its wording. Severities: ERROR (the input failed), WARNING (on the article). */
#ifndef HEXAPLA_BASE_MESSAGE_H
#define HEXAPLA_BASE_MESSAGE_H

/* clang-format off */
#define MESSAGES(X)                                                                                \
    X(NONE,               WARNING, "none",               "no message")                             \
    X(NOT_FOUND,          ERROR,   "not-found",          "no such file or folder")                 \
    X(UNREADABLE,         ERROR,   "unreadable",         "cannot be read")                         \
    X(NOT_A_FILE,         ERROR,   "not-a-file",         "is neither a file nor a folder")         \
    X(EMPTY_FILE,         ERROR,   "empty-file",         "is empty")                               \
    X(NO_TEXT,            ERROR,   "no-text",            "holds no text")                          \
    X(BINARY_FILE,        ERROR,   "binary-file",        "is not text (binary data)")              \
    X(TOO_LARGE,          ERROR,   "too-large",          "is larger than the limit")               \
    X(NO_ARTICLES,        ERROR,   "no-articles",        "holds no articles")                      \
    X(TOO_FEW,            ERROR,   "too-few",            "two articles are needed to compare")     \
    X(ALONE,              WARNING, "alone",              "no other article here tells its story")  \
    X(FORMAT_UNKNOWN,     ERROR,   "format-unknown",     "is in a format that is not read yet")    \
    X(WRITE_FAILED,       ERROR,   "write-failed",       "cannot be written")                      \
    X(PAIR_MALFORMED,     ERROR,   "pair-malformed",     "line is not PATH<TAB>PATH")              \
    X(TERMINAL,           ERROR,   "terminal",           "the terminal cannot be used")            \
    X(USAGE,              ERROR,   "usage",              "wrong use")                              \
    X(SETTING,            WARNING, "setting",            "bad setting, skipped")                   \
    X(MALFORMED,         ERROR,   "malformed",          "is damaged, or in another format") \
    X(NO_ARTICLE,        ERROR,   "no-article",         "holds no article that can be read") \
    X(BOMB,              ERROR,   "bomb",               "unpacks to more than the limits allow") \
    X(ENCRYPTED,         ERROR,   "encrypted",          "is encrypted") \
    X(NEEDS_PROGRAM,     ERROR,   "needs-program",      "needs a program that is not installed") \
    X(NOT_STARTED,       ERROR,   "not-started",        "the program cannot be started") \
    X(PROGRAM_FAILED,    ERROR,   "program-failed",     "the program that reads it failed") \
    X(NEEDS_LIBRARY,     ERROR,   "needs-library",      "needs a library that is not installed") \
    X(DATE_UNREAD,       WARNING, "date-unread",        "a date was not understood") \
    X(REPAIRED,          WARNING, "repaired",           "is not well formed, and was read as far as it goes") \
    X(TRUNCATED,         WARNING, "truncated",          "ends before its end") \
    X(MARKUP_CUT,        WARNING, "markup-cut",         "markup beyond the limits was cut") \
    X(ENTITIES,          WARNING, "entities",           "entities it declares were not expanded") \
    X(NOT_AN_ARTICLE,    WARNING, "not-an-article",     "the page seems to hold no article") \
    X(PAYWALL,           WARNING, "paywall",            "the page seems to hold only the beginning of its article") \
    X(SUMMARY_ONLY,      WARNING, "summary-only",       "only a summary is there") \
    X(OLD_VERSION,       WARNING, "old-version",        "a newer version of this item is in the same file") \
    X(NOT_TEXT,          WARNING, "not-text",           "items without text were passed over") \
    X(PART_UNREAD,       WARNING, "part-unread",        "a part of the file could not be read") \
    X(WRONG_LENGTH,      WARNING, "wrong-length",       "a length it gives is wrong") \
    X(INVALID_BYTES,      WARNING, "invalid-bytes",      "bytes that are not text were replaced by U+FFFD") \
    X(NUL_BYTES,          WARNING, "nul-bytes",          "NUL bytes were replaced by U+FFFD")      \
    X(ENCODING_GUESSED,   WARNING, "encoding-guessed",   "the encoding was guessed")               \
    X(DATE_AMBIGUOUS,     WARNING, "date-ambiguous",     "the date can be read in two ways")       \
    X(DATE_RELATIVE,      WARNING, "date-relative",      "a relative date was left as it is")      \
    X(LINK_LOOP,          WARNING, "link-loop",          "a link back to a folder already read was skipped") \
    X(DEPTH,              WARNING, "depth",              "folders deeper than the limit were skipped") \
    X(SENTENCES_CUT,      WARNING, "sentences-cut",      "more sentences than the limit; the rest stands as one")
/* clang-format on */

enum message {
#define X(name, severity, code, text) MESSAGE_##name,
    MESSAGES(X)
#undef X
        MESSAGE_COUNT
};

enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

/* "not-found": what scripts see. */
const char *message_code(enum message message);
/* "no such file or folder": what people see. */
const char *message_text(enum message message);
enum severity message_severity(enum message message);

#endif
