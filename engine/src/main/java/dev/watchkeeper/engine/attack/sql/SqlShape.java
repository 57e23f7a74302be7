package dev.watchkeeper.engine.attack.sql;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.attack.sign.Chars;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of tokens that only an injection has.
 *
 * @param needs of each the row must hold one, or it is not worth a closer look
 * @param inString true when it must follow the end of a string in which the text had landed
 */
record SqlShape(String shows, boolean inString, List<Chars> needs, Pattern pattern) {

    static final List<SqlShape> ALL = List.of(
            // ' or 1=1   ' and sleep(5)   ' || (select …)   ' or true
            broken(
                    "a condition after the end of a string",
                    "^s\\)*[lx]x*[a(]*([nstv](\\)*[oalcxy]|[),;]|$)|[fge][(a]|e)"),
            broken("a condition after the end of a string", "^s\\)*lx*[wv]([oac]x?|,|x?$)"),
            broken("a comparison after the end of a string", "^s\\)*x?[oa]+x?\\(*([nstvwg]|f\\().{0,12}(c|s|;$)"),
            broken("a comparison after the end of a string", "^s\\)*([oax]*o[oax]*[cs]|[oa]+Ko|l\\(*o)"),
            broken("a call after the end of a string", "^s\\)*([,a]?\\(*f[(a]|([,a]\\(*|\\(+)e[(a])"),
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
            anywhere("a union of selects", "u e", "uK?\\(*e"),
            anywhere("a nested select", "( e", "\\(\\(*e(a|n|s|v|f\\(|\\(|w(,|K[w(sf])|.{0,12}K)"),
            anywhere(
                    "a select",
                    "e",
                    "(^|[^ws])e\\(*(aK|v|[nst](,|$|c|;|K)|f\\(|\\(*[wtnv](,[wtnfgv(].*)?K[w(sf].*[kc;o*(,s])"),
            anywhere("a stacked statement", "; fed", ";(f\\(|e[anvsf(w]|d[v(fsgp])"),
            anywhere("a statement cut off by a comment", "d c", "^d[wK]*[w;]*;?c$"),
            // conditions that are always true, conditions that sleep
            anywhere("a condition of constants", "l o ns", "lx*[a(]*(n|s)\\)*x?o+x?[a(]*[nsfetv(]"),
            anywhere("a condition of constants", "l oqc", "lx*[a(]*[ns]\\)*x?o+$|^lx?nc$|lx*s\\)*q[slax(]*[sgwv]"),
            anywhere("a clause on constants", "kl oxe", "k\\(*[nsv]\\)*o[nsvwf(]|lx*[wv][ox]+\\(*e"),
            anywhere("a condition with a call", "l fe", "lx*\\(*([nsvw]o+)?\\(*(f\\(|\\(*e)"),
            anywhere("a condition on a string", "l o s(", "lx*\\(*[wv]x?o+\\(*(s|n\\(|n?[(]e)"),
            anywhere("a comparison of strings", "s o", "^s\\)*x?o+x?s|so+s"),
            // numbers that go on as SQL:  1) and …   1 order by 2   1 where 3=3
            anywhere("a number that goes on as SQL", "n )", "^a?n\\)+[lkucd;,]"),
            anywhere(
                    "a number that goes on as SQL",
                    "n kl,o;",
                    "^a?n[ws]?\\)*(kK?[nfev(]|l\\(|,\\(e|lx?\\(*[fev]|o[fg]\\(|ocs|;(d|f|e|g))"),
            anywhere("a number that goes on as SQL", "n ef", "^a?n\\)*[la]*\\(*(e|f\\().*\\)?"),
            anywhere("a clause of SQL", "k oKe", "k[nw]{1,3}[oK].{0,8}k[Kwn]*.{0,2}[on]|ken"),
            anywhere("a clause of SQL", "k nf", "kK?n[,co]|kK?f\\("),
            anywhere("a case of SQL", "K", "KK.{1,9}K[nwf(st]"),
            anywhere("a type cast of a call", "y", "[)s]y|^[^y]{0,6}wy$"),
            anywhere("calls of SQL in one another", "f )", "f\\([^)]{0,12}f\\([^)]{0,30}\\)"),
            anywhere("a call on a comparison of constants", "f o", "f\\([ns]o[ns][,)]"),
            anywhere("a select of a constant with a condition", "e k", "\\(\\(*e[swn]k"),
            anywhere("an operator in front of constants", "o ( n", "^o\\(n[,)]"),
            anywhere("a row of SQL", "Ku e(", "K[(w]?e[anvsfw(]|uK\\("));

    /** Behind the end of a string as well, where what stands at the very beginning of a text does not. */
    boolean inside() {
        return pattern.pattern().charAt(0) != '^';
    }

    boolean canBeIn(Chars row) {
        for (Chars one : needs) {
            if (!row.holdAnyOf(one)) {
                return false;
            }
        }
        return true;
    }

    private static SqlShape broken(String shows, String pattern) {
        return new SqlShape(shows, true, List.of(), Pattern.compile(pattern));
    }

    private static SqlShape anywhere(String shows, String needs, String pattern) {
        List<Chars> each = Stream.of(needs.split(" ")).map(Chars::of).toList();
        return new SqlShape(shows, false, each, Pattern.compile(pattern));
    }
}
