import Desk
import Office
import Wording

extension Command {
  /// `vpdt doctor`: which programs vpdt could call, where the templates of forms are, and what the absence
  /// of one costs.
  static func doctor() -> Command {
    Command(.doctor, Grammar()) { _, session in
      let programs = HelperProgram.all()
      let words = session.words
      // It needs no office; where there is one, what is known to be wrong costs nothing to say.
      let desk = try? session.desk()
      let templates = templateFolder(ofOffice: desk?.path)
      var rows = programs.map { program in
        [
          program.name.rawValue, program.version ?? words.label(.missingProgram),
          program.version == nil ? words.cost(ofMissing: program.name.rawValue) : "",
        ]
      }
      rows.append([
        "templates", templates ?? words.label(.missingProgram),
        templates == nil ? words.cost(ofMissing: "templates") : "",
      ])
      let standing = try? desk?.backupStanding()
      if let desk, let standing {
        let isCurrent = standing.isCurrent(on: desk.now().date)
        rows.append([
          "backup", words.standing(standing), isCurrent ? "" : words.cost(ofMissing: "backup"),
        ])
      }
      session.answer(
        Table.lines(rows),
        .array(
          programs.map { program in
            .object([
              ("program", .string(program.name.rawValue)), ("version", .text(program.version)),
            ])
          } + [.object([("templates", .text(templates))])]
            + (standing.map { [.object(JSON.standing($0))] } ?? [])))
      if let desk {
        session.printHealth(try desk.health())
        if let damaged = try? desk.knownDamage(), damaged > 0 {
          session.warn(words.knownDamage(damaged))
        }
        for missing in (try? desk.missingCarrierPrograms()) ?? [] {
          session.warn(
            missing.program + ": " + words.label(.missingProgram) + ", "
              + words.cost(ofMissingCarrierTo: missing.body.name))
        }
        if let unsent = try? desk.unsentBundles(), let oldest = unsent.oldest {
          session.warn(words.unsent(unsent.count, oldest: oldest))
        }
      }
    }
  }
}

extension Session {
  /// What `doctor` found about the office and its machine: good, to be looked at, not known.
  fileprivate mutating func printHealth(_ points: [HealthPoint]) {
    let words = words
    if options.isJSON { return }
    for text in Table.lines(
      points.map { [words.name($0.subject), words.name($0.state), $0.detail] })
    {
      line(text)
    }
  }
}
