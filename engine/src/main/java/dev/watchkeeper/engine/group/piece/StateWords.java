package dev.watchkeeper.engine.group.piece;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that tell one event from another: states, actions, outcomes, directions, negations. Whatever else is merged,
 * these stay as they are, so opposites never share a group.
 */
final class StateWords {

    /** They or their opposites are said of the same thing, one after the other. Found within names too. */
    private static final Set<String> STATES = words("""
            up down on off dead alive live yes no not never none null nil true false good bad ok okay err error warn
            warning info fatal critical fault healthy unhealthy ready busy idle active inactive passive online offline
            full empty valid invalid legal illegal known unknown present absent success successful failure
            shutdown startup login logout logon logoff
            """);

    /** Sides and places, which are parts of many a name: they count only when they stand on their own. */
    private static final Set<String> SIDES = words("""
            in out standby primary secondary master slave leader follower candidate replica new old first last next
            previous before after early late high higher highest low lower lowest max maximum min minimum more less
            left right source destination src dst dest input output inbound outbound incoming outgoing ingress egress
            internal external local remote public private client server read-only read-write hot cold warm
            temporary permanent transient persistent positive negative
            """);

    /** Actions of which another undoes or answers the first; with their endings, and within names too. */
    private static final Set<String> STEPS = words("""
            open close start stop begin end finish complete pause resume suspend halt kill die abort cancel restart
            enter leave exit join connect disconnect reconnect attach detach mount unmount umount bind unbind link
            unlink lock unlock acquire release grant revoke allow deny permit forbid accept reject refuse block unblock
            ban unban approve decline pass fail succeed enable disable increase decrease grow shrink raise add remove
            insert delete create destroy install uninstall deploy undeploy register unregister deregister subscribe
            unsubscribe load unload send receive upload download push pull commit rollback encrypt decrypt encode decode
            allocate free assign unassign promote demote upgrade downgrade backup restore show hide wake sleep
            """);

    /** Other words that say what happened, when they stand on their own; with their endings. */
    private static final Set<String> ACTIONS = words("""
            run quit reboot boot init initialize launch spawn terminate arrive depart log drop lose crash corrupt fix
            repair recover heal detect resolve reserve schedule trigger fire execute invoke apply build compile parse
            format convert encounter access append truncate replicate elect rebalance migrate drain scale throttle
            overflow underflow exceed update reload import export read write seek get set put post patch head trace
            option fetch pop transmit return throw catch merge split copy move rename save flush sync clear reset clean
            purge evict expire renew extend retry skip ignore wait notify signal verify authenticate authorize validate
            check test match mismatch request respond response reply answer ask call find miss lack contain need use
            select process handle publish emit print dump list query search scan index change switch turn try do go come
            """);

    /** The same, but without endings. */
    private static final Set<String> OTHERS = words("""
            cannot without neither nor nothing abnormal normal partial pending legacy missing lost found exist
            hard soft fast slow short long young major minor odd even forward backward over under above below inner outer
            upper lower parent child from to into onto panic alert notice debug severe exception recovery wrong same
            different other another all any some most both each every only again already still yet now soon too very
            """);

    private static final int SHORTEST_VERB = 5;

    private StateWords() {}

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+")));
    }

    /** Whether a word of nothing but letters tells events apart. */
    static boolean isState(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return SIDES.contains(small) || isStateInName(small);
    }

    private static boolean isStateInName(String small) {
        return isStep(small)
                || OTHERS.contains(small)
                || ACTIONS.contains(base(small, ACTIONS))
                || small.length() >= SHORTEST_VERB && endsLikeState(small);
    }

    /** {@code update}, {@code updates}: an action, but without an opposite, and not done or being done. */
    static boolean isBareAction(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return (ACTIONS.contains(word) || ACTIONS.contains(singular)) && !isStep(word) && !SIDES.contains(word);
    }

    private static boolean isStep(String small) {
        return STATES.contains(small) || STEPS.contains(base(small, STEPS));
    }

    private static boolean endsLikeState(String word) {
        return word.endsWith("ed")
                || word.endsWith("ing")
                || word.endsWith("able")
                || word.endsWith("ible")
                || word.endsWith("ful")
                || word.endsWith("less");
    }

    /** {@code stop} of {@code stops}, {@code stopped} and {@code stopping}; the word itself when there is none. */
    private static String base(String word, Set<String> bases) {
        for (String ending : List.of("", "s", "es", "d", "ed", "ing", "er", "ure", "ion")) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                int length = stem.length();
                boolean doubled = length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2);
                for (String base : List.of(stem, stem + "e", doubled ? stem.substring(0, length - 1) : stem)) {
                    if (bases.contains(base)) {
                        return base;
                    }
                }
            }
        }
        return word;
    }

    /** Whether what stands behind this key says how something is, such as {@code isConnected}. */
    static boolean isStateKey(String key) {
        int start = key.length();
        while (start > 0 && Character.isLowerCase(key.charAt(start - 1))) {
            start--;
        }
        int from = start > 0 && Character.isUpperCase(key.charAt(start - 1)) ? start - 1 : start;
        return isStep(key.substring(from).toLowerCase(Locale.ROOT));
    }

    /** The state words within a name such as {@code SCREEN_ON} or {@code onStopService}, each with a blank behind it. */
    static String signature(String name) {
        return signature(name, false);
    }

    /** The same of a name with numbers in it: only what has an opposite counts, as hardly anything else is named so. */
    static String signatureOfNumbered(String name) {
        return signature(name, true);
    }

    private static String signature(String name, boolean numbered) {
        StringBuilder states = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || startsPart(name, i)) {
                String part = name.substring(start, i).toLowerCase(Locale.ROOT);
                if (Character.isLetter(part.charAt(0)) && (numbered ? isStep(part) : isStateInName(part))) {
                    states.append(part).append(' ');
                }
                start = i;
            }
        }
        return states.toString();
    }

    private static boolean startsPart(String name, int at) {
        char before = name.charAt(at - 1);
        char c = name.charAt(at);
        if (!Character.isLetter(c) || !Character.isLetter(before)) {
            return true;
        }
        boolean nextIsSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isUpperCase(c) && (Character.isLowerCase(before) || nextIsSmall);
    }
}
