package se.genomgang.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionSheet;
import se.genomgang.action.ActionSheets;
import se.genomgang.action.ReportView;
import se.genomgang.attachment.Attachments;
import se.genomgang.document.Dossier.ActionPart;
import se.genomgang.document.Dossier.DecisionPart;
import se.genomgang.document.Dossier.LogPart;
import se.genomgang.document.Dossier.ReportPart;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.ProtocolView;

/** Reads what was decided and what came of it: decision, action, reports and their answers, closing. */
@Component
class DossierActions {

    private final ActionSheets sheets;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Told told;

    DossierActions(ActionSheets sheets, Attachments attachments, JdbcClient jdbc, Told told) {
        this.sheets = sheets;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.told = told;
    }

    /** What a version decided, with what has come of its actions since. */
    List<DecisionPart> decisions(ProtocolView version, String folder, Rights rights, Shelf shelf) {
        Map<String, Long> ids = ids(version);
        return version.minutes().points().stream()
                .flatMap(point -> point.decisions().stream().map(decision -> {
                    Minutes.DecidedAction decided = decision.action();
                    return part(
                            point,
                            decision,
                            decided == null
                                    ? null
                                    : followed(decided, ids.get(decided.number()), folder, rights, shelf));
                }))
                .toList();
    }

    /** What a version decided, as it stands in it. */
    List<DecisionPart> decided(Minutes minutes) {
        return minutes.points().stream()
                .flatMap(point -> point.decisions().stream()
                        .map(decision ->
                                part(point, decision, decision.action() == null ? null : frozen(decision.action()))))
                .toList();
    }

    private static DecisionPart part(Minutes.Point point, Minutes.Decision decision, @Nullable ActionPart action) {
        return new DecisionPart(
                point.number(),
                point.title().sv(),
                decision.number(),
                decision.decider().sv(),
                "att " + decision.text(),
                action);
    }

    private static ActionPart frozen(Minutes.DecidedAction decided) {
        return new ActionPart(
                decided.number(),
                decided.description(),
                decided.responsible(),
                decided.dueOn(),
                "",
                null,
                List.of(),
                List.of());
    }

    private Map<String, Long> ids(ProtocolView version) {
        String[] numbers = version.minutes().points().stream()
                .flatMap(point -> point.decisions().stream())
                .map(Minutes.Decision::action)
                .filter(Objects::nonNull)
                .map(Minutes.DecidedAction::number)
                .toArray(String[]::new);
        Map<String, Long> ids = new HashMap<>();
        if (numbers.length > 0) {
            jdbc.sql(
                            "select id, year || '-' || number as number from action where unit_id = ? and year || '-' || number = any(?)")
                    .params(version.meeting().unit().value(), numbers)
                    .query(row -> {
                        ids.put(row.getString("number"), row.getLong("id"));
                    });
        }
        return ids;
    }

    private ActionPart followed(
            Minutes.DecidedAction decided, @Nullable Long id, String folder, Rights rights, Shelf shelf) {
        if (id == null) {
            return frozen(decided);
        }
        try {
            ActionSheet sheet = sheets.read(new ActionId(id), rights);
            return new ActionPart(
                    sheet.number(),
                    sheet.description(),
                    sheet.responsibleName(),
                    sheet.dueOn(),
                    told.say("document.package.action." + sheet.state()),
                    sheet.closedOn(),
                    sheet.followUp().reports().stream()
                            .sorted(java.util.Comparator.comparing(ReportView::number))
                            .map(report -> report(sheet, report, folder, rights, shelf))
                            .toList(),
                    history(sheet));
        } catch (NotVisible notForThisPerson) {
            return frozen(decided);
        }
    }

    private ReportPart report(ActionSheet sheet, ReportView report, String folder, Rights rights, Shelf shelf) {
        ReportView.Answer answer = report.answer();
        return new ReportPart(
                report.number(),
                report.text(),
                report.byName(),
                report.at(),
                answer == null ? null : answer.accepted(),
                answer == null ? "" : answer.comment(),
                answer == null ? null : answer.byName(),
                answer == null ? null : answer.at(),
                report.files().stream()
                        .map(file -> shelf.put(
                                folder + "/atgarder",
                                "atgard-" + sheet.number() + "_rapport-" + report.number() + "_" + file.fileName(),
                                told.say("document.package.reportFile", sheet.number(), report.number()),
                                file.fileName(),
                                file.sha256(),
                                () -> attachments.content(file.id(), rights)))
                        .toList());
    }

    /** Oldest first. */
    private static List<LogPart> history(ActionSheet sheet) {
        var lines = new java.util.ArrayList<>(sheet.history().stream()
                .map(entry -> new LogPart(
                        entry.at(),
                        entry.by() == null ? "" : entry.by(),
                        entry.text().sv(),
                        entry.words().isEmpty() ? Map.of() : Map.of("", entry.words())))
                .toList());
        java.util.Collections.reverse(lines);
        return lines;
    }
}
