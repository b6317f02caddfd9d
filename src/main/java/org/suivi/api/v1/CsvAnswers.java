package org.suivi.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.suivi.shared.Formula;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.RequestFacts;

/**
 * Lists as CSV (RFC 4180, UTF-8) for programs that accept it: a column for each field of the JSON, words in the language that the program
 * asks for, where they are in it. The page after it is in the header {@code Link}. Text that a spreadsheet would work out is guarded.
 */
@Component
class CsvAnswers extends AbstractGenericHttpMessageConverter<Object> {

    static final String CSV = "text/csv";

    CsvAnswers() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(CSV));
    }

    /** A field, behind the fields that lead to it. */
    private record Column(String name, List<RecordComponent> path) {}

    @Override
    public boolean canRead(@Nullable Type type, @Nullable Class<?> context, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected boolean canRead(@Nullable MediaType media) {
        return false;
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> answer, @Nullable MediaType media) {
        return type != null && row(type) != null && canWrite(media);
    }

    /** What the rows of a list are; null for what is no list of ours. */
    private static @Nullable Class<?> row(Type answer) {
        ResolvableType list = ResolvableType.forType(answer);
        Class<?> kind = list.resolve();
        Class<?> row = kind == SliceJson.class || kind == List.class
                ? list.getGeneric(0).resolve()
                : null;
        return row != null && row.isRecord() && row.getPackage().equals(CsvAnswers.class.getPackage()) ? row : null;
    }

    @Override
    protected void writeInternal(Object answer, @Nullable Type type, HttpOutputMessage message) throws IOException {
        Class<?> row = type == null ? null : row(type);
        if (row == null) {
            throw new IllegalArgumentException("no list: " + type);
        }
        Language language = language();
        List<Column> columns = columns(row, "", List.of());
        if (answer instanceof SliceJson<?> slice && slice.next() != null) {
            message.getHeaders().add(HttpHeaders.LINK, "<" + address(slice.next()) + ">; rel=\"next\"");
        }
        Collection<?> rows = answer instanceof SliceJson<?> slice ? slice.items() : (Collection<?>) answer;
        // Not closed, for that would close the stream of the answer
        Writer writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name));
        for (Object each : rows) {
            printer.printRecord(columns.stream().map(column -> cell(value(each, column.path()), language)));
        }
        writer.flush();
    }

    private static List<Column> columns(Class<?> type, String before, List<RecordComponent> path) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            List<RecordComponent> to = new ArrayList<>(path);
            to.add(each);
            if (each.getType().isRecord()) {
                columns.addAll(columns(each.getType(), before + each.getName() + ".", to));
            } else {
                columns.add(new Column(before + each.getName(), to));
            }
        }
        return columns;
    }

    private static @Nullable Object value(Object row, List<RecordComponent> path) {
        Object value = row;
        for (RecordComponent each : path) {
            value = value == null ? null : field(value, each);
        }
        return value;
    }

    private static @Nullable Object field(Object of, RecordComponent field) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static String cell(@Nullable Object value, Language language) {
        return value instanceof Number ? value.toString() : Formula.guarded(text(value, language));
    }

    private static String text(@Nullable Object value, Language language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> text(each, language)).collect(Collectors.joining(" | "));
        }
        if (value instanceof Map<?, ?> map) {
            return isWords(map)
                    ? words(map).plain(language)
                    : map.entrySet().stream()
                            .map(each -> each.getKey() + " " + text(each.getValue(), language))
                            .collect(Collectors.joining(" | "));
        }
        return value.getClass().isRecord()
                ? Arrays.stream(value.getClass().getRecordComponents())
                        .map(each -> text(field(value, each), language))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }

    private static boolean isWords(Map<?, ?> map) {
        return map.entrySet().stream()
                .allMatch(each -> each.getValue() instanceof String
                        && Language.of(String.valueOf(each.getKey())).isPresent());
    }

    private static LocalizedText words(Map<?, ?> map) {
        return LocalizedText.byCode(map.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue()))));
    }

    private static String address(String next) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", next)
                .build()
                .toUriString();
    }

    private static Language language() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return RequestFacts.language(request);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is not read", message);
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is not read", message);
    }
}
