package se.genomgang.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The way to a mail server, which a test makes worse and better: closed, silent, slow, cut after a letter's text, or with an answer of its own for an address. */
final class UnreliableWire implements AutoCloseable {

    /** One conversation, line by line. */
    private record Talk(Socket here, Socket there, BufferedReader client, BufferedReader server) {

        static Talk over(Socket here, int port) throws IOException {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
            return new Talk(here, there, lines(here), lines(there));
        }

        private static BufferedReader lines(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        static void say(Socket to, String line) throws IOException {
            OutputStream out = to.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Every line of one answer, joined. */
        String answer() throws IOException {
            StringBuilder answer = new StringBuilder();
            String line;
            do {
                line = server.readLine();
                if (line == null) {
                    throw new IOException("The mail server hung up");
                }
                answer.append(answer.isEmpty() ? "" : "\r\n").append(line);
            } while (line.startsWith("-", 3));
            return answer.toString();
        }
    }

    private final int behind;
    private final int port;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile int slowness;
    private volatile boolean silent;
    private @Nullable ServerSocket socket;

    UnreliableWire(int behind) {
        this.behind = behind;
        this.port = listen(0);
    }

    int port() {
        return port;
    }

    /** Refuses connections, and ends those there are. */
    void refuse() {
        try {
            java.util.Objects.requireNonNull(socket).close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes connections again. */
    void open() {
        listen(port);
    }

    /** Takes connections and says nothing, not even a greeting; those who wait are hung up on when that is over. */
    void silent(boolean yes) {
        silent = yes;
        if (!yes) {
            hangUp();
        }
    }

    /** Lets each answer take that many milliseconds. */
    void slow(int milliseconds) {
        slowness = milliseconds;
    }

    /** Cuts the connection the next so many times when the server has taken a letter, before its "250" is heard. */
    void cutAfterText(int times) {
        cuts.set(times);
    }

    int cutsLeft() {
        return cuts.get();
    }

    /** Answers so to a letter for this address. */
    void answer(String address, String answer) {
        answers.put(address, answer);
    }

    void answerWell() {
        answers.clear();
    }

    /** How often an address was answered by the wire itself. */
    int refused() {
        return refused.get();
    }

    private int listen(int wanted) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            socket = listening;
            daemon(() -> accept(listening));
            return listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket here = listening.accept();
                connections.add(here);
                daemon(() -> carry(here));
            }
        } catch (IOException closed) {
            connections.removeIf(Socket::isClosed);
        }
    }

    private void carry(Socket here) {
        try (here) {
            if (silent) {
                here.getInputStream().read();
                return;
            }
            Talk talk = Talk.over(here, behind);
            try (Socket there = talk.there()) {
                pass(talk, talk.answer());
                for (String line = talk.client().readLine();
                        line != null;
                        line = talk.client().readLine()) {
                    command(talk, line);
                }
            }
        } catch (IOException over) {
            connections.remove(here);
        }
    }

    private void command(Talk talk, String line) throws IOException {
        String own = answers.entrySet().stream()
                .filter(each -> line.startsWith("RCPT") && line.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (own != null) {
            refused.incrementAndGet();
            pass(talk, own);
            return;
        }
        Talk.say(talk.there(), line);
        String answer = talk.answer();
        pass(talk, answer);
        if (line.startsWith("DATA") && answer.startsWith("354")) {
            text(talk);
        }
    }

    private void text(Talk talk) throws IOException {
        String line;
        do {
            line = talk.client().readLine();
            if (line == null) {
                throw new IOException("The client hung up");
            }
            Talk.say(talk.there(), line);
        } while (!line.equals("."));
        String answer = talk.answer();
        if (cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("cut");
        }
        pass(talk, answer);
    }

    private void pass(Talk talk, String answer) throws IOException {
        if (slowness > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(slowness * 1_000_000L);
        }
        Talk.say(talk.here(), answer);
    }

    private void hangUp() {
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "unreliable wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        refuse();
    }
}
