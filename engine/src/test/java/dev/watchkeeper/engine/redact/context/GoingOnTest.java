package dev.watchkeeper.engine.redact.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks at a place says where to go on, so that no part of a line is read again. A caret is the place, a bar the end. */
class GoingOnTest {

    private static final Map<String, Look> LOOKS = Map.of(
            "command", CommandLine::look,
            "pair", (text, at, found) -> KeyValue.look(text, at, at + 1, found),
            "scheme", HeaderValue::scheme,
            "identified", SqlPassword::identified,
            "password", SqlPassword::password,
            "directive", SqlPassword::directive,
            "address", UrlPassword::look,
            "oracle", UrlPassword::oracle,
            "key", PemBlock::look);

    @FunctionalInterface
    private interface Look {
        int at(String text, int at, Found found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            command    ; mysql ^-pgeheim| x
            command    ; tar ^-p|geheim x
            command    ; sshpass ^-p geheim| x
            command    ; ps ^-p| 77
            command    ; curl ^-u anna:geheim| x
            command    ; curl ^-u anna| x
            command    ; curl ^-u anna:| x
            command    ; ls ^-u| anna:x
            command    ; redis-cli ^-a geheim| x
            command    ; ls ^-a| x
            command    ; ldapadd ^-w geheim| x
            command    ; ls ^-w| x
            command    ; sqlcmd ^-P geheim| x
            command    ; scp ^-P| 22
            command    ; x ^--password geheim| y
            command    ; x ^--password none| y
            command    ; x ^--verbose| y
            command    ; x ^--password|
            command    ; x ^--password|=geheim
            command    ; curl ^--user anna:geheim| x
            command    ; x ^--user| anna:geheim
            command    ; x ^--proxy-user| anna:geheim
            pair       ; a^=|b
            pair       ; password^=geheim| x
            pair       ; password^=|null
            pair       ; password^:  |null
            pair       ; password^: |wrong user
            pair       ; Authorization^: Basic YW5uYTpzZWNyZXQ=| x
            pair       ; Authorization^: denied| x
            pair       ; Cookie^: a=b| x
            scheme     ; ^Bearer abcdefghijklmno7| x
            scheme     ; ^Bearer| short x
            scheme     ; ^Bearer|: x
            scheme     ; ^Basic YW5uYTpzZWNyZXQ=| x
            scheme     ; ^basic| information
            identified ; ^IDENTIFIED BY 'geheim|' x
            identified ; ^IDENTIFIED BY geheim| x
            identified ; ^identified by |serial 7
            identified ; ^identified| him
            identified ; ^identified| with care
            password   ; ^PASSWORD 'geheim|' x
            password   ; ^PASSWORD 'null|' x
            password   ; ^PASSWORD('geheim|')
            password   ; ^password| is wrong
            password   ; ^password 7 08701E1D5D4C53| x
            password   ; ^password| 7 wonders
            password   ; ^password| 6 08701E1D5D4C53
            directive  ; ^requirepass geheim| x
            directive  ; ^requirepass| is set
            directive  ; ^requirepass|: x
            address    ; https^://anna:geheim|@x
            address    ; https^://anna|@x
            address    ; https^://anna:***|@x
            address    ; https^://[url-password:7f3a9c2e]|@x
            address    ; https^://|x.example/y
            oracle     ; jdbc:oracle:^thin:anna/geheim|@db
            oracle     ; jdbc:oracle:^thin:|anna/***@db
            oracle     ; jdbc:oracle:^thin:|@db
            key        ; a ^-----BEGIN PRIVATE KEY-----ab-----END PRIVATE KEY-----| x
            key        ; a ^-----BEGIN PRIVATE KEY-----ab cd|
            """)
    void who_looks_says_where_to_go_on(String look, String row) {
        int at = row.indexOf('^');
        int end = row.indexOf('|') - 1;
        String text = row.replace("^", "").replace("|", "");

        assertThat(LOOKS.get(look).at(text, at, new Found(text, EnumSet.allOf(SecretKind.class))))
                .isEqualTo(end);
    }
}
