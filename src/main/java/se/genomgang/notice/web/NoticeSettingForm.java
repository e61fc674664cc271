package se.genomgang.notice.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.genomgang.notice.NoticeSetting;

/**
 * The form in which a person chooses how to be told of what is due.
 *
 * @param early whether early notices are wanted; not ticked means not
 * @param version the version that was read
 */
record NoticeSettingForm(@NotNull @Nullable When when, @Nullable Boolean early, @Nullable Integer version) {

    /** When it is told. */
    enum When {
        DAILY,
        AT_ONCE
    }

    static NoticeSettingForm from(NoticeSetting setting) {
        return new NoticeSettingForm(setting.daily() ? When.DAILY : When.AT_ONCE, setting.early(), setting.version());
    }

    NoticeSetting toSetting() {
        return new NoticeSetting(when != When.AT_ONCE, Boolean.TRUE.equals(early), version == null ? -1 : version);
    }
}
