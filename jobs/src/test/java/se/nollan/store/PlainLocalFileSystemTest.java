package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLocalFileSystemTest {
  @TempDir private Path folder;
  private FileSystem files;

  @BeforeEach
  void files() throws IOException {
    files = new PlainLocalFileSystem();
    files.initialize(URI.create("file:///"), PlainLocalFileSystem.configuration());
  }

  @Test
  void localPathsAreReadByItUnderNollansConfiguration() throws IOException {
    assertThat(FileSystem.newInstance(URI.create("file:///"), PlainLocalFileSystem.configuration()))
        .isInstanceOf(PlainLocalFileSystem.class);
  }

  @Test
  void aFolderListsItsFilesAndFoldersWithSizeAndTime() throws IOException {
    Files.writeString(folder.resolve("å b.csv"), "text");
    Files.createDirectory(folder.resolve("inner"));
    Files.setLastModifiedTime(folder.resolve("å b.csv"), FileTime.fromMillis(1_777_000_123L));
    FileStatus[] entries = files.listStatus(path(folder));
    Arrays.sort(entries);
    assertThat(entries)
        .extracting(e -> e.getPath().getName() + " " + e.isDirectory())
        .containsExactly("inner true", "å b.csv false");
    assertThat(entries[1].getLen()).isEqualTo(4);
    assertThat(entries[1].getModificationTime()).isEqualTo(1_777_000_123L);
    assertThat(entries[1]).isEqualTo(files.getFileStatus(path(folder.resolve("å b.csv"))));
  }

  @Test
  void noProcessIsStartedToFindWhoOwnsAFile() throws IOException {
    Files.writeString(folder.resolve("a"), "text");
    FileStatus status = files.getFileStatus(path(folder.resolve("a")));
    assertThat(status.getClass()).isEqualTo(FileStatus.class);
    assertThat(status.getOwner()).isEmpty();
    assertThat(status.getGroup()).isEmpty();
  }

  @Test
  void whatIsNotThereIsToldFromWhatIsEmpty() throws IOException {
    assertThat(files.listStatus(path(folder))).isEmpty();
    assertThatThrownBy(() -> files.listStatus(path(folder.resolve("gone"))))
        .isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> files.getFileStatus(path(folder.resolve("gone"))))
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void aWrittenFileHasNoChecksumFileBesideIt() throws IOException {
    try (OutputStream out = files.create(path(folder.resolve("deep/a.csv")))) {
      out.write("text".getBytes());
    }
    files.rename(path(folder.resolve("deep/a.csv")), path(folder.resolve("deep/b.csv")));
    try (Stream<Path> entries = Files.list(folder.resolve("deep"))) {
      assertThat(entries).containsExactly(folder.resolve("deep/b.csv"));
    }
    assertThat(folder.resolve("deep/b.csv")).hasContent("text");
  }

  @ParameterizedTest
  @CsvSource({
    "644,  rw-r--r--",
    "600,  rw-------",
    "755,  rwxr-xr-x",
    "000,  ---------",
    "777,  rwxrwxrwx",
    "1777, rwxrwxrwx",
    "1770, rwxrwx---"
  })
  void aPermissionIsSetAsAskedFor(String octal, String symbols) throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "text");
    files.setPermission(path(file), new FsPermission(octal));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(symbols);
  }

  @ParameterizedTest
  @CsvSource({"077, rwx------, rw-------", "027, rwxr-x---, rw-r-----"})
  void whatIsMadeIsForTheOwnerOrForTheGroupToo(String umask, String ofFolder, String ofFile)
      throws IOException {
    Configuration hadoop = PlainLocalFileSystem.configuration();
    if (!umask.equals(PlainLocalFileSystem.OWNER_ONLY)) {
      hadoop.set(PlainLocalFileSystem.UMASK, umask);
    }
    files = FileSystem.newInstance(URI.create("file:///"), hadoop);

    files.create(path(folder.resolve("made/by/hadoop.csv"))).close();
    files.mkdirs(path(folder.resolve("made/empty")));
    NewFile.create(files, path(folder.resolve("made/log/00.json")), "{}".getBytes());

    for (String each : new String[] {"made", "made/by", "made/empty", "made/log"}) {
      assertThat(mode(folder.resolve(each))).as(each).isEqualTo(ofFolder);
    }
    for (String each : new String[] {"made/by/hadoop.csv", "made/log/00.json"}) {
      assertThat(mode(folder.resolve(each))).as(each).isEqualTo(ofFile);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderGoesOnHandingOnItsGroup() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 02777);

    files.mkdirs(path(shared.resolve("lake/unit")));

    assertThat((int) Files.getAttribute(shared.resolve("lake/unit"), "unix:mode") & 07777)
        .isEqualTo(02700);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static org.apache.hadoop.fs.Path path(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
