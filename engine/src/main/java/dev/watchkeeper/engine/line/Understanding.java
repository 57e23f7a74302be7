package dev.watchkeeper.engine.line;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Memory;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.find.FoundInText;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.mask.Masker;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.PathSettings;
import java.util.Optional;

/** A line's way through the engine, read from top to bottom. Pure: no clock, no database, no network. */
public final class Understanding {

    private final Formats formats;
    private final Masker masker;
    private final RuleBook ruleBook;
    private final RequestAttacks attacks;

    public Understanding(Formats formats, Masker masker, RuleBook ruleBook) {
        this.formats = formats;
        this.masker = masker;
        this.ruleBook = ruleBook;
        this.attacks = new RequestAttacks(ruleBook.classes());
    }

    /** With the formats and rules that come with the engine. */
    public static Understanding standard() {
        return new Understanding(Formats.standard(), new Masker(), RuleBook.standard());
    }

    /** The same with what users say about lines. */
    public Understanding with(LineSettings settings) {
        return new Understanding(formats.behind(settings.formats()), masker, ruleBook);
    }

    /** The same with another rule book. */
    public Understanding with(RuleBook other) {
        return new Understanding(formats, masker, other);
    }

    /** Which rules name the trouble that lines show. */
    public RuleBook ruleBook() {
        return ruleBook;
    }

    /** The only memory that lines leave behind: bounded, counted, and no answer depends on it. */
    public Memory memory() {
        return ruleBook.memory();
    }

    public UnderstoodLine understand(RawLine raw) {
        return understand(raw, PathSettings.NONE);
    }

    public UnderstoodLine understand(RawLine raw, PathSettings settings) {
        ParsedLine parsed = FoundInText.completing(
                raw.timed(settings.format().flatMap(format -> format.parse(raw)).orElseGet(() -> formats.parse(raw))));
        Optional<Skeleton> request = RequestSkeleton.of(parsed, masker);
        Skeleton skeleton = request.orElseGet(() -> masker.mask(parsed.message()));
        Code code = Code.of(request.isPresent() ? RequestSkeleton.FAMILY : "", skeleton);
        Optional<Match> told = ruleBook.match(code, skeleton, parsed);
        // What a client tried says more than what the server made of it.
        Optional<Match> tried =
                attacks.in(parsed).map(match -> told.map(match::ahead).orElse(match));
        return new UnderstoodLine(parsed, code, skeleton, tried.or(() -> told));
    }
}
