import Desk
import Office
import Wording

extension Command {
  static func settingList() -> Command {
    Command(.settingList, Grammar()) { _, session in
      let settings = try session.desk().settings()
      let words = session.words
      session.answer(
        Table.lines(settings.map { [$0.setting.rawValue, $0.value, words.meaning($0.setting)] }),
        .object(settings.map { ($0.setting.rawValue, .string($0.value)) }))
    }
  }

  static func settingSet() -> Command {
    Command(.settingSet, Grammar().word("NAME").word("VALUE")) { arguments, session in
      let setting = try Setting(named: arguments.first)
      try session.desk().set(setting, to: arguments.words[1])
      session.answer(
        ["\(setting.rawValue)  \(arguments.words[1])"],
        .object([(setting.rawValue, .string(arguments.words[1]))]))
    }
  }
}
