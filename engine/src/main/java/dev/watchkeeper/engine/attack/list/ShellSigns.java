package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.COMMAND;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** What only a shell reads: substitutions, redirections, spellings that hide a word, the batch language of Windows. */
final class ShellSigns {

    private static final String EXPRESSION =
            "(?:\"[^\"]{0,60}\"|'[^']{0,60}'|\\([^)]{0,40}\\)|\\[[^\\]]{0,40}\\]|\\{[^}]{0,40}\\}|%~?\\w+%?|![\\w]+!|[\\w%.$\\[\\]]{1,40}(?:/\\?)?)";

    private static final String CMDLET_VERB =
            "(?:get|set|new|remove|add|start|stop|invoke|import|export|convert(?:to|from)|out|clear"
                    + "|copy|move|enable|disable|(?:un)?register|restart|write|read|select|foreach|where|test|rename|unblock|expand|compress"
                    + "|enter|measure|suspend|wait|receive|send)";

    private static final String CMDLET_NOUN =
            "(?:childitem|itemproperty|wmiobject|wmimethod|wmievent|ciminstance|cimsession|eventlog"
                    + "|winevent|ps(?:drive|session|breakpoint|provider|snapin|readline\\w*|callstack|job\\w*)|executionpolicy|hotfix|webrequest"
                    + "|restmethod|ad(?:user|computer|group|domain|object)|local(?:user|group\\w*)|nettcpconnection|netipaddress|netadapter"
                    + "|netfirewall\\w+|scheduled(?:task\\w*|job)|securestring|computerinfo|mp(?:preference|computerstatus)|typedata|runspace\\w*"
                    + "|bitstransfer|clixml|uiculture|tracesource|formatdata|smbshare|webserviceproxy)";

    private static final String COMMON_NOUN =
            "(?:process|service|content|item|object|location|alias|variable|module|job|credential|acl"
                    + "|computer|clipboard|date|host|history|member|command|expression|archive|path|file|null|string|csv|json|output|event|help)";

