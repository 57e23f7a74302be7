package dev.watchkeeper.standalone.imports.summary;

import dev.watchkeeper.standalone.imports.folder.Folder.Twin;
import dev.watchkeeper.standalone.imports.folder.LeftOut;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.util.ArrayList;
import java.util.List;

/** What became of each file. */
public final class Findings {

    /** It may be a page that a proxy made. */
    private static final int LONGEST_REASON = 200;

    private int read;
    private int known;
    private int archived;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<LeftOut> troubles = new ArrayList<>();
    private final List<LeftOut> notes = new ArrayList<>();

    public void read(LogFile file) {
        read++;
    }

    public void knownAlready(LogFile file) {
        known++;
    }

    public void leftOut(LeftOut file) {
        (file.trouble() ? troubles : leftOut).add(file);
    }

    public void twin(Twin twin) {
        notes.add(new LeftOut(
                twin.file().inFolder(), "the same as " + twin.readFrom().inFolder() + ": read once", false));
    }

    public void broken(LogFile file, String why) {
        trouble(file, "what could be unpacked is imported; then it is broken: " + why);
    }

    public void trouble(LogFile file, String why) {
        troubles.add(new LeftOut(file.inFolder(), why, true));
    }

    public void refused(LogFile file, long bytes, String why) {
        String said = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON) + "…";
        trouble(file, "the instance refused " + Summary.bytes(bytes) + " of it for good: " + said);
    }

    public void refusedBefore(LogFile file, long bytes) {
        trouble(
                file,
                "the instance refused " + Summary.bytes(bytes)
                        + " of it for good in an earlier import: only this file has them, so it stays");
    }

    public void archived(LogFile file) {
        archived++;
    }

    public void stays(LogFile file, String why) {
        notes.add(new LeftOut(file.inFolder(), why, false));
    }

    public int filesRead() {
        return read;
    }

    public int filesKnown() {
        return known;
    }

    public int filesSeen() {
        return read + known;
    }

    public int filesArchived() {
        return archived;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Said, and nothing wrong with it. */
    public List<LeftOut> notes() {
        return notes;
    }

    public List<LeftOut> troubles() {
        return troubles;
    }

    public boolean hasTrouble() {
        return !troubles.isEmpty();
    }
}
