package dev.watchkeeper.standalone.database;

import dev.watchkeeper.standalone.home.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that starts the database, says so, and waits to be killed. */
final class KilledParent {

    static final String PID = "server pid=";

    private KilledParent() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase(new DataFolder(Path.of(arguments[0])), System.err::println);
        EmbeddedDatabaseDbTest.remember(database.start(), "written by the killed one");
        System.out.println(PID + database.pid().orElseThrow());
        new CountDownLatch(1).await();
    }
}
