package dev.watchkeeper.standalone.doctor;

/** Whether this Java is new enough. */
record JavaCheck(int version) implements Check {

    private static final int OLDEST = 25;

    @Override
    public Finding look() {
        return version >= OLDEST
                ? new Finding.Fine("Java " + version)
                : new Finding.InTheWay("Java " + version + " is too old", "install a JDK " + OLDEST + " or newer");
    }
}