    static final List<Sign> ALL = List.of(
            strong(
                    COMMAND,
                    "a command within a text",
                    "$( ${ $[ $((",
                    "$",
                    "\\$\\(\\(?\\s*[^)\\s]|\\$\\(\\)|\\$\\{(?:ifs\\b|[#!]\\w{1,20}|\\w{1,20}(?:[#%:/@^,-]))|\\$\\[\\s*[\\d\\]($]|\\$\\$\\["),
            strong(
                    COMMAND,
                    "a command in backticks",
                    "`",
                    "`",
                    "(?:^|[;|&=($])[\\s'\"]*`[\\s'\"]*(?:[./~$]|(?:id|uname|whoami|ls|cat|ping|curl|wget|sh|bash|ps|nc|env|pwd|sleep|ifconfig|true|false)\\b)"),
            strong(
                    COMMAND,
                    "a function of a shell",
                    "(){ ()␠{ (){ ()␠␠{",
                    "(",
                    "(?:^|[^\\w)])\\(\\)\\s{0,6}\\{(?:\\s*[:;}_]|\\s*$|.{0,60};)|[\\w:.]{1,12}\\s*\\(\\)?\\s*\\{[^}]{0,40}[|&][^}]{0,40}\\}"),
            strong(
                    COMMAND,
                    "input or output of a shell",
                    "<<< /dev/tcp /dev/udp >& 2>&1 0>& <( >( ></ >/",
                    "<<<\\s*[\\w'\"$({]|/dev/(?:tcp|udp)/|\\d>&\\d|[<>]\\(\\s*\\w|0>\\s*\\$?\\w|>\\s*/(?:dev|tmp|var|etc|home)/"),
            strong(
                    COMMAND,
                    "a word spelled so that filters miss it",
                    "$@ $* $! $_ $- $? $$ $u $a ${",
                    "$",
                    "[a-z/]\\$[@*!?_$-][a-z]?[a-z/]|[;|&]\\s*[a-z]{1,8}\\$[a-z_]|[a-z]\\$\\{?\\w{0,3}\\}?[a-z]+\\s+/|/[a-z]+\\$[\\w@*!?-]+/|\\{\\w?\\$\\w|[a-z]\\$(?:@|\\*|u\\\\)|[a-z]{2,8}\\$[@*]"),
            strong(
                    COMMAND,
                    "a word spelled so that filters miss it",
                    "'' \"\" `` ^ \\ '-' \"-\"",
                    "'\"`^\\",
                    "(?:^|[;|&\\s(])[a-z]{1,8}(?:''|\"\"|``)[a-z]{1,10}(?:\\s|$)|^[a-z]{2,8}\\s+['\"]-['\"]?\\w|[;|&]\\s*[a-z]\\\\[a-z]{1,8}\\s+/|/[a-z]{1,8}\\\\[a-z]{1,8}(?:\\s|$)|\\b(?:c|w)['\"^]+m['\"^]+d|^\\\\(?:ls|id|cat|sh|ps|nc|whoami|curl|wget)\\b"),
            strong(
                    COMMAND,
                    "a path spelled with wildcards",
                    "/",
                    "[?*",
                    "/[a-z]{0,8}\\[!?[a-z/?-]{1,12}\\](?:[a-z]{1,12}|/[a-z])|/[\\w\\[]{0,4}\\?[\\w?]{0,4}/[\\w?*]{1,8}[?*]?[\\w*?]*|/(?:bin|etc|usr|tmp|var|dev|et|e|b|u)[*?]+\\w{0,4}/[\\w*?.]+|/(?:bin|etc|usr/bin)/\\w{0,8}[?*]\\w{0,8}|/\\?\\w{2,6}(?:\\s|$)|/\\w\\[[^\\]]{1,8}///?\\]\\w?|/[a-z]?\\[[a-z?!/]{1,8}\\][a-z]"),
            strong(
                    COMMAND,
                    "words made by braces",
                    "{",
                    "{",
                    "(?:^|[\\s;|&=])\\{(?:,?[\\w$\\\\/*?.-]{1,20},)(?:[\\w$\\\\/*?.-]{0,20},?){0,6}\\}\\w?(?:\\s|$)"),
            strong(COMMAND, "a directory of the shell", "~+ ~-", "^~[+-]\\d{0,3}$"),
            strong(COMMAND, "the shell's own blank", "$ifs ${ifs", "$", "\\$\\{?ifs\\b"),
            strong(
                    COMMAND,
                    "a command for a later time",
                    "at␠",
                    ";|&\n`",
                    "[;|&\\n`]at\\s+(?:now|midnight|noon|teatime|\\d{1,2}:\\d\\d)\\b"),
            strong(
                    COMMAND,
                    "a loop or a condition of a shell",
                    ";do ;␠do ;then ;␠then ;;␠esac ;;esac ␤do ␤then",
                    ";\n",
                    "\\b(?:(?:while|until|if|elif)\\s+(?:true|false|:|!|\\[|\\(\\(|test\\s|read\\s|sleep\\s)|for\\s+\\w+\\s+in\\s).{0,120}"
                            + "[;\\n]\\s*(?:do|then)\\s|\\bcase\\s.{1,60}\\sin\\s.{1,80};;\\s*esac\\b"),
            strong(
                    COMMAND,
                    "a command of PowerShell",
                    "-childitem -itemproperty -wmi -cim -eventlog -winevent -psdrive -pssession -psbreakpoint -psprovider -pssnapin"
                            + " -psreadline -pscallstack -psjob -executionpolicy -hotfix -webrequest -restmethod -aduser -adcomputer"
                            + " -adgroup -addomain -adobject -localuser -localgroup -nettcp -netip -netadapter -netfirewall -scheduledtask"
                            + " -scheduledjob -securestring -computerinfo -mppreference -mpcomputer -typedata -runspace -bitstransfer"
                            + " -clixml -uiculture -tracesource -formatdata -smbshare -webserviceproxy",
                    "(?:^|[^\\w/.-])" + CMDLET_VERB + "-" + CMDLET_NOUN + "\\b"),
            strong(
                    COMMAND,
                    "a command of PowerShell",
                    "get- set- new- remove- add- start- stop- invoke- import- export- out- clear- copy- move- enable- disable- register-"
                            + " restart- write- read- select- foreach- where- test- rename- expand- compress- measure- wait-",
                    " ",
                    // Words of everybody, that need what a command is given.
                    "(?:^|[^\\w/.-])" + CMDLET_VERB + "-" + COMMON_NOUN
                            + "\\s+(?:-[a-z]{2}|\\$|\\||[a-z]:[\\\\/]|['\"(])|\\bnew-object\\s+(?:-\\w|net\\.|system\\.|io\\.)"),
            strong(
                    COMMAND,
                    "a program with its path",
                    "bin/",
                    "(?:^|[^\\w.-])/?(?:usr/)?(?:local/)?s?bin/(?:\\w{2,6}/)?[a-z][\\w.-]{1,20}(?:[\\s;|&`'\")]|$)"),
            strong(
                    COMMAND,
                    "a program of Windows",
                    "reg␠ reg.exe regedit cmd.exe cmd␠ cmd/ cmd+ cmd$ powershell certutil bitsadmin mshta wscript cscript regsvr32 rundll32 wmic net␠ bcdboot iex( iex␠( iwr invoke- downloadstring schtasks ping.exe net.exe nslookup.exe ipconfig.exe whoami.exe tasklist.exe calc.exe",
                    "\\bcmd(?:\\.exe)?\\s*(?:/[ckr]\\b|\\+/c|$&)|\\bpowershell(?:\\.exe)?\\s+-?\\w|\\bcertutil\\s+-|\\bbitsadmin\\s+/|\\b(?:mshta|regsvr32|rundll32|wscript|cscript)(?:\\.exe)?\\s+[/\\w]|\\breg(?:\\.exe|edit)?\\s+(?:add|query|delete|save|export|/[esc])\\b|\\bwmic\\s+\\w|(?:^|[;|&]\\s*)net\\s+(?:user|localgroup|share|use|view|start)\\b|\\biex\\s*\\(|\\b(?:iwr|invoke-(?:expression|webrequest|command|restmethod))\\b|downloadstring|\\bschtasks\\s+/|(?:^|[;|&\\s\"'/\\\\])(?:ping|cmd|net|nslookup|ipconfig|whoami|tasklist|certutil|calc|powershell|wscript)\\.exe\\b|\\bbcdboot\\b"),
            strong(
                    COMMAND,
                    "a loop of the batch language",
                    "for",
                    "%",
                    "\\bfor\\s*(?:/[dflr]\\s*)*(?:(?:\\\\?\"[^\"]{0,80}\"|[a-z]:\\S{0,80})\\s*)?(?:/\\w\\s*)?%{1,2}[^\\s]{0,12}\\s+in\\s*\\("),
            strong(
                    COMMAND,
                    "a condition of the batch language",
                    "== ␠equ␠ ␠neq␠ ␠lss␠ ␠leq␠ ␠gtr␠ ␠geq␠ exist␠ defined␠ errorlevel cmdextversion",
                    " \n",
                    "\\bif\\s*(?:/i\\s*)?(?:not\\s*)?(?:exist\\s+\\S{2,60}|defined\\s+\\w{1,30}|errorlevel\\s+\\d|cmdextversion\\s+\\d)\\s+\\S|(?:^|[;&|\\s])if\\s*(?:/i\\s*)?(?:not\\s+)?(?:"
                            + EXPRESSION + "\\s*(?:={2,3})\\s*" + EXPRESSION + "?|" + EXPRESSION
                            + "\\s+(?:equ|neq|lss|leq|gtr|geq)\\s+" + EXPRESSION
                            + "|\\([^)]{0,20}\\s(?:equ|neq|lss|leq|gtr|geq)\\s[^)]{0,20}\\))"),
            strong(
                    COMMAND,
                    "a file read or run by a command",
                    "/etc /proc /root /var /tmp /home /usr /bin /dev",
                    " ",
                    "\\b(?:cat|head|tail|more|less|type|nl|tac|ls|ll|cp|mv|rm|gunzip|zcat|zstdcat|vi|nano|grep|awk|sed|find|xxd|strings|base64|curl|wget|echo|chmod|chown|touch|source|sh|bash)['\"]?\\s+[^|;]{0,20}/(?:etc|proc|root|var|tmp|home|usr|bin|dev)/"),
            strong(
                    COMMAND,
                    "a shell or a script of it",
                    "shell .sh .␠sh .\\\" .\\'",
                    "$;&\"\\",
                    "\\$shell\\s+-\\w|(?:[;&|\"]|\\\\n)\\s*\\.\\s*\\\\?[\"']?(?:sh|shell)\\b"),
            strong(COMMAND, "a command that a web server runs", "#exec #include", "#", "<!--#\\s*(?:exec|include)\\b"),
            strong(
                    COMMAND,
                    "another name for a command",
                    "alias",
                    "=",
                    "\\balias\\s+[\"'+]?[\\w+-]{1,20}[\"'+]?\\s*[\\w+]{0,8}="),
            strong(
                    COMMAND,
                    "variables put together to a command",
                    "&& ;$ ;␠$",
                    "$(",
                    "\\b[a-z]{1,8}=[^\\s&]{1,40}&&.{0,80}\\$[a-z(]|\\b\\w{1,8}=[^;\\s]{1,30};\\s*\\$\\w{1,10}\\s|=\\S{1,20}&&\\s*\\("),
            strong(
                    COMMAND,
                    "commands for a mail server",
                    "rcpt mail␠from vrfy ehlo helo etrn authenticate append status select examine login expunge list fetch search copy store create delete rename auth starttls retr dele top uidl stls",
                    "\n\\",
                    "(?:\\n|\\\\n|\\r)\\s*(?:rcpt to\\s*:|mail from\\s*:|vrfy\\b|(?:eh|he)lo\\s+\\w|auth\\s+\\w+|etrn\\b|[a-z]?\\d{1,5}\\s+(?:authenticate|append|status|select|examine|login|expunge|list|fetch|search|copy|store|create|delete|rename)\\b|(?:starttls|retr|dele|top|uidl|stls)\\b)"));

    private ShellSigns() {}
}
