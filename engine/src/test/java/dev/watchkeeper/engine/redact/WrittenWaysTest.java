package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The many ways in which secrets are written. In a row {@code {kind|secret}} is what goes; where there is none, all stays. A
 * pilcrow is a line feed, an arrow a tab. */
class WrittenWaysTest {

    private final Redactor redactor =
            new Redactor(RedactSettings.STANDARD, new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));

    @ParameterizedTest
    @MethodSource({"pairs", "shortNumbers", "prose", "values"})
    void pairs_of_key_and_value(String row) {
        check(row);
    }

    @ParameterizedTest
    @MethodSource({"headers", "cookies", "digests"})
    void headers(String row) {
        check(row);
    }

    @ParameterizedTest
    @MethodSource({"statements", "addresses"})
    void statements_and_addresses(String row) {
        check(row);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commands(String row) {
        check(row);
    }

    private void check(String row) {
        String written = row.replace("¶", "\n").replace("→", "\t");
        String line = written.replaceAll("\\{[a-z-]+\\|([^}]*)}", "$1");
        String wanted = written.replaceAll("\\{([a-z-]+)\\|[^}]*}", "<$1>");

        String redacted = redactor.redact(line);

        assertThat(redacted.replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>")).isEqualTo(wanted);
        assertThat(redactor.redact(redacted)).as("again").isEqualTo(redacted);
    }

    private static Stream<String> pairs() {
        return """
                password:={password|geheim} rest
                password  = {password|geheim} rest
                password=>{password|geheim} rest
                password=={password|geheim} rest
                "password" : "{password|geheim}",
                'password': '{password|geheim}'
                `password`=`{password|geheim}`
                {\\"password\\":\\"{password|geheim}\\",\\"id\\":7}
                user[password]={password|geheim}&x=1
                pw={password|geheim} pwd={password|geheim}
                db_pass={password|geheim} dbPass={password|geheim} db2pass={password|geheim}
                bypass=geheim bitmap=geheim
                DB-PASSWORD={password|geheim}
                Db.Pass.Word={password|geheim}
                token_count=7
                access.token={token|abc123xyz}
                csrf-token={token|abcdefgh}
                secretary=anna
                secret={secret|geheim} client_secret={secret|geheim} mysecret=geheim
                a=1&password={password|geheim}&b=2
                a=1;password={password|geheim};b=2
                a=1,password={password|geheim},b=2
                password={password|ge&heim} b
                password={password|ge,heim;x} b
                (password={password|geheim})
                [password={password|geheim}], next
                {password={password|geheim}}
                <password={password|geheim}> x
                password=<geheim x
                password={password|geheim}|x
                password={password|geheim}"x
                password={password|ge\\heim} x
                url?password={password|geheim}%26user=anna
                %3Fpassword%3D{password|geheim}%26user
                %3Fpassword%3d{password|geheim} x
                password%3Xgeheim
                password=
                password=→x
                password={password|geheim}→x
                x-api-key: {api-key|abcdefghijkl}
                pagetoken=abcdefgh1 nextPageToken=abcdefgh1 continuation_token=abcdefgh1
                Unexpected token: abc123x
                token: {token|abc123x} refused
                password={password|[abc]}
                password={password|[a]bc} d
                token=12
                token={token|1234} is a number
                apikey=123 secret=123
                secret=shop/database
                secret=/run/secrets/db token=/run/secrets/token
                secret={secret|Shop/database}
                secret={secret|shop+data} base
                private_key={secret|abcdefgh}
                """.lines().filter(row -> !row.isBlank());
    }

    private static Stream<String> shortNumbers() {
        return """
                pin={one-time-code|123} x
                pin=12 x
                pin={one-time-code|12345678} x
                pin=123456789 x
                otp: {one-time-code|123456}
                pin=abc x
                cvv={card-code|123}&b=1
                cvv=12&b=1
                cvc2=123
                ssn={social-security-number|123-45-6789}
                ssn={social-security-number|123456789}
                ssn=12345678
                ssn=12345678901234567
                ssn=x23-45-6789
                spinning=123
                """.lines();
    }

    private static Stream<String> prose() {
        return """
                password: geheim was wrong
                password: {password|geheim}
                  password: {password|geheim}
                - password: {password|geheim}
                a¶  password: {password|geheim}¶b
                {password: {password|geheim}}
                {a: 1,password: {password|geheim}}
                password: {password|geheim} # changed
                password:{password|geheim} x
                db_password: {password|geheim} is set
                db-password: {password|geheim} is set
                dbPassword: {password|geheim} is set
                DBPASSWORD: geheim is set
                the password: ge7m! was wrong
                the password: {password|geh7im!x} was wrong
                the password: 123456 was wrong
                the password: "{password|geheim}" was wrong
                pass=12345 pass={password|123456} password={password|123}
                pass=/home/anna pass=~/x pass=C:x pass={password|c:x}
                """.lines();
    }

    private static Stream<String> values() {
        return """
                password=null password=NULL password=none password=N/A
                password=${DB} password={{ x }} password=$(cat x) password=%%1842 password=? password=%s password=%v
                password={} password=<none> password=[redacted] password={password|[secret]}
                password=*** password=xxxx password=.... password=---- password=#### password={password|***a}
                password=N'{password|geheim}' x
                password=b'{password|geheim}' x
                password=u'{password|geheim}' x
                password={password|Nina} x
                password='{password|it\\'s}' x
                password="{password|a b}" x
                password="{password|never closed}
                password=\\"{password|a b}\\" x
                password=\\"{password|never closed}
                password={password|geheim}\\n x
                password={password|geheim}\\t x
                password={password|geheim}\\r x
                password={password|ge\\xheim} x
                password={password|q}) x
                password={password|q)b} x
                password={password|q}), x
                password={password|q}). x
                password={password|geheim}, x=1
                password={password|geheim},x=1
                password={password|geheim},x:1
                password={password|geheim},x[1
                password={password|geheim,x} y
                password={password|geheim}&&x
                password={password|geheim},"x"
                password={password|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
                signature={signature|abcdefghijklmnop} x
                signature=abcdefghijklmno x
                signature="abcdefgh ijklmnop" x
                session_key={session-id|abcdefghijklmnop}
                sig={azure-sas|abcdefghijklmnop} big=abcdefghijklmnop
                """.lines();
    }

    private static Stream<String> headers() {
        return """
                Authorization: Basic {basic-credentials|YW5uYTpzZWNyZXQ=} x
                Authorization: Basic {basic-credentials|YTpi} x
                Authorization: Basic abcd x
                Authorization: bearer {bearer-token|abcdefghijklmnopqrstuvwxyz} x
                Authorization: Bearer short x
                Authorization: Token {authorization|abc123xyz} x
                Authorization: {authorization|abc123xyz} x
                Authorization: OAuth2 {authorization|abc123xyz} x
                Authorization: {authorization|3f2a1c4e9b8d} status=401
                Authorization: ApiKey-v1 {authorization|abc123xyz} x
                "Authorization":["Bearer {bearer-token|abc}"]
                "Authorization":"{authorization|abc}"
                authorization=[Basic {basic-credentials|YW5uYTpzZWNyZXQ=}]
                Authorization: AWS4-HMAC-SHA256 Credential={secret|AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request}, Signature={signature|fe5f80f77d5fa3beca038a248ff027d0}
                Authorization: none
                Authorization: Basic none x
                Proxy-Authorization: Basic {basic-credentials|YW5uYTpzZWNyZXQ=}
                sent Bearer {bearer-token|abcdefghijklmno7} on
                sent Bearer abcdefghijklmno on
                sent Bearer abcdefghijklmnopq on
                sent bearer, then
                sent Basic {basic-credentials|YW5uYTpzZWNyZXQ=} on
                sent basic YW5uYXNlY3JldA== on
                basic information: it is here
                token=Bearer {token|abcdefgh}
                token="Bearer {token|abcdefgh}" x
                token=basic {token|abcdefgh} x
                """.lines();
    }

    private static Stream<String> cookies() {
        return """
                Cookie: a={cookie|b}; c={cookie|d}
                Cookie: a={cookie|b};c={cookie|d} next
                Cookie: $Version={cookie|1}; x_y-z.1={cookie|d}
                "Cookie":"a={cookie|b}; c={cookie|d}","next":1
                Set-Cookie: a={cookie|b}; path=/; domain=x.example; expires=Wed, 21; samesite=lax; max-age=7; HttpOnly
                Cookie: none
                Cookie: a=
                Cookie: a=; c={cookie|d}
                cookies=x and cookie={cookie|31d4d96e407aad42} and cookie=31d4d96e407aad
                cookie 'sid' is set
                """.lines();
    }

    private static Stream<String> digests() {
        return """
                Authorization: Digest username="anna", realm="a b", nonce="{digest-response|dcd98b}", uri="/", response="{digest-response|6629fa}", opaque="x"
                Authorization: Digest username=anna, cnonce={digest-response|0a4f11}, nc=00000001, response={digest-response|6629fa}
                Authorization: Digest response="",qop=auth,nonce="{digest-response|x1}"
                """.lines();
    }

    private static Stream<String> statements() {
        return """
                CREATE USER anna IDENTIFIED BY '{sql-password|geheim}';
                CREATE USER anna IDENTIFIED BY "{sql-password|geheim}" ACCOUNT LOCK
                CREATE USER anna IDENTIFIED BY {sql-password|geheim};
                CREATE USER anna IDENTIFIED BY {sql-password|geheim} DEFAULT
                CREATE USER anna IDENTIFIED BY '{sql-password|it''s}' x
                CREATE USER anna IDENTIFIED WITH mysql_native_password BY '{sql-password|geheim}'
                CREATE USER anna IDENTIFIED WITH 'caching_sha2_password' AS '{sql-password|geheim}'
                CREATE USER anna IDENTIFIED WITH `x` BY '{sql-password|geheim}'
                CREATE USER anna identified by '{sql-password|geheim}'
                CREATE USER anna IDENTIFIED BY PASSWORD '{sql-password|*94BD}'
                CREATE USER anna IDENTIFIED BY VALUES '{sql-password|S:8F}'
                CREATE USER anna IDENTIFIED BY RANDOM PASSWORD
                CREATE USER anna IDENTIFIED EXTERNALLY
                identified by serial 77
                identified with care
                identified as anna
                ALTER ROLE anna WITH PASSWORD '{sql-password|geheim}'
                ALTER ROLE anna WITH ENCRYPTED PASSWORD \\'{sql-password|geheim}\\' x
                ALTER ROLE anna PASSWORD NULL
                SET PASSWORD FOR 'anna'@'%' = '{sql-password|geheim}'
                SET PASSWORD FOR 'anna'@'%' = PASSWORD('{sql-password|geheim}')
                SET PASSWORD = '{sql-password|geheim}'
                SET PASSWORD = PASSWORD( '{sql-password|geheim}' )
                set password for anna
                SELECT PASSWORD('{sql-password|geheim}')
                password 7 {password|08701E1D5D4C53} x
                enable secret 5 {password|$1$mERr$hx5rVt7rPNoS4wqbXKX7m0}
                password 6 08701E1D5D4C53
                password 7 wonders
                requirepass {password|geheim} x
                "requirepass" "{password|geheim}"
                masterauth {password|geheim}
                requirepass is set
                masterauth; x
                """.lines();
    }

    private static Stream<String> addresses() {
        return """
                postgres://anna:{url-password|geheim}@db/x
                postgres://anna:{url-password|ge:he@im}@db/x
                redis://:@db
                https://{url-password|abcdefghijklmnopqr77}@x.example/y
                https://abcdefghijklmnopqr7@x.example/y
                https://abcdefghijklmnopqrstu@x.example/y
                https://{github-token|ghp_abcdefghijklmnopqrstuvwxyz0123456789}@github.com/x
                https://anna:@x.example/y
                https://anna:***@x.example/y
                https://x.example/y:z@w
                https://x.example?y:z@w
                https://anna "x:y@z"
                https://anna:geheim<b@x
                jdbc:oracle:thin:anna/{url-password|geheim}@//db:1521/x
                jdbc:oracle:thin:@//db:1521/x
                jdbc:oracle:thin:anna/***@db
                jdbc:oracle:thin:anna@db
                """.lines();
    }

    private static Stream<String> commands() {
        return """
                mysql -p{password|geheim} x
                mysqldump -u root -p{password|geheim}
                (mysql -p{password|geheim} x
                '-p' mysql -p x
                mysql -p x
                mysql -p=x
                mysql -p -u root
                tar -pgeheim x
                mysql x | tar -pgeheim
                mysql x; tar -pgeheim
                sshpass -p {password|geheim} ssh anna
                ["sshpass","-p","{password|geheim}","ssh"]
                ['sshpass', '-p', '{password|geheim}', 'ssh']
                ps -p 77
                curl -u anna:{password|geheim} https://x
                curl -u anna https://x
                curl -u anna: https://x
                curl -u anna:*** https://x
                curl --user anna:{password|geheim} https://x
                curl --user anna https://x
                curl --proxy-user anna:{password|geheim} https://x
                useradd --user anna:geheim
                ["curl", "-u", "anna:{password|geheim}"]
                ls -u anna:geheim
                redis-cli -a {password|geheim} ping
                redis-cli -h x -a {password|geheim} ping
                ls -a geheim
                ldapsearch -D cn=x -w {password|geheim} -b y
                ls -w geheim
                sqlcmd -S x -P {password|geheim}
                bcp x -P {password|geheim}
                scp -P geheim
                app --password {password|geheim} x
                app --password={password|geheim} x
                app --db-password {password|geheim} x
                app --password --token {password|abc123} x
                app --password none x
                app --verbose geheim x
                ["app", "--password", "{password|geheim}"]
                ["app","--api-key","{password|geheim}"]
                app "--password" x
                x--password geheim
                app --password
                """.lines();
    }
}
