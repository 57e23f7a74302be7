package dev.watchkeeper.analyzer.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import org.junit.jupiter.api.Test;

class StoredAttributesTest {

    @Test
    void fields_without_a_column_stand_before_the_attributes() {
        Fields fields = Fields.with()
                .component("shop")
                .pid(42L)
                .url("/a?b=1")
                .sqlState("40P01")
                .attributes("{\"database\":\"shop\"}")
                .build();

        assertThat(StoredAttributes.of(fields))
                .isEqualTo("{\"pid\":42,\"url\":\"/a?b=1\",\"sql_state\":\"40P01\",\"database\":\"shop\"}");
    }

    @Test
    void either_may_stand_alone() {
        assertThat(StoredAttributes.of(Fields.with().spanId("ab").build())).isEqualTo("{\"span_id\":\"ab\"}");
        assertThat(StoredAttributes.of(Fields.with().attributes("{\"x\":1}").build()))
                .isEqualTo("{\"x\":1}");
        assertThat(StoredAttributes.of(Fields.with().component("shop").build())).isNull();
    }
}
