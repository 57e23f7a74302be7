package dev.watchkeeper.engine.attack.sql;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A row of tokens that only an injection has.
 *
 * @param inString true when it must follow the end of a string in which the text had landed
 */
record SqlShape(String shows, boolean inString, Pattern pattern) {

    static final List<SqlShape> ALL = List.of(
            // ' or 1=1   ' and sleep(5)   ' || (select …)   ' or true
            broken("a condition after the end of a string", "^s\\)*[lx]x*[a(]*([nstv](\\)*[oalcxy]|[),;]|$)|[fge][(a]|e)"),
            broken("a condition after the end of a string", "^s\\)*lx*[wv]([oac]x?|,|x?$)"),
            broken("a comparison after the end of a string", "^s\\)*x?[oa]+x?\\(*([nstvwg]|f\\().{0,12}(c|s|;$)"),
            broken("a comparison after the end of a string", "^s\\)*([oax]*o[oax]*[cs]|[oa]+Ko|l\\(*o)"),
            broken("a call after the end of a string", "^s\\)*[,+a]?\\(*[fe][(a]"),
            broken("a comment after the end of a string", "^s\\)*[loaxq]*c"),
            broken("a comment after the end of a string", "^s\\)*;?[oalxkKyn;][oalxkKywnv;]{0,3}c$"),
            broken("a statement after the end of a string", "^s\\)*;(c|d|e|f|$|x?l)"),
            broken("a condition that ends in a comment", "^s\\)*l.{1,12}c$"),
            broken("a union after the end of a string", "^s\\)*u\\(*[eKc]"),
            broken("a clause after the end of a string", "^s\\)*kK?[nscfev(]|^s\\)*k[oa]*K?.{0,3}(o|c|\\()"),
            broken("a clause after the end of a string", "^s\\)+[;,]*([lkud]|Kwk)"),
            broken("a clause after the end of a string", "^s\\)*Kk[swnf]"),
            broken("a type cast after the end of a string", "^s\\)*y"),
            // union select, nested and stacked statements
            anywhere("a union of selects", "uK?\\(*e"),
            anywhere("a nested select", "\\(\\(*e(a|n|s|v|f\\(|\\(|w(,|K[w(sf])|.{0,12}K)"),
            anywhere("a select", "(^|[^w])e\\(*(aK|v|[nst](,|$|c|;|K)|f\\(|\\(*[wtnv](,[wtnfgv(].*)?K[w(sf].*[kc;o*(,s])"),
            anywhere("a stacked statement", ";(f\\(|e[anvsf(w]|d[v(fsgp])"),
            anywhere("a statement cut off by a comment", "^d[wK]*[w;]*;?c$"),
            // conditions that are always true, conditions that sleep
            anywhere("a condition of constants", "lx*[a(]*(n|s)\\)*x?o+x?[a(]*[nsfetv(]"),
            anywhere("a condition of constants", "lx*[a(]*[ns]\\)*x?o+$|^lx?nc$|lx*s\\)*q[slax(]*[sgwv]"),
            anywhere("a clause on constants", "k\\(*[nsv]\\)*o[nsvwf(]|lx*[wv][ox]+\\(*e"),
            anywhere("a condition with a call", "lx*\\(*([nsvw]o+)?\\(*(f\\(|\\(*e)"),
            anywhere("a condition on a string", "lx*\\(*[wv]x?o+\\(*(s|n\\(|n?[(]e)"),
            anywhere("a comparison of strings", "^s\\)*x?o+x?s|so+s"),
            // numbers that go on as SQL:  1) and …   1 order by 2   1 where 3=3
            anywhere("a number that goes on as SQL", "^a?n\\)+[lkucd;,]"),
            anywhere("a number that goes on as SQL", "^a?n[ws]?\\)*(kK?[nfev(]|l\\(|,\\(e|lx?\\(*[fev]|o[fg]\\(|ocs|;(d|f|e|g))"),
            anywhere("a number that goes on as SQL", "^a?n\\)*[la]*\\(*(e|f\\().*\\)?"),
            anywhere("a clause of SQL", "k[nw]{1,3}[oK].{0,8}k[Kwn]*.{0,2}[on]|ken"),
            anywhere("a clause of SQL", "kK?n[,co]|kK?f\\("),
            anywhere("a case of SQL", "KK.{1,9}K[nwf(st]"),
            anywhere("a type cast of a call", "[)s]y|^[^y]{0,6}wy$"),
            anywhere("calls of SQL in one another", "f\\([^)]{0,12}f\\([^)]{0,30}\\)"),
            anywhere("a call on a comparison of constants", "f\\([ns]o[ns][,)]"),
            anywhere("a select of a constant with a condition", "\\(\\(*e[swn]k"),
            anywhere("an operator in front of constants", "^o\\(n[,)]"),
            anywhere("a row of SQL", "K[(w]?e[anvsfw(]|uK\\("));

    /** Behind the end of a string as well, where what stands at the very beginning of a text does not. */
    boolean inside() {
        return pattern.pattern().charAt(0) != '^';
    }

    private static SqlShape broken(String shows, String pattern) {
        return new SqlShape(shows, true, Pattern.compile(pattern));
    }

    private static SqlShape anywhere(String shows, String pattern) {
        return new SqlShape(shows, false, Pattern.compile(pattern));
    }
}
