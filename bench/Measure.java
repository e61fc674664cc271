import java.io.IOException;
import java.io.Reader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in and asks for every main page, on one application or on two in turns. See README.md. */
class Measure {

    private static final int WARM_UP = Integer.getInteger("warm", 150);
    private static final int TIMES = Integer.getInteger("times", 200);
    private static final int AT_ONCE = Integer.getInteger("atOnce", 4);
    private static final String ONLY = System.getProperty("only", "");

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            alone(new Application(arguments[0], arguments[1]));
        } else if (arguments.length == 4) {
            compared(new Application(arguments[0], arguments[1]), new Application(arguments[2], arguments[3]));
        } else {
            throw new IllegalArgumentException("address directory-of-data [address directory-of-data]");
        }
    }

    /** Rate, latency, processor time and statements of every page. */
    private static void alone(Application application) throws Exception {
        System.out.printf("%-44s %8s %8s %8s %9s %9s %5s%n", "page", "req/s", "p50 ms", "p99 ms", "app ms", "db ms", "SQL");
        for (Map.Entry<String, String> page : application.pages().entrySet()) {
            String path = page.getValue();
            application.repeat(path, WARM_UP);
            double statements = application.statements(path);
            Processors before = application.processors();
            long began = System.nanoTime();
            long[] each = application.atOnce(path);
            double seconds = (System.nanoTime() - began) / 1e9;
            Processors used = application.processors().since(before);
            System.out.printf(Locale.ROOT, "%-44s %8.0f %8.1f %8.1f %9.2f %9.2f %5.1f%n", page.getKey(), each.length / seconds,
                    at(each, 50), at(each, 99), used.application / each.length, used.database / each.length, statements);
        }
    }

    /** The same pages of two applications, one request each in turns, so that whatever else the machine does troubles both alike. */
    private static void compared(Application small, Application large) throws Exception {
        System.out.printf("%-36s %9s %9s %7s %7s %6s %6s %6s %6s%n", "page", "small ms", "large ms", "ratio", "lower¼", "kB", "kB", "SQL", "SQL");
        Map<String, String> others = large.pages();
        for (Map.Entry<String, String> page : small.pages().entrySet()) {
            String path = page.getValue();
            String other = others.get(page.getKey());
            small.repeat(path, WARM_UP);
            large.repeat(other, WARM_UP);
            long[] of = new long[TIMES];
            long[] and = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                boolean first = i % 2 == 0;
                of[i] = first ? small.time(path) : 0;
                and[i] = large.time(other);
                of[i] = first ? of[i] : small.time(path);
            }
            Arrays.sort(of);
            Arrays.sort(and);
            System.out.printf(Locale.ROOT, "%-36s %9.2f %9.2f %7.2f %7.2f %6.0f %6.0f %6.1f %6.1f%n", page.getKey(), at(of, 50),
                    at(and, 50), at(and, 50) / at(of, 50), at(and, 25) / at(of, 25), small.get(path).length() / 1024.0,
                    large.get(other).length() / 1024.0, small.statements(path), large.statements(other));
        }
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** Milliseconds of processor time. */
    private record Processors(double application, double database) {

        Processors since(Processors before) {
            return new Processors(application - before.application, database - before.database);
        }
    }

    private static final class Application {

        private static final String STATEMENTS =
                "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                        + " where r.rolname = 'genomgang_app' and s.query !~* '^(begin|commit|rollback|set|show)'";

        private final String address;
        private final Path data;
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();

        Application(String address, String data) throws IOException, InterruptedException {
            if (!List.of("localhost", "127.0.0.1").contains(URI.create(address).getHost())) {
                throw new IllegalArgumentException("an application on this machine");
            }
            this.address = address;
            this.data = Path.of(data);
            signIn();
        }

        private void signIn() throws IOException, InterruptedException {
            String token = find(get("/session"), "\"csrf\":\"([^\"]*)\"");
            String form = "to=%2F&username=" + System.getProperty("user", "miljochef") + "&password="
                    + encoded(System.getProperty("password", "Genomgang-2026!")) + "&_csrf=" + encoded(token);
            http.send(
                    HttpRequest.newBuilder(URI.create(address + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (!get("/session").contains("\"signedIn\":true")) {
                throw new IllegalStateException("not signed in at " + address);
            }
        }

        /** What to ask for, by what it is called. The unit is the first of those that bench/load made. */
        Map<String, String> pages() throws IOException, InterruptedException {
            String unit = get("/units/b001");
            int year = Integer.parseInt(find(get("/meetings?unit=b001"), "(20\\d\\d)-\\d\\d-\\d\\d"));
            String now = find(get("/meetings?unit=b001&year=" + year), "href=\"(/meetings/\\d+)");
            String earlier = find(get("/meetings?unit=b001&year=" + (year - 1)), "href=\"(/(?:meetings|protocols)/\\d+)");
            String all = get("/actions?show=all");
            String action = find(get("/actions?show=all&unit=b001"), "href=\"(/actions/\\d+)");
            String who = find(
                    http.send(
                                    HttpRequest.newBuilder(URI.create(address + "/actions?show=all&unit=b001&responsible=b001.5%40bench.example"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .firstValue("location")
                            .orElse(""),
                    "responsible=(\\d+)");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("start", "/");
            pages.put("overview", "/overview?year=" + (year - 1));
            pages.put("overview, late only", "/overview?year=" + (year - 1) + "&late=true");
            pages.put("units", "/units");
            pages.put("unit", "/units/b001");
            pages.put("meetings", "/meetings");
            pages.put("meetings of a unit", "/meetings?unit=b001");
            pages.put("meeting to be held", now);
            pages.put("meeting held", earlier);
            pages.put("protocols", "/protocols");
            pages.put("decisions", "/decisions");
            pages.put("decisions of a unit and year", "/decisions?unit=b001&year=" + (year - 1));
            pages.put("actions, mine", "/actions");
            pages.put("actions, all", "/actions?show=all");
            pages.put("actions, all, second page", find(all, "href=\"(/actions[^\"]*after=[^\"]*)").replace("&amp;", "&"));
            pages.put("actions of a unit", "/actions?show=all&unit=b001");
            pages.put("actions, late", "/actions?show=all&state=late");
            pages.put("actions, late, of a unit", "/actions?show=all&state=late&unit=b001");
            pages.put("actions, done", "/actions?show=all&state=done");
            pages.put("actions, report waiting", "/actions?show=all&state=waiting");
            pages.put("actions, report waiting, of a unit", "/actions?show=all&state=waiting&unit=b001");
            pages.put("actions, improvements, all states", "/actions?show=all&state=all&kind=improvement");
            pages.put("actions, improvements, of a unit", "/actions?show=all&kind=improvement&unit=b001");
            pages.put("actions of one person", "/actions?show=all&responsible=" + who);
            pages.put("actions of a year", "/actions?show=all&state=all&year=" + (year - 1));
            pages.put("actions with a word, all states", "/actions?show=all&state=all&q=under");
            pages.put("actions with a word, of a unit", "/actions?show=all&unit=b001&q=under");
            pages.put("actions with a rare word", "/actions?show=all&state=all&q=qvistfri");
            pages.put("action", action);
            if (unit.isEmpty()) {
                throw new IllegalStateException("run bench/load first");
            }
            pages.keySet().removeIf(name -> !Pattern.compile(ONLY).matcher(name).find());
            return pages;
        }

        void repeat(String path, int times) throws IOException, InterruptedException {
            for (int i = 0; i < times; i++) {
                get(path);
            }
        }

        long time(String path) throws IOException, InterruptedException {
            long began = System.nanoTime();
            get(path);
            return System.nanoTime() - began;
        }

        long[] atOnce(String path) throws Exception {
            var readers = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Callable<long[]>> work = new ArrayList<>();
                for (int reader = 0; reader < AT_ONCE; reader++) {
                    work.add(() -> {
                        long[] times = new long[TIMES / AT_ONCE];
                        for (int i = 0; i < times.length; i++) {
                            times[i] = time(path);
                        }
                        return times;
                    });
                }
                List<Long> all = new ArrayList<>();
                for (var done : readers.invokeAll(work, 10, TimeUnit.MINUTES)) {
                    Arrays.stream(done.get()).forEach(all::add);
                }
                return all.stream().mapToLong(Long::longValue).sorted().toArray();
            } finally {
                readers.shutdown();
            }
        }

        /** How many statements the application sends for the page; 0 where nobody counts. */
        double statements(String path) throws Exception {
            int times = 10;
            long before = counted();
            repeat(path, times);
            return before < 0 ? 0 : (counted() - before) / (double) times;
        }

        private long counted() throws Exception {
            try (Connection database = superuser();
                    Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(STATEMENTS)) {
                row.next();
                return row.getLong(1);
            } catch (java.sql.SQLException nobodyCounts) {
                return -1;
            }
        }

        private Connection superuser() throws Exception {
            Properties passwords = new Properties();
            try (Reader reader = Files.newBufferedReader(data.resolve("credentials.properties"))) {
                passwords.load(reader);
            }
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + server().get(3).strip() + "/genomgang", "postgres",
                    passwords.getProperty("superuser"));
        }

        private List<String> server() throws IOException {
            return Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        }

        Processors processors() throws IOException {
            long application = Long.parseLong(Files.readString(data.resolve("lock.pid")).strip());
            long database = Long.parseLong(server().get(0).strip());
            return new Processors(
                    spent(ProcessHandle.of(application).stream()), spent(ProcessHandle.of(database).stream()
                            .flatMap(server -> java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.children()))));
        }

        private static double spent(java.util.stream.Stream<ProcessHandle> processes) {
            return processes
                    .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                    .sum();
        }

        private String get(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered by " + answer.statusCode());
            }
            return answer.body();
        }

        private static String find(String page, String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(page);
            if (!found.find()) {
                throw new IllegalStateException("nothing like " + pattern);
            }
            return found.group(1);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
