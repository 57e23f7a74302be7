package dev.watchkeeper.engine.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "2001:db8::7", "fe80::1%eth0", "::ffff:10.0.0.1"})
    void an_address_is_recognised(String text) {
        assertThat(Address.isIp(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0", "10.0.0.1:80", "a.b.c.d", "deadbeef", "12:30", "localhost", "1.2.3.4.5", "..."})
    void other_words_are_none(String text) {
        assertThat(Address.isIp(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1:80,10.0.0.1", "[::1]:80,::1", "::1,::1", "10.0.0.1,10.0.0.1", "unix:,unix:", "-,-"})
    void a_port_is_taken_off(String written, String address) {
        assertThat(Address.withoutPort(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1:80,80", "[::1]:80,80", "10.0.0.1,", "10.0.0.1:,", "-,"})
    void a_port_is_read(String written, String port) {
        assertThat(Address.port(written)).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({"::1:37752,::1", "10.0.0.1:80,10.0.0.1", "[::1]:80,::1", "-:80,-"})
    void a_port_that_is_always_there_is_taken_off(String written, String address) {
        assertThat(Address.withoutLastPort(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1, 203.0.113.7, 198.51.100.1|203.0.113.7",
                "172.16.0.1, 172.32.0.1|172.32.0.1",
                "fd00::1, 192.168.0.1, 127.0.0.1|fd00::1",
                "localhost, localhost|localhost",
                "203.0.113.7:4711|203.0.113.7",
            })
    void the_origin_is_the_first_that_all_can_reach(String list, String origin) {
        assertThat(Address.origin(list)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "[192.0.2.7],192.0.2.7",
        "(::1),::1",
        "192.0.2.7:53,192.0.2.7",
        "192.0.2.7.,192.0.2.7",
        "host7,",
        "12:30:00,"
    })
    void an_address_is_found_in_a_word(String word, String address) {
        assertThat(Address.in(word)).isEqualTo(address);
    }
}
