package dev.watchkeeper.alert.start;

import dev.watchkeeper.kit.database.DatabaseConfig;
import dev.watchkeeper.kit.start.HeldStart;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Holds the start until the database has the tables of this version; the loops start after it. */
@ApplicationScoped
public class SchemaWait {

    private final DatabaseConfig database;

    SchemaWait(DatabaseConfig database) {
        this.database = database;
    }

    void await(@Observes @Priority(20) StartupEvent start) {
        DatabaseAddress address = DatabaseAddress.of(database.url()).as(database.username(), database.password());
        HeldStart.until(() -> Migrations.await(address, Log::info));
    }
}
