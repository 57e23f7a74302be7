package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.standalone.home.Trouble;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says which existing PostgreSQL. */
final class DatabaseOption {

    private static final String URL = "WATCHKEEPER_DATABASE_URL";
    private static final String USERNAME = "WATCHKEEPER_DATABASE_USERNAME";
    private static final String PASSWORD = "WATCHKEEPER_DATABASE_PASSWORD";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "An existing PostgreSQL, 14 to 18:",
                "postgresql://user:password@host:5432/database.",
                "Without a password in it, $" + PASSWORD + " is used,",
                "which other users of this machine cannot see."
            })
    @Nullable
    String url;

    /** What the option says. */
    Optional<DatabaseAddress> chosen(Map<String, String> environment) {
        return Optional.ofNullable(url).map(written -> address("--database", written, environment));
    }

    /** What the option says, else what the four services would be told. */
    Optional<DatabaseAddress> chosenOrOfTheServices(Map<String, String> environment) {
        return chosen(environment)
                .or(() -> Optional.ofNullable(environment.get(URL)).map(written -> address(URL, written, environment)));
    }

    static DatabaseAddress address(String option, String written, Map<String, String> environment) {
        try {
            DatabaseAddress address = DatabaseAddress.of(written);
            String user = address.user().isEmpty() ? environment.getOrDefault(USERNAME, "") : address.user();
            String password =
                    address.password().isEmpty() ? environment.getOrDefault(PASSWORD, "") : address.password();
            return address.as(user, password);
        } catch (DatabaseTrouble e) {
            throw new Trouble(option + ": " + e.getMessage(), e);
        }
    }
}
