/* Whole paragraphs as news is written, above all quotations of several sentences; the notation is
 * marked.h's. */
#include "marked.h"

static void test_straight_quotations(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\"The water came up to the door in ten minutes,\" said Marta Ruiz, 61, who runs the "
        "bakery on Mill St.|\"I took the dog and the till.|Then I ran.\"|Her shop, insured since "
        "1998, will not open before Jan. 15.",
        "\"Will we rebuild?|Of course we will,\" Mayor T.J. Okafor told reporters at 4 p.m. "
        "Tuesday.|\"But not there.\"|He would not say where.",
        "The minister, asked whether she would resign, said: \"No.|Not today, not tomorrow.\"|She "
        "then left for a meeting with Sen. Paul Drew, D-Mass., and two aides.",
        "\"Who signed this?\" the judge asked.|No one answered.|\"I ask again: who signed this?\" "
        "she said.|The clerk of the U.S. District Court, Ann P. Lowe, raised her hand.",
        "Shares of Northern Rail Inc. fell 3.4% to $12.60.|Analysts at Dunn & Co. had expected "
        "worse.|\"It could have been 8%,\" said Kim Park, who covers the company for Dunn.|\"We "
        "are not selling.\"",
        "\"We are closed,\" a sign read.|\"Come back when the river does not.\"|Under it somebody "
        "had written, \"When?\"",
        "\"You can't fix a bridge with a press release!\" Coach Dana Whitfield Jr. shouted from "
        "the back row.|Some laughed; Gov. Lee did not.",
        "Police said the driver, J.D. Marsh of Eau Claire, Wis., was not hurt.|He was charged "
        "under Sec. 4 of the Road Act.|(The act was last amended in 2011.)|A hearing is set for "
        "9:30 a.m. Sept. 3.",
    };
    CHECK(table);
}

static void test_curly_quotations(void **state)
{
    (void)state;
    static const char *const table[] = {
        "“It’s gone,” he said.|“The school, the gym, the field.|All of it.”|The county’s only "
        "other gym is in St. Olaf, 40 miles away.",
        "“How much?” Ms. Hart asked.|“About $4.5 million,” came the reply.|“And who pays?”|Nobody "
        "on the board would say.",
        "The report calls the plan “unworkable.”|Its author, Dr. Ines Falk of the Univ. of Bergen, "
        "went further: “It is fiction … and poor fiction.”",
        "He met Max Marsh Jr.|'Marsh won,' he said.|George W. 'Dubya' Bush did not.",
        "He works at the Univ. of Lund in the U.K.|‘Nobody asked,’ she said.",
        "He called it ‘a small win.’|Others, e.g. the unions, did not.",
        "“I was told, ‘Don’t come.’|So I came,” she said, and laughed.",
    };
    CHECK(table);
}

static void test_speakers(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\"Did you hear that?\" Ruiz, 42, asked.|Nobody had.",
        "\"Never!\" Harrow spokesman Joe Lee said Monday.|He hung up.",
        "“Really?” Ms. Doe wrote on X.|“Really!” wrote the chairman.",
        "“Who pays?”|Lund refused to answer.|Ruiz did.",
        "George W. \"Dubya\" Bush spoke.|So did John F. Kennedy.",
        "Is this it? asked the paper.|It was.",
        "“Who pays?” Ann Lee, a lawyer at the firm Dunn & Roe, said in an interview.|No one knew.",
        "\"Who pays?\" Ann Lee, who runs the bakery on Mill St., asked.|No one knew.",
        "“Who pays?”|Ann Lee, a lawyer, said it was late.|No one knew.",
        "“Who pays?”|But Ann Lee, a lawyer, said on Monday.|No one knew.",
        "“Can you do ... ?|I can,” she said.|They left.",
        "The board is 6 ft. 2 in. wide.|He walked in.|She left.",
    };
    CHECK(table);
}

static void test_told(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\"Never!\" Gov. Alma Reyes told supporters Tuesday.|She left.",
        "\"Never!\" Ms. Lee told the court.|She left.",
        "\"Never!\" Ms. Lee told The Lantern in May.|She left.",
        "\"Never?\"|Ms. Lee told them that it would.|She left.",
        "\"Never?\"|Ms. Lee told the driver to go.|She left.",
        "\"Guess what?\" Al Marsh tells me over the phone.|\"I won.\"",
        "\"Not us!\"|He laughed.|\"Not us!\" he laughed.",
        "\"Why?\"|Police asked for help.|No one came.",
    };
    CHECK(table);
}

