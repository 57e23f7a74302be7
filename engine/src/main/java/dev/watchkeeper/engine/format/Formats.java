package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.format.aws.AlbFormat;
import dev.watchkeeper.engine.format.aws.ElbFormat;
import dev.watchkeeper.engine.format.aws.S3Format;
import dev.watchkeeper.engine.format.broker.ElasticAuditFormat;
import dev.watchkeeper.engine.format.broker.ElasticFormat;
import dev.watchkeeper.engine.format.broker.JvmGcFormat;
import dev.watchkeeper.engine.format.broker.KafkaFormat;
import dev.watchkeeper.engine.format.broker.NatsFormat;
import dev.watchkeeper.engine.format.broker.RabbitFormat;
import dev.watchkeeper.engine.format.broker.ZookeeperFormat;
import dev.watchkeeper.engine.format.database.CouchFormat;
import dev.watchkeeper.engine.format.database.MongoFormat;
import dev.watchkeeper.engine.format.database.PostgresCsvFormat;
import dev.watchkeeper.engine.format.database.PostgresFormat;
import dev.watchkeeper.engine.format.database.RedisFormat;
import dev.watchkeeper.engine.format.host.AuditFormat;
import dev.watchkeeper.engine.format.host.CupsFormat;
import dev.watchkeeper.engine.format.host.DmesgFormat;
import dev.watchkeeper.engine.format.host.PackageFormat;
import dev.watchkeeper.engine.format.host.PageFormat;
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.json.LogfmtFormat;
import dev.watchkeeper.engine.format.language.DotnetFormat;
import dev.watchkeeper.engine.format.language.GoFormat;
import dev.watchkeeper.engine.format.language.JulFormat;
import dev.watchkeeper.engine.format.language.KlogFormat;
import dev.watchkeeper.engine.format.language.LogcatFormat;
import dev.watchkeeper.engine.format.language.PhpFormat;
import dev.watchkeeper.engine.format.language.PythonFormat;
import dev.watchkeeper.engine.format.language.RubyFormat;
import dev.watchkeeper.engine.format.mysql.MysqlErrorFormat;
import dev.watchkeeper.engine.format.mysql.MysqlGeneralFormat;
import dev.watchkeeper.engine.format.mysql.MysqlSlowFormat;
import dev.watchkeeper.engine.format.proxy.EnvoyFormat;
import dev.watchkeeper.engine.format.proxy.HaproxyFormat;
import dev.watchkeeper.engine.format.proxy.RelayedFormat;
import dev.watchkeeper.engine.format.proxy.SquidFormat;
import dev.watchkeeper.engine.format.proxy.ThreeProxyFormat;
import dev.watchkeeper.engine.format.proxy.ZerologConsoleFormat;
import dev.watchkeeper.engine.format.proxy.ZoraxyFormat;
import dev.watchkeeper.engine.format.system.CiscoFormat;
import dev.watchkeeper.engine.format.system.EsxFormat;
import dev.watchkeeper.engine.format.system.JournalFormat;
import dev.watchkeeper.engine.format.system.StampedFormat;
import dev.watchkeeper.engine.format.system.Syslog3164Format;
import dev.watchkeeper.engine.format.system.Syslog5424Format;
import dev.watchkeeper.engine.format.text.LogbackFormat;
import dev.watchkeeper.engine.format.text.PlainFormat;
import dev.watchkeeper.engine.format.tool.EximFormat;
import dev.watchkeeper.engine.format.tool.IcingaFormat;
import dev.watchkeeper.engine.format.tool.OracleMailFormat;
import dev.watchkeeper.engine.format.tool.ProxifierFormat;
import dev.watchkeeper.engine.format.tool.RasFormat;
import dev.watchkeeper.engine.format.tool.SantaFormat;
import dev.watchkeeper.engine.format.tool.StraceFormat;
import dev.watchkeeper.engine.format.tool.TcfFormat;
import dev.watchkeeper.engine.format.tool.WebminFormat;
import dev.watchkeeper.engine.format.w3c.CloudFrontFormat;
import dev.watchkeeper.engine.format.w3c.ExchangeFormat;
import dev.watchkeeper.engine.format.w3c.HttpErrFormat;
import dev.watchkeeper.engine.format.w3c.IisFormat;
import dev.watchkeeper.engine.format.w3c.W3cHeaderFormat;
import dev.watchkeeper.engine.format.web.AccessFormat;
import dev.watchkeeper.engine.format.web.GinFormat;
import dev.watchkeeper.engine.format.web.NginxProxyManagerFormat;
import dev.watchkeeper.engine.format.web.TimeFirstFormat;
import dev.watchkeeper.engine.format.web.UwsgiFormat;
import dev.watchkeeper.engine.format.weberror.ApacheErrorFormat;
import dev.watchkeeper.engine.format.weberror.CpanelLoginFormat;
import dev.watchkeeper.engine.format.weberror.LiteSpeedErrorFormat;
import dev.watchkeeper.engine.format.weberror.NginxErrorFormat;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.written.WrittenTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ordered list of formats: the first that takes a line has it. */
public final class Formats {

