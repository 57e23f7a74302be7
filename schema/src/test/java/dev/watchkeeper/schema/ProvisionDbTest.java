package dev.watchkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProvisionDbTest {

    private static final TestDatabase ADMIN = TestDatabase.fresh();
    private static final DatabaseAddress ADDRESS = DatabaseAddress.of(ADMIN.urlWithLogin());
    private static Map<String, String> made;

    @BeforeAll
    static void a_provisioned_and_migrated_database() {
        made = Provision.prepare(ADDRESS, "provisioned");
        Migrations.apply(owner());
    }

    @AfterAll
    static void roles_belong_to_the_whole_server_so_they_go() {
        ADMIN.run("drop database provisioned");
        List.of("watchkeeper_analyzer", "watchkeeper_alert", "watchkeeper_report", "watchkeeper_read", "watchkeeper")
                .forEach(role -> ADMIN.run("drop role " + role));
    }

    @Test
    void it_makes_an_owner_and_a_login_for_each_service_with_a_password_of_its_own() {
        assertThat(made.keySet())
                .containsExactly("watchkeeper", "watchkeeper_analyzer", "watchkeeper_alert", "watchkeeper_report");
        assertThat(made.values()).doesNotHaveDuplicates().allMatch(password -> password.length() >= 32);
    }

    @Test
    void a_second_time_it_leaves_everything_as_it_is() {
        assertThat(Provision.prepare(ADDRESS, "provisioned")).isEmpty();
    }

    @Test
    void each_service_may_do_its_work_and_no_more() {
        assertThat(rights("watchkeeper_analyzer", "log_chunk")).isEqualTo("select insert update delete");
        assertThat(rights("watchkeeper_analyzer", "access_token")).isEmpty();
        assertThat(rights("watchkeeper_analyzer", "notification")).isEmpty();
        assertThat(rights("watchkeeper_alert", "notification")).isEqualTo("select insert update delete");
        assertThat(rights("watchkeeper_alert", "event")).isEqualTo("select update");
        assertThat(rights("watchkeeper_alert", "log_chunk")).isEmpty();
        assertThat(rights("watchkeeper_report", "access_token")).isEqualTo("select insert update delete");
        assertThat(rights("watchkeeper_report", "issues")).isEqualTo("select");
        assertThat(rights("watchkeeper_report", "issue")).isEmpty();
        assertThat(rights("watchkeeper_read", "log_entries")).isEqualTo("select");
        assertThat(rights("watchkeeper_read", "token_grant")).isEmpty();
    }

    @Test
    void a_service_that_would_migrate_finds_it_done_by_the_owner() {
        DatabaseAddress analyzer =
                ADDRESS.in("provisioned").as("watchkeeper_analyzer", made.get("watchkeeper_analyzer"));

        assertThat(Migrations.apply(analyzer)).isZero();
    }

    @Test
    void the_analyzer_makes_days_of_a_table_it_does_not_own() {
        TestDatabase analyzer = new TestDatabase(
                ADMIN.host(), ADMIN.port(), "provisioned", "watchkeeper_analyzer", made.get("watchkeeper_analyzer"));

        assertThat(Rows.of(analyzer, "select make_log_day('2026-03-01')")).containsExactly("t");
    }

    private static DatabaseAddress owner() {
        return ADDRESS.in("provisioned").as("watchkeeper", made.get("watchkeeper"));
    }

    private static String rights(String role, String table) {
        TestDatabase database =
                new TestDatabase(ADMIN.host(), ADMIN.port(), "provisioned", ADMIN.user(), ADMIN.password());
        return String.join(
                " ",
                Rows.of(
                        database,
                        "select r from unnest(array['select', 'insert', 'update', 'delete']) as r where has_table_privilege('"
                                + role + "', '" + table + "', r)"));
    }
}
