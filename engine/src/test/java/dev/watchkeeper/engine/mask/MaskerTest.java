package dev.watchkeeper.engine.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Skeleton;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {

    private final Masker masker = new Masker();

    private String masked(String message) {
        return masker.mask(message).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "payment failed id=1|payment failed id=<num>",
                "took 12ms for 1.5 GiB, now -3 left|took <num> for <num>, now <num> left",
                "delete blk_1 blk_22 blk_333 now|delete blk_<num> now",
                "connection at Sun Jul 10 03:55:15 2005|connection at <time> <num>",
                "session_id=abc rhost=10.0.0.5|session_id=<num> rhost=<str>",
                "block blk_-1608999687919862906|block blk_<num>",
                "at 0x7fff5fbff8ac commit 3f2a1bc9|at <num> commit <num>",
                "order 123e4567-e89b-12d3-a456-426614174000 done|order <uuid> done",
                "request req-123e4567-e89b-12d3-a456-426614174000|request req-<uuid>",
                "from 10.0.0.5:51234 to 10.0.0.6|from <ip>:<num> to <ip>",
                "from fe80::1%eth0 and 2001:db8::1|from <ip> and <ip>",
                "db-1.shop.internal:5432 is down|<host>:<num> is down",
                "open /var/lib/app/x.db: failed|open <path>: failed",
                "GET http://shop.example/a?b=1 failed|GET <url> failed",
                "mail to anna@example.org sent|mail to <email> sent",
                "since 2026-01-01 at 12:00:01|since <time> at <time>",
                "relation \"orders\" does not exist|relation <str> does not exist",
                "can't open 'x y', don't know|can't open <str>, don't know",
                "user=alice state=running|user=<str> state=running",
                "pod payment-7d9f8b6c5-zxcvb|pod payment-<num>-<num>",
                "{\"count\": 3, \"state\": \"down\"}|{\"count\": <num>, \"state\": \"down\"}",
                "ids [1, 2, 3, 4]|ids [<num>]",
                "took 1h2m3s, then 5m3s|took <num>, then <num>",
                "sent 512 bytes in 3 seconds, or 1.2 KB in <1 sec|sent <num> in <num>, or <num> in <num>",
                "free <5 %, <6> stays|free <num> %, <<num>> stays",
                "factor 1.5e-05 of +5 or ~7|factor <num> of <num> or <num>",
                "github.com:443 via proxy.example.co.uk|<host>:<num> via <host>",
                "lookup of host81-1-2.pool.example.at failed|lookup of <host> failed",
                "mapred.job.id replaced by com.shop.net, see app.py|mapred.job.id replaced by com.shop.net, see app.py",
                "refused: web1/10.0.0.1:8080, /10.0.0.2:80|refused: <host>/<ip>:<num>, /<ip>:<num>",
                "dump of Order@1a2 at deadbeef|dump of Order@<num> at <num>",
                "a facade of beef|a facade of beef",
                "./run and ~/run but read/write|<path> and <path> but read/write",
                "since Thu Jan 01 00:00:00 UTC 2026 or 10:04:03 PM|since <time> <num> or <time>",
                "mac 00:1a:2b:3c:4d:5e or 00-1A-2B-3C-4D-EE|mac <ip> or <ip>",
                "\\\\files\\public\\a.txt is gone|<path> is gone",
                "10.0.0.1 \"GET /orders/1 HTTP/1.1\" status: 200|<ip> \"GET <path>\" status: 200",
                "he said \"GET it\" now|he said <str> now",
                "app 1.2.3-4+b1 over 2:1.0~rc1 and v1.2.3-SNAPSHOT|app <num> over <num> and v<num>",
                "range 1.5-2.5 or 3-4 of 1.5x|range <num>-<num> or <num>-<num> of <num>",
                "unpack .../042-tool2.deb from ./run2|unpack <path> from <path>",
                "C:\\app\\log.txt is locked|<path> is locked",
                "ORA-00060: deadlock|ORA-00060: deadlock",
                "java.lang.IllegalStateException: no stock|java.lang.IllegalStateException: no stock",
            })
    void masks_what_varies(String message, String skeleton) {
        assertThat(masked(message)).isEqualTo(skeleton);
    }

    @Test
    void states_are_never_masked() {
        assertThat(masked("VM Started")).isNotEqualTo(masked("VM Paused"));
        assertThat(masked("answered with status 503")).isNotEqualTo(masked("answered with status 200"));
        assertThat(masked("state 'UP'")).isNotEqualTo(masked("state 'DOWN'"));
    }

    @Test
    void however_a_writer_aligns_the_skeleton_has_one_blank() {
        assertThat(masked("  a   b\tc ")).isEqualTo("a b c");
    }

    @Test
    void a_stack_trace_is_its_statement_its_types_what_the_root_cause_says_and_its_place() {
        Skeleton skeleton = masker.mask("""
            order 12 failed
            java.lang.IllegalStateException: no stock
            \tat shop.Order.pay(Order.java:12)
            Caused by: java.sql.SQLException: connection 7 closed
            \t... 3 more\
            """);

        assertThat(skeleton.text())
                .isEqualTo("order <num> failed | java.lang.IllegalStateException < java.sql.SQLException:"
                        + " connection <num> closed");
        assertThat(skeleton.place()).isEqualTo("shop.Order.pay");
        assertThat(skeleton.whole()).isEqualTo(skeleton.text() + " at shop.Order.pay");
    }

    @Test
    void half_a_character_does_not_reach_the_skeleton() {
        assertThat(masked("a \uD800 b \0 c")).isEqualTo("a \uFFFD b c");
    }

    @Test
    void an_endpoint_keeps_its_words() {
        assertThat(masker.maskEndpoint("/orders/123/items/9f8e7d6c")).isEqualTo("/orders/<num>/items/<num>");
    }

    @Test
    void a_line_of_quotes_takes_no_longer_than_others() {
        assertThat(masked("'".repeat(100_000))).isNotEmpty();
        assertThat(masked("\"a ".repeat(100_000))).isNotEmpty();
    }

    @Property
    void another_number_makes_no_other_skeleton(@ForAll int one, @ForAll @IntRange(min = 0) int two) {
        assertThat(masked("order " + one + " of shop" + two + " took " + two + "ms"))
                .isEqualTo(masked("order 7 of shop8 took 9ms"));
    }

    @Property
    void no_text_is_too_odd(@ForAll String message) {
        assertThat(masked(message)).isEqualTo(masked(message));
    }
}
