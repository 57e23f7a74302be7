package dev.watchkeeper.e2e.model;

/** What an open descriptor leads to: the content may change below it, and outlives its name. */
final class LogFile {

    final int inode;
    private Generation content;
    private boolean rotated;
    private boolean deleted;

    LogFile(Generation content) {
        this.inode = content.inode;
        this.content = content;
    }

    Generation content() {
        return content;
    }

    void becomes(Generation other) {
        content.vanish();
        content = other;
    }

    void rotate() {
        rotated = true;
        content.finish();
    }

    void delete() {
        deleted = true;
        content.finish();
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Nobody is supposed to write to it any more; a late writer may all the same. */
    boolean hasLostItsName() {
        return rotated || deleted;
    }
}
