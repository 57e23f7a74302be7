package dev.watchkeeper.engine.rate.limit;

/**
 * From when on a component is in trouble.
 *
 * @param minutes what is looked at for errors
 * @param errors fewer than this are not worth a share
 * @param share the part of its lines, or of its requests, that are errors
 * @param timesBefore so many times the part it had before
 * @param beforeMinutes what counts as before
 * @param fewestBefore with fewer lines before there is nothing to compare with
 * @param startMinutes what is looked at for starts
 * @param starts so many starts are a loop: a deployment starts once, twice when it is taken back
 */
public record ComponentLimits(
        int minutes,
        int errors,
        double share,
        int timesBefore,
        int beforeMinutes,
        int fewestBefore,
        int startMinutes,
        int starts) {

    /** A fifth of all lines is what people notice by themselves; three times the usual keeps chatty components quiet. */
    public static final ComponentLimits STANDARD = new ComponentLimits(5, 20, 0.2, 3, 60, 50, 10, 3);
}
