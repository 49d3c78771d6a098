package se.nollan.publish.files;

import java.util.ArrayList;
import java.util.List;

/** All files of a publication. */
public final class PublicationFiles {
  private PublicationFiles() {}

  /** All of them, in the order in which readers are told of them. */
  public static List<PublicationFile> all() {
    List<PublicationFile> files = new ArrayList<>();
    files.add(new WorkbookFile());
    files.add(new DeclarationFile(Language.SWEDISH));
    files.add(new DeclarationFile(Language.ENGLISH));
    files.add(new CsvFile<>(StatisticsTable.table()));
    files.add(new CsvFile<>(CoverageTable.table()));
    files.add(new DataPackageFile());
    files.add(JsonStatFile.ofRegions());
    files.add(JsonStatFile.ofUnits());
    files.add(new DeliveryFile());
    files.add(new DeliveryDescription());
    files.add(new ReadmeFile(List.copyOf(files)));
    return List.copyOf(files);
  }
}
