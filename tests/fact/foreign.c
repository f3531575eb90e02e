/* What sentences of other languages than English state: names, who says so, denials, hedges, what
 * is kept back, and values with their units. */
#include "tests/fact/told.h"

static void test_told(void **state)
{
    static const struct {
        const char *language, *text, *told;
    } cases[] = {
        {"de",
         "Zwei Männer und drei Frauen wurden nach 22 Mio. Euro Schaden für drei Jahre verurteilt.",
         "number 2; number 3; money 22000000 euro; number 3 year"},
        {"de",
         "Ministerpräsident Althoff traf Bundeskanzlerin Angela Brandt. Althoff lobte Brandt.",
         "name Althoff; name Angela Brandt; name Althoff; name Angela Brandt"},
        {"de", "Der Polizeisprecher sagte, es gebe keine Hinweise auf einen Anschlag.",
         "attribution said: Der Polizeisprecher; negation not hinweis anschlag"},
        {"de", "„Wir wissen nichts“, sagte Regierungssprecherin Klara Moor am Montag.",
         "quote wir wissen nichts; negation not wiss; attribution said: Klara Moor; name Klara "
         "Moor; date monday"},
        {"de", "Das Ministerium bestätigte den Bericht nicht.", "negation not bericht"},
        {"de", "Den Namen des Opfers nannte die Polizei nicht.",
         "name withheld withheld; negation not polizei"},
        {"de", "Der Kaufpreis wurde nicht bekannt gegeben.",
         "money withheld withheld; negation not bekannt gegeb"},
        {"fr",
         "L'Iran et l'Arabie saoudite ont signé, a annoncé le ministre de l'Intérieur Luc Perrin.",
         "place iran; name Arabie; attribution said: Luc Perrin; name Intérieur; name Luc Perrin"},
        {"fr", "Le gouvernement n'a rien dit et ne compte que trois alliés.",
         "negation not gouvern; number 3"},
        {"fr", "D'après les enquêteurs, le suspect aurait agi seul avec 22 M€.",
         "attribution said: les enquêteurs; hedge aurait agi 22; money 22000000 euro"},
        {"fr", "« C'est fini », a lancé Marie Dupuis, la présidente du club de Nantes.",
         "quote c' est fini; name Marie Dupuis; place nantes"},
        {"fr", "Le montant de la transaction n'a pas été dévoilé.",
         "money withheld withheld; negation not dévoil"},
        {"es", "El portavoz de la policía, Juan Robledo, explicó que no hay detenidos.",
         "attribution said: Juan Robledo; name Juan Robledo; negation not deten"},
        {"es", "De acuerdo con la fiscalía, el detenido habría robado 3 millones de pesos.",
         "attribution said: la fiscalía; hedge habría rob 3; money 3000000 peso"},
        {"es", "No se reveló el nombre de la víctima.", "name withheld withheld"},
        {"it", "«Non lo so», ha detto il sindaco di Roma, Roberto Gualandi.",
         "quote non lo so; attribution said: Roberto Gualandi; place roma; name Roberto Gualandi"},
        {"it", "L'importo dell'operazione non è stato reso noto.",
         "money withheld withheld; negation not res not"},
        {"pt", "O nome da vítima não foi divulgado, disse a polícia.",
         "name withheld withheld; negation not divulg; attribution said: a polícia"},
        {"nl", "Het bedrag is niet bekendgemaakt, zei een woordvoerder van de gemeente.",
         "money withheld withheld; negation not bekendgemaakt; attribution said: een woordvoerder "
         "van de gemeente"},
        {"sv", "Köpesumman har inte offentliggjorts, säger bolagets vd Anna Lind.",
         "negation not offentliggjort; attribution said: Anna Lind; name Anna Lind"},
        {"ru",
         "Президент Владимир Петров заявил, что Россия не планирует этого. Петрова поддержал "
         "министр.",
         "attribution said: Владимир Петров; name Владимир Петров; place russia; negation not "
         "планир; name Петрова"},
        {"ru", "По данным МЧС, погибли трое рабочих.", "attribution said: МЧС; name МЧС; number 3"},
        {"ru", "Имя пострадавшего не раскрывается.",
         "name withheld withheld; negation not раскрыва"},
        {"pl", "Premier Donald Tomczak powiedział, że rząd nie podniesie podatków.",
         "attribution said: Donald Tomczak; name Donald Tomczak; negation not podniesie podatków"},
        {"tr", "Bakan Ali Demir, depremde 22 kişinin öldüğünü söyledi.",
         "name Ali Demir; number 22"},
        {"fi", "Pääministeri Petteri Salo sanoi, että hallitus ei eroa.",
         "attribution said: Petteri Salo; name Petteri Salo; negation not ero"},
        {"id", "Menurut polisi, tiga orang tidak selamat.",
         "attribution said: polisi; negation not selamat"},
        {"ja", "警察によると、火災で3万5000人が避難した。", "attribution said: 警察; number 35000"},
        {"ja", "会社は「原因は調査中だ」と述べた。",
         "attribution said: 会社; quote 原 因 は 調 査 中 だ"},
        {"ja", "被害者の名前は明らかにされていない。", "name withheld withheld"},
        {"ja", "社長はコメントを控えた。", "attribution declined: 社長"},
        {"ja", "男は金を盗んだとみられる。", "hedge とみられる "},
        {"zh", "据新华社报道，公司投资3亿美元。",
         "attribution said: 新华社; money 300000000 dollar"},
        {"zh", "市长李明说：“我们会重建学校。”",
         "attribution said: 市长李明; quote 我 们 会 重 建 学 校"},
        {"zh", "该公司拒绝置评。", "attribution declined: 该公司"},
        {"zh", "警方未透露死者姓名。", "name withheld withheld"},
        {"fr", "Les travaux ont duré 14 mois, soit 420 jours.", "number 14 month; number 420 day"},
        {"ru", "Пожар тушили пять часов.", "number 5 hour"},
        {"es", "El club pagó 22 M€ por el jugador.", "money 22000000 euro"},
        {"sv", "Polisen grep två män efter tre timmar.", "number 2; number 3 hour"},
        {"es",
         "La consejera de Agricultura, Marta Luján, aseguró que los pagos empezarán en septiembre.",
         "name Agricultura; attribution said: Marta Luján; name Marta Luján; date --09"},
        {"it", "Complimenti sono arrivati dal ministro della Cultura Serra.",
         "name Cultura; name Serra"},
        {"ru", "Власти Зареченска закрыли мост.", "name Зареченска"},
        {"nl", "De bruggen zijn volgens wethouder Bos niet stevig.",
         "attribution said: Bos; name Bos; negation not stevig"},
        {"ru", "Мэр Москвы Сергей Орлов открыл мост.", "name Москвы; name Сергей Орлов"},
        {"fi", "Tapaaminen pidettiin Helsingissä Matti Koskelan kanssa.",
         "name Helsingissä; name Matti Koskelan"},
    };
    struct buffer line = {0};
    size_t failed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;
        told_read_in(&told, cases[i].language, cases[i].text);
        told_line(&told, FACT_KINDS, &line);
        buffer_add_char(&line, '\0');
        if (strcmp(line.data, cases[i].told) != 0) {
            print_message("<<%s|%s|%s>>\n", cases[i].language, cases[i].text, line.data);
            failed++;
        }
        told_free(&told);
    }
    buffer_free(&line);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_told)};
    return cmocka_run_group_tests_name("foreign", tests, NULL, NULL);
}
