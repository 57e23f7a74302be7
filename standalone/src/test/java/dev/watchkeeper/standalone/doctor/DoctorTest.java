package dev.watchkeeper.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.FolderLock;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void each_finding_is_one_line_and_trouble_comes_with_its_remedy() {
        StringWriter out = new StringWriter();

        boolean fine = new Doctor(List.of(() -> new Fine("all well"), () -> new InTheWay("no room", "make some")))
                .tell(new PrintWriter(out));

        assertThat(fine).isFalse();
        assertThat(out.toString().lines()).containsExactly("ok       all well", "trouble  no room: make some");
    }

    @Test
    void an_old_java_is_in_the_way() {
        assertThat(new JavaCheck(24).look()).isInstanceOf(InTheWay.class);
        assertThat(new JavaCheck(25).look()).isInstanceOf(Fine.class);
    }

    @Test
    void a_folder_from_which_nothing_can_be_loaded_is_in_the_way() {
        LibraryCheck forbidden = new LibraryCheck(
                () -> {
                    throw new UnsatisfiedLinkError("Operation not permitted");
                },
                "/tmp");

        assertThat(forbidden.look()).isInstanceOfSatisfying(InTheWay.class, trouble -> {
            assertThat(trouble.what()).contains("/tmp");
            assertThat(trouble.remedy()).contains("java.io.tmpdir");
        });
        assertThat(LibraryCheck.ofThisProcess().look()).isInstanceOf(Fine.class);
    }

    @Test
    void a_folder_that_is_not_there_yet_is_fine_and_is_not_made() {
        Path missing = folder.resolve("a/b");

        assertThat(new DataFolderCheck(missing).look()).isInstanceOf(Fine.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_below_a_file_is_in_the_way() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(new DataFolderCheck(file.resolve("data")).look()).isInstanceOf(InTheWay.class);
    }

    @Test
    void a_port_is_in_the_way_unless_our_own_process_has_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortCheck check = new PortCheck(taken.getLocalPort(), folder);

            assertThat(check.look()).isInstanceOf(InTheWay.class);
            try (FolderLock running = DataFolder.open(folder).lock()) {
                assertThat(running).isNotNull();
                assertThat(check.look()).isInstanceOf(Fine.class);
            }
        }
    }

    @Test
    void an_unreachable_database_is_in_the_way_in_its_own_words() {
        assertThat(new DatabaseCheck(DatabaseAddress.of("postgresql://a:b@127.0.0.1:1/c")).look())
                .isEqualTo(new InTheWay(
                        "no PostgreSQL answers at 127.0.0.1:1",
                        "start it, or correct host and port of the database URL"));
    }

    @Test
    void a_clock_of_the_past_is_in_the_way() {
        assertThat(new ClockCheck(TurnedClock.at("2025-12-31T23:59:59Z")).look())
                .isInstanceOf(InTheWay.class);
        assertThat(new ClockCheck(TurnedClock.at("2026-01-01T00:00:00Z")).look())
                .isInstanceOf(Fine.class);
    }

    @Test
    void readable_logs_are_counted() throws IOException {
        Files.createFile(folder.resolve("a.log"));

        assertThat(new LogsCheck(List.of(folder + "/*.log")).look())
                .isEqualTo(new Fine("1 of this machine's usual logs can be read"));
    }
}
