package org.suivi.cooperation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suivi.shared.Language;

/**
 * Finds the sentences of a report that ask for assistance, by how one asks for it in each of the six languages: a word of asking and
 * a word of help, near each other.
 */
final class RequestSentences {

    private static final int LONGEST = 1_200;
    private static final int SHORTEST = 12;

    private static final Map<Language, Pattern> ASKING = patterns();

    private RequestSentences() {}

    /** A sentence that asks, in the language it asks in. */
    record Asking(Language language, String sentence) {}

    static List<Asking> in(String text) {
        List<Asking> found = new ArrayList<>();
        for (String paragraph : text.split("\\R+")) {
            BreakIterator sentences = BreakIterator.getSentenceInstance();
            sentences.setText(paragraph);
            int start = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                String sentence = paragraph.substring(start, end).strip();
                language(sentence)
                        .map(language -> new Asking(language, sentence))
                        .filter(asking -> !found.contains(asking))
                        .ifPresent(found::add);
                start = end;
            }
        }
        return found;
    }

    private static Optional<Language> language(String sentence) {
        boolean isSentence = sentence.length() >= SHORTEST && sentence.length() <= LONGEST;
        return ASKING.entrySet().stream()
                .filter(each -> isSentence && each.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Language, Pattern> patterns() {
        Map<Language, Pattern> patterns = new EnumMap<>(Language.class);
        patterns.put(
                Language.EN,
                near(
                        "request\\w*|requir\\w+|in need of|need(?:s|ed)?|seek\\w*|sought|call\\w* (?:for|on|upon)|appeal\\w*"
                                + "|would (?:welcome|benefit|appreciate)|ask\\w* for|invit\\w+|wish\\w* to (?:receive|obtain)",
                        "technical (?:assistance|cooperation|support|and financial (?:assistance|support))"
                                + "|capacity[- ]building|expert(?:ise| advice)|advisory services"
                                + "|international (?:assistance|support|cooperation)"
                                + "|(?:assistance|support|help) (?:of|from) (?:the )?(?:international|united nations|ohchr|office|donors?|partners?)"));
        patterns.put(
                Language.FR,
                near(
                        "demand\\w*|sollicit\\w*|requi\\w+|a besoin|ont besoin|avons besoin|nécessit\\w*|souhait\\w*|appel\\w*"
                                + "|invit\\w+|recherch\\w*",
                        "(?:assistance|coopération|appui|aide|soutien) (?:technique|financi\\w+|international\\w*)"
                                + "|renforcement des capacités|expertise|services consultatifs"
                                + "|(?:appui|aide|soutien|assistance) (?:de la communauté internationale|des nations unies|du haut-commissariat|des partenaires)"));
        patterns.put(
                Language.ES,
                near(
                        "solicit\\w*|pid\\w+|pedi\\w+|requier\\w*|necesit\\w*|desea\\w*|llam\\w+|agradecer\\w*|invit\\w+|busca\\w*",
                        "(?:asistencia|cooperación|apoyo|ayuda) (?:técnic\\w+|financier\\w+|internacional\\w*)"
                                + "|fortalecimiento de (?:la |las )?capacidad(?:es)?|creación de capacidad|servicios de asesoramiento"
                                + "|(?:apoyo|ayuda|asistencia) de (?:la comunidad internacional|las naciones unidas|los asociados)"));
        patterns.put(
                Language.RU,
                near(
                        "прос(?:ит|ят|им|ьб\\w+)|запр(?:ос|аш)\\w*|нужда\\w+|требу\\w+|необходим\\w*|призыва\\w+|обраща\\w+"
                                + "|приветствова\\w+|заинтересован\\w*",
                        "(?:техническ|консультативн|экспертн|международн|финансов)\\w+ (?:помощ\\w+|содействи\\w+|поддержк\\w+|сотрудничеств\\w+)"
                                + "|наращивани\\w+ потенциала|укреплени\\w+ потенциала|консультативных услуг"));
        patterns.put(
                Language.ZH,
                Pattern.compile("(?:请求|要求|需要|寻求|呼吁|希望|欢迎|邀请).{0,60}(?:技术援助|技术合作|技术支持|能力建设|国际援助|国际支持|咨询服务|专家支持)"
                        + "|(?:技术援助|技术合作|能力建设|国际援助|国际支持|咨询服务).{0,20}(?:的请求|的需要|的需求)"));
        patterns.put(
                Language.AR,
                near(
                        "\\w*(?:طلب|تطلب|يطلب|نطلب|تلتمس|يلتمس|تحتاج|يحتاج|بحاجة|حاجة|تدعو|يدعو|تناشد|يناشد|ترحب|تأمل)\\w*",
                        "المساعدة (?:التقنية|الفنية|المالية|الدولية)|مساعدة (?:تقنية|فنية|مالية|دولية)"
                                + "|\\w*التعاون التقني|\\w*الدعم (?:التقني|الفني|الدولي|المالي)|دعم (?:تقني|فني)|\\w*بناء (?:ال)?قدرات|\\w*خبر(?:ة|ات) (?:دولية|فنية|تقنية)"
                                + "|خدمات استشارية|الخدمات الاستشارية"));
        return patterns;
    }

    /** Both words in one sentence, in any order. */
    private static Pattern near(String asking, String help) {
        return Pattern.compile(
                "(?iU)\\b(?:%1$s)\\b.{0,160}\\b(?:%2$s)|\\b(?:%2$s).{0,60}\\b(?:%1$s)\\b".formatted(asking, help));
    }
}
