package dev.watchkeeper.collector.discover;

import dev.watchkeeper.collector.telling.Said;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears that something came into a folder, so that a new file need not wait for the next look. It only makes looks come
 * earlier: what it does not hear of, as on network file systems, the next look finds.
 */
public final class FolderWatch implements AutoCloseable {

    /** The system counts watches for all processes of a user together. */
    private static final int MOST = 4_096;

    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private final Said said = new Said();

    private FolderWatch(@Nullable WatchService service) {
        this.service = service;
    }

    public static FolderWatch open() {
        try {
            return new FolderWatch(FileSystems.getDefault().newWatchService());
        } catch (IOException e) {
            Log.warnf("folders cannot be watched, new files are found by looking now and again trouble=%s", e);
            return new FolderWatch(null);
        }
    }

    /** These folders from now on, and no others. */
    public void watch(Set<Path> folders) {
        watched.entrySet().removeIf(entry -> !entry.getValue().isValid() || isLeft(entry, folders));
        for (Path folder : folders) {
            if (service != null && watched.size() < MOST && !watched.containsKey(folder)) {
                watch(folder, service);
            }
        }
    }

    /** Waits until something came, but no longer than told. */
    public boolean hears(Duration most) throws InterruptedException {
        if (service == null) {
            Thread.sleep(most);
            return false;
        }
        WatchKey key = service.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        boolean heard = key != null;
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll();
        }
        return heard;
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    private void watch(Path folder, WatchService by) {
        try {
            watched.put(folder, folder.register(by, StandardWatchEventKinds.ENTRY_CREATE));
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            // Gone since, or closed to us, which whoever looks tells.
            return;
        } catch (IOException e) {
            if (said.isNew("watch")) {
                Log.warnf(
                        "a folder cannot be watched, its new files are found by looking now and again folder=%s trouble=%s",
                        folder, e);
            }
        }
    }

    private static boolean isLeft(Map.Entry<Path, WatchKey> entry, Set<Path> folders) {
        boolean left = !folders.contains(entry.getKey());
        if (left) {
            entry.getValue().cancel();
        }
        return left;
    }
}
