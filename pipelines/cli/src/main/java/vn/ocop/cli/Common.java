package vn.ocop.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vn.ocop.domain.catalogue.Messages;
import vn.ocop.review.OverviewPage;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.publish.PageWriter;
import vn.ocop.warehouse.run.Clock;
import vn.ocop.warehouse.run.ListReceiver;
import vn.ocop.warehouse.run.Receiver;
import vn.ocop.warehouse.run.Returning;
import vn.ocop.warehouse.run.Warehouse;

/** The options that all commands share, and what commands are made of. */
final class Common {
  /** Languages of what users read. */
  enum Lang {
    VI,
    EN
  }

  /** Engines; auto takes Spark when a master is given. */
  enum EngineChoice {
    AUTO,
    EMBEDDED,
    SPARK
  }

  /** Output of commands that scripts read. */
  enum Format {
    TEXT,
    JSON
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "nơi giữ kho, bản công bố, nhật ký (mặc định var/) / all state")
  private Path home;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "danh mục cấu hình (mặc định conf/) / catalogues")
  private Path conf;

  @Option(
      names = "--as-of",
      paramLabel = "yyyy-MM-dd",
      description = "tính đến ngày (mặc định hôm nay) / compute up to this date (default today)")
  private LocalDate asOf;

  @Option(
      names = "--engine",
      paramLabel = "auto|embedded|spark",
      defaultValue = "auto",
      description = "bộ máy tính toán (mặc định auto) / engine")
  private EngineChoice engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "máy chủ Spark, ví dụ local[*] / Spark master")
  private String master;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "ngôn ngữ (mặc định vi) / language")
  private Lang lang;

  @Option(names = "--quiet", description = "chỉ in kết quả / print the result only")
  private boolean isQuiet;

  @Option(names = "--verbose", description = "in từng bước / print every step")
  private boolean isVerbose;

  @Option(names = "--help", usageHelp = true, description = "trợ giúp / this help")
  private boolean isHelp;

  private final String runId = Clock.runId(Clock.now());
  private Messages messages;
  private Returning returning;

  /** The folder of the program: {@code conf}, {@code sql} and {@code samples} stand in it. */
  static Path root() {
    return Path.of(System.getProperty("ocop.root", "")).toAbsolutePath();
  }

  Settings settings() {
    return settings(new KnownBy());
  }

  /** The settings of the home, or of its look back. */
  Settings settings(KnownBy known) {
    Logging.prepare(home(), runId, isVerbose);
    if (!Files.isDirectory(conf())) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-3002", Map.of("path", conf()));
    }
    return new Settings(
        runId,
        known.home(home()),
        conf(),
        root().resolve("sql"),
        asOf(known),
        engineName(),
        master,
        System.getProperty("ocop.version", "0.1.0"),
        System.getProperty("ocop.code", "unpackaged"));
  }

  private LocalDate asOf(KnownBy known) {
    if (asOf != null) {
      return asOf;
    }
    return known.isAsked() ? known.date() : LocalDate.now(Clock.VIETNAM);
  }

  Warehouse warehouse() {
    return new Warehouse(settings(), receiver(), page(), progress());
  }

  /** The warehouse of the home, or of its look back. */
  Warehouse warehouse(KnownBy known) {
    Warehouse warehouse = new Warehouse(settings(known), receiver(), page(), progress());
    return known.isAsked() ? warehouse.knowing(home(), known.date()) : warehouse;
  }

  Receiver receiver() {
    return new ListReceiver(conf(), returning());
  }

  /** The annotated workbooks that this command writes. */
  Returning returning() {
    if (returning == null) {
      returning = new Returning(home().resolve("returned"));
    }
    return returning;
  }

  Path home() {
    return home == null ? root().resolve("var") : home.toAbsolutePath().normalize();
  }

  Path conf() {
    return conf == null ? root().resolve("conf") : conf.toAbsolutePath().normalize();
  }

  /** Works in another home with its own configuration and day from here on. */
  void moveTo(Path otherHome, Path otherConf, LocalDate day) {
    home = otherHome;
    conf = otherConf;
    asOf = day;
  }

  boolean isEnglish() {
    return lang == Lang.EN;
  }

  /** How numbers are written for the reader: 1.234,5 in Vietnamese. */
  Locale locale() {
    return lang == Lang.EN ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
  }

  /** A date for the reader: 31/12/2023 in Vietnamese, ISO in English. */
  String date(String iso) {
    return lang == Lang.EN ? iso : LocalDate.parse(iso).format(DAY);
  }

  /** The Vietnamese or the English of two texts. */
  String say(String vi, String en) {
    return isEnglish() ? en : vi;
  }

  /** The severity of a numbered message. */
  String severity(String code) {
    message(code, Map.of());
    return messages.find(code).severity().name().toLowerCase(Locale.ROOT);
  }

  /** The numbered message in the user's language. */
  String message(String code, Map<String, ?> values) {
    if (messages == null) {
      messages = Messages.load(Files.isDirectory(conf()) ? conf() : root().resolve("conf"));
    }
    return isEnglish() ? messages.en(code, values) : messages.vi(code, values);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  boolean isQuiet() {
    return isQuiet;
  }

  /** A remark about a day, on standard error. */
  void note(String vi, String en, LocalDate day) {
    if (!isQuiet) {
      err().println(say(vi, en).formatted(date(day.toString())));
    }
  }

  /** Where this command logs. */
  Path log() {
    return Logging.file(home(), runId);
  }

  private Consumer<String> progress() {
    return step -> {
      if (!isQuiet) {
        err().println(inWords(step));
      }
    };
  }

  private String inWords(String step) {
    return switch (step) {
      case "compute" -> say("Đang tính …", "Computing …");
      case "cross-check" ->
          say("Đang tính lại bằng bộ máy kia …", "Computing on the other engine …");
      case "publish" -> say("Đang công bố …", "Publishing …");
      default -> step;
    };
  }

  private String engineName() {
    if (engine == EngineChoice.AUTO) {
      return master == null ? "embedded" : "spark";
    }
    return engine.name().toLowerCase(Locale.ROOT);
  }

  private static PageWriter page() {
    Path docs = root().resolve("docs");
    return (published, page, conf) -> OverviewPage.write(published, page, conf, docs);
  }
}