    /** The first character that is not ASCII stands for all of them. */
    private static final char OTHER = 128;

    private final List<Format> inOrder;

    /** Of each first character the formats whose lines may begin with it. */
    private final Format[][] byFirst = new Format[OTHER + 1][];

    /** Of lines that begin with an ISO time the formats by what follows it. */
    private final Format[][] byNext = new Format[OTHER + 1][];

    public Formats(List<Format> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        for (char first = 0; first <= OTHER; first++) {
            char c = first;
            byFirst[first] =
                    inOrder.stream().filter(format -> format.mayBegin(c)).toArray(Format[]::new);
            byNext[first] = inOrder.stream()
                    .filter(format -> mayBeginWithDigit(format) && format.mayFollowIsoTime(c))
                    .toArray(Format[]::new);
        }
    }

    /** Strict formats first; the plain one takes what is left. */
    public static Formats standard() {
        return new Formats(List.of(
                new JournalFormat(),
                new JsonFormat(),
                stamped(),
                new AuditFormat(),
                new AccessFormat(),
                new HaproxyFormat(),
                new NginxProxyManagerFormat(),
                new TimeFirstFormat(),
                new GinFormat(),
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
                new ExchangeFormat(),
                new CloudFrontFormat(),
                new W3cHeaderFormat(),
                new KlogFormat(),
                new RedisFormat(),
                new PostgresCsvFormat(),
                new PostgresFormat(),
                new RubyFormat(),
                new DotnetFormat(),
                new PhpFormat(),
                new LogcatFormat(),
                new JulFormat(),
                new GoFormat(),
                new MysqlSlowFormat(),
                new MysqlGeneralFormat(),
                new MysqlErrorFormat(),
                new MongoFormat(),
                new CouchFormat(),
                new RabbitFormat(),
                new ZookeeperFormat(),
                new NatsFormat(),
                new KafkaFormat(),
                new ElasticFormat(),
                new ElasticAuditFormat(),
                new JvmGcFormat(),
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
                new WebminFormat(),
                new OracleMailFormat(),
                new ThreeProxyFormat(),
                new EsxFormat(),
                new CpanelLoginFormat(),
                new ZerologConsoleFormat(),
                relayed(new Syslog5424Format()),
                new LogbackFormat(),
                relayed(new Syslog3164Format()),
                new CiscoFormat(),
                new LogfmtFormat(),
                new PlainFormat()));
    }

    /** The same, with others asked before. */
    public Formats behind(List<Format> first) {
        return new Formats(Stream.concat(first.stream(), inOrder.stream()).toList());
    }

    public List<Format> inOrder() {
        return inOrder;
    }

    private static Format stamped() {
        return new StampedFormat(List.of(
                new JsonFormat(),
                new AccessFormat(),
                new NginxErrorFormat(),
                new KlogFormat(),
                new RedisFormat(),
                new PostgresFormat(),
                new GoFormat(),
                new RabbitFormat(),
                new KafkaFormat(),
                new LogbackFormat(),
                new LogfmtFormat()));
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
        for (Format format : maybeOf(line)) {
            Optional<ParsedLine> parsed = format.parse(line);
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        throw new IllegalStateException("no format took the line; the list must end in one that takes every line");
    }

    /** Those that may take the line, by its first character or by what follows its time. */
    private Format[] maybeOf(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        Stamp time = Format.isDigit(first) ? line.isoTime().orElse(null) : null;
        if (time == null || WrittenTime.isHalved(text, time.end())) {
            return byFirst[Math.min(first, OTHER)];
        }
        int next = time.end();
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return byNext[next == text.length() ? 0 : Math.min(text.charAt(next), OTHER)];
    }

    private static boolean mayBeginWithDigit(Format format) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (format.mayBegin(digit)) {
                return true;
            }
        }
        return false;
    }
}
