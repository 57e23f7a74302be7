package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every mistake is answered with one line that names it and its remedy. */
final class Mistakes {

    private static final int BUG = 1;
    private static final Pattern QUOTED_AT = Pattern.compile(" at index \\d+");

    private Mistakes() {}

    /** The words on the command line are not understood. */
    static int wrongWords(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("watchkeeper: " + sentence(e) + " ("
                        + command.getCommandSpec().qualifiedName() + " --help lists all)");
        return StartTrouble.EXIT_CODE;
    }

    /** They are understood, but it did not work. */
    static int failed(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof Trouble || e instanceof DatabaseTrouble) {
            err.println("watchkeeper: " + e.getMessage());
            return StartTrouble.EXIT_CODE;
        }
        err.println("watchkeeper: this is a bug, please report it with the lines below: " + StartTrouble.inOneLine(e));
        e.printStackTrace(err);
        return BUG;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            CommandSpec command = e.getCommandLine().getCommandSpec();
            return word.startsWith("-")
                    ? unknown("option", word, command.optionsMap().keySet())
                    : unknown("command or argument", word, command.subcommands().keySet());
        }
        Matcher odd = QUOTED_AT.matcher(String.valueOf(e.getMessage()));
        return odd.replaceAll("")
                .replace("option option", "option")
                .lines()
                .findFirst()
                .orElse("the command line is not understood");
    }

    private static String unknown(String kind, String word, Collection<String> known) {
        return "unknown " + kind + " " + word
                + new Nearest(known)
                        .to(word)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse("");
    }
}
