package dev.watchkeeper.engine.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Techniques one by one, each beside the ordinary request that looks most like it. */
class TechniquesTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "web_attack_command|/a?x=;groupadd%20eve",
                "web_attack_command|/a?x=;debugfs%20-R%20x",
                "web_attack_command|/a?x=;pgrep%20ssh",
                "web_attack_command|/a?x=%26%26taskkill%20/im%20x",
                "web_attack_command|/a?x=%26vssadmin%20delete%20shadows",
                "web_attack_command|/a?x=;at%2010:15%20%22id%22",
                "web_attack_command|/a?x=while%20true;%20do%20id;%20done",
                "web_attack_command|/a?x=case%20a%20in%20a)%20id;;%20esac",
                "web_attack_command|/a?x=cat$IFS/tmp/x",
                "web_attack_command|/a?x=Get-ChildItem%20-Recurse",
                "web_attack_command|/a?x=Get-WmiObject%20Win32_Process",
                "web_attack_command|/a?x=New-Object%20Net.WebClient",
                "web_attack_command|/a?x=Start-Process%20-FilePath%20calc",
                "web_attack_command|/a?x=stream_socket_client(%22tcp://192.0.2.7:1%22)",
                "web_attack_command|/a?x=ftp_connect('192.0.2.7')",
                "web_attack_command|/a?x=rename('a','b')",
                "web_attack_command|/a?x=data://text/plain;base64,PD9waHAgMTs/Pg==",
                "web_attack_command|/a?x=java.lang.Runtime",
                "web_attack_command|/a?x=sun.reflect.annotation.AnnotationInvocationHandler",
                "web_attack_command|/a?x=freemarker.template.utility.Execute",
                "web_attack_command|/%24%7B%28%23a%3D%40java.lang.Runtime%40getRuntime%28%29%29%7D/",
                "web_attack_command|/a?rO0ABXQA=1",
                "web_attack_command|/a?x=%23_memberAccess['allowStaticMethodAccess']=true",
                "web_attack_command|/a?x=%3C%23assign%20ex=%22freemarker.template.utility.Execute%22?new()%3E",
                "web_attack_command|/a?x=%7B%7Bself%7D%7D",
                "web_attack_command|/a?x=%7B$smarty.version%7D",
                "web_attack_command|/a?x=@(7*7)",
                "web_attack_command|/a?x=fs.readFileSync('/a')",
                "web_attack_command|/a?x=Reflect.construct(Map)",
                "web_attack_sqli|/a?x=@@version",
                "web_attack_sqli|/a?x=aes_encrypt('a','b')",
                "web_attack_sqli|/a?x=ST_GeomFromText(1)",
                "web_attack_sqli|/a?x=db.users.find(%7B%7D)",
                "web_attack_sqli|/a?x=';return%20true;var%20x='",
                "web_attack_xss|/a?x=%3Cs%20c%20r%20i%20p%20t%3E",
                "web_attack_xss|/a?x=%BCiframe%20src=a%BE/(",
                "web_attack_xss|/a?x=(confirm)(1)",
                "web_attack_xss|/a?x=%3Cxsl:value-of%20select=%22a%22/%3E",
                "web_attack_traversal|/a?x=etc/shadow",
                "web_attack_traversal|/a?x=/usr/local/apache2/conf/httpd.conf",
                "web_attack_traversal|/a?x=/var/run/secrets/kubernetes.io/serviceaccount/token",
                "web_attack_traversal|/a?x=http://files.example.org/x?",
                "web_attack_other|/a?x=http://example.com%2f:b@c@example.org/",
                "web_attack_other|/a?x=%E5%98%8A%E5%98%8DSet-Cookie:a=b",
                "web_attack_other|/a?x=)(cn=*)",
                "web_attack_other|/a?x=1&%0d%0aLocation:b",
                "web_attack_other|/a?x=b%0A%0Dnext=more",
            })
    void a_documented_technique_is_seen_and_named(String troubleClass, String target) {
        assertThat(Attacks.in(new Request(target, BROWSER, "-", 200)))
                .hasValueSatisfying(
                        attack -> assertThat(attack.kind().troubleClass()).isEqualTo(troubleClass));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/java.lang.html",
                "/docs/api/java.lang.Runtime.html",
                "/docs/api/java.lang.ProcessBuilder.html#start",
                "/docs/java.lang.ClassLoader.html",
                "/javadoc/org.springframework.web/index.html",
                "/maven/org.apache.commons.io-2.16.jar",
                "/proper/commons-ognl/",
                "/downloads/java-runtime-environment.exe",
                "/search?q=java+runtime",
                "/search?q=ping+192.0.2.1",
                "/search?q=rename+files+and+copy+them",
                "/files?name=report+copy+(1).pdf",
                "/files?name=report-copy(1).pdf",
                "/search?q=format+and+where+to+write",
                "/search?q=free+parking;+move+out+at+noon",
                "/search?q=lunch;+at+10:15+we+meet",
                "/search?q=if+it+rains,+do+this;+then+go+home",
                "/search?q=get-started+and+new-item",
                "/a?action=start-process&event=get-service",
                "/a?x=data:image/png;base64,iVBORw0KGgo=",
                "/a?x=data:text/plain;base64,SGVsbG8gd29ybGQ=",
                "/a?name={{user}}&cb=self.close",
                "/a?user=@alice&mail=a@@example",
                "/search?q=compress_files+(zip)",
                "/search?q=a+%3C+b+as+e",
                "/search?q=what+is+http%3F",
                "/a?next=https://example.com/@scope/name@1.2/index.js",
                "/a?next=https://example.com/list?page=2",
                "/a?x=~1",
                "/a?text=one%0Atwo%0Athree&b=1",
                "/a?text=one%0ASubject:%0A&b=1",
                "/download/usr/local/share/readme.html",
                "/opt/products/list",
                "/a?session_length=30",
            })
    void an_ordinary_request_that_looks_like_one_is_none(String target) {
        assertThat(Attacks.in(new Request(target, BROWSER, "-", 200))).isEmpty();
    }

    @Test
    void a_text_about_attacks_is_none() {
        String text =
                "Many people write that a form which asks for a name may be told or 1=1 by someone, and as the tables"
                        + " hold the names of all people, a statement shows them all to whoever wrote it.";

        assertThat(Attacks.in(new Request("/post?text=" + text.replace(' ', '+'), BROWSER, "-", 200)))
                .isEmpty();
        assertThat(Attacks.in(new Request("/post?text=7+or+1=1", BROWSER, "-", 200)))
                .isPresent();
        assertThat(Attacks.in(new Request("/post?text=" + text.replace(' ', '+') + "'+or+1=1--", BROWSER, "-", 200)))
                .isPresent();
    }

    @Test
    void a_session_from_another_site_is_seen_wherever_it_is_handed_over() {
        String target = "/shop?PHPSESSID=abc123";

        assertThat(Attacks.in(new Request(target, BROWSER, "https://example.org/", 200)))
                .hasValueSatisfying(attack -> assertThat(attack.argument()).isEqualTo("PHPSESSID"));
        assertThat(Attacks.in(new Request(target, BROWSER, "https://example.org/cart", 200)))
                .isEmpty();
        assertThat(Attacks.in(new Request(target, BROWSER, "-", 200))).isEmpty();
    }
}
