/* ninjs of all versions: where each member goes, what is refused, and what bad JSON costs. */
#include "tests/wire/fields.h"

#define BODY "The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the coast guard said."
#define MORE "All 214 passengers were taken off by noon."

static const char version_1[] =
    "{\"uri\":\"http://nna.example/items/4711\",\"type\":\"text\",\"version\":\"3\","
    "\"firstcreated\":\"2026-03-03T14:02:00Z\",\"versioncreated\":\"2026-03-03T15:20:30+01:00\","
    "\"embargoed\":\"2026-03-03T18:00:00Z\",\"pubstatus\":\"usable\",\"urgency\":2,"
    "\"copyrightholder\":\"Nordhav News Agency\",\"copyrightnotice\":\"(c) NNA 2026\","
    "\"usageterms\":\"Not for use in Hallen.\",\"ednote\":\"CORRECTS number of passengers.\","
    "\"language\":\"en-GB\",\"byline\":\"By Astrid Vell and Oskar d'Avis\","
    "\"headline\":\"Ferry fire in Orm Strait\",\"slugline\":\"FERRY-FIRE\",\"located\":\"Skelby\","
    "\"description_text\":\"A ferry burned; nobody was hurt.\","
    "\"body_text\":\"The plain rendition.\","
    "\"body_xhtml\":\"<h1>Ferry fire in Orm Strait</h1><p>" BODY "</p><ul><li>214 aboard</li></ul>"
    "<p>" MORE "</p>\","
    "\"subject\":[{\"name\":\"shipping accident\",\"code\":\"20000148\"}],"
    "\"person\":[{\"name\":\"Ana Ruiz\",\"rel\":\"about\"}],\"organisation\":[{\"name\":\"Orm "
    "Line\"}],"
    "\"place\":[{\"name\":\"Skelby\"},{\"name\":\"Orm Strait\"}],"
    "\"associations\":{\"main\":{\"type\":\"picture\",\"headline\":\"Fire\",\"description_text\":"
    "\"Smoke over the Maren Lund.\"},\"box\":{\"type\":\"text\",\"uri\":\"urn:box\",\"headline\":"
    "\"The Maren Lund\",\"body_text\":\"Built in 1998, she carries 400 people.\"}}}";

static const struct expected fields_1[] = {
    {0, "format", "ninjs"},
    {0, "encoding", "utf-8"},
    {0, "version_of", "http://nna.example/items/4711"},
    {0, "url", "http://nna.example/items/4711"},
    {0, "title", "Ferry fire in Orm Strait"},
    {0, "subtitle", "A ferry burned; nobody was hurt."},
    {0, "bylines", "Astrid Vell; Oskar d'Avis"},
    {0, "source", "Nordhav News Agency"},
    {0, "published", "2026-03-03T14:02:00Z"},
    {0, "modified", "2026-03-03T15:20:30+01:00"},
    {0, "embargo", "2026-03-03T18:00:00Z"},
    {0, "status", "embargoed"},
    {0, "version", "3"},
    {0, "urgency", "2"},
    {0, "language", "en-GB"},
    {0, "dateline", "Skelby"},
    {0, "copyright", "(c) NNA 2026"},
    {0, "editor_note", "CORRECTS number of passengers."},
    {0, "keywords", "FERRY-FIRE; shipping accident; Ana Ruiz; Orm Line; Skelby; Orm Strait"},
    {0, "body",
     "paragraph: " BODY "\nitem: 214 aboard\nparagraph: " MORE
     "\ncaption: Smoke over the Maren Lund."},
    {0, "furniture",
     "metadata: A ferry burned; nobody was hurt.\nmetadata: Ferry fire in Orm Strait\n"
     "legal: Not for use in Hallen."},
    {0, "warnings", NULL},
    {1, "title", "The Maren Lund"},
    {1, "version_of", "urn:box"},
    {1, "url", NULL},
    {1, "status", NULL},
    {1, "body", "paragraph: Built in 1998, she carries 400 people."},
    {2, "title", "(no such item)"},
};

static const char version_2[] =
    "{\"uri\":\"urn:nna:4712\",\"standard\":{\"name\":\"ninjs\",\"version\":\"2.1\"},"
    "\"headlines\":[{\"role\":\"short\",\"value\":\"Ferry fire\"},{\"role\":\"main\",\"value\":"
    "\"Ferry fire in Orm Strait\"},{\"role\":\"subheadline\",\"value\":\"All are safe\"}],"
    "\"bodies\":[{\"role\":\"main\",\"contenttype\":\"text/plain\",\"value\":\"" BODY "\\n\\n" MORE
    "\"}],\"descriptions\":[{\"role\":\"caption\",\"value\":\"The ferry Maren Lund caught fire\"}],"
    "\"by\":\"Von Lena Ortner, dpa\",\"firstcreated\":\"2026-03-03T14:02:00+0000\","
    "\"contentcreated\":\"2026-03-01\",\"pubstatus\":\"withheld\",\"version\":4,"
    "\"infosources\":[{\"name\":\"Courier\"}],\"people\":[{\"name\":\"Ana Ruiz\"}],"
    "\"rightsinfo\":{\"linkedrights\":\"http://nna.example/rights\"},"
    "\"altids\":[{\"role\":\"internal\",\"value\":\"77\"}],"
    "\"associations\":[{\"name\":\"a\",\"type\":\"picture\",\"descriptions\":[{\"value\":\"Smoke."
    "\"}]}]}";

