package dev.watchkeeper.e2e.model;

import java.util.HashSet;
import java.util.Set;

/** One content of one file, from its first byte on. It keeps what the oracle must know of it, also when it is gone. */
final class Generation {

    final int number;
    final int inode;

    /** Where the collector took an unfinished line for finished, because it took the file for finished. */
    final Set<Integer> endedAt = new HashSet<>();

    private final StringBuilder bytes = new StringBuilder();

    /** What the writer has still to write of a line it has begun. */
    private String rest = "";

    private boolean mayBeLost;
    private boolean finished;
    private int seenAlive;
    private int seenOnDisk;

    Generation(int number, int inode) {
        this.number = number;
        this.inode = inode;
    }

    String bytes() {
        return bytes.toString();
    }

    int length() {
        return bytes.length();
    }

    void append(String line) {
        bytes.append(rest).append(line);
        rest = "";
    }

    void appendPart(String line, int length) {
        append(line.substring(0, length));
        rest = line.substring(length);
    }

    /** Its bytes are out of reach now, for whoever has not read them. */
    void vanish() {
        mayBeLost = true;
    }

    /** Its file has lost its name: what its last line lacks will never come. */
    void finish() {
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }

    boolean mayBeLost() {
        return mayBeLost;
    }

    void seen(int size) {
        seenAlive = size;
    }

    void noted(int size) {
        seenOnDisk = size;
    }

    void forgotten() {
        seenAlive = 0;
    }

    void forgottenOnDisk() {
        seenOnDisk = 0;
    }

    /** How many bytes the collector knows of. None of these may be missing in the ledger. */
    int mustBeAccountedFor() {
        return Math.max(seenAlive, seenOnDisk);
    }

    @Override
    public String toString() {
        return "generation " + number + " of inode " + inode;
    }
}
