package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.warehouse.Failure;

class NotebooksTest {
  @TempDir private Path folder;

  @Test
  void namesAreTheNotebooksInOrderAndNothingElse() throws IOException {
    for (String file : List.of("02-b.ipynb", "01-a.ipynb", "requirements.txt", "helper.py")) {
      Files.writeString(folder.resolve(file), "");
    }

    assertThat(Notebooks.names(folder)).containsExactly("01-a", "02-b");
  }

  @Test
  void copyThatTheUserChangedIsNeverOverwritten() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.writeString(source.resolve("01-a.ipynb"), "new a");
    Files.writeString(source.resolve("02-b.ipynb"), "new b");
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("01-a.ipynb"), "changed by the user");

    Notebooks.copyMissing(source, mine);

    assertThat(mine.resolve("01-a.ipynb")).hasContent("changed by the user");
    assertThat(mine.resolve("02-b.ipynb")).hasContent("new b");
  }

  @Test
  void withoutPythonItSaysWhatToInstallAndMakesNothing() throws IOException {
    Path requirements = Files.writeString(folder.resolve("requirements.txt"), "");
    Path environment = folder.resolve("environment");
    List<String> said = new ArrayList<>();
    PythonEnvironment python =
        new PythonEnvironment(environment, requirements, said::add, List.of("no-such-python"));

    assertThatThrownBy(python::prepare)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("OCOP-2071"));
    assertThat(said).isEmpty();
    assertThat(environment).doesNotExist();
  }

  @Test
  void environmentWithTheSamePinsIsUsedAsItStands() throws IOException {
    Path requirements = Files.writeString(folder.resolve("requirements.txt"), "a==1");
    Path environment = folder.resolve("environment");
    Path interpreter = environment.resolve("bin").resolve("python");
    Files.createDirectories(interpreter.getParent());
    Files.createFile(interpreter);
    assertThat(interpreter.toFile().setExecutable(true)).isTrue();
    Files.writeString(environment.resolve("requirements.txt"), "a==1");
    PythonEnvironment python =
        new PythonEnvironment(environment, requirements, code -> {}, List.of("no-such-python"));

    assertThat(python.prepare()).isEqualTo(interpreter);
  }
}
