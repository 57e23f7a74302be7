package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.SCRIPT;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup that runs something: tags, handlers, script addresses, styles, and code that touches the page. */
final class ScriptSigns {

    private static final String HANDLER =
            "on(?:abort|activate|after\\w{3,12}|animation\\w{3,9}|auxclick|before\\w{3,24}|begin|blur|bounce|canplay\\w{0,7}|change|click|close|contextmenu|copy|cuechange|cut|dblclick|drag\\w{0,9}|drop|durationchange|end|ended|error|finish|focus\\w{0,3}|formdata|fullscreen\\w{5,6}|hashchange|input|invalid|key\\w{2,8}|load\\w{0,12}|message\\w{0,5}|mouse\\w{2,6}|offline|online|page\\w{4,6}|paste|pause|play\\w{0,3}|pointer\\w{2,12}|popstate|progress|property\\w{0,8}|ratechange|readystate\\w{0,6}|repeat|reset|resize|rows\\w{4,9}|scroll\\w{0,3}|search|seek\\w{2,3}|select\\w{0,11}|show|start|stop|storage|submit|suspend|timeupdate|toggle|touch\\w{3,6}|transition\\w{3,6}|unload|unhandled\\w{6,9}|volumechange|waiting|webkit\\w{5,25}|wheel|zoom)";

    /** {@code <s c r i p t}: filters that take blanks away put it together. */
    private static final String SPACED_TAGS = Stream.of(
                    "script", "iframe", "frame", "form", "object", "embed", "applet", "svg", "style", "link", "meta",
                    "img", "body", "base", "input", "video", "audio", "marquee")
            .map(tag -> String.join("\\s{1,2}", tag.split("")))
            .collect(Collectors.joining("|"));

