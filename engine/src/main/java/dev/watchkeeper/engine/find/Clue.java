package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** A word that tells what stands beside it. Case, and the marks that join the parts of a key, do not count. */
enum Clue {
    /** Who asked in truth, where a proxy stands between. */
    FORWARDED("xforwardedfor forwardedfor xrealip realip oip origip originalip trueclientip cfconnectingip"),
    CLIENT(
            "client clientip clientipaddress clientaddr clientaddress clienthost clientipport remoteclient rip raddr"
                    + " remip remoteaddr remoteaddress remoteip remotehost remoteipaddress srcip sourceip sourceipaddress srcaddr"
                    + " sourceaddr sourceaddress srchost sourcehost peeraddr peeraddress peerip userip visitorip requestip"
                    + " requesterip attacker attackerip callerip loginip cip downstreamremoteaddress saddr intruder clientaddrport autherror"),
    /** PAM writes it behind names that the client chose, so the last one counts. */
    LAST_CLIENT("rhost"),
    /** Clients only as a key, or with "address" behind them. */
    HALF_CLIENT("src source remote"),
    FROM("from depuis desde"),
    /** "From" in other languages; too common a word to reach far. */
    OF("de von da van"),
    NEGOTIATE("negotiate"),
    IP("ip ipaddress ipaddr ips"),
    HOST("host hostname addr address adresse"),
    PEER("peer"),
    SERVER("server upstream listener dst dest destination dstip destip dstaddr destinationip target targetip local"
            + " localaddr localaddress localip lip laddr serverip serveraddr serveraddress backend nameserver"
            + " proxy gateway gw resolver subnet netmask network broadcast version ver release build node pod"
            + " broker master leader replica cluster endpoint mirror route podip nodeip hostip downstreamlocaladdress"
            + " virtual vip bindaddress listenaddress bindaddr listenaddr advertise forwarder"),
    /** Of mail that comes and of mail that goes. */
    RELAY("relay"),
    TO("to on at with via against into towards toward using helo ehlo"),
    BY("by"),
    /** What is sought from others, so that "from" leads to a server. */
    PULL(
            "response responses reply replies replied reading read fetch fetched fetching download downloaded downloading pull"
                    + " pulled pulling replicate replicating replication sync synced syncing synchronizing load loaded loading"
                    + " restore restored restoring heartbeat heartbeats answer answers copy copied copying sending sent send"
                    + " migrate migrated migrating streaming switch switched switching changed failover moved import imported"
                    + " importing snapshot upgraded upgrading upgrade mount mounted mounting bootstrap bootstrapping join joining"
                    + " clone cloning recover recovering transferred"),
    OUTBOUND(
            "connecting dial dialing resolve resolved resolving dns lookup listen listening bind binding bound starting"
                    + " started ping assigned assign lease leased dhcp dhcpack dhcpoffer dhcprequest interface proxying forwarding"
                    + " allocated allocate mailer ctladdr dsn delays advertising reachable unreachable"),
    CONNECTION("connection"),
    INBOUND(
            "accept accepting blocked blocking block ban banned banning rejected reject attack scan scanning probe"
                    + " bruteforce unauthorized unauthorised forbidden handshake incoming inbound visitor abuse spam intrusion"
                    + " violation registration request hacking nrcpts throttled throttling ratelimit limit disconnect close closed"),
    AUTH(
            "authentication authenticate authenticated authenticating authenticator auth authfailure authorization password"
                    + " passwords publickey credentials keyboardinteractive signin logon logged signed gssapi kerberos pam"
                    + " hostbased accepted"),
    LOGIN("login loginname"),
    USER("user utilisateur benutzer"),
    USER_KEY("username userid usr suser useraccount userlogin saslusername setid acct accountid accountname authuser"
            + " targetusername loginuser usrname remoteuser logonuser uname principalname authid accountuser"),
    ACCOUNT("account"),
    WEAK_USER("ruser duser email mail useremail"),
    NAME("name"),
    FOR("for fur pour"),
    /** What stands before "user" when a name comes behind it. */
    NAMES_ONE("invalid unknown illegal nonexistent disabled locked"),
    /** What stands behind a name. */
    TELLS_OF_ONE("has is was not does did failed connected disconnected denied could cannot attempted tried succeeded"
            + " successfully already exceeded doesn't had granted entered"),
    FAILED_WITH("failure"),
    TOOK("took taken takes elapsed duration latency runtime elapsedtime responsetime exectime executiontime timetaken"
            + " processingtime totaltime cost spent durationtime"),
    MILLIS_KEY("durationms elapsedms latencyms tookms timems tookmillis elapsedmillis responsetimems durationmillis"
            + " requesttimems exectimems totaltimems querytimems runtimems costms processingtimems latencymillis"
            + " elapsedtimems durationmilliseconds elapsedmilliseconds executiontimems"),
    SECONDS_KEY(
            "durationseconds durationsec durationsecs elapsedseconds elapsedsec latencyseconds querytime requesttime"
                    + " durations"),
    TIME("time"),
    IN("in"),
    AFTER("after"),
    /** What is told of the future, or counted over a time, took no time. */
    LATER("retry retrying retries reconnect reconnecting next again restart restarting expire expires expired expiring"
            + " scheduled schedule scheduling wait waiting sleep sleeping delay delayed backoff will attempt attempts every"
            + " interval errors failures times backing"),
    STATUS("status statuscode httpstatus httpstatuscode responsecode responsestatus httpcode responsestatuscode"),
    HTTP("http"),
    RETURNED("returned responded answered"),
    COMPLETED("completed"),
    EXIT("exit exited"),
    CODE("code"),
    ERROR("error err"),
    ERROR_CODE("errorcode errcode errno errnum errornumber sqlcode vendorcode winerror errorno hresult"),
    SQL_STATE("sqlstate"),
    SQL("sql"),
    STATE("state"),
    METHOD("get post put delete patch head options propfind report"),
    METHOD_KEY("method requestmethod httpmethod verb"),
    URL_KEY("url uri requesturi requesturl"),
    TRACE("traceid ddtraceid xb3traceid"),
    SPAN("spanid ddspanid xb3spanid"),
    TRACE_PARENT("traceparent"),
    PID("pid"),
    UNCAUGHT("uncaught unhandled"),
    TRACEBACK("traceback"),
    /** From here on the text is a statement or a command, not the program's words. */
    STATEMENT("statement command query"),
    SQL_VERB("select insert update create alter grant revoke"),
    /** Their values are what a client claims to be. */
    CLAIM("useragent ua referer referrer"),
    /** Ordinary words that follow "user" and are nobody's name. */
    WORD("the an this that these those and or nor of if when then than but so as no none any all each new old other who"
            + " whose which are were be been have do can may must should would data details detail session sessions"
            + " profile profiles input output id ids names group groups role roles permission permissions requests"
            + " preferences preference settings setting defined context info information list token tokens home directory"
            + " process service services record records object table management manager registration count limits quota"
            + " agent agents access action actions activity base cache config configuration event events feedback file"
            + " files function guide key keys message messages namespace operation operations option options pool"
            + " principal property properties queries script search slice store thread threads type types unit value"
            + " values verification validation without cancelled canceled created deleted updated added removed found"
            + " exists exist side level facing friendly specified supplied provided requested initiated triggered mode"
            + " space accounts users usernames logins logout db database connections device devices app"
            + " application import export field fields creation deletion experience journey interaction interactions"
            + " private public unique valid missing empty per via");

