package dev.watchkeeper.engine.trace.frame;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Whose code a frame runs, one entry a language: how the names of its own functions begin, how those of its libraries
 * do, and by which parts of a file's path the two are known. What is in none of them is the application's.
 */
public final class Libraries {

    public static final Libraries JAVA = new Libraries("""
            java. javax. jakarta. jdk. sun. com.sun. kotlin. scala. clojure. groovy. org.codehaus.groovy. android. dalvik.
            _COROUTINE.
            """, """
            akka. androidx. brave. ch.qos.logback. com.amazonaws. com.android. com.datastax. com.fasterxml.
            com.github.benmanes. com.google. com.microsoft.azure. com.microsoft.sqlserver. com.mongodb. com.mysql.
            com.netflix. com.rabbitmq. com.squareup. com.vaadin. com.zaxxer. feign. freemarker. graphql. io.dropwizard.
            io.fabric8. io.github.resilience4j. io.grpc. io.helidon. io.jsonwebtoken. io.ktor. io.lettuce. io.micrometer.
            io.micronaut. io.netty. io.opentelemetry. io.quarkus. io.r2dbc. io.reactivex. io.restassured. io.smallrye.
            io.undertow. io.vertx. javassist. junit. kotlinx. liquibase. net.bytebuddy. net.sf. okhttp3. okio. oracle.
            org.aspectj. org.apache. org.bson. org.codehaus. org.eclipse. org.flywaydb. org.glassfish. org.gradle. org.h2.
            org.hibernate. org.hsqldb. org.infinispan. org.jboss. org.jdbi. org.jetbrains. org.jooq. org.junit. org.mariadb.
            org.mockito. org.mybatis. org.postgresql. org.quartz. org.reactivestreams. org.redisson. org.slf4j.
            org.springframework. org.sqlite. org.testng. org.thymeleaf. org.wildfly. org.xerial. org.xnio. org.yaml. play.
            reactor. redis.clients. retrofit2. rx. software.amazon. weblogic. zio. zipkin2.
            """, "", "");

    public static final Libraries DOT_NET = new Libraries(
            "System. Microsoft.Win32. Microsoft.CSharp. Microsoft.VisualBasic. Microsoft.FSharp. Interop. FSharp.",
            """
            Amazon. Autofac. AutoMapper. Azure. Castle. Confluent. Dapper. Elastic. EntityFramework. FluentValidation.
            Google. Grpc. Hangfire. log4net. MassTransit. MediatR. Microsoft. MongoDB. MySql. MySqlConnector. Nest.
            Newtonsoft. NHibernate. NLog. Npgsql. NUnit. Oracle. Polly. Quartz. RabbitMQ. Refit. RestSharp. Serilog.
            StackExchange. Swashbuckle. Xunit.
            """,
            "",
            "");

    public static final Libraries NODE = new Libraries(
            "",
            "",
            "node: internal/ ext: <anonymous>",
            "node_modules/ node_modules\\ /usr/lib/node /usr/local/lib/node deno.land/ /.yarn/ /.pnp. webpack/runtime");

    public static final Libraries PYTHON = new Libraries(
            "",
            "",
            "<frozen /lib/python /lib64/python /runtime/python",
            "/site-packages/ /dist-packages/ \\site-packages\\ /var/runtime/ .egg/ .pex/ <decorator-gen <__array_function__");

    public static final Libraries GO = new Libraries(
            """
            archive/ bufio. bytes. compress/ container/ context. crypto. crypto/ database/sql debug/ embed. encoding.
            encoding/ errors. expvar. flag. fmt. go/ hash/ html. html/ image. image/ internal/ io. io/ iter. log. log/ maps.
            math. math/ mime. mime/ net. net/ os. os/ path. path/ plugin. reflect. regexp. regexp/ runtime. runtime/ slices.
            sort. strconv. strings. sync. sync/ syscall. testing. testing/ text/ time. unicode. unicode/ unique.
            """,
            "golang.org/ google.golang.org/ go.uber.org/ go.opentelemetry.io/ gopkg.in/ gorm.io/ k8s.io/ sigs.k8s.io/",
            "",
            "/pkg/mod/ /vendor/ @v");

    public static final Libraries RUBY = new Libraries(
            "",
            "",
            "<internal: /lib/ruby/2 /lib/ruby/3 /lib/ruby/4",
            "/gems/ /vendor/bundle/ /rubygems/ /bundler/ /bin/");

    public static final Libraries PHP = new Libraries(
            "", """
            Cake\\ Composer\\ Doctrine\\ GuzzleHttp\\ Illuminate\\ Laminas\\ Laravel\\ Livewire\\ Monolog\\ PHPUnit\\ Predis\\
            Psr\\ Slim\\ Symfony\\ Twig\\ yii\\ Zend\\
            """, "[internal", "/vendor/ \\vendor\\ /var/cache/ /bootstrap/cache/ /storage/framework/ phar:");

    public static final Libraries RUST = new Libraries(
            "core:: std:: alloc:: proc_macro:: test:: backtrace:: std_detect:: rust_begin_unwind rust_panic __rust",
            """
            actix:: actix_ anyhow:: async_std:: axum:: clap:: color_eyre:: crossbeam diesel:: eyre:: futures:: futures_
            hyper:: log:: mio:: once_cell:: parking_lot:: rayon:: rayon_core:: regex:: reqwest:: rocket:: serde:: serde_json::
            sqlx:: sqlx_ tokio:: tonic:: tower:: tracing:: tracing_ warp::
            """,
            "/rustc/ /library/std/ /library/core/ /library/alloc/",
            "/.cargo/ /cargo/registry/ /registry/src/");

    private final TreeSet<String> languageNames;
    private final TreeSet<String> libraryNames;
    private final List<String> languagePaths;
    private final List<String> libraryPaths;

    private Libraries(String languageNames, String libraryNames, String languagePaths, String libraryPaths) {
        this.languageNames = new TreeSet<>(words(languageNames));
        this.libraryNames = new TreeSet<>(words(libraryNames));
        this.languagePaths = words(languagePaths);
        this.libraryPaths = words(libraryPaths);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public Owner ownerOf(String name) {
        if (begins(name, languageNames)) {
            return Owner.LANGUAGE;
        }
        return begins(name, libraryNames) ? Owner.LIBRARY : Owner.APPLICATION;
    }

    /** Libraries often lie within the folders of the language. */
    public Owner ownerOfFile(String path) {
        if (holds(path, libraryPaths)) {
            return Owner.LIBRARY;
        }
        return holds(path, languagePaths) ? Owner.LANGUAGE : Owner.APPLICATION;
    }

    /**
     * One look is enough: all that sorts between a beginning and a name that begins so begins so too, and no beginning
     * in a set begins another.
     */
    private static boolean begins(String name, TreeSet<String> beginnings) {
        String nearest = beginnings.floor(name);
        return nearest != null && name.startsWith(nearest);
    }

    private static boolean holds(String path, List<String> parts) {
        for (String part : parts) {
            if (path.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
