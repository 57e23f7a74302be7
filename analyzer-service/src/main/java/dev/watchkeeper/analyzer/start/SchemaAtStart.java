package dev.watchkeeper.analyzer.start;

import dev.watchkeeper.kit.database.DatabaseConfig;
import dev.watchkeeper.kit.start.HeldStart;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.schema.Migrations;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Holds the start until the schema is there: nothing below has to ask again. */
@ApplicationScoped
public class SchemaAtStart {

    private static final int BETWEEN_TRIES_MILLIS = 2_000;

    private final DatabaseAddress address;
    private final StartConfig config;

    SchemaAtStart(DatabaseConfig database, StartConfig config) {
        this.address = DatabaseAddress.of(database.url()).as(database.username(), database.password());
        this.config = config;
    }

    void prepare(@Observes @Priority(10) StartupEvent start) {
        HeldStart.until(() -> {
            if (config.migrate()) {
                migrateAsSoonAsPossible();
            }
            Migrations.await(address, Log::warn);
        });
    }

    private void migrateAsSoonAsPossible() throws InterruptedException {
        String said = "";
        while (true) {
            try {
                int applied = Migrations.apply(address);
                Log.infof("the schema is at version %d applied=%d", Migrations.NEEDED, applied);
                return;
            } catch (DatabaseTrouble trouble) {
                String words = String.valueOf(trouble.getMessage());
                if (!words.equals(said)) {
                    said = words;
                    Log.warnf("waiting for the database: %s", words);
                }
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }
}
