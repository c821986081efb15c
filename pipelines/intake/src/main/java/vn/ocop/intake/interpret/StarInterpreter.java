package vn.ocop.intake.interpret;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.domain.recognition.Ground;
import vn.ocop.domain.recognition.Step;
import vn.ocop.domain.text.Text;

/**
 * Star, result and rank cells. An award is told apart from what is only registered, proposed, a
 * potential 5 star, refused or taken back.
 */
public final class StarInterpreter {
  /** The finding about a cell that speaks of no star at all. */
  public static final String NOT_UNDERSTOOD = "OCOP-1201";

  static final String FIELD = "star";

  /** "5 sao tiềm năng", "4 sao (đề nghị)": the star before these words is only aimed at. */
  private static final Set<String> ONLY_AIMED_AT = Set.of("tiềm năng", "đề nghị", "đề xuất");

  private static final Set<String> NATIONAL =
      Set.of("quốc gia", "qg", "trung ương", "tw", "national");

  private static final Set<String> NO_STAR =
      Set.of("không", "không có", "không có sao", "chưa", "chưa có", "chưa có sao");

  /** Whole cells of what did not pass; inside of a sentence these words mean other things. */
  private static final Set<String> FAILED =
      Set.of("loại", "rớt", "trượt", "hỏng", "fail", "failed");

  /** "Trên 3 sao", "ít nhất 3 sao": bounds, no rank. */
  private static final Pattern BOUND =
      Pattern.compile(
          "(?<!\\p{L})(?:trên|hơn|gần|khoảng|tối thiểu|tối đa|ít nhất|từ)(?: hạng)? 0?\\d sao(?! lên| xuống| đến)");

  /** "4 sao (nâng hạng từ 3 sao)", "4 sao, trước đây 3 sao": the star that was. */
  private static final Pattern FORMER =
      Pattern.compile(
          "(?<= sao )(?:ocop )?(?:(?:được )?(?:nâng |công nhận )?(?:hạng |cấp |sao |lên )?từ"
              + "|trước đây|trước đó|hạng cũ|cũ|đã đạt)(?: là| đạt)? (?:ocop |hạng )?(?:\\d|ba|bốn|hai)"
              + " sao(?! (?:trở|lên|đến|tới))");

  /** "4", "04", "4,0", "(4)", "4." */
  private static final Pattern NUMBER =
      Pattern.compile("[(\\[\"'“‘]?\\s*0*(\\d{1,3})(?:[.,]0*)?\\s*[)\\]\"'”’]?");

  private static final Memo<String, Interpreted<StarReading>> KNOWN =
      Memo.ofTexts(1_000, StarInterpreter::read);

  private StarInterpreter() {}

  /** A cell of words ("OCOP 3 sao", "đề nghị 4 sao"). A bare number but 0 is not taken. */
  public static Interpreted<StarReading> interpret(String raw) {
    String key = StarWords.key(raw);
    if (key.isEmpty()) {
      return Interpreted.nothing();
    }
    if (key.equals("0")) {
      return interpretNumber(raw);
    }
    if (NO_STAR.contains(key)) {
      return none(raw);
    }
    if (FAILED.contains(key)) {
      return step(raw, Step.REFUSED, null, key, "OCOP-1205");
    }
    key = FORMER.matcher(key).replaceFirst("").strip();
    List<Integer> stars = StarWords.find(key);
    if (stars.contains(StarWords.IMPOSSIBLE)) {
      return Interpreted.with(null, "OCOP-1203", FIELD, raw);
    }
    Ground ground = Wording.ground(key);
    if (ground != null) {
      StarReading reading =
          new StarReading(last(stars), level(key), null, false, true, ground.code());
      return Interpreted.with(reading, "OCOP-1206", FIELD, raw);
    }
    return interpretRank(raw, key, stars);
  }

  /** A bare number ("3", "03", "3.0") of a column that is known to hold stars; else as words. */
  public static Interpreted<StarReading> interpretNumber(String raw) {
    return KNOWN.of(raw);
  }

  private static Interpreted<StarReading> read(String raw) {
    Matcher matcher = NUMBER.matcher(Text.clean(raw));
    if (!matcher.matches()) {
      Integer word = StarWords.word(Text.matchKey(raw));
      return word == null ? interpret(raw) : Interpreted.of(award(word, null));
    }
    int star = Integer.parseInt(matcher.group(1));
    if (star > 5) {
      return Interpreted.with(null, "OCOP-1203", FIELD, raw);
    }
    return star == 0 ? none(raw) : Interpreted.of(award(star, null));
  }

