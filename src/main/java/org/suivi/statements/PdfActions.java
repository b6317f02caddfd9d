package org.suivi.statements;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** Looks at every object of a PDF for what does something when it is opened or clicked: scripts, programs, embedded files, forms. */
final class PdfActions {

    private static final int MOST_OBJECTS = 200_000;
    private static final Set<String> ACTS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute");
    private static final List<COSName> HOLDS = List.of(
            COSName.getPDFName("JS"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EmbeddedFile"),
            COSName.getPDFName("EF"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("RichMediaContent"));

    private PdfActions() {}

    static void check(COSDocument document) throws IOException {
        Deque<COSBase> left = new ArrayDeque<>();
        left.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            left.add(document.getObjectFromPool(key));
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!left.isEmpty()) {
            COSBase one = left.pop();
            if (seen.add(one)) {
                look(one, left);
            }
            if (seen.size() > MOST_OBJECTS) {
                throw StatementFile.refused("bomb");
            }
        }
    }

    private static void look(COSBase one, Deque<COSBase> left) {
        if (one instanceof COSObject reference) {
            add(reference.getObject(), left);
        } else if (one instanceof COSArray array) {
            array.forEach(each -> add(each, left));
        } else if (one instanceof COSDictionary dictionary) {
            boolean acts =
                    dictionary.getDictionaryObject(COSName.S) instanceof COSName name && ACTS.contains(name.getName());
            if (acts || HOLDS.stream().anyMatch(dictionary::containsKey)) {
                throw StatementFile.refused("active");
            }
            dictionary.getValues().forEach(each -> add(each, left));
        }
    }

    private static void add(@Nullable COSBase found, Deque<COSBase> left) {
        if (found instanceof COSObject || found instanceof COSArray || found instanceof COSDictionary) {
            left.push(found);
        }
    }
}
