package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.format.aws.AlbFormat;
import dev.watchkeeper.engine.format.aws.ElbFormat;
import dev.watchkeeper.engine.format.aws.S3Format;
import dev.watchkeeper.engine.format.database.PostgresFormat;
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.proxy.EnvoyFormat;
import dev.watchkeeper.engine.format.proxy.HaproxyFormat;
import dev.watchkeeper.engine.format.proxy.RelayedFormat;
import dev.watchkeeper.engine.format.proxy.SquidFormat;
import dev.watchkeeper.engine.format.proxy.ZerologConsoleFormat;
import dev.watchkeeper.engine.format.proxy.ZoraxyFormat;
import dev.watchkeeper.engine.format.system.Syslog3164Format;
import dev.watchkeeper.engine.format.system.Syslog5424Format;
import dev.watchkeeper.engine.format.text.KlogFormat;
import dev.watchkeeper.engine.format.text.LogbackFormat;
import dev.watchkeeper.engine.format.text.LogfmtFormat;
import dev.watchkeeper.engine.format.text.PlainFormat;
import dev.watchkeeper.engine.format.text.PythonFormat;
import dev.watchkeeper.engine.format.w3c.CloudFrontFormat;
import dev.watchkeeper.engine.format.w3c.HttpErrFormat;
import dev.watchkeeper.engine.format.w3c.IisFormat;
import dev.watchkeeper.engine.format.w3c.W3cHeaderFormat;
import dev.watchkeeper.engine.format.web.AccessFormat;
import dev.watchkeeper.engine.format.web.NginxProxyManagerFormat;
import dev.watchkeeper.engine.format.web.TimeFirstFormat;
import dev.watchkeeper.engine.format.web.UwsgiFormat;
import dev.watchkeeper.engine.format.weberror.ApacheErrorFormat;
import dev.watchkeeper.engine.format.weberror.CpanelLoginFormat;
import dev.watchkeeper.engine.format.weberror.LiteSpeedErrorFormat;
import dev.watchkeeper.engine.format.weberror.NginxErrorFormat;
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
                new JsonFormat(),
                new AccessFormat(),
                new HaproxyFormat(),
                new NginxProxyManagerFormat(),
                new TimeFirstFormat(),
                new EnvoyFormat(),
                new ZoraxyFormat(),
                new NginxErrorFormat(),
                new ApacheErrorFormat(),
                new LiteSpeedErrorFormat(),
                new UwsgiFormat(),
                new S3Format(),
                new AlbFormat(),
                new ElbFormat(),
                new SquidFormat(),
                new IisFormat(),
                new HttpErrFormat(),
                new CloudFrontFormat(),
                new W3cHeaderFormat(),
                new KlogFormat(),
                new PostgresFormat(),
                new PythonFormat(),
                new LogbackFormat(),
                new CpanelLoginFormat(),
                new ZerologConsoleFormat(),
                relayed(new Syslog5424Format()),
                relayed(new Syslog3164Format()),
                new LogfmtFormat(),
                new PlainFormat()));
    }

    private static Format relayed(Format syslog) {
        return new RelayedFormat(
                syslog,
                List.of(
                        new AccessFormat(),
                        new HaproxyFormat(),
                        new NginxErrorFormat(),
                        new ApacheErrorFormat(),
                        new SquidFormat(),
                        new EnvoyFormat()));
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
