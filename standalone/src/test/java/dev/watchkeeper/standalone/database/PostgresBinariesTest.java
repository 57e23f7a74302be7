package dev.watchkeeper.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void each_platform_has_its_archive() {
        assertThat(of("Linux", "amd64").archive()).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(of("Linux", "aarch64").archive()).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(of("Mac OS X", "aarch64").archive()).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(of("Mac OS X", "x86_64").archive()).isEqualTo("/postgres-darwin-x86_64.txz");
    }

    @Test
    void the_version_is_the_one_that_maven_was_told() {
        assertThat(of("Linux", "amd64").version()).isEqualTo(System.getProperty("postgres.version"));
    }

    @Test
    void a_build_for_another_machine_says_so() {
        PostgresBinaries foreign = of("Linux", "riscv64");

        assertThat(foreign.areHere()).isFalse();
        assertThatThrownBy(() -> foreign.unpackedIn(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("postgres-linux-riscv64.txz")
                .hasMessageContaining("--database URL");
    }

    private static PostgresBinaries of(String system, String architecture) {
        return PostgresBinaries.of(new Platform(system, architecture, Path.of("/home/ada"), Map.of()));
    }
}
