package se.nollan.simulate;

import java.io.IOException;

/** Writes a region's units and telephone lines as they are in a month. */
final class Registers {

  private Registers() {}

  static void units(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    for (SimulatedUnit unit : regionMonth.units()) {
      SimulatedUnit.Identity identity = unit.identity();
      file.code(identity.id())
          .text(identity.name())
          .code(identity.parentId())
          .code(unit.provider().operator(regionMonth.month()))
          .code(unit.provider().type().code())
          .numbered("", unit.size().listedPatients(), 1)
          .flag(unit.services().chat())
          .flag(unit.services().booking())
          .endRow();
    }
  }

  static void lines(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    for (SimulatedUnit unit : regionMonth.units()) {
      for (PhoneLine line : unit.telephony().lines()) {
        file.code(line.id())
            .code(unit.id())
            .code(line.kind().code())
            .code(line.system().code())
            .flag(line.automated())
            .endRow();
      }
    }
  }
}