    /** Long enough for all words above; a longer word needs no look. */
    private static final int LONGEST = 24;

    private static final int SLOTS = 4096;
    private static final Known[] TABLE = table(false);

    /** Asked only where a name may stand, so that the many ordinary words of a text are none of the first table. */
    private static final Known[] TABLE_OF_ORDINARY = table(true);

    private static final long[] TAKEN = taken();

    private final String words;

    Clue(String words) {
        this.words = words;
    }

    /**
     * The clue that the word is, or null. Asked of every word of every line, so it allocates nothing.
     *
     * @param marks how many marks join the word's parts
     */
    static @Nullable Clue of(String text, int from, int to, int marks) {
        int length = to - from - marks;
        if (length < 2 || length > LONGEST) {
            return null;
        }
        char second = text.charAt(from + 1);
        if (Letters.joins(second)) {
            second = text.charAt(from + 2);
        }
        int slot = slot(text.charAt(from), second, text.charAt(to - 1), length);
        // Most words are no clue, and these few bits say so without a look at the large table.
        if ((TAKEN[slot >> 6] & 1L << slot) == 0) {
            return null;
        }
        return known(TABLE[slot], text, from, to);
    }

    private static @Nullable Clue known(@Nullable Known first, String text, int from, int to) {
        Known known = first;
        while (known != null && !known.isAt(text, from, to)) {
            known = known.next;
        }
        return known == null ? null : known.clue;
    }

    /** The kind of an ordinary word that only counts beside a name, or null. */
    static @Nullable Clue ordinary(String text, int from, int to) {
        int length = to - from;
        return length < 2 || length > LONGEST
                ? null
                : known(
                        TABLE_OF_ORDINARY[slot(text.charAt(from), text.charAt(from + 1), text.charAt(to - 1), length)],
                        text,
                        from,
                        to);
    }

    private boolean isOrdinary() {
        return this == WORD || this == TELLS_OF_ONE;
    }

    /** True when the word is none that a sentence is made of. */
    static boolean isUnknown(String text, int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += Letters.joins(text.charAt(i)) ? 1 : 0;
        }
        return of(text, from, to, marks) == null && ordinary(text, from, to) == null;
    }

    private static int slot(char first, char second, char last, int length) {
        return (((first | 0x20) * 31 + (second | 0x20)) * 31 + (last | 0x20) * 7 + length) & SLOTS - 1;
    }

    private static Known[] table(boolean ordinary) {
        Known[] table = new Known[SLOTS];
        for (Clue clue : values()) {
            for (String word : clue.isOrdinary() == ordinary ? clue.words.split(" ") : new String[0]) {
                int slot = slot(word.charAt(0), word.charAt(1), word.charAt(word.length() - 1), word.length());
                table[slot] = new Known(word, clue, table[slot]);
            }
        }
        return table;
    }

    private static long[] taken() {
        long[] taken = new long[SLOTS / Long.SIZE];
        for (int slot = 0; slot < SLOTS; slot++) {
            taken[slot / Long.SIZE] |= TABLE[slot] == null ? 0 : 1L << slot;
        }
        return taken;
    }

    /** A word of the table, and the next one of the same slot. */
    private record Known(String word, Clue clue, @Nullable Known next) {

        boolean isAt(String text, int from, int to) {
            int at = from;
            for (int i = 0; i < word.length(); i++) {
                while (at < to && Letters.joins(text.charAt(at))) {
                    at++;
                }
                if (at == to || (text.charAt(at) | 0x20) != word.charAt(i) && text.charAt(at) != word.charAt(i)) {
                    return false;
                }
                at++;
            }
            return at == to;
        }
    }
}
