package dev.watchkeeper.engine.attack.sign;

/** A sign that was seen, and from where to where in the text that was looked at. */
public record Sighting(Kind kind, String shows, boolean strong, int start, int end) {}