  private static Interpreted<StarReading> none(String raw) {
    StarReading none = new StarReading(0, null, Step.REGISTERED.code(), false, false, null);
    return Interpreted.with(none, "OCOP-1202", FIELD, raw);
  }

  private static Interpreted<StarReading> interpretRank(
      String raw, String key, List<Integer> stars) {
    Step step = Wording.step(key);
    if (step == Step.REFUSED) {
      return step(raw, step, last(stars), key, "OCOP-1205");
    }
    int proposal = Wording.proposalStart(key);
    if (proposal > 0 && ONLY_AIMED_AT.contains(key.substring(proposal))) {
      boolean isFive = Wording.has(key, "tiềm năng") && Integer.valueOf(5).equals(last(stars));
      return isFive
          ? step(raw, Step.POTENTIAL_FIVE, 5, key, "OCOP-1208")
          : step(raw, Step.PROPOSED, last(stars), key, "OCOP-1205");
    }
    if (proposal > 0 && !StarWords.find(key.substring(0, proposal)).isEmpty()) {
      return awardAndMore(raw, key, proposal);
    }
    if (Wording.has(key, "tiềm năng")) {
      boolean isFive = stars.isEmpty() || last(stars) == 5;
      return isFive
          ? step(raw, Step.POTENTIAL_FIVE, 5, key, "OCOP-1208")
          : step(raw, Step.PROPOSED, last(stars), key, "OCOP-1205");
    }
    if (step != null) {
      return step(raw, step, last(stars), key, "OCOP-1205");
    }
    return interpretAward(raw, key, stars);
  }

  /** "4 sao, có tiềm năng đạt OCOP 5 sao": an award, and a step towards the next. */
  private static Interpreted<StarReading> awardAndMore(String raw, String key, int proposal) {
    int star = last(StarWords.find(key.substring(0, proposal)));
    String rest = key.substring(proposal);
    List<Integer> more = StarWords.find(rest);
    boolean isFive = more.contains(5) || (more.isEmpty() && rest.startsWith("tiềm năng"));
    StarReading reading = new StarReading(star, level(key), null, isFive, false, null);
    return Interpreted.with(reading, isFive ? "OCOP-1208" : "OCOP-1209", FIELD, raw);
  }

  private static Interpreted<StarReading> interpretAward(
      String raw, String key, List<Integer> stars) {
    String level = level(key);
    if (stars.isEmpty() && "national".equals(level)) {
      return Interpreted.of(award(5, level));
    }
    if (stars.isEmpty()) {
      boolean isStandard = Wording.has(key, "ocop") || Wording.has(key, "đạt");
      return isStandard
          ? step(raw, Step.SCORED, null, key, "OCOP-1204")
          : Interpreted.with(null, NOT_UNDERSTOOD, FIELD, raw);
    }
    boolean isOpen =
        Wording.has(key, "trở lên") || Wording.has(key, "trở xuống") || BOUND.matcher(key).find();
    boolean isRise = Wording.has(key, "lên") && !isOpen;
    if (isOpen || !isRise && stars.stream().distinct().count() > 1) {
      return Interpreted.with(null, "OCOP-1207", FIELD, raw);
    }
    int star = last(stars);
    return star == 0 ? none(raw) : Interpreted.of(award(star, level));
  }

  private static StarReading award(int star, String level) {
    return new StarReading(star, level, null, false, false, null);
  }

  private static Interpreted<StarReading> step(
      String raw, Step step, Integer star, String key, String code) {
    StarReading reading = new StarReading(star, level(key), step.code(), false, false, null);
    return Interpreted.with(reading, code, FIELD, raw, Map.of("step", step.code()));
  }

  /** The level that the words give to the star; a district gives none of its own. */
  private static String level(String key) {
    if (NATIONAL.stream().anyMatch(word -> Wording.has(key, word))) {
      return "national";
    }
    boolean isProvince = Wording.has(key, "cấp tỉnh") || Wording.has(key, "cấp thành phố");
    return isProvince ? "province" : null;
  }

  private static Integer last(List<Integer> stars) {
    return stars.isEmpty() ? null : stars.get(stars.size() - 1);
  }
}
