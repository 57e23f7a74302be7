package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.corpus.WrittenLevel;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The format or the level of lines that lnav knows. */
final class Lnav implements Corpus {

    private static final Bar BAR = new Bar.AllBut(15);

    /** The shortest name that says something as the beginning of another one. */
    private static final int SHORTEST_STEM = 4;

    /** What its formats are called here where the name alone does not tell. */
    private static final Map<String, Set<String>> OUR_NAMES = Map.ofEntries(
            Map.entry(
                    "java",
                    Set.of("logback", "log4j", "javautillogging", "springboot", "hadoop", "kafka", "elasticsearch")),
            Map.entry("candlepin", Set.of("logback", "log4j")),
            Map.entry("engine", Set.of("logback", "log4j", "jboss")),
            Map.entry("idea", Set.of("logback", "log4j")),
            Map.entry("nextflow", Set.of("logback", "log4j")),
            Map.entry("access", Set.of("nginxaccess", "apacheaccess", "timefirstaccess", "common", "combined", "wc")),
            Map.entry("error", Set.of("apache", "apacheerror")),
            Map.entry("unifi", Set.of("syslog")),
            Map.entry("unifiiptables", Set.of("syslog", "iptables", "kernel")),
            Map.entry("esxsyslog", Set.of("syslog", "vmware", "esx", "esxi")),
            Map.entry("vmw", Set.of("vmware", "esx", "esxi")),
            Map.entry("vmk", Set.of("vmware", "vmkernel", "esx", "esxi")),
            Map.entry("vmwpy", Set.of("vmware", "python")),
            Map.entry("vmwvcsvc", Set.of("vmware", "vcenter")),
            Map.entry("glog", Set.of("klog")),
            Map.entry("elb", Set.of("awselb", "awsalb", "alb")),
            Map.entry("alb", Set.of("awselb", "awsalb", "elb")),
            Map.entry("s", Set.of("saccess", "awss", "awssaccess")),
            Map.entry("rails", Set.of("ruby", "rubylogger")),
            Map.entry("laravel", Set.of("monolog", "php")),
            Map.entry("logcat", Set.of("android")),
            Map.entry("openstack", Set.of("oslo", "python")),
            Map.entry("otlppython", Set.of("python")),
            Map.entry("rusttracing", Set.of("json", "tracing")),
            Map.entry("envlogger", Set.of("rust")),
            Map.entry("simplers", Set.of("rust")),
            Map.entry("zapconsole", Set.of("zap")));

    @Override
    public String name() {
        return "lnav";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine line : lines) {
            SeenLine seen = engine.understand(line.text());
            String format = line.truth("format").orElse("?");
            Optional<String> level = line.truth("level");
            boolean right = isSameFormat(format, seen.format())
                    || level.filter(word -> new WrittenLevel(word).isThatOf(seen))
                            .isPresent();
            tally.count(
                    format,
                    line.text(),
                    "format or level",
                    format + level.map(word -> " or " + word).orElse(""),
                    Optional.of(seen.format() + ", " + seen.level()),
                    right);
        }
        return new Score(
                name(),
                "format or level",
                tally.figure(),
                "lnav 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                tally.byKind().stream().filter(kind -> !kind.contains("1.0000")).toList(),
                tally.misses());
    }

    /** By letters alone: one name is the beginning of the other, or the list says that they mean the same. */
    static boolean isSameFormat(String theirs, String ours) {
        String stem = letters(theirs.replaceFirst("_log$|Fmt$", ""));
        String name = letters(ours);
        boolean isBeginning = stem.length() >= SHORTEST_STEM && name.startsWith(stem)
                || name.length() >= SHORTEST_STEM && stem.startsWith(name);
        return isBeginning
                || name.equals(stem)
                || OUR_NAMES.getOrDefault(stem, Set.of()).contains(name);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
