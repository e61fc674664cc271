package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.AuditKind;
import se.genomgang.finding.AuditRow;
import se.genomgang.finding.AuditSheet;
import se.genomgang.finding.EnterAudit;
import se.genomgang.kernel.UnitId;

/**
 * The form that enters an audit, or describes it anew.
 *
 * @param unit a unit's code; empty for the whole organisation
 * @param version the version that was read; not asked for when it is entered
 */
record AuditForm(
        @NotNull @Nullable AuditKind kind,
        @Nullable String unit,
        @NotBlank @Size(max = 300) @Nullable String scope,
        @NotBlank @Size(max = 300) @Nullable String auditor,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @Nullable Integer version) {

    static AuditForm from(AuditSheet sheet, String unit) {
        AuditRow audit = sheet.audit();
        return new AuditForm(
                audit.kind(), unit, audit.scope(), audit.auditor(), audit.from(), audit.to(), sheet.version());
    }

    /** What a form without errors asks for. */
    EnterAudit toCommand(@Nullable UnitId id) {
        return new EnterAudit(
                Objects.requireNonNull(kind),
                id,
                text(scope),
                text(auditor),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to));
    }

    /** The version that was read; one that nobody has when none was sent. */
    int versionRead() {
        return version == null ? -1 : version;
    }
}
