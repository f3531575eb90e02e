/* IPTC 7901: where each part of a message goes, in its dialects and encodings. */
#include "tests/wire/fields.h"

static const char story[] =
    "\x01"
    "nna100 2 i 86 ccccb   nna 099\r\n\n"
    "Norland-accidents/Skelby/Ferry/\r\n"
    "\x02"
    "2ND LEAD\r\n"
    "URGENT\r\n"
    "Ferry fire in Orm Strait, all 214 passengers and crew are taken off in\r\n"
    "small boats\r\n"
    "By Lena Ortner, nna =\r\n"
    "\n"
    "Skelby (nna) - The ferry Maren Lund caught fire in the Orm Strait on\r\n"
    "Tuesday, the coast guard said. Captain J\xfcrgen M\xf6"
    "wes left last.\r\n"
    "\n"
    "\"We heard a bang and then smoke,\" said Ana Ruiz, a passenger. It was\r\n"
    "over by noon.\r\n"
    "\n"
    "# Notebook\r\n"
    "\n"
    "## Note to editors\r\n"
    "- corrects spelling of name\r\n"
    "- not for publication before 0600 GMT Mar 4\r\n"
    "\n"
    "* * * *\r\n"
    "The following information is not intended for publication\r\n"
    "\n"
    "## Editorial contacts\r\n"
    "- Reporting by: Lena Ortner\r\n"
    "\n"
    "nna lo xy\r\n"
    "\x03"
    "031520 GMT Mar 26 \r\n\x7f\n\x7f\x04";

static const struct expected fields[] = {
    {0, "format", "iptc7901"},
    {0, "encoding", "windows-1252"},
    {0, "title",
     "Ferry fire in Orm Strait, all 214 passengers and crew are taken off in small boats"},
    {0, "bylines", "Lena Ortner"},
    {0, "source", "nna"},
    {0, "published", "2026-03-03T15:20Z"},
    {0, "dateline", "Skelby"},
    {0, "urgency", "URGENT"},
    {0, "version", "2ND LEAD"},
    {0, "status", "embargoed"},
    {0, "embargo", "2026-03-04T06:00Z"},
    {0, "editor_note", "corrects spelling of name not for publication before 0600 GMT Mar 4"},
    {0, "keywords", "Norland-accidents; Skelby; Ferry"},
    {0, "warnings", "encoding-guessed"},
    {0, "body",
     "paragraph: Skelby (nna) - The ferry Maren Lund caught fire in the Orm Strait on Tuesday, the "
     "coast guard said. Captain Jürgen Möwes left last.\n"
     "paragraph: \"We heard a bang and then smoke,\" said Ana Ruiz, a passenger. It was over by "
     "noon."},
    {0, "furniture",
     "metadata: 2ND LEAD\nmetadata: URGENT\n"
     "metadata: Ferry fire in Orm Strait, all 214 passengers and crew are taken off in\n"
     "metadata: small boats\nmetadata: By Lena Ortner, nna\n"
     "metadata: Notebook\nmetadata: Note to editors\nmetadata: corrects spelling of name\n"
     "metadata: not for publication before 0600 GMT Mar 4\nother: * * * *\n"
     "metadata: The following information is not intended for publication\n"
     "metadata: Editorial contacts\nmetadata: Reporting by: Lena Ortner\nother: nna lo xy"},
    {1, "title", "(no such item)"},
};

/* German, UTF-8, paragraphs by nothing but full lines; and a dialect without STX. */
static const char plain[] =
    "\x01"
    "nna0202 4 vm 60 nna 0033\r\n\x02"
    "Korrektur: Fähre brennt im Ormsund\r\n"
    "Skelby (nna) - Auf der Fähre Maren Lund ist am Dienstag ein Feuer\r\n"
    "ausgebrochen. Alle 214 Fahrgäste seien in Sicherheit, teilte die\r\n"
    "Küstenwache mit, deren Boote nach wenigen Minuten zur Stelle waren.\r\n"
    "Das Schiff wurde in den Hafen von Skelby geschleppt, wo Fachleute es\r\n"
    "untersuchen sollen.\r\n\x03"
    "031520 MEZ Mrz 26\r\n\x04";

static const struct expected plain_fields[] = {
    {0, "title", "Korrektur: Fähre brennt im Ormsund"},
    {0, "urgency", "4"},
    {0, "encoding", "utf-8"},
    {0, "dateline", "Skelby"},
    {0, "body",
     "paragraph: Skelby (nna) - Auf der Fähre Maren Lund ist am Dienstag ein Feuer ausgebrochen. "
     "Alle 214 Fahrgäste seien in Sicherheit, teilte die Küstenwache mit, deren Boote nach wenigen "
     "Minuten zur Stelle waren. Das Schiff wurde in den Hafen von Skelby geschleppt, wo Fachleute "
     "es untersuchen sollen."},
};

static const char dialect[] = "\x01NEWS: SKELBY REGATTA\x1f"
                              "2\x1fN\x1fSaturday\r\n\r\n"
                              "#qcMAREN 55 (J Holt 9) won the first race of the day.\r\n"
                              "Time: 0:57.78.\r\n";

static const struct expected dialect_fields[] = {
    {0, "title", "NEWS: SKELBY REGATTA"},
    {0, "warnings", "truncated"},
    {0, "text", "#qcMAREN 55 (J Holt 9) won the first race of the day.\n\nTime: 0:57.78."},
};

static void every_part_has_its_field(void **state)
{
    (void)state;
    FIELDS_LOAD("story", slice_of(story, sizeof story - 1), fields);
    FIELDS_LOAD("plain", slice_of(plain, sizeof plain - 1), plain_fields);
    FIELDS_LOAD("dialect", slice_of(dialect, sizeof dialect - 1), dialect_fields);
}

static void a_file_without_messages_is_refused(void **state)
{
    (void)state;
    struct load_options options = {.forced = true, .format = FORMAT_IPTC7901};
    struct articles articles;
    struct error error;
    assert_false(load_bytes(SLICE("A text."), SLICE("x"), &options, &articles, &error));
    assert_int_equal(error.code, MESSAGE_MALFORMED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_part_has_its_field),
        cmocka_unit_test(a_file_without_messages_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
