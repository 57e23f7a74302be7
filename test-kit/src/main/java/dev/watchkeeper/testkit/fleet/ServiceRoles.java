package dev.watchkeeper.testkit.fleet;

import dev.watchkeeper.testkit.database.TestDatabase;
import java.util.List;

/** The services' own logins, so that a right that is missing shows. They belong to the whole server and stay. */
final class ServiceRoles {

    static final String PASSWORD = "only-for-tests";

    private static final String CREATE = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login password '%2$s';
                end if;
            end
            $$
            """;

    private ServiceRoles() {}

    static String of(String service) {
        return "watchkeeper_" + service;
    }

    static void createOn(TestDatabase database) {
        for (String service : List.of("analyzer", "alert", "report")) {
            database.run(CREATE.formatted(of(service), PASSWORD));
        }
    }
}
