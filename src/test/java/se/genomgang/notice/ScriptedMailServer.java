package se.genomgang.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as a test tells it to: {@code 451 later} to a command, {@link #DROP} for a connection that is closed instead, or
 * {@link #SILENCE} for no answer at all.
 */
final class ScriptedMailServer implements AutoCloseable {

    static final String DROP = "drop";
    static final String SILENCE = "silence";

    /** The end of a letter's text, as a command to be answered. */
    static final String END = ".";

    /** The greeting, as a command to be answered. */
    static final String GREETING = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers like this from now on, to the first command that contains the text. */
    ScriptedMailServer answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    ScriptedMailServer answerWell() {
        answers.clear();
        return this;
    }

    /** The text of each letter whose end has arrived, whatever was answered to it. */
    List<String> taken() {
        return taken;
    }

    int connections() {
        return connections.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                daemon(() -> talk(connection));
            }
        } catch (IOException e) {
            closeAll();
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = connection.getOutputStream();
            if (!say(out, GREETING, "220 scripted")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!say(
                        out,
                        line,
                        line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine")) {
                    return;
                }
                if (line.startsWith("DATA") && answerTo(line) == null && !text(in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            connections.remove(connection);
        }
    }

    private boolean text(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            text.append(line).append('\n');
        }
        taken.add(text.toString());
        return say(out, END, "250 taken");
    }

    private boolean say(OutputStream out, String command, String usual) throws IOException {
        String answer = answerTo(command);
        if (DROP.equals(answer)) {
            return false;
        }
        if (!SILENCE.equals(answer)) {
            out.write(((answer == null ? usual : answer) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }

    private @org.jspecify.annotations.Nullable String answerTo(String command) {
        if (command.equals(GREETING) || command.equals(END)) {
            return answers.get(command);
        }
        return answers.entrySet().stream()
                .filter(scripted -> scripted.getKey().length() > 1 && command.contains(scripted.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void closeAll() {
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        socket.close();
        closeAll();
    }
}
