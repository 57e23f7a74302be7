package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.format.database.PostgresFormat;
import dev.watchkeeper.engine.format.host.AuditFormat;
import dev.watchkeeper.engine.format.host.CupsFormat;
import dev.watchkeeper.engine.format.host.DmesgFormat;
import dev.watchkeeper.engine.format.host.PackageFormat;
import dev.watchkeeper.engine.format.host.PageFormat;
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.language.DotnetFormat;
import dev.watchkeeper.engine.format.language.GoFormat;
import dev.watchkeeper.engine.format.language.JulFormat;
import dev.watchkeeper.engine.format.language.KlogFormat;
import dev.watchkeeper.engine.format.language.LogcatFormat;
import dev.watchkeeper.engine.format.language.PhpFormat;
import dev.watchkeeper.engine.format.language.PythonFormat;
import dev.watchkeeper.engine.format.language.RubyFormat;
import dev.watchkeeper.engine.format.system.CiscoFormat;
import dev.watchkeeper.engine.format.system.EsxFormat;
import dev.watchkeeper.engine.format.system.JournalFormat;
import dev.watchkeeper.engine.format.system.Syslog3164Format;
import dev.watchkeeper.engine.format.system.Syslog5424Format;
import dev.watchkeeper.engine.format.text.LogbackFormat;
import dev.watchkeeper.engine.format.text.LogfmtFormat;
import dev.watchkeeper.engine.format.text.PlainFormat;
import dev.watchkeeper.engine.format.tool.EximFormat;
import dev.watchkeeper.engine.format.tool.IcingaFormat;
import dev.watchkeeper.engine.format.tool.ProxifierFormat;
import dev.watchkeeper.engine.format.tool.RasFormat;
import dev.watchkeeper.engine.format.tool.SantaFormat;
import dev.watchkeeper.engine.format.tool.StraceFormat;
import dev.watchkeeper.engine.format.tool.TcfFormat;
import dev.watchkeeper.engine.format.web.AccessFormat;
import java.util.List;
import java.util.Optional;

/** The ordered list of formats: the first that takes a line has it. */
public final class Formats {

    private final List<Format> inOrder;

    public Formats(List<Format> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** Strict formats first; the plain one takes what is left. */
    public static Formats standard() {
        return new Formats(List.of(
                new JournalFormat(),
                new JsonFormat(),
                new AuditFormat(),
                new AccessFormat(),
                new KlogFormat(),
                new PostgresFormat(),
                new RubyFormat(),
                new DotnetFormat(),
                new PhpFormat(),
                new LogcatFormat(),
                new JulFormat(),
                new GoFormat(),
                new PythonFormat(),
                new DmesgFormat(),
                new CupsFormat(),
                new PageFormat(),
                new PackageFormat(),
                new EximFormat(),
                new IcingaFormat(),
                new SantaFormat(),
                new RasFormat(),
                new ProxifierFormat(),
                new StraceFormat(),
                new TcfFormat(),
                new EsxFormat(),
                new Syslog5424Format(),
                new LogbackFormat(),
                new Syslog3164Format(),
                new CiscoFormat(),
                new LogfmtFormat(),
                new PlainFormat()));
    }

    public ParsedLine parse(RawLine line) {
        for (Format format : inOrder) {
            Optional<ParsedLine> parsed = format.parse(line);
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        throw new IllegalStateException("no format took the line; the list must end in one that takes every line");
    }
}
