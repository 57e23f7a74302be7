package dev.watchkeeper.standalone.up;

import dev.watchkeeper.standalone.database.EmbeddedDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the process, however it comes: the services first, in the flow's direction, the database last. Everything
 * together takes less than ten seconds, even when a service does not want to go.
 */
final class Ending {

    private static final Duration FOR_THE_SERVICES = Duration.ofMillis(6_500);
    private static final Duration FOR_THE_DATABASE = Duration.ofMillis(2_500);

    /** As a shell counts a process that was ended by a signal. */
    private static final int FORCED = 143;

    private final Optional<EmbeddedDatabase> database;
    private final CountDownLatch servicesStarted = new CountDownLatch(1);
    private final CountDownLatch servicesStopped = new CountDownLatch(1);

    private Ending(Optional<EmbeddedDatabase> database) {
        this.database = database;
    }

    /** From now on the database is stopped when this process ends. */
    static Ending watchOver(Optional<EmbeddedDatabase> database) {
        Ending ending = new Ending(database);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("watchkeeper-end").unstarted(ending::end));
        return ending;
    }

    void servicesStart() {
        servicesStarted.countDown();
    }

    void servicesStopped() {
        servicesStopped.countDown();
    }

    private void end() {
        boolean stopped = servicesStarted.getCount() > 0 || servicesStop();
        database.ifPresent(running -> running.stop(FOR_THE_DATABASE));
        if (!stopped) {
            Runtime.getRuntime().halt(FORCED);
        }
    }

    private boolean servicesStop() {
        try {
            return servicesStopped.await(FOR_THE_SERVICES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
