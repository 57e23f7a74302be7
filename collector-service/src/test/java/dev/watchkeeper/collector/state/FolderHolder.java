package dev.watchkeeper.collector.state;

import java.io.IOException;
import java.nio.file.Path;

/** Another process: takes a state folder and keeps it until it is killed. */
final class FolderHolder {

    private FolderHolder() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        StateFolder folder = StateFolder.take(Path.of(args[0]));
        System.out.println("taken");
        Thread.currentThread().join();
        folder.close();
    }
}
