package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.line.UnderstoodLine;

/**
 * One line and what it means.
 *
 * @param number of its first physical line, from 1
 * @param lines how many physical lines it is made of
 * @param hasTime whether any part of its time was in the line, or in what wrapped it
 */
record Explained(String source, long number, int lines, boolean hasTime, UnderstoodLine line) {}
