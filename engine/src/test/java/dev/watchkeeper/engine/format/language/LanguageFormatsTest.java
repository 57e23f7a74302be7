package dev.watchkeeper.engine.format.language;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are written after the documentation of each writer. */
class LanguageFormatsTest {

    private static ParsedLine parsed(Format format, String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @Test
    void klog_names_the_file_and_lacks_the_year() {
        ParsedLine line = new KlogFormat()
                .parse(raw("E1231 15:04:05.000000   12345 reflector.go:123] Failed to watch"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.time()).isEqualTo(Instant.parse("2025-12-31T15:04:05Z"));
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.fields().component()).isEqualTo("reflector");
        assertThat(line.message()).isEqualTo("Failed to watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "In 2026 all was well", "E1231 15:04:05.000000 no thread] x"})
    void klog_leaves_other_lines(String text) {
        assertThat(new KlogFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void python_writes_name_and_level_between_dashes() {
        ParsedLine line = new PythonFormat()
                .parse(raw("2026-01-01 12:00:00,123 - shop.orders - CRITICAL - no stock"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.FATAL);
        assertThat(line.fields().component()).isEqualTo("orders");
        assertThat(line.message()).isEqualTo("no stock");
    }

    @Test
    void pythons_basic_form_has_no_time() {
        ParsedLine line =
                new PythonFormat().parse(raw("WARNING:root:Watch out!")).orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.message()).isEqualTo("Watch out!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR: no name", "Note:root:x", "ERROR:two words:x", "https://a:b"})
    void python_leaves_other_lines(String text) {
        assertThat(new PythonFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void glog_may_write_the_year() {
        ParsedLine line = parsed(new KlogFormat(), "W20260101 11:04:05.123456 4711 cart.cc:23] slow");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:04:05.123456Z"));
        assertThat(line.timeGuessed()).isFalse();
    }

    @Test
    void uvicorn_pads_its_level() {
        ParsedLine line = parsed(new PythonFormat(), "WARNING:  no lifespan");

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().levelWord()).isEqualTo("WARNING");
        assertThat(line.message()).isEqualTo("no lifespan");
    }

    @Test
    void ruby_writes_its_level_twice() {
        ParsedLine line = parsed(
                new RubyFormat(),
                "E, [2026-01-01T11:00:00.123456 #4711] ERROR -- shop: [6f1e-77] Completed 503 Busy in 12ms (Views: 1ms)");

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().pid()).isEqualTo(4711);
        assertThat(line.fields().component()).isEqualTo("shop");
        assertThat(line.fields().status()).isEqualTo(503);
        assertThat(line.fields().durationMs()).isEqualTo(12);
        assertThat(line.message()).startsWith("[6f1e-77] Completed");
    }

    @Test
    void rails_says_who_asks() {
        ParsedLine line =
                parsed(new RubyFormat(), "Started GET \"/orders?page=2\" for 192.0.2.7 at 2026-01-01 12:00:00 +0100");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00Z"));
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().url()).isEqualTo("/orders?page=2");
        assertThat(line.fields().endpoint()).isEqualTo("/orders");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
    }

    @Test
    void dotnet_puts_the_message_below() {
        ParsedLine line = parsed(new DotnetFormat(), "fail: Shop.Orders.Cart[17]\n      Cannot add\n      item 7");

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().logger()).isEqualTo("Shop.Orders.Cart");
        assertThat(line.fields().component()).isEqualTo("Cart");
        assertThat(line.message()).isEqualTo("Cannot add\n      item 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "[01-Jan-2026 11:00:00 UTC] PHP Fatal error:  Uncaught Error in /srv/a.php:7^FATAL^2026-01-01T11:00:00Z",
                "[01-Jan-2026 12:00:00 Europe/Berlin] PHP Warning:  Undefined variable $a^WARN^2026-01-01T11:00:00Z",
                "PHP Notice:  Undefined index: a in /srv/a.php on line 7^INFO^2026-01-01T12:00:00Z",
            })
    void php_names_its_kinds_of_trouble(String text, Level level, Instant time) {
        ParsedLine line = parsed(new PhpFormat(), text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.time()).isEqualTo(time);
        assertThat(line.message()).startsWith("Un");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "01-01 11:00:00.123  4711  4712 W ShopCart: item 7 lost^WARN^4711^ShopCart^item 7 lost",
                "01-01 11:00:00.123 10001  4711  4712 V ShopCart: a: b^TRACE^4711^ShopCart^a: b",
                "2026-01-01 11:00:00.123 E/ShopCart( 4711): lost^ERROR^4711^ShopCart^lost",
                "D/ShopCart(  711): lost^DEBUG^711^ShopCart^lost",
            })
    void logcat_says_the_level_by_a_letter(String text, Level level, long pid, String component, String message) {
        ParsedLine line = parsed(new LogcatFormat(), text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().pid()).isEqualTo(pid);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.message()).isEqualTo(message);
    }

    @Test
    void java_util_logging_takes_two_lines() {
        ParsedLine line =
                parsed(new JulFormat(), "Jan 01, 2026 3:04:05 AM org.shop.Cart add\nSEVERE: no stock\n\tat x");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T03:04:05Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().levelWord()).isEqualTo("SEVERE");
        assertThat(line.fields().logger()).isEqualTo("org.shop.Cart");
        assertThat(line.message()).isEqualTo("no stock\n\tat x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "2026/01/01 11:00:00 cart.go:23: ERROR: no stock^ERROR^cart^ERROR: no stock",
                "2026/01/01 11:00:00.123456 /go/src/shop/cart.go:23: up^INFO^cart^up",
                "WARN[0012] slow answer           n=3^WARN^-^slow answer           n=3",
            })
    void go_may_name_the_file(String text, Level level, String component, String message) {
        ParsedLine line = parsed(new GoFormat(), text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I, [who am I",
                "Started GET the day",
                "Completed 3 of 4 in time",
                "info: all is well",
                "fail: [x]",
                "PHP is a language: fine",
                "[01-Jan-2026 11:00:00] NOTICE: ready",
                "01-01 11:00:00.123 all is well",
                "E/mail (to you)",
                "Jan 01, 2026 3:04:05 AM it rained\nERROR: x",
                "2026/01/01 11:00:00 going home: late",
                "NOTE[12] x",
            })
    void other_lines_are_nobodys(String text) {
        Format[] all = {
            new RubyFormat(), new DotnetFormat(), new PhpFormat(), new LogcatFormat(), new JulFormat(), new GoFormat()
        };
        for (Format format : all) {
            assertThat(format.parse(raw(text))).as(format.name()).isEmpty();
        }
    }
}