static void test_marks_set_apart(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\" We had ten minutes , \" said Lee .|\" Maybe less .|We ran . \"|She left .",
        "\" Who pays ? \" asked Lund .|\" Not us ! \"|He laughed .",
        "``We had ten minutes,'' said Lee.|``Maybe less.|We ran.''|She left.|``Not us!''|He ran.",
        "\u201DWe had ten minutes,\u201D said Lee.|\u201DWe ran.\u201D|She left.",
    };
    CHECK(table);
}

static void test_datelines(void **state)
{
    (void)state;
    static const char *const table[] = {
        "WASHINGTON, D.C. \u2014 The bill passed.|It is law.",
        "BOSTON, Mass. -- A man died.|He was 3.",
        "CAMDEN, N.J. - Police found it.|They left.",
        "At Cafe Lund, on the Rue Ste. Anne, it rained.|He flew to Ft. Wayne.|PS. They left.",
    };
    CHECK(table);
}

static void test_letters(void **state)
{
    (void)state;
    static const char *const table[] = {
        "Lund is in Group B.|Harrow is in Group C.|Both play J. B. Lee.",
        "He said so on X.|Marsh, who owns X, did not.",
        "There is no Plan B.|Ministers agree.|Plan A. B. Lee wrote.",
        "It won, said George W. Bush.|Malcolm X. Lee did not.",
        "The winner was Max Marsh Jr.|Marsh thanked his mother.",
        "Max Marsh Jr. Lee did not thank his.",
        "Otto Lang, b. 1931, d. 2019, left no heirs.|He had a dog.",
    };
    CHECK(table);
}

static void test_wire_style(void **state)
{
    (void)state;
    static const char *const table[] = {
        "OSLO, Nov. 3 (Lantern) - Norway's fund bought 2.1% of Harrow Ltd., it said.|The price was "
        "not given.|Harrow declined to comment.",
        "NAIROBI (Lantern) — Rain fell.|It fell for 6 hrs. without a break, the agency said.",
        "The U.S. and the U.K. signed first.|Japan, the E.U. and Brazil followed at 11 a.m. "
        "GMT.|India did not.",
        "The bill, known as H.R. 212, passed 51-49.|Sen. Ruth Adeyemi, R-Okla., voted no.|So did "
        "Sen. Bo Lindqvist Sr.|It now goes to the House.",
        "Harrow vs. Lund is due on Oct. 9.|Lund is 12-0; Harrow has lost two, both to Mt. Vernon.",
        "Apple’s iOS 17.2, Node.js 20 and the site ASP.Net all failed.|Why?|Nobody at Example.com "
        "knew... or would say.",
        "She lives on Pine Ave. in Reno, Nev., with her son, Max Jr., and works for Yahoo! Inc.|He "
        "is in 5th grade.",
        "Profit was 1.2 bn.|Sales fell.|The dividend is 40 cents a share, vs. 35 cents a year ago.",
        "Gen. A.K. Rao and Lt. Col. P. Sen flew to Washington, D.C.|They returned on Feb. 2.",
        "The No. 2 reactor was shut at 2:14 a.m.|No one was hurt.|The No. 3 unit, built by Toro "
        "Corp., kept running.",
    };
    CHECK(table);
}

static void test_hard_wrapped(void **state)
{
    (void)state;
    static const char *const table[] = {
        "The council met on Monday and\nvoted to close the bridge. It will\nreopen in May.",
        "features\ncontact manager\nevents, activities\n",
        "Bring:\n- a pen\n- a map",
        "First paragraph\n\nSecond paragraph",
        "(i) One thing.\n(ii) Another\n(iii) A third",
    };
    static const char *const expect[] = {
        "The council met on Monday and\nvoted to close the bridge.|It will\nreopen in May.",
        "features|contact manager|events, activities",
        "Bring:\n- a pen\n- a map",
        "First paragraph|Second paragraph",
        "(i) One thing.|(ii) Another|(iii) A third",
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        struct split split = {.text = slice_from(table[i])};
        segment_text(split.text, SLICE("en-GB"), mark, &split);
        assert_string_equal(split.marked.data, expect[i]);
        buffer_free(&split.marked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_straight_quotations),
        cmocka_unit_test(test_curly_quotations),
        cmocka_unit_test(test_speakers),
        cmocka_unit_test(test_told),
        cmocka_unit_test(test_marks_set_apart),
        cmocka_unit_test(test_datelines),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_wire_style),
        cmocka_unit_test(test_hard_wrapped),
    };
    return cmocka_run_group_tests_name("news", tests, NULL, NULL);
}
