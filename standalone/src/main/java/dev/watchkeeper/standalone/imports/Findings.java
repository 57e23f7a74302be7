package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.standalone.imports.folder.Folder.Twin;
import dev.watchkeeper.standalone.imports.folder.LeftOut;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.util.ArrayList;
import java.util.List;

/** What became of each file. */
final class Findings {

    /** It may be a page that a proxy made. */
    private static final int LONGEST_REASON = 200;

    private int read;
    private int known;
    private int archived;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> troubles = new ArrayList<>();
    private final List<LeftOut> notes = new ArrayList<>();

    void read(LogFile file) {
        read++;
    }

    void knownAlready(LogFile file) {
        known++;
    }

    void leftOut(LeftOut file) {
        (file.trouble() ? troubles : leftOut).add(file);
    }

    void twin(Twin twin) {
        notes.add(new LeftOut(
                twin.file().inFolder(), "the same as " + twin.readFrom().inFolder() + ": read once", false));
    }

    void broken(LogFile file, String why) {
        trouble(file, "what could be unpacked is imported; then it is broken: " + why);
    }

    void trouble(LogFile file, String why) {
        troubles.add(new LeftOut(file.inFolder(), why, true));
    }

    void refused(LogFile file, long bytes, String why) {
        String said = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
        trouble(file, "the instance refused " + Summary.bytes(bytes) + " of it for good: " + said);
    }

    void refusedBefore(LogFile file, long bytes) {
        trouble(
                file,
                "the instance refused " + Summary.bytes(bytes)
                        + " of it for good in an earlier import: only this file has them, so it stays");
    }

    void archived(LogFile file) {
        archived++;
    }

    void stays(LogFile file, String why) {
        notes.add(new LeftOut(file.inFolder(), why, false));
    }

    int filesRead() {
        return read;
    }

    int filesKnown() {
        return known;
    }

    int filesSeen() {
        return read + known;
    }

    int filesArchived() {
        return archived;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Said, and nothing wrong with it. */
    List<LeftOut> notes() {
        return notes;
    }

    List<LeftOut> troubles() {
        return troubles;
    }

    boolean hasTrouble() {
        return !troubles.isEmpty();
    }
}
