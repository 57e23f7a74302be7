package dev.watchkeeper.engine.line;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.format.ParsedLine;
import java.util.Optional;

/** All that the engine found out about a line; no match means that it shows no trouble. */
public record UnderstoodLine(ParsedLine parsed, Code code, Skeleton skeleton, Optional<Match> match) {}
