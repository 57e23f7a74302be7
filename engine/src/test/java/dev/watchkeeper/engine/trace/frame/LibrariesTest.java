package dev.watchkeeper.engine.trace.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.List.of|LANGUAGE",
                "javax.sql.DataSource.x|LANGUAGE",
                "javafoo.Order.pay|APPLICATION",
                "org.springframework.web.Servlet.service|LIBRARY",
                "org.spring.Order.pay|APPLICATION",
                "com.acme.Order.pay|APPLICATION",
                "io.netty.channel.Channel.read|LIBRARY",
            })
    void a_function_of_java_is_told_by_its_package(String name, Owner owner) {
        assertThat(Libraries.JAVA.ownerOf(name)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/usr/lib/python3.12/json/decoder.py|LANGUAGE",
                "/usr/lib/python3.12/site-packages/flask/app.py|LIBRARY",
                "/app/shop/order.py|APPLICATION",
            })
    void a_file_of_python_is_told_by_its_folder(String path, Owner owner) {
        assertThat(Libraries.PYTHON.ownerOfFile(path)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/app/shop/order.py|shop/order.py",
                "/srv/releases/20260102/order.py|order.py",
                "/srv/4f3a2b1c9d/order.rb|order.rb",
                "C:\\app\\src\\order.js|src/order.js",
                "/app/dist/main.4f3a2b1c.js|dist/main.js",
                "./order.js|order.js",
                "order.js|order.js",
                "/order.js|order.js",
            })
    void a_source_file_has_one_name_in_every_release(String path, String name) {
        assertThat(SourceFile.shortName(path)).isEqualTo(name);
    }

    @Test
    void an_odd_path_has_a_name_too() {
        assertThat(SourceFile.shortName("")).isEmpty();
        assertThat(SourceFile.shortName("///")).isEmpty();
    }
}