    static final List<Sign> ALL = List.of(
            strong(
                    SCRIPT,
                    "a script tag",
                    "script",
                    "<&",
                    "<[\\s/<\\x00]*(?:[a-z]{1,8}:)?(?:no)?script\\b|<\\s*/\\s*script|&lt;script"),
            strong(
                    SCRIPT,
                    "a tag that runs or loads something",
                    "<",
                    "<",
                    "<[\\s/]*(?:\\w{1,10}:)?(?:iframe|i?frameset|object|embed|applet|svg|math|meta|base|link|layer|bgsound|isindex|marquee|video|audio|source|details|dialog|keygen|xmp|plaintext|template|animate\\w*|set|foreignobject|import|form|input|button|textarea|select|style|body|html|head|frame|listener|noframes|noembed|vmlframe|xss|param)(?:[\\s/>\"'+]|$)[^<]{0,4}"),
            strong(SCRIPT, "a tag with its letters apart", "<", "<", "<\\s{0,3}/?\\s{0,3}(?:" + SPACED_TAGS + ")\\b"),
            // In an encoding of seven bits the highest one is lost, and ¼ is read as a bracket.
            strong(
                    SCRIPT,
                    "a tag in an encoding of seven bits",
                    "script iframe object embed style body img svg",
                    "/(",
                    "\\x{bc}\\s*/?\\s*(?:script|iframe|object|embed|style|body|img|svg)\\b?[^\\n]{0,80}\\x{be}"),
            strong(
                    SCRIPT,
                    "a dialog called in brackets",
                    "(alert (prompt (confirm",
                    "(",
                    "\\(\\s*(?:alert|prompt|confirm)\\s*\\)\\s*[(`]"),
            strong(
                    SCRIPT,
                    "a stylesheet that computes",
                    "<xsl: system-property(",
                    "<(",
                    "<\\s*xsl:[a-z-]{2,20}\\b|\\bsystem-property\\s*\\("),
            strong(SCRIPT, "a link put into the page", "<a", "<", "<a\\s+href\\s*=\\s*[\"']?\\s*(?:https?:|//)"),
            strong(
                    SCRIPT,
                    "an image that runs something",
                    "<im <img <image",
                    "<",
                    "<\\s*im(?:g|age)\\b[^>]{0,200}(?:script|on\\w{3,20}\\s*=|src\\s*=\\s*[\"'`]?[x1a/#\"'\\s]|srcdoc|lowsrc|dynsrc|style)|<\\s*img\\s*[\"'/]"),
            strong(SCRIPT, "a tag with a handler", "<", "<", "<[a-z!/?][^>]{0,200}[\\s/\"'`]on[a-z]{3,30}\\s*="),
            strong(SCRIPT, "a handler", "=on =␠on", "=", "=\\s*on\\w{3,20}\\s*="),
            strong(
                    SCRIPT,
                    "a handler",
                    "onabort onactivate onafter onanimation onaux onbefore onbegin onblur onbounce oncan onchange onclick onclose oncontext oncopy oncue oncut ondblclick ondrag ondrop onduration onend onerror onfinish onfocus onform onfull onhash oninput oninvalid onkey onload onmessage onmouse onoffline ononline onpage onpaste onpause onplay onpointer onpopstate onprogress onproperty onrate onready onrepeat onreset onresize onrows onscroll onsearch onseek onselect onshow onstart onstop onstorage onsubmit onsuspend ontime ontoggle ontouch ontransition onunload onunhandled onvolume onwaiting onwebkit onwheel onzoom",
                    "=",
                    "(?:[\"'`>]|^\\s)[\\s\"'`/;]{0,20}" + HANDLER + "[\\s\\x00]*=|(?:^|[\\s\"'/])" + HANDLER
                            + "\\s*=\\s*[\"'`]?\\s*(?:[\\w.$]{1,30}\\s*[(`]|javascript)"),
            strong(
                    SCRIPT,
                    "a handler of any name",
                    "on",
                    "\"'` ",
                    "[\"'`]\\s{0,4}on[a-z]{4,25}\\s*=\\s*['\"`]?[^'\"&]{0,40}[(`]|^\\s{1,6}on[a-z]{3,25}\\s*=\\s*$"),
            strong(
                    SCRIPT,
                    "a script address",
                    "t: t␠ t␤ t#",
                    ":#",
                    "(?:^|[^\\w/.])j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t\\s*[:#]\\s*[^\\s]"),
            strong(
                    SCRIPT,
                    "a script address",
                    "vbscript livescript data: mocha:",
                    ":",
                    "\\b(?:vbscript|livescript|mocha)\\s*:|data\\s*:\\s*(?:text/html|image/svg|text/xml|application/x?html|text/javascript|application/javascript|,\\s*<)"),
            strong(
                    SCRIPT,
                    "a style that runs something",
                    "expression behavio -moz-binding url( url␠(",
                    "(:",
                    "expr(?:/\\*.{0,40}\\*/)?ession\\s*\\(|behaviou?r\\s*:\\s*url|-moz-binding|(?:style|[:=])[^>]{0,80}\\burl\\s*\\(\\s*[\"']?\\s*(?:javascript|data:|vbscript)|style\\s*=\\s*[\"']?[^>]{0,60}url\\s*\\(\\s*[\"']?(?:javascript|//)"),
            strong(SCRIPT, "a style that loads something", "@im @\\", "@", "@im\\\\*port\\s*[\"'(\\\\u]"),
            strong(
                    SCRIPT,
                    "the page's secrets",
                    "document. document[ document␠ .location .␠location [\" [' [/ [␠ innerhtml localstorage sessionstorage",
                    "(?:^|[^/\\w-])(?:window\\s*\\.\\s*)?document\\s*(?:\\.|\\[\\s*[\"'])\\s*(?:cookie|domain|write(?:ln)?|location|body|documentelement|forms|getelement\\w+|url|referrer|createelement)\\b\\s*(?:[=(;,.+)\"'\\[}]|$)|(?:window|self|top|parent|this|frames)\\s*(?:\\.\\s*location|\\[\\s*(?:[\"'/]))|\\.\\s*innerhtml\\s*[=.]|(?:local|session)storage\\s*[.\\[]"),
            strong(
                    SCRIPT,
                    "a dialog or code run in the page",
                    "alert prompt confirm eval settimeout setinterval setimmediate execscript fromcharcode atob globaleval msgbox import",
                    "(`{*",
                    "(?:^|[\\x00-#%-,/:-@\\[-^`{-\\x7f]|top\\.|window\\.|self\\.|/)(?:alert|prompt|confirm|msgbox)\\s*(?:/\\*.{0,20}\\*/\\s*)?[(`]|(?:^|[^\\w$])(?:eval|settimeout|setinterval|execscript|setimmediate)\\s*\\(\\s*['\"\\w+]|fromcharcode\\b|(?:^|\\W)atob\\s*\\(|globaleval|\\bimport\\s*(?:\\{[^}]{1,80}\\}\\s*from\\s*[\"']|\\*\\s*as\\s|\\(\\s*[\"'/])"),
            strong(
                    SCRIPT,
                    "names reached through brackets",
                    "[",
                    "[",
                    "\\b(?:self|window|top|this|parent|frames|globalthis|document)[\\s+]*(?:/\\*.{0,40}?\\*/[\\s+]*)?\\[[\\s+]*[\"'`/]"),
            strong(
                    SCRIPT,
                    "code without letters",
                    "![] []) +[] !+",
                    "[",
                    "!\\s*\\[\\s*\\]\\s*\\+|\\(\\s*!\\s*\\[\\s*\\]|\\+\\s*\\[\\s*\\]\\s*\\)\\s*\\[|\\[\\s*\\+?\\s*!\\s*\\+"),
            strong(
                    SCRIPT,
                    "a call by template",
                    "call␠ call` apply",
                    "`",
                    "\\.\\s*(?:/\\*.{0,40}?\\*/\\s*)?(?:call|apply)(?:\\.call)?\\s*`"),
            strong(
                    SCRIPT,
                    "a script of Angular or Vue",
                    "constructor",
                    "({",
                    "\\{\\{.{0,120}constructor|constructor\\s*\\.\\s*constructor\\s*\\("),
            strong(SCRIPT, "markup in UTF-7", "+ad -adw adw-", "[+ ]?adw-\\s*/?\\w{1,12}.{0,40}[+ ]?ad4-"),
            strong(
                    SCRIPT,
                    "a comment that runs on a server or ends markup",
                    "<!-- --!> <![ -->",
                    "<>",
                    "<!--\\s*#?\\w{0,12}\\W.{0,200}-->|<!\\[cdata\\[|-->['\"`<]|--!?>\\s*<"),
            strong(
                    SCRIPT,
                    "a document type",
                    "<!entity !entity <!doctype <?import <?xml:",
                    "<!",
                    "!entity\\s+%?\\s*\\w+\\s+(?:system|public|[\"'])|!entity\\s*%|<!doctype\\s+\\w+\\s*\\[|<\\?\\s*import\\b|<\\?xml:"),
            strong(
                    SCRIPT,
                    "data bound to markup",
                    "datafld datasrc dataformatas",
                    "<",
                    "<[^>]{1,200}\\b(?:datafld|datasrc|dataformatas)\\s*="),
            strong(SCRIPT, "text that leaves an attribute", "\"> '>", "<", "^[\"']{1,2}\\s*/?>\\s*<[a-z/!]"));

    private ScriptSigns() {}
}