static const struct expected fields_2[] = {
    {0, "title", "Ferry fire in Orm Strait"},
    {0, "subtitle", "All are safe"},
    {0, "bylines", "Lena Ortner"},
    {0, "source", "Courier"},
    {0, "published", "2026-03-03T14:02:00Z"},
    {0, "modified", NULL},
    {0, "status", "withheld"},
    {0, "version", "4"},
    {0, "keywords", "Ana Ruiz"},
    {0, "body",
     "paragraph: All are safe\nparagraph: " BODY "\nparagraph: " MORE "\ncaption: Smoke."},
    {0, "furniture", "metadata: Ferry fire"},
};

static const char version_3[] =
    "{\"uri\":\"urn:nna:4713\",\"type\":\"text\",\"firstCreated\":\"2026-03-03T14:02:00Z\","
    "\"versionCreated\":\"2026-03-03T15:00:00Z\",\"pubStatus\":\"canceled\",\"urgency\":1,"
    "\"copyrightHolder\":\"NNA\",\"copyrightNotice\":\"(c) NNA\",\"edNote\":\"KILLED: wrong ship\","
    "\"usageTerms\":\"None.\",\"by\":\"Astrid Vell\",\"slugLine\":\"FERRY\","
    "\"headlines\":[{\"value\":\"Ferry fire\"}],\"descriptions\":[{\"role\":\"lead\",\"value\":"
    "\"A ferry burned on Tuesday.\"}],\"bodies\":["
    "{\"role\":\"nitf\",\"contentType\":\"text/"
    "vnd.IPTC.NITF\",\"value\":\"<nitf><body><body.content>"
    "<p>From NITF.</p></body.content></body></nitf>\"},"
    "{\"role\":\"html\",\"contentType\":\"text/html\",\"value\":\"<p>" MORE "</p>\"},"
    "{\"role\":\"box\",\"contentType\":\"text/html\",\"value\":\"<p>" MORE
    "</p><p>Boat facts.</p>\"}]}";

static const struct expected fields_3[] = {
    {0, "title", "Ferry fire"},
    {0, "subtitle", "A ferry burned on Tuesday."},
    {0, "bylines", "Astrid Vell"},
    {0, "source", "NNA"},
    {0, "published", "2026-03-03T14:02:00Z"},
    {0, "modified", "2026-03-03T15:00:00Z"},
    {0, "status", "canceled"},
    {0, "urgency", "1"},
    {0, "editor_note", "KILLED: wrong ship"},
    {0, "keywords", "FERRY"},
    {0, "body", "paragraph: A ferry burned on Tuesday.\nparagraph: " MORE},
    {0, "furniture", "other: Boat facts.\nlegal: None."},
};

static void every_member_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("1.x", slice_from(version_1), fields_1);
    FIELDS_LOAD("2.x", slice_from(version_2), fields_2);
    FIELDS_LOAD("3.x", slice_from(version_3), fields_3);
}

