import Desk
import Office
import Terminal
import Wording

/// The forms of units.
extension Workplace {
  func addUnitForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.abbreviation, .name]
    let fields = roomFields(required)
    let desk = desk
    return roomForm(
      "unit.add", .addUnit,
      [fields.text(.abbreviation), fields.text(.name), try fields.pickUnit()], required: required
    ) { values in
      let unit = try desk.addUnit(
        values.text(.abbreviation), name: values.text(.name),
        under: values.isEmpty(.unit) ? nil : values.text(.unit))
      return "\(unit.abbreviation)  \(unit.name)"
    }
  }

  func renameUnitForm(_ unit: Unit) -> OfficeForm {
    let required: Set<FormEntry> = [.name]
    let desk = desk
    return roomForm(
      "unit.rename", .renameUnit, on: unit.id.value, about: unit.abbreviation,
      [roomFields(required).text(.name)], required: required, values: [.name: unit.name]
    ) { values in
      let renamed = try desk.renameUnit(unit.abbreviation, to: values.text(.name))
      return "\(renamed.abbreviation)  \(renamed.name)"
    }
  }

  /// Without a unit to put it under, it comes to stand at the top.
  func moveUnitForm(_ unit: Unit) throws -> OfficeForm {
    let (desk, words) = (desk, words)
    let tree = try desk.unitLines().map(\.unit)
    let parent = tree.first { $0.id == unit.parent }
    return roomForm(
      "unit.move", .moveUnit, on: unit.id.value, about: unit.abbreviation,
      [try roomFields([]).pickUnit(besides: unit)], required: [],
      values: [.unit: parent?.abbreviation ?? ""]
    ) { values in
      let moved = try desk.moveUnit(
        unit.abbreviation, under: values.isEmpty(.unit) ? nil : values.text(.unit))
      return "\(moved.abbreviation)  " + words.place(under: tree.first { $0.id == moved.parent })
    }
  }
}
