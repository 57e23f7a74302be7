package dev.watchkeeper.kit.problem;

/** A whole number that somebody wrote into a query. */
public final class QueryNumber {

    private QueryNumber() {}

    /** From 1 to {@code most}; anything else is {@link BadInput} and says so. */
    public static long of(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, most);
        }
        throw wrong(name, most);
    }

    private static BadInput wrong(String name, long most) {
        return new BadInput(name + " must be a whole number from 1 to " + most);
    }
}
