package dev.watchkeeper.e2e.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The files of one folder, and what programs and rotation do to them. */
final class LogFiles {

    private static final int PATHS = 2;

    private final Writer writer = new Writer();
    private final List<Generation> generations = new ArrayList<>();
    private final List<LogFile> live = new ArrayList<>();
    private final List<LogFile> rotated = new ArrayList<>();
    private final List<LogFile> deleted = new ArrayList<>();
    private int inodes;

    /** Whether content of this inode may begin as the one before did: see {@link World#canBeToldFromTail}. */
    private final Predicate<Generation> mayShareItsHead;

    LogFiles(Predicate<Generation> mayShareItsHead) {
        this.mayShareItsHead = mayShareItsHead;
        for (int i = 0; i < PATHS; i++) {
            live.add(new LogFile(generation(++inodes)));
        }
    }

    void write(Dice dice) {
        append(dice.oneOf(live), dice);
    }

    void writeAPart(Dice dice) {
        String line = writer.line(dice);
        dice.oneOf(live).content().appendPart(line, dice.between(Writer.LEAST_PART, line.length() - 1));
    }

    /** A program that has not noticed the rotation yet. */
    boolean writeLate(Dice dice) {
        if (rotated.isEmpty()) {
            return false;
        }
        append(dice.oneOf(rotated), dice);
        return true;
    }

    void rotate(Dice dice, Predicate<LogFile> isHeld) {
        LogFile file = dice.oneOf(live);
        file.rotate();
        rotated.add(file);
        replace(file, dice, isHeld);
    }

    void deleteRotated(Dice dice, Predicate<LogFile> isHeld) {
        if (!rotated.isEmpty()) {
            LogFile file = dice.oneOf(rotated);
            rotated.remove(file);
            delete(file, isHeld);
        }
    }

    void deleteLive(Dice dice, Predicate<LogFile> isHeld) {
        LogFile file = dice.oneOf(live);
        delete(file, isHeld);
        replace(file, dice, isHeld);
    }

    /** Emptied where it is, as copytruncate does; the copy is not watched. */
    void truncate(Dice dice) {
        LogFile file = dice.oneOf(live);
        file.becomes(begun(file.content(), dice));
    }

    /** Written anew at once, perhaps to more bytes than before. */
    void overwrite(Dice dice) {
        LogFile file = dice.oneOf(live);
        file.becomes(begun(file.content(), dice));
        for (int i = dice.below(8); i >= 0; i--) {
            append(file, dice);
        }
    }

    /** What can be found in the folder. */
    List<LogFile> found() {
        List<LogFile> found = new ArrayList<>(live);
        found.addAll(rotated);
        return found;
    }

    /** All there ever was. */
    List<Generation> generations() {
        return generations;
    }

    /** Whoever was reading deleted files is dead: their bytes are gone with the last descriptor. */
    void closeDeleted() {
        deleted.forEach(file -> file.content().vanish());
    }

    private void append(LogFile file, Dice dice) {
        for (int i = dice.below(3); i >= 0; i--) {
            file.content().append(writer.line(dice));
            for (int j = dice.chance(30) ? dice.between(1, 4) : 0; j > 0; j--) {
                file.content().append(writer.continuation(dice));
            }
        }
    }

    private void delete(LogFile file, Predicate<LogFile> isHeld) {
        file.delete();
        deleted.add(file);
        if (!isHeld.test(file)) {
            file.content().vanish();
        }
    }

    /** A new file under the old name; its inode is often one that became free. */
    private void replace(LogFile old, Dice dice, Predicate<LogFile> isHeld) {
        List<LogFile> free = deleted.stream()
                .filter(file -> !isHeld.test(file))
                .filter(file -> found().stream().noneMatch(other -> other.inode == file.inode))
                .toList();
        Generation content = free.isEmpty() || dice.chance(40)
                ? greeted(generation(++inodes), dice, 50)
                : begun(dice.oneOf(free).content(), dice);
        live.set(live.indexOf(old), new LogFile(content));
    }

    private Generation begun(Generation before, Dice dice) {
        boolean all = generations.stream()
                .filter(former -> former.inode == before.inode)
                .allMatch(mayShareItsHead);
        return greeted(generation(before.inode), dice, all ? 50 : 0);
    }

    private static Generation greeted(Generation content, Dice dice, int percent) {
        if (dice.chance(percent)) {
            content.append(Writer.BANNER);
        }
        return content;
    }

    private Generation generation(int inode) {
        Generation generation = new Generation(generations.size(), inode);
        generations.add(generation);
        return generation;
    }
}
