package dev.watchkeeper.standalone.doctor;

import com.github.luben.zstd.util.Native;

/** Whether zstd, a native library, can be loaded: without it the analyzer does not start. */
record LibraryCheck(Runnable load, String folder) implements Check {

    static LibraryCheck ofThisProcess() {
        return new LibraryCheck(Native::load, System.getProperty("java.io.tmpdir", ""));
    }

    @Override
    public Finding look() {
        try {
            load.run();
            return new Finding.Fine("native libraries can be loaded from " + folder);
        } catch (LinkageError e) {
            return new Finding.InTheWay(
                    "no native library can be loaded from " + folder,
                    "name a folder that may be written to and is not mounted noexec, with"
                            + " WATCHKEEPER_JAVA_OPTS=-Djava.io.tmpdir=DIR");
        }
    }
}
