package dev.watchkeeper.bench.cpu;

/**
 * The processor times of one {@code /proc/<pid>/stat}, in clock ticks.
 *
 * @param own user and system time of the process
 * @param ofEnded the same of its children that have ended and were waited for
 */
record ProcStat(long parent, long own, long ofEnded) {

    /** Counted from the state, the first field behind the name. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    static ProcStat parse(String stat) {
        // The name stands in parentheses and may hold blanks and parentheses itself.
        int nameEnds = stat.lastIndexOf(')');
        String[] fields = nameEnds < 0
                ? new String[0]
                : stat.substring(nameEnds + 1).strip().split(" ");
        if (fields.length <= ENDED_SYSTEM) {
            throw new IllegalArgumentException("not the stat of a process: " + stat);
        }
        return new ProcStat(
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]),
                Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM]));
    }
}
