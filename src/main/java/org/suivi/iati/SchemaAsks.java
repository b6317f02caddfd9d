package org.suivi.iati;

import java.util.List;
import java.util.stream.Stream;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Result;
import org.suivi.shared.LocalizedText;

/** What the schema of the standard asks for. One activity that is not whole would make the file of all of them invalid. */
final class SchemaAsks {

    private SchemaAsks() {}

    static boolean isMet(Activity activity) {
        return isWorded(activity)
                && isCoded(activity)
                && activity.amounts().stream().allMatch(SchemaAsks::isWhole)
                && activity.more().documents().stream().allMatch(SchemaAsks::isWhole)
                && activity.more().results().stream().allMatch(SchemaAsks::isWhole);
    }

    private static boolean isWorded(Activity activity) {
        return !activity.title().isEmpty()
                && !activity.reporting().name().isEmpty()
                && !activity.descriptions().isEmpty()
                && activity.descriptions().stream()
                        .noneMatch(each -> each.text().isEmpty());
    }

    private static boolean isCoded(Activity activity) {
        Stream<String> codes = Stream.of(
                        Stream.of(
                                activity.reporting().ref(), activity.reporting().type(), activity.status()),
                        activity.taking().stream().map(Activity.Taking::role),
                        activity.others().stream().flatMap(each -> Stream.of(each.type(), each.ref())),
                        activity.countries().stream().map(Activity.Share::code),
                        activity.regions().stream().map(Activity.Share::code),
                        activity.sectors().stream().map(Activity.Sector::code),
                        activity.tags().stream().flatMap(each -> Stream.of(each.vocabulary(), each.code())),
                        activity.more().markers().stream().map(Activity.Marker::code))
                .flatMap(each -> each);
        return !activity.taking().isEmpty() && !activity.dates().isEmpty() && codes.noneMatch(String::isEmpty);
    }

    private static boolean isWhole(Amount amount) {
        return amount.value() != null && (amount.isTransaction() || amount.to() != null);
    }

    private static boolean isWhole(Document document) {
        List<String> codes = document.categories();
        return Stream.concat(
                                Stream.of(document.address(), document.format()),
                                Stream.concat(codes.stream(), document.languages().stream()))
                        .noneMatch(String::isEmpty)
                && !codes.isEmpty()
                && !document.title().isEmpty();
    }

    /** An indicator may be without a period and is then not kept, so that none is left says nothing; what has none is not written. */
    private static boolean isWhole(Result result) {
        Stream<LocalizedText> titles = Stream.concat(
                Stream.of(result.title()), result.indicators().stream().map(Activity.Indicator::title));
        return !result.type().isEmpty()
                && titles.noneMatch(LocalizedText::isEmpty)
                && result.indicators().stream().noneMatch(each -> each.measure().isEmpty());
    }
}
