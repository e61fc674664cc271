package se.genomgang.meeting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.finding.StandingAudit;
import se.genomgang.finding.StandingFinding;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.PointInputs;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.meeting.Workspace;

/**
 * What feeds a point, as lines that can be taken into its material in one step: the material there is, and after it the lines it does not have yet.
 * In Swedish, the language of the protocol.
 */
@Component
class InputMaterial {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final String LINE = "\n- ";

    private final MessageSource messages;

    InputMaterial(MessageSource messages) {
        this.messages = messages;
    }

    /** By the point's code; nothing for a point whose material has every line already, or has no room for them. */
    Map<String, String> of(Workspace work) {
        Map<String, String> material = new LinkedHashMap<>();
        if (work.writes()) {
            work.points().forEach(point -> add(point, work.inputs(point), material));
        }
        return material;
    }

    private void add(WorkPoint point, PointInputs inputs, Map<String, String> material) {
        String text = point.row().text("MATERIAL").text();
        List<String> missing =
                lines(inputs).stream().filter(line -> !text.contains(line)).toList();
        String whole = text + (text.isEmpty() ? "- " : "\n" + LINE) + String.join(LINE, missing);
        if (!missing.isEmpty() && whole.length() <= AgendaWork.TEXT_LIMIT) {
            material.put(point.code(), whole);
        }
    }

    private List<String> lines(PointInputs inputs) {
        List<String> lines = new ArrayList<>();
        inputs.audits().forEach(audit -> lines.add(line(audit)));
        inputs.findings().forEach(finding -> lines.add(line(finding)));
        return lines;
    }

    private String line(StandingAudit audit) {
        String days = audit.from().equals(audit.to()) ? day(audit.from()) : day(audit.from()) + "–" + day(audit.to());
        return say("audit." + audit.kind(), audit.number())
                + plain(audit.scope()) + " ("
                + plain(say("audit.facts", days, audit.auditor())) + "). "
                + say("audit.found", audit.nonconformities(), audit.observations(), audit.suggestions());
    }

    private String line(StandingFinding finding) {
        String source = finding.source().isEmpty() ? "" : plain(finding.source()) + ", ";
        return say("finding." + finding.kind(), finding.number())
                + " " + plain(finding.title()) + " (" + source + say("found", day(finding.foundOn())) + "). "
                + (finding.open() ? open(finding) : say("closedOn", day(finding.closedOn())));
    }

    private String open(StandingFinding finding) {
        return say("open") + (finding.openActions() == 0 ? "." : ", " + say("actions", finding.openActions()) + ".");
    }

    /** What was typed elsewhere is text here too, whatever it holds of Markdown's own signs. */
    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
    }

    private String say(String what, Object... arguments) {
        return messages.getMessage("meeting.inputs." + what, arguments, SWEDISH);
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
