package dev.watchkeeper.alert.start;

import dev.watchkeeper.kit.database.DatabaseConfig;
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

    void await(@Observes @Priority(20) StartupEvent start) throws InterruptedException {
        DatabaseAddress address = DatabaseAddress.of(database.url()).as(database.username(), database.password());
        // Quarkus ends a process only once it has started: whoever stops this one while it waits must not wait, too.
        Thread waiting = Thread.currentThread();
        Thread atTheEnd = new Thread(waiting::interrupt, "stop waiting for the schema");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        Migrations.await(address, Log::info);
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }
}
