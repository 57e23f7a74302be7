package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script at the root of the repository. */
class LauncherTest {

    private static final Path SCRIPT =
            Path.of("..", "watchkeeper").toAbsolutePath().normalize();

    private record Said(int code, String words) {}

    @Test
    void its_help_names_its_own_commands_and_the_jars() throws Exception {
        List<String> commands =
                new ArrayList<>(Watchkeeper.commandLine().getSubcommands().keySet());
        commands.addAll(CompletionCommand.OF_THE_LAUNCHER);

        Said said = run(Map.of(), "--help");

        assertThat(said.code()).isZero();
        assertThat(commands).allSatisfy(command -> assertThat(said.words()).contains("\n  " + command + " "));
    }

    @Test
    void without_a_jdk_it_says_in_one_line_what_to_install() throws Exception {
        Said said = run(Map.of("JAVA_HOME", "/nowhere", "JDK_FOLDERS", "/nowhere", "PATH", "/usr/bin:/bin"), "up");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.words().lines())
                .singleElement()
                .asString()
                .startsWith("watchkeeper: a JDK 25 or newer is needed")
                .contains("JAVA_HOME", "install");
    }

    @Test
    void the_jdk_that_java_home_names_is_taken() throws Exception {
        String jdk = System.getProperty("java.home");

        assertThat(run(Map.of("JAVA_HOME", jdk), "env").words()).contains("export JAVA_HOME=\"" + jdk + "\"");
    }

    private static Said run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}
