package dev.watchkeeper.engine.format.json;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritersTest {

    /** Single quotes are easier to read in a Java text. */
    private static ParsedLine parsed(String text) {
        return new JsonFormat().parse(raw(text.replace('\'', '"'))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'t':{'$date':'2026-01-01T12:00:00.000+00:00'},'s':'E','c':'STORAGE','id':1,'ctx':'conn1','msg':'no stock'}|ERROR",
                "{'instant':{'epochSecond':1767268800,'nanoOfSecond':0},'level':'ERROR','loggerName':'a.B','message':'no stock'}|ERROR",
                "{'timeMillis':1767268800000,'level':'WARN','loggerName':'a','logEvent':{'message':'no stock'}}|WARN",
                "{'version':'1.1','host':'h','short_message':'no stock','timestamp':1767268800.0,'level':3}|ERROR",
                "{'timestamp':'2026-01-01 12:00:00.000 UTC','pid':7,'error_severity':'FATAL','message':'no stock'}|FATAL",
                "{'time':'2026-01-01T12:00:00.000000Z','label':'Note','err_code':1,'msg':'no stock'}|INFO",
                "{'@t':'2026-01-01T12:00:00Z','@l':'Warning','@mt':'no stock'}|WARN",
                "{'Timestamp':'2026-01-01T12:00:00+00:00','Level':'Error','MessageTemplate':'no stock'}|ERROR",
                "{'timestamp':'2026-01-01T12:00:00Z','level':'WARN','fields':{'message':'no stock'},'target':'shop::cart'}|WARN",
                "{'__REALTIME_TIMESTAMP':'1767268800000000','PRIORITY':'4','MESSAGE':'no stock','_PID':'7'}|WARN",
                "{'type':'log','@timestamp':'2026-01-01T12:00:00Z','tags':['plugins','warning'],'message':'no stock'}|WARN",
                "{'type':'server','timestamp':'2026-01-01T13:00:00,000+0100','level':'DEPRECATION','message':'no stock'}|WARN",
                "{'reqId':'a','level':3,'time':'2026-01-01T12:00:00+00:00','message':'no stock'}|ERROR",
                "{'time':'2026-01-01T12:00:00Z','level':1,'message':'no stock'}|INFO",
                "{'log':'no stock\\n','stream':'stderr','time':'2026-01-01T12:00:00.000000000Z'}|INFO",
            })
    void more_writers_are_known(String text, Level level) {
        ParsedLine line = parsed(text);

        assertThat(line.message()).isEqualTo("no stock");
        assertThat(line.level()).isEqualTo(level);
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Caddy
                "{'level':'info','ts':1767268800.0,'logger':'http.log.access','request':{'remote_ip':'10.0.0.5','proto':'HTTP/2.0',"
                        + "'method':'GET','uri':'/a?b=1','headers':{'User-Agent':['curl/8.0']}},'duration':0.0125,'size':12,'status':200}",
                // Traefik
                "{'ClientHost':'10.0.0.5','RequestMethod':'GET','RequestPath':'/a?b=1','RequestProtocol':'HTTP/2.0',"
                        + "'DownstreamStatus':200,'DownstreamContentSize':12,'Duration':12500000,'request_User-Agent':'curl/8.0','msg':''}",
                // Nginx, as one would write the format oneself
                "{'time_local':'01/Jan/2026:12:00:00 +0000','remote_addr':'10.0.0.5','request':'GET /a?b=1 HTTP/2.0','status':'200',"
                        + "'body_bytes_sent':'12','request_time':'0.0125','http_user_agent':'curl/8.0'}",
                // pino
                "{'req':{'method':'GET','url':'/a?b=1','httpVersion':'2.0','remoteAddress':'::ffff:10.0.0.5','headers':{'user-agent':'curl/8.0'}},"
                        + "'res':{'statusCode':200,'contentLength':12},'responseTime':12.5}",
                // Google's
                "{'httpRequest':{'requestMethod':'GET','requestUrl':'https://shop.example/a?b=1','status':200,'responseSize':'12',"
                        + "'userAgent':'curl/8.0','remoteIp':'10.0.0.5','latency':'0.0125s','protocol':'HTTP/2.0'}}",
                // ECS
                "{'source':{'ip':'10.0.0.5'},'http':{'version':'2.0','request':{'method':'GET'},'response':{'status_code':200,"
                        + "'body':{'bytes':12}}},'url':{'original':'/a?b=1'},'user_agent':{'original':'curl/8.0'},'event':{'duration':12500000}}",
            })
    void a_request_is_the_same_whoever_logs_it(String text) {
        Fields fields = parsed(text).fields();

        assertThat(fields.clientIp()).endsWith("10.0.0.5");
        assertThat(fields.method()).isEqualTo("GET");
        assertThat(fields.url()).endsWith("/a?b=1");
        assertThat(fields.endpoint()).isEqualTo("/a");
        assertThat(fields.status()).isEqualTo(200);
        assertThat(fields.durationMs()).isEqualTo(12.5);
        assertThat(fields.userAgent()).isEqualTo("curl/8.0");
    }

    @Test
    void a_request_without_words_is_told_by_its_line_and_judged_by_its_status() {
        ParsedLine line = parsed("{'method':'GET','path':'/a','status':503}");

        assertThat(line.message()).isEqualTo("GET /a 503");
        assertThat(line.level()).isEqualTo(Level.ERROR);
    }

    @Test
    void a_path_of_a_file_is_no_request() {
        ParsedLine line = parsed("{'msg':'found','path':'/opt/shop/plugin','method':'scan','status':'green'}");

        assertThat(line.fields().url()).isNull();
        assertThat(line.fields().method()).isNull();
        assertThat(line.fields().attributes())
                .isEqualTo("{\"path\":\"/opt/shop/plugin\",\"method\":\"scan\",\"status\":\"green\"}");
    }

    @Test
    void an_audit_log_of_elasticsearch_names_user_and_client() {
        ParsedLine line = parsed("{'type':'audit','timestamp':'2026-01-01T12:00:00,000+0000','event.type':'rest',"
                + "'event.action':'authentication_failed','user.name':'anna','origin.address':'[::1]:51234',"
                + "'url.path':'/orders','request.method':'GET'}");

        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("::1");
        assertThat(line.fields().endpoint()).isEqualTo("/orders");
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().attributes())
                .contains("\"client_port\":\"51234\"")
                .contains("\"outcome\":\"failure\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'eventTime':'2026-01-01T12:00:00Z','eventSource':'iam.amazonaws.com','eventName':'DeleteUser','errorMessage':'denied',"
                        + "'sourceIPAddress':'10.0.0.5','userIdentity':{'userName':'anna'}}|iam.amazonaws.com DeleteUser: denied",
                "{'name':'pack_users','hostIdentifier':'db1','calendarTime':'Thu Jan  1 12:00:00 2026 UTC','unixTime':1767268800,"
                        + "'decorations':{'username':'anna','ip':'10.0.0.5'},'ip':'10.0.0.5','action':'added'}|pack_users added",
                "{'timestamp':'2026-01-01T12:00:00.000000+0000','event_type':'alert','src_ip':'10.0.0.5','user':'anna',"
                        + "'alert':{'severity':1,'signature':'a scan'}}|a scan",
                "{'t':{'$date':'2026-01-01T12:00:00Z'},'s':'I','msg':'Authentication failed','attr':{'principalName':'anna',"
                        + "'remote':'10.0.0.5:51234','error':'no key'}}|Authentication failed: no key",
                "{'kind':'Event','level':'Metadata','requestReceivedTimestamp':'2026-01-01T12:00:00Z','verb':'list','requestURI':'/api/v1/pods',"
                        + "'user':{'username':'anna'},'sourceIPs':['10.0.0.5'],'responseStatus':{'code':403}}|list /api/v1/pods 403",
            })
    void who_did_what_from_where(String text, String message) {
        ParsedLine line = parsed(text);

        assertThat(line.message()).isEqualTo(message);
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
    }

    @Test
    void postgres_writes_json_too() {
        Fields fields = parsed("{'timestamp':'2026-01-01 12:00:00.000 UTC','user':'anna','dbname':'shop','pid':77,"
                        + "'remote_host':'10.0.0.5','error_severity':'LOG','state_code':'42P01','message':'x',"
                        + "'application_name':'psql'}")
                .fields();

        assertThat(fields.levelWord()).isEqualTo("LOG");
        assertThat(fields.pid()).isEqualTo(77);
        assertThat(fields.sqlState()).isEqualTo("42P01");
        assertThat(fields.clientIp()).isEqualTo("10.0.0.5");
        assertThat(fields.attributes()).isEqualTo("{\"database\":\"shop\",\"application\":\"psql\"}");
    }

    @Test
    void an_exception_has_a_type() {
        ParsedLine line = parsed(
                "{'level':'ERROR','message':'failed','thrown':{'name':'java.io.IOException',"
                        + "'message':'disk full','extendedStackTrace':'java.io.IOException: disk full\\n\\tat a.B.c(B.java:1)'}}");

        assertThat(line.fields().exceptionType()).isEqualTo("java.io.IOException");
        assertThat(line.message()).isEqualTo("failed\njava.io.IOException: disk full\n\tat a.B.c(B.java:1)");
    }

    @Test
    void the_first_of_several_proxies_is_the_client() {
        assertThat(parsed("{'msg':'x','x_forwarded_for':'10.0.0.5, 10.0.0.1'}")
                        .fields()
                        .clientIp())
                .isEqualTo("10.0.0.5");
        assertThat(parsed("{'msg':'x','client':'shop-frontend'}").fields().clientIp())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "took,1.5s,1500",
        "elapsed,12ms,12",
        "duration,250,250",
        "latency,80µs,0.08",
        "event.duration,1000000,1",
        "took,soon,"
    })
    void durations_are_milliseconds(String name, String value, Double millis) {
        assertThat(parsed("{'msg':'x','" + name + "':'" + value + "'}").fields().durationMs())
                .isEqualTo(millis);
    }
}
