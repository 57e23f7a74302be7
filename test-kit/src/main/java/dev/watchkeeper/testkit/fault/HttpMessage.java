package dev.watchkeeper.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One request or answer of HTTP/1.1, byte for byte.
 *
 * @param head start line and headers, with the empty line that ends them
 * @param framed the body as it travels
 * @param content the body without the marks of its chunks
 */
record HttpMessage(String head, byte[] framed, byte[] content) {

    private static final byte[] NOTHING = {};

    static HttpMessage request(InputStream in) throws IOException {
        return withBody(head(in), in, false);
    }

    /** Interim answers (1xx) are left out. */
    static HttpMessage answer(InputStream in) throws IOException {
        HttpMessage answer = new HttpMessage(head(in), NOTHING, NOTHING);
        while (answer.status() / 100 == 1) {
            answer = new HttpMessage(head(in), NOTHING, NOTHING);
        }
        boolean bodiless = answer.status() == 204 || answer.status() == 304;
        return bodiless ? answer : withBody(answer.head(), in, true);
    }

    String startLine() {
        return head.substring(0, head.indexOf("\r\n"));
    }

    int status() {
        return Integer.parseInt(startLine().split(" ", 3)[1]);
    }

    Optional<String> header(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    int size() {
        return head.length() + framed.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(wire());
        out.flush();
    }

    /** Half of it, as when a cable is pulled. */
    void writeHalfTo(OutputStream out) throws IOException {
        out.write(wire(), 0, size() / 2);
        out.flush();
    }

    private byte[] wire() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(size());
        whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(framed);
        return whole.toByteArray();
    }

    private static HttpMessage withBody(String head, InputStream in, boolean untilTheEnd) throws IOException {
        HttpMessage message = new HttpMessage(head, NOTHING, NOTHING);
        if (message.header("transfer-encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            return chunked(head, in);
        }
        Optional<Integer> length = message.header("content-length").map(Integer::valueOf);
        byte[] body = NOTHING;
        if (length.isPresent()) {
            body = exactly(in, length.get());
        } else if (untilTheEnd) {
            body = in.readAllBytes();
        }
        return new HttpMessage(head, body, body);
    }

    private static HttpMessage chunked(String head, InputStream in) throws IOException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int length;
        do {
            String mark = line(in);
            framed.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
            length = Integer.parseInt(mark.strip().split(";", 2)[0], 16);
            byte[] chunk = exactly(in, length);
            framed.writeBytes(chunk);
            content.writeBytes(chunk);
            framed.writeBytes(line(in).getBytes(StandardCharsets.ISO_8859_1));
        } while (length > 0);
        return new HttpMessage(head, framed.toByteArray(), content.toByteArray());
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        String line;
        do {
            line = line(in);
            head.append(line);
        } while (!line.equals("\r\n"));
        return head.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int last;
        do {
            last = in.read();
            if (last < 0) {
                throw new EOFException("the connection ended within a head: " + line);
            }
            line.append((char) last);
        } while (last != '\n');
        return line.toString();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended within a body");
        }
        return bytes;
    }
}
