package vn.ocop.warehouse.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import vn.ocop.domain.catalogue.TableCatalogue;
import vn.ocop.warehouse.engine.Engine;
import vn.ocop.warehouse.given.GivenCase.Expectation;
import vn.ocop.warehouse.given.GivenCase.World;

/** All given/expect cases as tests on one engine; cases of the same world are computed together. */
public final class GivenCases {
  private GivenCases() {}

  /**
   * One test for each case.
   *
   * @param root the repository
   * @param scratch an empty folder
   * @param engines gives the engine that computes a world, from a folder of its own
   */
  public static Stream<DynamicNode> tests(
      Path root, Path scratch, Function<Path, Engine> engines) {
    Path folder = folder(root);
    Path sql = root.resolve("sql");
    TableCatalogue dictionary = TableCatalogue.load(sql);
    Map<World, List<GivenCase>> worlds = new LinkedHashMap<>();
    for (GivenCase given : GivenCase.below(folder)) {
      worlds.computeIfAbsent(given.world(), world -> new ArrayList<>()).add(given);
    }
    List<DynamicNode> nodes = new ArrayList<>();
    for (List<GivenCase> cases : worlds.values()) {
      Path own = scratch.resolve("world-" + nodes.size());
      nodes.add(container(sql, dictionary, cases, own, engines));
    }
    return nodes.stream();
  }

  /** The folder of the cases. */
  public static Path folder(Path root) {
    return root.resolve("pipelines/warehouse/src/test/resources/given");
  }

  private static DynamicContainer container(
      Path sql,
      TableCatalogue dictionary,
      List<GivenCase> cases,
      Path scratch,
      Function<Path, Engine> engines) {
    GivenWorld world =
        new GivenWorld(sql, dictionary, cases.get(0).world(), last(cases), scratch);
    Stream<DynamicNode> tests =
        cases.stream().map(given -> dynamicTest(given.name(), () -> check(world, engines, given)));
    return dynamicContainer(
        cases.size() == 1 ? cases.get(0).name() : cases.size() + " cases of one world",
        Stream.concat(tests, Stream.of(dynamicTest("the engine closes", world::close))));
  }

  private static List<String> last(List<GivenCase> cases) {
    return cases.stream()
        .flatMap(given -> given.expect().stream())
        .map(Expectation::of)
        .distinct()
        .toList();
  }

  private static void check(GivenWorld world, Function<Path, Engine> engines, GivenCase given) {
    world.compute(engines);
    for (Expectation expectation : given.expect()) {
      assertThat(world.rows(expectation))
          .as("%s: %s where %s", given.about(), expectation.of(), expectation.where())
          .containsExactlyInAnyOrderElementsOf(world.expected(expectation));
    }
  }
}
