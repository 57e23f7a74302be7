package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.OTHER;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** Requests that a server shall send for somebody, headers and queries broken into, sessions put into hands. */
final class OtherSigns {

    static final List<Sign> ALL = List.of(
            strong(
                    OTHER,
                    "the metadata of a cloud",
                    "169.254. metadata.google metadata.packet metadata.tencentyun 100.100.100.200 fd00:ec2 192.0.0.192 computemetadata",
                    "(?:^|[=\\s\"'(@])(?:[a-z][a-z0-9+.-]{1,10}:/*)(?:[^/@\\s]{0,60}@)?\\[?(?:::ffff:)?(?:169\\.254\\.\\d{1,3}\\.\\d{1,3}|100\\.100\\.100\\.200|192\\.0\\.0\\.192|\\[fd00:ec2::254\\])|metadata\\.(?:google|packet|tencentyun)|/latest/(?:meta-data|user-data|dynamic)\\b.*169\\.254|computemetadata/v\\d"),
            strong(
                    OTHER,
                    "an address within",
                    "localhost docker.internal host.containers host.container kubernetes ip6-l broadcasthost instance-data minikube.internal rancher-desktop.internal",
                    "^(?:[a-z]{2,10}:/{0,3})?(?:localhost\\d?(?:\\.localdomain\\d?)?|ip6-(?:localhost|loopback)|(?:gateway|host|kubernetes)\\.docker\\.internal|host\\.(?:docker|containers?|minikube)\\.internal|kubernetes(?:\\.default){1}(?:\\.svc)?(?:\\.cluster\\.local)?|broadcasthost|instance-data|host\\.rancher-desktop\\.internal)(?::\\d+)?(?:/|$)"),
            strong(
                    OTHER,
                    "an address within",
                    ":127. :10. :192.168. :172. :/127. :/10. :/192.168. :/172. //127. //10. //192.168. //172. @127. @10. @192.168. @172. //0.0.0.0 ://[ ://0 ://1 ://2 ://3 ://4 :0x",
                    "(?:^|[=@])\\s*[a-z][a-z0-9+.-]{1,12}:/{0,3}(?:[^/@\\s]*@)?(?:127(?:\\.\\d{1,3}){1,3}|10(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2}|0\\.0\\.0\\.0|\\[[0-9a-f:.]*\\]|0x[0-9a-f]{8}|0x[0-9a-f]{1,2}(?:\\.0x[0-9a-f]{1,2}){3}|0[0-7]{3,}[\\d.]*|\\d{8,10})(?:[:/?#]|$)"),
            strong(
                    OTHER,
                    "an address written oddly",
                    "http: https: ://",
                    "^[a-z]{3,6}:(?:\\d{8,10}|0x[0-9a-f]{8}|0x[0-9a-f]{1,2}(?:\\.0x[0-9a-f]{1,2}){3}|0\\d{3,}(?:\\.0\\d{1,3}){3}|//0\\d{3,}(?:\\.0\\d{1,3}){1,3})(?:/|$)|://[^/]{0,60}@\\s*\\d{1,3}\\.\\d{1,3}\\.|://[^/?]*[\\x{2460}-\\x{24ff}\\x{3002}\\x{ff61}]|://[^/?a-z0-9]*(?:\\\\+[a-z0-9]){3}|://[^/]{1,60}\\s+&?@"),
            strong(
                    OTHER,
                    "a protocol that servers are made to speak",
                    "gopher:// dict:// ldap:// ldaps:// tftp:// jar:// netdoc:// smb:// rsync:// telnet:// rtmp:// imap: imaps: pop3: pop3s: acap: xri: rtsp: irc: ssh: smtp: unix:",
                    "(?:^|[=\\s\"'/])(?:gopher|dict|ldaps?|tftp|jar|netdoc|smb|rsync|telnet|rtmp)://|(?:^|=)(?:imap|pop3|acap|xri|rtsp|irc|ssh|smtp)s?://(?:[^/]*@)?(?:\\[|\\d|[^\\x00-\\x7f])|unix:[^|]{1,300}\\|https?://"),
            strong(
                    OTHER,
                    "headers broken into",
                    "http/ ␤ \\n \\r",
                    " \n\\",
                    "\\b(?:get|post|head|options|connect|put|delete|trace|patch|propfind)\\s+(?:/|https?:)[^\\s]*\\s+http/\\d|[\\n\\r]\\s*(?:content-(?:type|length)|set-cookie|location|refresh|host|x-forwarded-\\w+|remote-addr|transfer-encoding|user-agent|access-control-\\w+|via|cache-control|link)\\s*:\\s*[^\\s]|^(?:[^\\s]{0,40})\\n{1,2}[\\w-]{1,20}(?:=|:\\s*[^\\s])"),
            strong(
                    OTHER,
                    "headers broken into by letters that lose a byte",
                    "set-cookie location content- refresh x-",
                    ":",
                    "[\\x{560a}\\x{560d}]\\s*[a-z][\\w-]{1,30}\\s*:"),
            strong(
                    OTHER,
                    "an address that hides its host",
                    "http: https: ftp:",
                    "@",
                    // Programs disagree which of two signs ends the user's name. In a path a version may follow a
                    // scope: @a/b@1.
                    "^(?:https?|ftp)://[^?#\\s]{1,100}@[^/?#@\\s]+@[^/?#@\\s]+"),
            strong(
                    OTHER,
                    "a query of a directory",
                    ")( )␠( (| (& *( )) )|",
                    "(",
                    "^[^(]*\\)\\s*\\(\\s*[|&!]|\\*\\s*\\)\\s*\\(\\s*\\w+\\s*[=~<>]|[^(\\s]\\)\\(\\s*\\w{1,30}\\s*[~<>]?=|\\)\\s*\\|\\s*\\(\\w+=|^\\)\\s*\\(\\s*\\w{1,30}\\s*="),
            strong(
                    OTHER,
                    "a query of an XML document",
                    "xpath count( string-length ancestor:: child:: descendant::",
                    "(?:ancestor|child|descendant|following|parent|preceding|self)(?:-or-self)?::(?:node\\(|\\*|\\w)|['\"]\\s*or\\s+(?:count|position|string-length|name|last)\\s*\\("),
            strong(
                    OTHER,
                    "a filter that walks through relations",
                    "__start __istart __end __iend __contains __icontains __regex __iregex __exact __iexact __gt __lt __in __isnull __range",
                    "^\\w{1,30}__\\w{1,30}(?:__\\w{1,30})*__(?:i?startswith|i?endswith|i?contains|i?regex|i?exact|gte?|lte?|in|isnull|range)$"));

    private OtherSigns() {}
}
