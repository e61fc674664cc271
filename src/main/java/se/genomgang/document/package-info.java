/**
 * Documents: the summons, the protocol and the presentation of a meeting as files, and the proof for auditor and archive. Every one of them is made from the
 * one record: what a document says is put together once, as a {@link se.genomgang.document.Paper}, and then set as PDF, as Word or as slides, so that
 * no two of them can say different things. The PDF of an adjusted protocol is made once and kept with its hash.
 *
 * <p>Where to look: what a document says is put together in {@code ProtocolPaper}, {@code ProtocolPoint}, {@code SummonsPaper}, {@code SummonsPoint} and
 * {@code PresentationDeck}, from what people wrote in {@code Prose}. A {@code Press} sets it: {@code PdfPress} with {@code PaperPage} and {@code Typefaces},
 * {@code WordPress} with the other {@code Word…}, {@code SlidePress} with the other {@code Slide…}; two at once ({@code Turns}), apart from requests
 * ({@link se.genomgang.document.Printing}). Doors: {@link se.genomgang.document.ProtocolDocuments}, whose {@code DocumentShelf} keeps what is adjusted,
 * {@link se.genomgang.document.MeetingDocuments}, and {@link se.genomgang.document.Packages}. A package is ordered there, made by {@code PackageWork} and
 * {@code PackageMaking}, read as a {@code Dossier} by the other {@code Dossier…} and written by {@code PackageZip} into the {@code PackageStore}.
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
