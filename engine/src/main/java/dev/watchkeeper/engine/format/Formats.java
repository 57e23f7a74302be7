package dev.watchkeeper.engine.format;

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
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.mysql.MysqlErrorFormat;
import dev.watchkeeper.engine.format.mysql.MysqlGeneralFormat;
import dev.watchkeeper.engine.format.mysql.MysqlSlowFormat;
import dev.watchkeeper.engine.format.system.Syslog3164Format;
import dev.watchkeeper.engine.format.system.Syslog5424Format;
import dev.watchkeeper.engine.format.text.KlogFormat;
import dev.watchkeeper.engine.format.text.LogbackFormat;
import dev.watchkeeper.engine.format.text.LogfmtFormat;
import dev.watchkeeper.engine.format.text.PlainFormat;
import dev.watchkeeper.engine.format.text.PythonFormat;
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
                new JsonFormat(),
                new AccessFormat(),
                new KlogFormat(),
                new RedisFormat(),
                new PostgresCsvFormat(),
                new PostgresFormat(),
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
                new LogbackFormat(),
                new Syslog5424Format(),
                new Syslog3164Format(),
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
