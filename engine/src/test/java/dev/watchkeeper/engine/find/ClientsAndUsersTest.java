package dev.watchkeeper.engine.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples follow what the programs' own documentation and sources print. */
class ClientsAndUsersTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "Failed password for root from 203.0.113.7 port 51234 ssh2 => user=root client=203.0.113.7",
                "Failed password for invalid user oracle from 203.0.113.7 port 51234 ssh2 => user=oracle client=203.0.113.7",
                "Failed password for invalid user admin from 2001:db8::7 port 51234 ssh2 => user=admin client=2001:db8::7",
                "Failed password for invalid user user from 203.0.113.7 port 4711 ssh2 => user=user client=203.0.113.7",
                "Accepted publickey for anna from 192.0.2.4 port 50022 ssh2: RSA SHA256:abc => user=anna client=192.0.2.4",
                "Accepted keyboard-interactive/pam for anna from 192.0.2.4 port 50022 ssh2 => user=anna client=192.0.2.4",
                "Invalid user postgres from 198.51.100.3 port 40022 => user=postgres client=198.51.100.3",
                "Invalid user  from 198.51.100.3 port 40022 => client=198.51.100.3",
                "Connection closed by authenticating user root 203.0.113.7 port 40022 [preauth] => user=root client=203.0.113.7",
                "Connection closed by invalid user git 203.0.113.7 port 40022 [preauth] => user=git client=203.0.113.7",
                "Connection closed by 203.0.113.7 port 40022 [preauth] => client=203.0.113.7",
                "Request from '\"100\" <sip:100@198.51.100.4>' failed for '203.0.113.7:48336' (callid: 7) - No matching endpoint found => client=203.0.113.7",
                "info: block(1): tcp/accept ]: 203.0.113.7.57178 198.51.100.4.1080: error: password authentication failed for user \"anna\" => user=anna client=203.0.113.7",
                "SMTP Server [0D14] Authentication failed for user anna ; connecting host [203.0.113.7] => user=anna client=203.0.113.7",
                "Authentication attempt from [203.0.113.7, 10.0.0.9] for user \"anna\" failed. => user=anna client=203.0.113.7",
                "Mislukte login poging van 203.0.113.7 => client=203.0.113.7",
                "Server: AUTH-ERROR: 203.0.113.7 - Invalid username or password entered. => client=203.0.113.7",
                "Thu Jan 01 12:00:00 CET 2026|CAS|Supplied credentials: [anna]|AUTHENTICATION_FAILED|anna|203.0.113.7|10.0.0.9 => client=203.0.113.7",
                "Connection reset by 203.0.113.7 port 40022 => client=203.0.113.7",
                "Connection from 203.0.113.7 port 40022 on 192.0.2.1 port 22 => client=203.0.113.7",
                "Received disconnect from 203.0.113.7 port 40022:11: Bye Bye [preauth] => client=203.0.113.7",
                "Disconnected from user bob 203.0.113.7 port 40022 => user=bob client=203.0.113.7",
                "Unable to negotiate with 203.0.113.7 port 40022: no matching key exchange method found => client=203.0.113.7",
                "error: maximum authentication attempts exceeded for root from 203.0.113.7 port 40022 ssh2 [preauth] => user=root client=203.0.113.7",
                "User carl from 203.0.113.7 not allowed because not listed in AllowUsers => user=carl client=203.0.113.7",
                "Did not receive identification string from 203.0.113.7 port 40022 => client=203.0.113.7",
                "Bad protocol version identification 'GET / HTTP/1.1' from 203.0.113.7 port 40022 => client=203.0.113.7 method=GET url=/",
                "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=203.0.113.7  user=root => user=root client=203.0.113.7",
                "pam_unix(su:auth): authentication failure; logname=anna uid=1000 euid=0 tty=pts/0 ruser=anna rhost=  user=root => user=root",
                "pam_unix(sshd:session): session opened for user anna(uid=1000) by (uid=0) => user=anna",
                "pam_unix(cron:session): session closed for user root => user=root",
                "FAILED LOGIN (1) on '/dev/tty1' FOR 'root', Authentication failure => user=root",
                "Bad PAM password attempt for 'admin' from 198.51.100.4:40112 => user=admin client=198.51.100.4",
                "imap-login: Disconnected: Connection closed (auth failed, 3 attempts in 12 secs): user=<anna@example.com>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, TLS => user=anna@example.com client=203.0.113.9",
                "imap-login: Disconnected (no auth attempts in 0 secs): user=<>, rip=203.0.113.9, lip=192.0.2.1 => client=203.0.113.9",
                "warning: unknown[203.0.113.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6 => client=203.0.113.9",
                "NOQUEUE: reject: RCPT from mail.example.net[203.0.113.9]: 554 5.7.1 Service unavailable; from=<x@example.net> to=<y@example.com> proto=ESMTP helo=<[192.0.2.66]> => client=203.0.113.9",
                "8A1B2C: client=mail.example.net[203.0.113.9], sasl_method=PLAIN, sasl_username=anna@example.com => user=anna@example.com client=203.0.113.9",
                "connect from unknown[203.0.113.9] => client=203.0.113.9",
                "dovecot_login authenticator failed for (mail.example.net) [203.0.113.9]:40112: 535 Incorrect authentication data (set_id=anna) => user=anna client=203.0.113.9",
                "plain authenticator failed for ([192.0.2.66]) [203.0.113.9]: 535 Incorrect authentication data (set_id=anna) => user=anna client=203.0.113.9",
                "H=host.example.net [203.0.113.9] F=<x@example.net> rejected RCPT <y@example.com>: relay not permitted => client=203.0.113.9",
                "client @0x7f2c4c0a1b20 203.0.113.9#53211 (example.org): query (cache) 'example.org/A/IN' denied => client=203.0.113.9",
                "203.0.113.9:51511 TLS Error: TLS handshake failed => client=203.0.113.9",
                "TLS Error: incoming packet authentication failed from [AF_INET]203.0.113.9:51511 => client=203.0.113.9",
                "[pid 2] [anna] FAIL LOGIN: Client \"203.0.113.9\" => user=anna client=203.0.113.9 pid=2",
                "[pid 2] CONNECT: Client \"::ffff:203.0.113.9\" => client=203.0.113.9 pid=2",
                "connect from unknown[::ffff:] => client=::ffff",
                "192.0.2.1 (203.0.113.9[203.0.113.9]) - USER anna (Login failed): Incorrect password => user=anna client=203.0.113.9",
                "192.0.2.1 (host.example.net[203.0.113.9]) - USER bob: no such user found from host.example.net [203.0.113.9] to 192.0.2.1:21 => user=bob client=203.0.113.9",
                "SecurityEvent=\"InvalidPassword\",Service=\"PJSIP\",AccountID=\"6001\",LocalAddress=\"IPV4/UDP/192.0.2.1/5060\",RemoteAddress=\"IPV4/UDP/203.0.113.9/5062\" => user=6001 client=203.0.113.9",
                "Access denied for user 'shop'@'203.0.113.9' (using password: YES) => user=shop client=203.0.113.9",
                "Access denied for user 'shop'@'localhost' (using password: YES) => user=shop",
                "password authentication failed for user \"anna\" => user=anna",
                "no pg_hba.conf entry for host \"203.0.113.9\", user \"anna\", database \"shop\", no encryption => user=anna client=203.0.113.9",
                "connection received: host=203.0.113.9 port=51000 => nothing",
                "Login failed for user 'sa'. Reason: Password did not match that for the login provided. [CLIENT: 203.0.113.9] => user=sa client=203.0.113.9",
                "Login failed: anna (Remote IP: 203.0.113.9) => user=anna client=203.0.113.9",
                "Login failed: 'anna@example.com' (Remote IP: '2001:db8::9') => user=anna@example.com client=2001:db8::9",
                "Username or password is incorrect. Try again. IP: 203.0.113.9. Username: anna@example.com. => user=anna@example.com client=203.0.113.9",
                "Invalid TOTP code! Server time: 2026-01-01 12:00:00 UTC IP: 203.0.113.9 => client=203.0.113.9",
                "Authentication request for \"anna\" has been denied (IP: \"203.0.113.9\"). => user=anna client=203.0.113.9",
                "Login attempt or request with invalid authentication from localhost (127.0.0.1). Requested URL: '/auth' => client=127.0.0.1",
                "authentication failure; rhost=::ffff:203.0.113.9 user=root@pam msg=Authentication failure => user=root client=203.0.113.9",
                "/index.php: Web GUI authentication error for 'admin' from 203.0.113.9 => user=admin client=203.0.113.9",
                "webConfigurator authentication error for user 'admin' from: 203.0.113.9 => user=admin client=203.0.113.9",
                "login failure for user admin from 203.0.113.9 via ssh => user=admin client=203.0.113.9",
                "Failed authentication attempt for anna from 203.0.113.9:51000: user's password is invalid => user=anna client=203.0.113.9",
                "Failed login attempt for user anna@example.com from ip address 203.0.113.9 => user=anna@example.com client=203.0.113.9",
                "Failed login attempt. 203.0.113.9 => client=203.0.113.9",
                "Unsuccessful 1FA authentication attempt by user 'anna' => user=anna",
                "AH01617: user anna: authentication failure for \"/admin\": Password Mismatch => user=anna code=AH01617",
                "open() \"/srv/x\" failed (2: No such file), client: 203.0.113.9, server: shop.example.com, host: \"192.0.2.1\" => client=203.0.113.9",
                "no user/password was provided for basic authentication, client: 203.0.113.9, server: shop.example.com => client=203.0.113.9",
                "[client 203.0.113.9:51000] ModSecurity: Access denied with code 403 => client=203.0.113.9",
                "DROP IN=eth0 OUT= MAC=00:16:3e:aa:bb:cc:00:16:3e:dd:ee:ff:08:00 SRC=203.0.113.9 DST=192.0.2.1 LEN=40 PROTO=TCP SPT=51000 DPT=23 => client=203.0.113.9",
                "[Classification: Attempted Information Leak] [Priority: 2] {TCP} 203.0.113.9:51000 -> 192.0.2.1:22 => client=203.0.113.9",
                "IP 203.0.113.9.51000 > 192.0.2.1.22: Flags [S], length 0 => client=203.0.113.9",
                "Unsuccessful login attempt from 192.0.2.1 (X-Forwarded-For: 203.0.113.9, 192.0.2.1) => client=203.0.113.9",
                "Auth: [SMB2,(null)] user [WORKGROUP]\\[anna] at [Thu, 14 Oct 2021] status [NT_STATUS_NO_SUCH_USER] remote host [ipv4:203.0.113.9:44890] local host [ipv4:192.0.2.1:445] => user=anna client=203.0.113.9 code=NT_STATUS_NO_SUCH_USER",
                "op=login acct=\"anna\" exe=\"/usr/sbin/sshd\" hostname=? addr=203.0.113.9 terminal=ssh res=failed => user=anna client=203.0.113.9",
                "Accepted connection from 203.0.113.9:51000 => client=203.0.113.9",
                "SSL handshake with /203.0.113.9:51000 failed => nothing",
                "New connection from /203.0.113.9:51000 => client=203.0.113.9",
                "request {\"user\":\"anna\",\"client_ip\":\"203.0.113.9\"} refused => user=anna client=203.0.113.9",
                "params: {\\\"username\\\":\\\"anna\\\",\\\"ip\\\":\\\"203.0.113.9\\\"} => user=anna client=203.0.113.9",
                "remote_addr=203.0.113.9 user=anna action=login => user=anna client=203.0.113.9",
                "rate limit exceeded for 203.0.113.9 => client=203.0.113.9",
            })
    void who_asked_is_found(String message, String found) {
        assertThat(Found.in(message)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "Failed password for invalid user bob from 192.0.2.66 port 1 from 203.0.113.7 port 40022 ssh2 => bob from 192.0.2.66 port 1",
                "Invalid user root from 192.0.2.66 from 203.0.113.7 port 40022 => root from 192.0.2.66",
                "Failed none for invalid user  from 203.0.113.7 port 40022 ssh2 => nobody",
                "Accepted password for anna from 203.0.113.7 port 40022 ssh2 => anna",
                "Received disconnect from 203.0.113.7 port 40022:11: Bye from 192.0.2.66 => nobody",
            })
    void a_name_cannot_hide_where_it_came_from(String message, String user) {
        Fields found = Found.in(message, Fields.with().component("sshd").build());

        assertThat(found.clientIp()).isEqualTo("203.0.113.7");
        assertThat(Optional.ofNullable(found.user()).orElse("nobody")).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "pam_unix(auth): authentication failure; ruser=x rhost=192.0.2.66 rhost=203.0.113.7 => user=x client=203.0.113.7",
                "localhost (host[203.0.113.7]): USER x: no such user found from host [192.0.2.66] to 192.0.2.1:21 => user=x client=203.0.113.7",
                "SMTP connection from host.example.com (SERVER) [203.0.113.7]:1418 I=[192.0.2.1]:25 => client=203.0.113.7",
                "AUTH failure (login): checkpass failed, user=test, relay=host.example.com [203.0.113.7] => user=test client=203.0.113.7",
                "to=<x@example.com>, relay=mx.example.com[192.0.2.5]:25, delay=0.5, dsn=2.0.0, status=sent => nothing",
                "Registration from '<sip:301@example.com>' failed for '203.0.113.7' - No matching peer found => client=203.0.113.7",
            })
    void words_that_clients_choose_mislead_nobody(String message, String found) {
        assertThat(Found.in(message)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server listening on 203.0.113.1 port 22.",
                "Listening on 203.0.113.1:8080",
                "connect to 203.0.113.1 port 443 failed: Connection refused",
                "dial tcp 203.0.113.1:5432: connect: connection refused",
                "Connecting to database at 203.0.113.1:5432",
                "upstream 203.0.113.1:8080 is down",
                "upgraded to version 1.2.3.4",
                "library 10.1.2.3 loaded, release 4.3.2.1",
                "using nameserver 203.0.113.1#53 for domain example.org",
                "read response from 203.0.113.1:9200",
                "downloading index from 203.0.113.1",
                "replicating from master 203.0.113.1",
                "route 203.0.113.0/24 via 203.0.113.1",
                "blocked network 203.0.113.0/24",
                "assigned ip=203.0.113.1 to the container",
                "pod ip 203.0.113.1 is ready",
                "fetching http://203.0.113.1/user?user=anna&ip=203.0.113.2",
                "login page Chrome/109.0.0.0 Safari/537.36",
                "bound to 0.0.0.0:80",
                "node 203.0.113.1 joined the cluster",
                "session at 12:00:01 and 2026:01:01",
                "accepted fingerprint 00:16:3e:aa:bb:cc",
                "sending file from 203.0.113.1",
                "denied 203.0.113.1 203.0.113.2",
                "user was not found",
                "user not found",
                "the user interface is ready",
                "user has been logged out",
                "user agent is too old",
                "user: unknown",
                "username or password is wrong",
                "no user is logged in",
                "for each user and group",
                "user session expired",
                "failed to load user preferences",
                "user=",
                "user=- action=login",
                "user=(null)",
                "login failed for the third time",
                "login: invalid password",
                "waiting for user input",
                "password reset for all accounts",
                "GRANT SELECT ON shop TO anna; user='bob'",
                "statement: update account set user='bob' where login='carl'",
                "user id 7 and account type 3",
                "[Times: user=0.10 sys=0.01, real=0.03 secs]",
                "CPU: user: 0.10 s, system: 0.09 s",
                "real 0m1.2s user 0m0.4s sys 0m0.1s",
                "user 5 of 10",
                "authentication for /admin is off",
            })
    void nobody_is_made_up(String message) {
        assertThat(Found.in(message)).doesNotContain("user=").doesNotContain("client=");
    }
}
