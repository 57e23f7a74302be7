package dev.watchkeeper.standalone.doctor;

/** One look at the machine. It changes nothing that stays. */
@FunctionalInterface
public interface Check {
    Finding look();
}
