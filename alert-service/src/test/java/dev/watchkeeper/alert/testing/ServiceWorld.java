package dev.watchkeeper.alert.testing;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.mail.Mailbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the service meets in a test: a database where it has only its own role's rights, a mail server, a folder. */
public final class ServiceWorld implements QuarkusTestResourceLifecycleManager {

    private final TestDatabase database = TestDatabase.fresh();
    private final Mailbox mailbox = Mailbox.open();

    @Override
    public Map<String, String> start() {
        database.run("""
                do $$
                begin
                    if not exists (select from pg_roles where rolname = 'watchkeeper_alert') then
                        create role watchkeeper_alert login password 'alert';
                    end if;
                end
                $$
                """);
        Migrations.apply(DatabaseAddress.of(database.urlWithLogin()));
        return Map.of(
                "watchkeeper.database.url", database.url(),
                "watchkeeper.database.username", "watchkeeper_alert",
                "watchkeeper.database.password", "alert",
                "watchkeeper.alert.channel.email.to", "ops@example.org,Night Watch <night@example.org>",
                "watchkeeper.alert.channel.file.path",
                        folder().resolve("alerts.txt").toString(),
                "watchkeeper.alert.wording.base-url", "https://watchkeeper.example.org/",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(mailbox.port()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new TestInjector.MatchesType(TestDatabase.class));
        injector.injectIntoFields(mailbox, new TestInjector.MatchesType(Mailbox.class));
    }

    @Override
    public void stop() {
        mailbox.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("watchkeeper-alert");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
