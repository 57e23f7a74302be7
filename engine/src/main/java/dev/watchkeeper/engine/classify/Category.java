package dev.watchkeeper.engine.classify;

/** The part of a system that a trouble belongs to. */
public enum Category {
    APPLICATION("Application"),
    DATABASE("Database"),
    MEMORY("Memory"),
    NETWORK("Network"),
    SECURITY("Security"),
    PERFORMANCE("Performance"),
    FILESYSTEM("Filesystem"),
    KUBERNETES("Kubernetes"),
    HOST("Host");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** As people and files write it. */
    public String title() {
        return title;
    }
}
