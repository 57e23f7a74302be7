package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void nothing_added_is_null() {
        assertThat(new Attributes().put("pid", null).text()).isNull();
    }

    @Test
    void texts_are_escaped() {
        assertThat(new Attributes().put("a", "x\"\\\n").put("b", "y").text())
                .isEqualTo("{\"a\":\"x\\\"\\\\\\n\",\"b\":\"y\"}");
    }

    @Test
    void what_postgres_refuses_is_replaced() {
        assertThat(new Attributes().put("a", "\0\uD800").text()).isEqualTo("{\"a\":\"\uFFFD\uFFFD\"}");
        assertThat(new Attributes().putJson("a", "[\"\\u0000\"]").text()).isEqualTo("{\"a\":\"[\\\"\\\\u0000\\\"]\"}");
    }

    @Test
    void a_flood_of_attributes_is_cut() {
        Attributes attributes =
                new Attributes().put("a", "1").put("big", "x".repeat(100_000)).put("b", "2");

        assertThat(attributes.text()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }
}
