package dev.watchkeeper.analyzer.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that sends what it is told, byte by byte, and reads answers as they come. */
public final class RawConnection implements AutoCloseable {

    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** What came back. */
    public record Answer(int status, String head, String body) {}

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    public static RawConnection to(URI url) {
        try {
            Socket socket = new Socket(url.getHost(), url.getPort());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            // Head and body are two writes: together with late acknowledgements each would wait for 40 ms.
            socket.setTcpNoDelay(true);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole batch request, and its answer; on the same connection as the one before. */
    public Answer post(String token, String type, String encoding, byte[] body) {
        write("POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: "
                + type + (encoding.isEmpty() ? "" : "\r\nContent-Encoding: " + encoding) + "\r\nContent-Length: "
                + body.length + "\r\n\r\n");
        write(body);
        return answer();
    }

    public void write(String text) {
        write(text.getBytes(ISO_8859_1));
    }

    public void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer answer() {
        try {
            String head = head();
            Matcher length = LENGTH.matcher(head);
            byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
            return new Answer(Integer.parseInt(head.substring(9, 12)), head, new String(body, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int one = in.read();
            if (one < 0) {
                throw new EOFException("the connection was closed after: " + head.toString(ISO_8859_1));
            }
            head.write(one);
            matched = one == "\r\n\r\n".charAt(matched) ? matched + 1 : one == '\r' ? 1 : 0;
        }
        return head.toString(ISO_8859_1);
    }
}