/* Arrays, lines and wrappers; a byte order mark, UTF-16, and what other systems call things. */
static void items_come_in_many_wrappings(void **state)
{
    (void)state;
#define ONE "{\"guid\":\"1\",\"headline\":\"One\",\"body_html\":\"<p>First text.</p>\"}"
#define TWO "{\"uri\":\"2\",\"type\":\"picture\",\"description_text\":\"A picture.\"}"
#define THREE "{\"uri\":\"3\",\"headline\":\"Three\",\"body_text\":\"Third text.\"}"
    static const struct {
        const char *name, *bytes, *warnings;
    } cases[] = {
        {"array", "[" ONE "," TWO "," THREE "]", "not-text"},
        {"lines", ONE "\n" THREE "\n", NULL},
        {"marked", "\xEF\xBB\xBF " ONE "\r\n" TWO "\r\n" THREE, "not-text"},
        {"wrapped", "{\"_items\":[" ONE "," THREE "],\"_meta\":{\"total\":2}}", NULL},
        {"cut", ONE " " THREE " {\"uri\":", "repaired"},
        {"control",
         "[{\"headline\":\"One\",\"body_text\":\"First text.\n\",\"x\":\"\\ud800\"}," THREE "]",
         "repaired"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct expected expected[] = {
            {0, "title", "One"},   {0, "text", "First text."}, {0, "warnings", cases[i].warnings},
            {1, "title", "Three"}, {1, "text", "Third text."}, {2, "title", "(no such item)"}};
        FIELDS_LOAD(cases[i].name, slice_from(cases[i].bytes), expected);
    }
    static const char one[] = ONE;
    char wide[2 * sizeof one];
    for (size_t i = 0; i < sizeof one - 1; i++) {
        wide[2 * i] = 0;
        wide[2 * i + 1] = one[i];
    }
    static const struct expected expected[] = {{0, "title", "One"}, {0, "encoding", "utf-16be"}};
    FIELDS_LOAD("utf-16", slice_of(wide, 2 * (sizeof one - 1)), expected);
}

/* Where one rendition turns out to be empty, the next one is taken. */
static void another_rendition_stands_in(void **state)
{
    (void)state;
    static const struct expected expected[] = {{0, "text", "Plain words."}};
    FIELDS_LOAD("empty",
                SLICE("{\"headline\":\"X\",\"body_html\":\"<c no text\","
                      "\"body_text\":\"Plain words.\"}"),
                expected);
}

static void what_is_no_story_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        enum message code;
        const char *words;
    } cases[] = {
        {TWO, MESSAGE_NO_ARTICLE, "a picture"},
        {"{\"type\":\"video\",\"headlines\":[{\"value\":\"X\"}]}", MESSAGE_NO_ARTICLE, "recording"},
        {"{\"type\":\"composite\",\"headline\":\"X\"}", MESSAGE_NO_ARTICLE, "composite"},
        {"{\"uri\":\"x\",\"headline\":\"X\",\"body_text\":\" [ ... ] \"}", MESSAGE_NO_ARTICLE,
         "headline without text"},
        {"{\"uri\":\"x\",\"body_text\":\"...\"}", MESSAGE_NO_ARTICLE, "without headline and text"},
        {"{\"headline\":\"X\",\"body_html\":\"<c no text\"}", MESSAGE_NO_ARTICLE, "markup without"},
        {"{\"name\":\"left-pad\",\"version\":\"1.3.0\"}", MESSAGE_NO_ARTICLE, "neither ninjs"},
        {"{}", MESSAGE_NO_ARTICLE, ""},
        {"[]", MESSAGE_NO_ARTICLE, "nothing in it"},
        {"{\"headline\":\"X\",\n \"body_text\":\"Y\",,}", MESSAGE_MALFORMED, "(line 2, column 18)"},
        {"{\"headline\":\"X\",\"body_text\":\"Y", MESSAGE_MALFORMED, "line 1"},
        {"{\"headline\":\"X\",\"body_text\":\"\\ud8\xC3\xBF\"}", MESSAGE_MALFORMED,
         "invalid escape"},
        {"{\"headline\":\"X\",\"n\":1e999,\"body_text\":\"Y\"}", MESSAGE_MALFORMED, "overflow"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        fields_refuse(slice_from(cases[i].bytes), cases[i].code, cases[i].words);
}

/* An integer of any length is no reason to refuse; only what cannot be a number at all is. */
static void numbers_can_be_long(void **state)
{
    (void)state;
    static const struct expected expected[] = {{0, "title", "X"}, {0, "urgency", "3"}};
    FIELDS_LOAD("long",
                SLICE("{\"n\":123456789012345678901234567890,\"headline\":\"X\",\"urgency\":3,"
                      "\"body_text\":\"Words.\"}"),
                expected);
}

static void bombs_are_refused(void **state)
{
    (void)state;
    struct buffer bomb = {0};
    buffer_add_string(&bomb, "{\"headline\":");
    for (size_t i = 0; i < 100000; i++)
        buffer_add_char(&bomb, '[');
    fields_refuse(buffer_slice(&bomb), MESSAGE_TOO_LARGE, "nested");
    buffer_clear(&bomb);
    buffer_add_string(&bomb, "[{\"headline\":\"X\"}");
    for (size_t i = 0; i < 2000000; i++)
        buffer_add_string(&bomb, ",1");
    buffer_add_char(&bomb, ']');
    fields_refuse(buffer_slice(&bomb), MESSAGE_TOO_LARGE, "values");
    buffer_free(&bomb);
}

/* What only looks like JSON is text, and a feed is its own reader's. */
static void other_texts_are_left_alone(void **state)
{
    (void)state;
    static const struct expected expected[] = {{0, "format", "text"}};
    FIELDS_LOAD("bracket", SLICE("[Photo] The ferry burned on Tuesday, they said.\n"), expected);
    FIELDS_LOAD("brace", SLICE("{ \"Quoted\" words, then more of them.}\n"), expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_member_has_its_field),
        cmocka_unit_test(items_come_in_many_wrappings),
        cmocka_unit_test(another_rendition_stands_in),
        cmocka_unit_test(what_is_no_story_is_refused),
        cmocka_unit_test(numbers_can_be_long),
        cmocka_unit_test(bombs_are_refused),
        cmocka_unit_test(other_texts_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
