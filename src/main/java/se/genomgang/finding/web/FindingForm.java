package se.genomgang.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.AuditId;
import se.genomgang.finding.FindingKind;
import se.genomgang.finding.RegisterFinding;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.UnitId;

/**
 * The form that enters a finding.
 *
 * @param unit a unit's code
 * @param audit identity of the audit it came from; empty when it came from none
 */
record FindingForm(
        @NotBlank @Nullable String unit,
        @NotNull @Nullable FindingKind kind,
        @Nullable String audit,
        @Size(max = 300) @Nullable String source,
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 5000) @Nullable String description,
        @Size(max = 300) @Nullable String requirement,
        @NotNull @Nullable LocalDate foundOn) {

    /** What a form without errors asks for. */
    RegisterFinding toCommand(UnitId id) {
        return new RegisterFinding(
                id,
                Objects.requireNonNull(kind),
                auditId(),
                text(source),
                text(title),
                text(description),
                text(requirement),
                Objects.requireNonNull(foundOn));
    }

    private @Nullable AuditId auditId() {
        String typed = text(audit).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,18}")) {
            throw new NotVisible();
        }
        return new AuditId(Long.parseLong(typed));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
