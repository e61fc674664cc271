/**
 * Documents: the summons, the protocol and the presentation of a meeting as files, and the proof for auditor and archive. Every one of them is made from the
 * one record: what a document says is put together once, as a {@link se.genomgang.document.Paper}, and then set as PDF, as Word or as slides, so that
 * no two of them can say different things. The PDF of an adjusted protocol is made once and kept with its hash.
 *
 * <p>Documents speak Swedish, whatever language their reader has chosen: they are the organisation's, not the reader's.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "tabular",
            "clock",
            "database",
            "people",
            "attachment",
            "journal",
            "organisation",
            "routine",
            "action",
            "finding",
            "cycle",
            "meeting",
            "protocol"
        })
package se.genomgang.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
