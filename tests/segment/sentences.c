/* Where sentences end, rule by rule; the notation is marked.h's. */
#include "marked.h"

static void test_abbreviations(void **state)
{
    (void)state;
    static const char *const table[] = {
        "Mr. Okoro met Dr. Lindt and Mrs. May.|They talked.",
        "Gen. Adia Bello and Sen. Tom Reed spoke.|Gov. Ann Hale did not.",
        "The U.S. Senate voted.|The U.N. Security Council did not.",
        "He moved to the U.S.|She stayed.",
        "The E.U.-funded study came from the U.K., not France.|It cost little.",
        "Shares of Harrow Corp. fell.|Harrow Inc. and Lund Ltd. rose.",
        "She sold it to Harrow Corp.|Terms were not disclosed.",
        "Harrow Inc. Chief Executive Mina Roth resigned.",
        "Pitt & Co.|They left.",
        "It opens Jan. 5 and closes on Feb. 28.|Entry is free.",
        "No. 7 won, No. 12 lost.|Was it fair?|No.|It was not.",
        "The case is Reed v. Harrow, not Reed vs. Lund.",
        "Bring pens, paper, etc. to class.|Leave phones, tablets, etc.|Teachers will check.",
        "Some fruit, e.g. pears, i.e. Conference pears, keep.",
        "She has a Ph.D. in physics and an M.D. from Lund.|He has none.",
        "Robert Hale Jr. of Springfield, Ill., won.|The prize is small.",
        "St. Anne's Church stands on Main St. near the river.",
        "It weighs 40 kg.|The lid weighs 3 kg. more.",
        "See p. 55 and pp. 60-61, vol. 3, fig. 2.",
        "They live at 5 Elm St.|The house is old.",
    };
    CHECK(table);
}

static void test_initials_and_hours(void **state)
{
    (void)state;
    static const char *const table[] = {
        "J. Holt read J.R.R. Tolkien to Mary K. Lund.|She slept.",
        "It was you and I.|Did you see Albert I. Jones?",
        "Polls close at 8 p.m.|Turnout was low.",
        "Polls open at 7 a.m. and close at 8 p.m. Tuesday.|Turnout was low.",
        "The talks began at 4 p.m. ET.|They went on until 5 a.m. London time.",
        "At 5 a.m. Mr. Lund left.|He was back at 6 P.M.|Mr. Lund slept.",
        "Plan B.|The rest is silence.",
    };
    CHECK(table);
}

static void test_numbers(void **state)
{
    (void)state;
    static const char *const table[] = {
        "It rose 3.5% to $1.25.|It fell 0.5 points.",
        "She paid $100.00.|It was 5.30 then.",
        "The model AR 750-10.|Any change is void.",
        "In all there were 600.|How many do you have?",
        "He was born in 1990.|12 people came.",
    };
    CHECK(table);
}

static void test_quotations(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\"We heard a bang.|Then smoke,\" said Ruiz.|He ran.",
        "\xE2\x80\x9CWe heard a bang.|Then smoke,\xE2\x80\x9D said Ruiz.|He ran.",
        "\"Why?\" he asked.|\"No!\" said Lund.",
        "\"Why?\" Mayor Jane T. Doe asked.|Nobody knew.",
        "\"Who pays?\" Lund said.|\"Who knows?\"|Lund told the council it was late.",
        "\"This is it.\"|She held it up.",
        "He called it \"a mess.\"|The board agreed.",
        "He said: 'It is over.'|Then he left.",
        "He said \xE2\x80\x98it is over.\xE2\x80\x99|Then he left.",
        "She said, \"This is great.\" and left.",
        "\"It is done,\" he said.|\"We won.\"|\"You lost.\"",
        "(The mayor declined to comment.)|The council met.",
        "He taught (He had been an engineer.) at the school.",
        "The vote (held Monday. Nobody came.) was void.|It will be held again.",
        "Leave me alone! he yelled.|Nobody moved.",
    };
    CHECK(table);
}

static void test_outcries_and_ellipses(void **state)
{
    (void)state;
    static const char *const table[] = {
        "What?!|Who is there?|Nobody!!",
        "He works at Yahoo! in sales.|Yahoo! Inc. pays well.",
        "I never meant that....|She left.",
        "I was ... well, late.|So was he.",
        "He waited\xE2\x80\xA6 and left.|She waited\xE2\x80\xA6|Nobody came.",
        "What I mean is . . . I did not go.",
        "Words were joined.|. . . The habit went on.",
        "\"Rents [...] fell,\" he said.|They rose.",
        "Mix it and -- voila! -- you have cake.",
    };
    CHECK(table);
}

static void test_lists(void **state)
{
    (void)state;
    static const char *const table[] = {
        "1.) The first item|2.) The second item",
        "1) The first|2) The second.|3) The third.",
        "1. The first|2. The second",
        "a. The first|b. The second|c. The third",
        "\xE2\x80\xA2 9. The first|\xE2\x80\xA2 10. The second",
        "For 1. above pay, and for 2. above do not.",
        "Q. Who is it?|A. It is Lund.",
        "(a) It is so.|(b) It is not.",
    };
    CHECK(table);
}

static void test_names_and_addresses(void **state)
{
    (void)state;
    static const char *const table[] = {
        "BEIJING (Lantern) \xE2\x80\x94 Rates fell.|Banks lent.",
        "LONDON, Jan. 5 (Lantern) - Rates fell.|Banks lent.",
        "Write to Ann.Lund@example.com.|See https://www.example.com/a.b/C.html.|Then call.",
        "Node.js and ASP.Net run example.com.|So does lib.core.",
        "Open notes.txt or Report.Final.pdf, or a .zip file.|Done.",
        "It was over.|_Then it began.|_The end.",
        "It is Nvidia'sH200.|It is fast.",
        "It was so.[1]|The rest is known.[2][3]|He left.",
        "iPhone sales fell.|eBay grew.",
        "He met Putin.|al-Masri left.",
    };
    CHECK(table);
}

static void test_other_scripts(void **state)
{
    (void)state;
    static const char *const chinese[] = {
        "\xE4\xBB\x8A\xE5\xA4\xA9\xE3\x80\x82|_\xE6\x98\x8E\xE5\xA4\xA9\xEF\xBC\x9F|_\xE5\xA5\xBD"
        "\xEF\xBC\x81"};
    static const char *const hindi[] = {"\xE0\xA4\x95\xE0\xA5\xA4|\xE0\xA4\x96\xE0\xA5\xA4"};
    static const char *const arabic[] = {"\xD9\x87\xD9\x84\xD8\x9F|\xD9\x86\xD8\xB9\xD9\x85."};
    check(chinese, 1, "zh");
    check(hindi, 1, "hi");
    check(arabic, 1, "ar");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_initials_and_hours),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_quotations),
        cmocka_unit_test(test_outcries_and_ellipses),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_names_and_addresses),
        cmocka_unit_test(test_other_scripts),
    };
    return cmocka_run_group_tests_name("sentences", tests, NULL, NULL);
}
