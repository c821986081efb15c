package vn.ocop.superset.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSupersetTest {
  @TempDir private Path folder;
  private Path home;
  private LocalSuperset superset;

  @BeforeEach
  void makeRecipe() throws IOException {
    Path recipe = Files.createDirectories(folder.resolve("recipe"));
    Files.writeString(recipe.resolve("requirements.txt"), "apache-superset==6.1.0\n");
    home = folder.resolve("home");
    superset = new LocalSuperset(home, recipe, Map.of());
  }

  @Test
  void nothingIsInstalledAtFirst() {
    assertThat(superset.status().isInstalled()).isFalse();
    assertThat(superset.status().url()).isEmpty();
    assertThat(superset.stop()).isFalse();
  }

  @Test
  void whatWasNeverInstalledCannotBeStarted() {
    assertThatThrownBy(() -> superset.start(8088, step -> {}))
        .isInstanceOfSatisfying(
            LocalException.class,
            e -> assertThat(e.reason()).isEqualTo(LocalException.Cause.NOT_INSTALLED));
    assertThatThrownBy(superset::administrator).isInstanceOf(LocalException.class);
  }

  @Test
  void aPortThatAnotherProgramHasIsNamed() throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("installed"), "anything");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> superset.start(other.getLocalPort(), step -> {}))
          .isInstanceOfSatisfying(
              LocalException.class,
              e -> {
                assertThat(e.reason()).isEqualTo(LocalException.Cause.PORT_IN_USE);
                assertThat(e.detail()).isEqualTo(String.valueOf(other.getLocalPort()));
              });
    }
  }

  @Test
  void anotherProgramWithTheRecordedNumberIsNotTheServer() throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("running"), ProcessHandle.current().pid() + " 8088");
    assertThat(superset.status().url()).isEmpty();
    assertThat(superset.stop()).isFalse();
    assertThat(home.resolve("running")).doesNotExist();
  }

  @Test
  void secretsAreForTheirOwnerAloneAndStayTheSame() throws IOException {
    Files.createDirectories(home);
    Vault made = Vault.create(superset.secrets());
    assertThat(Files.getPosixFilePermissions(superset.secrets()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(made.signing().reveal()).hasSizeGreaterThan(40).isNotEqualTo(made.guests().reveal());
    assertThat(Vault.open(superset.secrets()).admin().password())
        .isEqualTo(made.admin().password());
    assertThat(superset.administrator().toString())
        .doesNotContain(made.admin().password().reveal());
  }
}
