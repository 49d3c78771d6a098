package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;

/** What each file is for, so that whoever opens the folder knows where to begin. */
final class ReadmeFile implements PublicationFile {
  private final List<PublicationFile> others;

  ReadmeFile(List<PublicationFile> others) {
    this.others = others;
  }

  @Override
  public String name() {
    return "README.txt";
  }

  @Override
  public Wording title() {
    return new Wording("Denna fil", "This file");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Language language : Language.values()) {
      lines.add(Titles.of(publication).in(language));
      lines.add("");
      lines.add(Titles.description().in(language));
      lines.add("");
      lines.addAll(publisher(publication, language));
      int longest = others.stream().mapToInt(file -> file.name().length()).max().orElse(0);
      for (PublicationFile file : others) {
        String padding = " ".repeat(longest - file.name().length() + 2);
        lines.add(file.name() + padding + file.title().in(language));
      }
      lines.add("");
      lines.add("");
    }
    String text = String.join("\n", lines).stripTrailing() + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Who answers for it, if that is stated. */
  private static List<String> publisher(Publication publication, Language language) {
    Publisher publisher = publication.quality().publisher();
    if (publisher.name().isEmpty()) {
      return List.of();
    }
    String title = new Wording("Utgivare", "Publisher").in(language);
    return List.of("%s: %s".formatted(title, publisher.nameAndContact()), "");
  }
}
