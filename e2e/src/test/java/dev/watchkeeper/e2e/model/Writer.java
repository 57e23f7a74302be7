package dev.watchkeeper.e2e.model;

/** Makes lines. Each begins and ends with a number of its own, so that no two contents agree by chance. */
final class Writer {

    /** Some programs greet the same way at every start: longer than a head, and with nothing of its own in it. */
    static final String BANNER = "welcome to the shop, build seven\n all doors open\nready\n";

    /** Longer than the number of a line, so that a part of a line is nobody else's either. */
    static final int LEAST_PART = 8;

    private int lines = 10_000;

    String line(Dice dice) {
        lines++;
        String code = "c" + dice.below(4);
        String level = dice.chance(40) ? "E" : "I";
        return "%d m%d %s %s %s %d\n".formatted(lines, dice.below(5), level, code, text(dice), lines);
    }

    String continuation(Dice dice) {
        lines++;
        return " at " + dice.letters(6) + " " + lines + "\n";
    }

    private static String text(Dice dice) {
        String plain = dice.letters(8);
        return switch (dice.below(12)) {
            case 0 -> plain + " pw=" + dice.letters(9);
            case 1 -> plain + "\u00FF\u00FE";
            case 2 -> plain + "\0";
            case 3 -> plain + "\u00FF pw=" + dice.letters(9);
            case 4 -> dice.letters(dice.between(30, 120));
            case 5 -> (dice.letters(3) + "\u00C3\u00A9\u00E2\u0082\u00AC").repeat(dice.between(2, 9));
            case 6 -> plain + Entry.BELL;
            default -> plain;
        };
    }
}
