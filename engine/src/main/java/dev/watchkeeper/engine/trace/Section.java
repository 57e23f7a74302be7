package dev.watchkeeper.engine.trace;

import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One exception of a chain while it is read: its type, what it says, and its frames, the topmost first. */
public final class Section {

    private final List<Frame> frames = new ArrayList<>();
    private String type = "";
    private String message = "";
    private boolean alwaysSays;

    Section() {}

    public Section name(String type, String message) {
        this.type = type;
        this.message = message.strip();
        return this;
    }

    /** For languages whose errors are values: the message is all there is to tell them apart. */
    public Section saysAlways() {
        alwaysSays = true;
        return this;
    }

    public void add(Frame frame) {
        frames.add(frame);
    }

    public void forgetFrames() {
        frames.clear();
    }

    /** The last frame was read while its file was not known. */
    public void lastBelongsTo(Owner owner) {
        if (!frames.isEmpty()) {
            frames.set(frames.size() - 1, new Frame(frames.getLast().name(), owner));
        }
    }

    /** For writers that put the most recent call last. */
    public void turnAround() {
        Collections.reverse(frames);
    }

    public boolean isNamed() {
        return !type.isEmpty();
    }

    public boolean hasFrames() {
        return !frames.isEmpty();
    }

    String type() {
        return type;
    }

    String message() {
        return message;
    }

    List<Frame> frames() {
        return frames;
    }

    /** Whether the message tells problems apart that the place does not: see {@link StackTrace}. */
    boolean messageCounts() {
        return alwaysSays
                || frames.isEmpty()
                || frames.getFirst().owner() != Owner.APPLICATION
                || OutsideTrouble.isMeantBy(type);
    }
}
