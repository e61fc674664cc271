package se.genomgang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.people.CurrentRights;
import se.genomgang.people.PersonView;
import se.genomgang.protocol.MeetingDesk;
import se.genomgang.protocol.Protocols;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.OwnersTransaction;
import se.genomgang.testing.TestClock;

/** Two schools with an adjusted review each; what the one says never stands in what the other says. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A package")
class PackagesTests {

    private static final LocalDate START = TestClock.START.toLocalDate();
    private static final LocalDate REVIEW = LocalDate.of(2026, 3, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 25);

    @Autowired
    private Packages packages;

    @Autowired
    private PackageMaking making;

    @Autowired
    private PackageStore store;

    @Autowired
    private PackageRemoval removal;

    @Autowired
    private CurrentRights currentRights;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Protocols protocols;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private BeanFactory beans;

    private GivenMeetings given;
    private MeetingDesk desk;
    private School one;
    private School other;
    private MeetingId review;
    private Rights auditor;

    @BeforeAll
    void two_schools() {
        clock.set(START); // before each test the clock is set anew, but not before this
        given = new GivenMeetings(beans);
        desk = new MeetingDesk(beans);
        one = given.school();
        other = given.school();
        review = reviewed(one, "Blåsippa");
        reviewed(other, "Kungsängslilja");
        clock.set(START);
        PersonView person = given.person("Rebecka");
        UnitId central = new UnitId(jdbc.sql("select id from unit where kind = 'CENTRAL'")
                .query(Long.class)
                .single());
        given.appoint(central, "auditor", person.id());
        auditor = account(given.rights(person));
        account(one.head());
        account(one.representative());
        account(other.representative());
    }

    @BeforeEach
    void today() {
        clock.set(TODAY);
    }

    private MeetingId reviewed(School school, String mark) {
        clock.set(START);
        MeetingId meeting = desk.plan(school, "review", REVIEW);
        long third = point(meeting, 3);
        long fifth = point(meeting, 5);
        attach(third, mark + " öppen.pdf", school);
        attach(fifth, mark + " hemlig.pdf", school);
        meetings.summon(meeting, "Välkommen till " + mark, school.representative());
        clock.set(REVIEW);
        desk.hold(meeting, school);
        desk.decide(meeting, 3, new Decide("vårda " + mark, DecisionResult.OTHER, null), school);
        desk.decide(meeting, 5, new Decide("tiga om " + mark + "shemligheten", DecisionResult.OTHER, null), school);
        jdbc.sql("update agenda_point set secret = true where id = ?")
                .param(fifth)
                .update();
        desk.send(meeting, school);
        desk.approve(meeting, school.head());
        desk.approve(meeting, school.administrativeManager());
        return meeting;
    }

    private long point(MeetingId meeting, int position) {
        return jdbc.sql("select id from agenda_point where meeting_id = ? and position = ?")
                .params(meeting.value(), position)
                .query(Long.class)
                .single();
    }

    private void attach(long point, String name, School school) {
        attachments.add(
                new Subject("agenda-point", point),
                new Upload(name, SampleFiles.pdf(), null),
                school.representative().person());
    }

    /** The rights that the person has when signed in. */
    private Rights account(Rights person) {
        jdbc.sql("insert into account (person_id, username, administrator, created_at) values (?, ?, false, now())")
                .params(person.person().value(), "package." + person.person().value())
                .update();
        return currentRights.of(person.person()).orElseThrow();
    }

    @Test
    @DisplayName(
            "holds every document of the unit's meetings, whose sums and links all hold, and nothing of another unit")
    void whole(@TempDir Path folder) throws Exception {
        Rights head = one.head();
        Map<String, byte[]> files = files(made(new OrderPackage(one.unit(), REVIEW, TODAY), head), head);

        assertThat(files.keySet())
                .anyMatch(path -> path.endsWith("/kallelse.txt"))
                .anyMatch(path -> path.endsWith("/kallelse.pdf"))
                .anyMatch(path -> path.endsWith("/bilagor/bilaga-3.1_Blasippa-oppen.pdf"))
                .anyMatch(path -> path.endsWith("/bilagor/bilaga-5.1_Blasippa-hemlig.pdf"))
                .anyMatch(path -> path.endsWith("/protokoll_version-1.json"))
                .anyMatch(path -> path.endsWith("/protokoll_version-1.pdf"))
                .contains("index.html", "metadata.json", "README.txt", "SHA256SUMS")
                .allMatch(path -> path.matches("[A-Za-z0-9._/-]+"));
        assertSums(files);
        assertLinks(files);
        assertThat(text(files, "index.html"))
                .contains("vårda Blåsippa", "Blåsippashemligheten", "Protokollet justerat")
                .doesNotContain("<script", "http://", "https://", "??");
        assertThat(text(files, "metadata.json")).contains("\"schema\" : 1", "vårda Blåsippa");
        assertThat(text(files, "README.txt"))
                .contains("sha256sum -c SHA256SUMS")
                .doesNotContain("&", "??");
        assertThat(everything(files))
                .contains("tigaomBlåsippashemligheten")
                .doesNotContain("Kungsängslilja", "Kungsangslilja");
        assertVerifiedByTools(files, folder);
    }

    private static void assertVerifiedByTools(Map<String, byte[]> files, Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process check = new ProcessBuilder("/usr/bin/sha256sum", "-c", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
        assertThat(said.lines()).hasSize(files.size() - 1).allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    @DisplayName("leaves out what is marked secret for an auditor, and says so")
    void without_secrets() throws Exception {
        Map<String, byte[]> files = files(made(new OrderPackage(one.unit(), REVIEW, TODAY), auditor), auditor);

        assertThat(everything(files)).contains("vårda Blåsippa").doesNotContain("shemligheten", "Blasippa-hemlig");
        assertThat(files.keySet()).noneMatch(path -> path.endsWith("protokoll_version-1.json"));
        assertThat(text(files, "index.html")).contains("Utelämnat: uppgifter som omfattas av sekretess", "punkt 5");
        assertLinks(files);
    }

    @Test
    @DisplayName("that is a disclosure copy holds what is public, whoever ordered it, and lists what is left out")
    void disclosure() throws Exception {
        Rights head = one.head();
        long order = packages.orderCopy(protocols.of(review), head);
        making.make(order);
        Map<String, byte[]> files = files(order, head);

        assertThat(everything(files))
                .contains("vårda Blåsippa", "vårdaBlåsippa", "Utelämnat: uppgifter som omfattas av sekretess")
                .doesNotContain("shemligheten", "hemlig.pdf", "Utdrag ur journalen");
        assertThat(files.keySet())
                .anyMatch(path -> path.endsWith("/bilagor/bilaga-3.1_Blasippa-oppen.pdf"))
                .noneMatch(path -> path.contains("hemlig"));
        assertSums(files);
        assertLinks(files);
    }

    @Test
    @DisplayName(
            "says of no duty that it was met by a day that the routine does not set, and sets no summons from texts that are open for a correction")
    void nothing_unsettled() throws Exception {
        OrderPackage of = new OrderPackage(other.unit(), REVIEW, TODAY);
        Map<String, byte[]> before = files(made(of, other.head()), other.head());
        assertThat(before.keySet()).anyMatch(path -> path.endsWith("/kallelse.pdf"));
        assertThat(text(before, "index.html") + text(before, "metadata.json")).doesNotContain("senast null");
        MeetingId meeting = new MeetingId(jdbc.sql("select id from meeting where unit_id = ?")
                .param(other.unit().value())
                .query(Long.class)
                .single());
        desk.correct(meeting, other);
        jdbc.sql("update agenda_point set secret = false where meeting_id = ?")
                .param(meeting.value())
                .update();

        Map<String, byte[]> during = files(made(of, auditor), auditor);
        long copy = packages.orderCopy(protocols.of(meeting), other.head());
        making.make(copy);
        for (Map<String, byte[]> files : List.of(during, files(copy, other.head()))) {
            assertThat(files.keySet())
                    .anyMatch(path -> path.endsWith("/kallelse.txt"))
                    .noneMatch(path -> path.endsWith("/kallelse.pdf"));
            assertThat(everything(files)).doesNotContain("shemligheten");
        }
        assertThat(everything(files(copy, other.head()))).doesNotContain("hemlig.pdf");
    }

    @Test
    @DisplayName(
            "holds the material of a meeting that is not adjusted, for an auditor from when it is sent, and no draft")
    void not_adjusted() throws Exception {
        clock.set(START);
        School school = given.school();
        MeetingId meeting = desk.plan(school, "review", REVIEW);
        attach(point(meeting, 3), "Underlaget.pdf", school);
        meetings.summon(meeting, "Välkommen", school.representative());
        clock.set(TODAY);
        var order = new OrderPackage(school.unit(), REVIEW, TODAY);
        assertThat(everything(files(made(order, auditor), auditor)))
                .contains("Protokollet är inte justerat")
                .doesNotContain("bilaga-3.1");

        meetings.sendMaterial(meeting, school.representative());
        desk.decide(meeting, 4, new Decide("hållas i utkastet", DecisionResult.OTHER, null), school);

        Map<String, byte[]> files = files(made(order, auditor), auditor);
        assertThat(files.keySet()).anyMatch(path -> path.endsWith("/bilagor/bilaga-3.1_Underlaget.pdf"));
        assertThat(everything(files)).doesNotContain("hållas i utkastet");
        assertLinks(files);
    }

    @Test
    @DisplayName("of every unit holds them all")
    void every_unit() throws Exception {
        Map<String, byte[]> files = files(made(new OrderPackage(null, REVIEW, REVIEW), auditor), auditor);

        assertThat(everything(files)).contains("Blåsippa", "Kungsängslilja");
        assertSums(files);
        assertLinks(files);
    }

    @Test
    @DisplayName(
            "tells whether the chains of archive and journal are whole, and that they are not when a letter of them is another")
    void chains() throws Exception {
        for (String change : List.of(
                "update journal_entry set event = event || 'x' where id = (select max(id) - 1 from journal_entry)",
                "update protocol_snapshot set minutes = minutes || ' ' where chain = 1")) {
            try (var owner = new OwnersTransaction()) {
                var chains = new Chains(owner.jdbc());
                Dossier.ArchivePart before = chains.check();
                assertThat(before.whole() && before.journalWhole()).isTrue();
                assertThat(before.links()).isPositive();
                owner.jdbc().sql("set local lock_timeout = '5s'").update();
                owner.jdbc()
                        .sql("alter table journal_entry disable trigger user")
                        .update();
                owner.jdbc()
                        .sql("alter table protocol_snapshot disable trigger user")
                        .update();
                owner.jdbc().sql(change).update();
                Dossier.ArchivePart after = chains.check();
                assertThat(after.whole()).isEqualTo(change.contains("journal"));
                assertThat(after.journalWhole()).isEqualTo(!change.contains("journal"));
            }
        }
    }

    @Test
    @DisplayName("whose making was cut off is begun again and becomes one file; who was overtaken changes nothing")
    void begun_again() throws Exception {
        Rights head = one.head();
        long id = packages.order(new OrderPackage(one.unit(), REVIEW, TODAY), head);
        PackageOrder killed = store.begin(id).orElseThrow();
        store.keep(killed, 0, new byte[] {1, 2, 3});

        making.make(id);

        assertThat(store.keep(killed, 1, new byte[] {4})).isFalse();
        assertThat(store.progress(killed, 1, 2)).isFalse();
        assertThat(store.ready(killed, List.of(), 3, "0", TODAY)).isFalse();
        assertThat(store.find(id).orElseThrow().attempt()).isEqualTo(2);
        Map<String, byte[]> files = files(id, head);
        assertSums(files);
        making.make(id);
        assertThat(store.find(id).orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("that fails again and again is given up, and says so")
    void given_up() {
        long id = packages.order(new OrderPackage(one.unit(), REVIEW, TODAY), one.head());
        jdbc.sql("update package_order set attempt = ? where id = ?")
                .params(PackageMaking.MOST_ATTEMPTS, id)
                .update();

        making.make(id);

        PackageOrder order = store.find(id).orElseThrow();
        assertThat(order.state()).isEqualTo(PackageState.FAILED);
        assertThat(order.problem()).isEqualTo("document.problem.gaveUp");
    }

    @Test
    @DisplayName("is dropped while it is made, and then never becomes anything")
    void dropped() {
        Rights head = one.head();
        long id = packages.order(new OrderPackage(one.unit(), REVIEW, TODAY), head);
        PackageOrder begun = store.begin(id).orElseThrow();
        packages.drop(id, head);

        assertThat(store.keep(begun, 0, new byte[] {1})).isFalse();
        making.make(id);
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(PackageState.DROPPED);
        assertThatThrownBy(() -> packages.fetch(id, head)).isInstanceOf(NotVisible.class);
    }

    @Test
    @DisplayName(
            "is fetched by the one who ordered it alone, and no longer when a function that it was made with is lost")
    void fetched() {
        Rights head = one.head();
        long id = made(new OrderPackage(one.unit(), REVIEW, TODAY), head);

        assertThat(packages.fetch(id, head).contentLength()).isPositive();
        assertThat(jdbc.sql(
                                "select event from journal_entry where subject_type = 'package' and subject_id = ? and actor_id = ? order by id")
                        .params(id, head.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("PackageOrdered", "PackageFetched");
        assertThatThrownBy(() -> packages.fetch(id, one.representative())).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> packages.fetch(id, auditor)).isInstanceOf(NotVisible.class);
        Rights nothingLeft = new Rights(head.person(), head.name(), false, java.util.Set.of());
        assertThatThrownBy(() -> packages.fetch(id, nothingLeft)).isInstanceOf(NotVisible.class);
        Rights auditsNow = new Rights(
                head.person(), head.name(), false, java.util.Set.of(new Grant(Capacity.AUDITOR, one.unit())));
        assertThatThrownBy(() -> packages.fetch(id, auditsNow)).isInstanceOf(NotVisible.class);
        assertThat(packages.list(Long.MAX_VALUE, auditsNow).lines())
                .filteredOn(line -> line.order().id() == id)
                .allMatch(line -> line.lost() && !line.mayFetch());
    }

    @Test
    @DisplayName("is not made for one who has lost the function meanwhile")
    void lost_meanwhile() {
        PersonView person = given.person("Tillfällig");
        Rights nobody = account(given.rights(person));
        Rights once = new Rights(
                nobody.person(), "Tillfällig", false, java.util.Set.of(new Grant(Capacity.HEAD, one.unit())));
        long id = packages.order(new OrderPackage(one.unit(), REVIEW, TODAY), once);

        making.make(id);

        assertThat(store.find(id).orElseThrow().problem()).isEqualTo("document.problem.rights");
    }

    @Test
    @DisplayName("is ordered of one's own units, and of every one only by auditors and those who co-organise")
    void who_orders() {
        var everyUnit = new OrderPackage(null, REVIEW, TODAY);
        var ofTheOther = new OrderPackage(other.unit(), REVIEW, TODAY);

        assertThatThrownBy(() -> packages.order(everyUnit, one.head())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> packages.order(ofTheOther, one.representative()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> packages.order(everyUnit, one.administrativeManager()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> packages.list(Long.MAX_VALUE, given.somebody()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> packages.orderCopy(protocols.of(review), auditor))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> packages.orderCopy(protocols.of(review), other.head()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("covers days that have been, at most ten years, and a person has three under way at most")
    void what_is_ordered() {
        Rights who = given.rights(given.person("Ersättare"), new Grant(Capacity.HEAD, one.unit()));
        assertInvalid("to", TODAY, TODAY.minusDays(1), who);
        assertInvalid("to", TODAY, TODAY.plusDays(1), who);
        assertInvalid("to", TODAY.minusYears(10), TODAY, who);
        assertInvalid("from", LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 1), who);
        var order = new OrderPackage(one.unit(), TODAY.minusYears(10).plusDays(1), TODAY);
        for (int number = 0; number < Packages.MOST_UNDER_WAY; number++) {
            packages.order(order, who);
        }
        assertThatThrownBy(() -> packages.order(order, who)).isInstanceOf(Refused.class);
    }

    private void assertInvalid(String field, LocalDate from, LocalDate to, Rights who) {
        assertThatThrownBy(() -> packages.order(new OrderPackage(one.unit(), from, to), who))
                .isInstanceOfSatisfying(InvalidField.class, objection -> assertThat(objection.field())
                        .isEqualTo(field));
    }

    @Test
    @DisplayName("is removed after its time; the order remains")
    void removed() {
        Rights head = other.head();
        account(head);
        long id = made(new OrderPackage(other.unit(), REVIEW, TODAY), head);
        LocalDate day = store.find(id).orElseThrow().removeOn();

        removal.sweep(day.minusDays(1));
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(PackageState.READY);
        removal.sweep(day);
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(PackageState.REMOVED);
        assertThat(jdbc.sql("select count(*) from package_part where order_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> packages.fetch(id, head)).isInstanceOf(NotVisible.class);
    }

    private long made(OrderPackage order, Rights rights) {
        long id = packages.order(order, rights);
        making.make(id);
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(PackageState.READY);
        return id;
    }

    private Map<String, byte[]> files(long id, Rights rights) throws IOException {
        byte[] content = packages.fetch(id, rights).getContentAsByteArray();
        PackageOrder order = store.find(id).orElseThrow();
        assertThat(Sums.of(content)).isEqualTo(order.sha256());
        assertThat(order.size()).isEqualTo(content.length);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static void assertSums(Map<String, byte[]> files) {
        Map<String, String> listed = text(files, "SHA256SUMS")
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        assertThat(listed).hasSize(files.size() - 1);
        listed.forEach(
                (path, sum) -> assertThat(Sums.of(files.get(path))).as(path).isEqualTo(sum));
    }

    private static void assertLinks(Map<String, byte[]> files) {
        String index = text(files, "index.html");
        var links = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(index)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allMatch(link -> link.startsWith("#")
                        ? index.contains("id=\"" + link.substring(1) + "\"")
                        : files.containsKey(link));
    }

    private static String everything(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> file.getKey() + "\n" + said(file.getKey(), file.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String said(String path, byte[] content) {
        if (!path.matches(".*/(protokoll|kallelse)[^/]*\\.pdf")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("-?\\s+", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
