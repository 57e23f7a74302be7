package dev.watchkeeper.engine.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.mask.Masker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

    private static final Masker MASKER = new Masker();
    private static final List<String> NAMES = List.of("anna", "bert", "carla", "dieter", "emma", "fritz", "greta");

    private static CodeCount seen(String message) {
        Skeleton skeleton = MASKER.mask(message);
        return new CodeCount(Code.of("", skeleton), skeleton, 1);
    }

    private static Code code(String message) {
        return seen(message).code();
    }

    private static Grouping grouped(Stream<String> messages) {
        return Grouping.of(messages.map(GroupingTest::seen).toList());
    }

    private static List<String> templates(String... messages) {
        return grouped(Stream.of(messages)).groups().stream()
                .map(Group::template)
                .toList();
    }

    private static List<String> named(String template) {
        return NAMES.stream().map(template::formatted).toList();
    }

    @Test
    void codes_that_differ_in_the_name_of_a_user_are_one_event() {
        Grouping grouping = grouped(
                Stream.of("session opened for user anna", "session opened for user bert", "disk almost full on web"));

        Group sessions = grouping.of(code("session opened for user anna"));
        assertThat(sessions.template()).isEqualTo("session opened for user <*>");
        assertThat(sessions.reason()).isEqualTo("these codes differ in word 5: anna, bert");
        assertThat(sessions.codes()).hasSize(2).contains(sessions.id());
        assertThat(sessions.lines()).isEqualTo(2);
        assertThat(grouping.groups()).hasSize(2);
    }

    @Test
    void a_code_on_its_own_is_its_own_group() {
        Group group = grouped(Stream.of("took 12 ms")).of(code("took 3 ms"));

        assertThat(group).isEqualTo(new Group(code("took 3 ms"), "took <num>", List.of(code("took 3 ms")), 1, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "block stored as bytes in memory|block stored as values in memory",
                "read error on the data bus|read error on the address bus",
                "changing view rights of reports|changing modify rights of reports",
                "worker 3 threads busy|worker 3 threads idle",
                "payment refused by bank|payment accepted by bank",
            })
    void one_difference_is_no_proof(String one, String other) {
        assertThat(templates(one, other)).hasSize(2);
    }

    @Test
    void many_differences_at_one_place_are_proof() {
        assertThat(templates(named("daemon %s reports nothing new").toArray(String[]::new)))
                .containsExactly("daemon <*> reports nothing new");
        assertThat(templates("eth0 joined bridge br7 port", "docker4 joined bridge br7 port"))
                .containsExactly("<*> joined bridge br<num> port");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VM %s Started|VM %s Paused",
                "client %s connected to broker|client %s disconnected from broker",
                "interface %s is up again|interface %s is down again",
                "backup of %s was a success|backup of %s was a failure",
                "file %s opened for user|file %s closed for user",
                "lock of %s acquired by job|lock of %s released by job",
                "service %s enabled for boot|service %s disabled for boot",
                "volume %s mounted for pod|volume %s unmounted for pod",
                "job %s completed with success|job %s failed with error",
                "host %s is reachable again|host %s is unreachable again",
                "user %s logged in again|user %s logged out again",
                "certificate of %s is valid today|certificate of %s is invalid today",
                "rule %s allows the request|rule %s denies the request",
                "alarm of %s set|alarm of %s cleared",
                "found the record of %s|not found the record of %s",
                "request of %s answered with status 200|request of %s answered with status 500",
                "action=SCREEN_ON for %s|action=SCREEN_OFF for %s",
                "callback onStartService of %s|callback onStopService of %s",
                "peer %s at=3 port=7 connected=true|peer %s at=3 port=7 connected=false",
                "login of %s failed: PermissionError|login of %s failed: TimeoutError",
            })
    void opposites_stay_apart_however_many_names_there_are(String one, String opposite) {
        List<String> messages = new ArrayList<>(named(one));
        messages.addAll(named(opposite));
        Grouping grouping = grouped(messages.stream());

        assertThat(grouping.of(code(named(one).getFirst())))
                .isNotEqualTo(grouping.of(code(named(opposite).getFirst())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent 10 B (10 B) over the wire|sent 1.2 KB over the wire",
                "connection from 10.0.0.1 () refused|connection from 10.0.0.1 (web1.example.org) refused",
                "rhost= user=guest met|rhost=10.0.0.1 user=guest met",
                "cannot open /etc/app.conf for reading|cannot open 'app.conf' for reading",
                "lifetime of session 12|lifetime of session 00:12",
                "rights of group [anna, bert]|rights of group [bert, scan, fax]",
                "callers Set(anna, bert) may write|callers Set(carla) may write|callers Set(7) may write",
                "values a=1, a=2, a=3 set|values a=1 set|values a=1, a=2 set",
                "fans (1200 **** 1300) turn (3 of 4)|fans (1200) turn (3 of 4)",
                "window token=7 visible=true rotated=false at=3|window token=7 visible=false rotated=null at=3",
                "too many failures for root [preauth]|too many failures for admin [preauth]",
                "method clear() called twice|method clear(3) called twice",
                "loading /opt/app/run for node|loading tool2.bin for node",
            })
    void kinds_of_values_asides_and_the_length_of_lists_do_not_matter(String messages) {
        assertThat(templates(messages.split("\\|"))).hasSize(1);
    }

    @Test
    void two_names_may_vary_at_once() {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            messages.add("key old.%s.limit is outdated, use key %s.max instead".formatted(NAMES.get(i), NAMES.get(i)));
        }

        assertThat(templates(messages.toArray(String[]::new)))
                .containsExactly("key <*> is outdated, use key <*> instead");
        assertThat(templates(messages.subList(0, 2).toArray(String[]::new))).hasSize(2);
    }

    @Test
    void numbers_alone_are_no_event() {
        assertThat(templates("12", "/etc/hosts", "10.0.0.1")).hasSize(3);
    }

    @Test
    void the_endpoints_of_failed_requests_stay_apart() {
        List<CodeCount> requests = Stream.of("/orders", "/users", "/orders/<num>", "/health", "/", "/api", "/cart")
                .map(path -> new Skeleton("GET " + path + " 503"))
                .map(skeleton -> new CodeCount(Code.of("http", skeleton), skeleton, 1))
                .toList();

        assertThat(Grouping.of(requests).groups()).hasSize(7);
    }

    @Test
    void people_put_together_and_take_apart() {
        List<CodeCount> codes = Stream.concat(named("session of user %s ended").stream(), Stream.of("good bye"))
                .map(GroupingTest::seen)
                .toList();
        Code anna = code("session of user anna ended");
        Code bert = code("session of user bert ended");
        Code bye = code("good bye");

        Grouping apart = Grouping.of(codes, new ByHand(List.of(), Set.of(anna)));
        Grouping together = Grouping.of(codes, new ByHand(List.of(Set.of(anna, bye)), Set.of(anna)));

        assertThat(apart.of(anna).codes()).containsExactly(anna);
        assertThat(apart.of(bert).codes()).hasSize(NAMES.size() - 1);
        assertThat(together.of(anna).codes()).containsExactlyInAnyOrder(anna, bye);
        assertThat(together.of(anna).reason()).isEqualTo("put together by hand");
    }

    @Test
    void a_code_counted_twice_is_one() {
        CodeCount seen = seen("took 3 ms");

        assertThat(Grouping.of(List.of(seen, seen)).of(seen.code()).lines()).isEqualTo(2);
    }

    @Test
    void only_codes_that_took_part_have_a_group() {
        assertThatThrownBy(() -> grouped(Stream.of("a")).of(code("b"))).hasMessageContaining("no such code");
    }

    @Test
    void ten_thousands_of_codes_take_no_time() {
        List<CodeCount> codes = IntStream.range(0, 20_000)
                .mapToObj(
                        i -> seen("step %s of plan %s for user %s is due".formatted(word(i), word(i / 7), word(i / 3))))
                .toList();

        assertTimeout(Duration.ofSeconds(10), () -> Grouping.of(codes));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("q");
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
