package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.BadInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way. */
enum Encoding {
    PLAIN("identity", "") {
        @Override
        InputStream open(List<ByteBuffer> pages) {
            return joined(pages);
        }
    },
    GZIP("gzip", "x-gzip") {
        @Override
        InputStream open(List<ByteBuffer> pages) {
            return new Gunzip(pages);
        }
    },
    ZSTD("zstd", "zstd") {
        @Override
        InputStream open(List<ByteBuffer> pages) {
            return new Unzstd(joined(pages));
        }
    };

    private final String name;
    private final String otherName;

    Encoding(String name, String otherName) {
        this.name = name;
        this.otherName = otherName;
    }

    /** As a header says it. */
    static Encoding of(@Nullable String header) {
        String said = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(encoding -> encoding.name.equals(said) || encoding.otherName.equals(said))
                .findFirst()
                .orElseThrow(() -> new BadInput("Content-Encoding is zstd or gzip, once, or nothing here"));
    }

    /** The caller closes it. */
    abstract InputStream open(List<ByteBuffer> pages);

    private static InputStream joined(List<ByteBuffer> pages) {
        return new SequenceInputStream(Collections.enumeration(pages.stream()
                .map(page -> new ByteArrayInputStream(page.array(), 0, page.limit()))
                .toList()));
    }
}
